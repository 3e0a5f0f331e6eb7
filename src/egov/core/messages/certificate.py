"""What certificates say, on paper and where they are made and checked, keyed by id. Sentences only; no logic here."""

MESSAGES = {
    "default.title": "SERTIFIKAT",
    "default.sentence": "telah menyelesaikan pelatihan Melek Digital",
    "months": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    # Syarat
    "rule.none": "kelas ini belum punya syarat sertifikat. Tulis syaratnya dulu: tugas, poin, atau JP.",
    "rule.empty": "syaratnya kosong, jadi semua orang akan lulus. Tulis paling sedikit satu: tugas, poin, atau JP.",
    "rule.unit": "tugas {tugas} tidak ada di kursus ini. Yang ada: {ada}.",
    "rule.percent": "syarat poin ditulis dalam persen, dari 0 sampai 100.",
    "rule.number": "'{teks}' bukan angka. Tulislah misalnya 60.",
    "rule.hours": "syarat {jp} JP tidak dapat dicapai: tugas di kursus ini berjumlah {paling} JP.",
    "rule.kept": "Syarat sertifikat disimpan.",
    "missing.unit": "{tugas} {keadaan}",
    "missing.gone": "tugas {tugas} tidak ada lagi di kursus ini",
    "missing.points": "{poin} dari {dari} poin; syaratnya {persen}%",
    "missing.hours": "{jp} JP selesai; syaratnya {syarat} JP",
    # Membuat
    "nobody": "belum ada peserta di daftar kelas ini.",
    "made": "{banyak} sertifikat di {folder}.",
    "not_yet": "{banyak} orang belum memenuhi syarat:",
    "not_yet_line": "{nama}: {sebab}.",
    "key.broken": "kunci sertifikat {berkas} rusak. Kembalikan dari cadangan; tanpa itu kode lama tidak dapat diperiksa.",
    "key.lost": (
        "kunci sertifikat {berkas} hilang, padahal sertifikat sudah terbit. Kembalikan dari cadangan. Kunci baru tidak "
        "dibuat, karena semua kode lama menjadi tidak berlaku."
    ),
    "key.none": "kursus ini belum menerbitkan sertifikat.",
    # Di kertas
    "paper.given": "diberikan kepada",
    "paper.reached": "{unit} unit, {jp} jam pelajaran (JP)",
    "paper.code": "Kode untuk memeriksa",
    "paper.qr": "Kode QR untuk memeriksa sertifikat {kode}",
    "scanned": "{judul} {kode}. {nama}, NIP {nip}, {jp} JP, {tanggal}.",
    "line.name": "Nama: {nama}",
    "line.nip": "NIP {nip}",
    "line.hours": "{unit} unit, {jp} JP",
    "line.points": "{poin} dari {dari} poin",
    "line.date": "Terbit {tanggal}",
    # Memeriksa
    "check.good": "{kode}: berlaku.",
    "check.replaced": "{kode}: pernah terbit, tetapi sudah diganti dengan {baru}.",
    "check.unknown": "{kode}: tidak pernah diterbitkan kursus ini.",
    "check.changed": "{kode}: catatannya diubah setelah terbit. Jangan diterima; periksa cadangan catatan itu.",
    "check.compare": "Cocokkan dengan yang tertulis di kertasnya. Tulisan di PDF mudah diubah; catatan ini tidak.",
    "check.none": "di sana tidak ada kode sertifikat. Ketik kodenya, misalnya ABCD-EFGH-IJKL-MNOP.",
    "check.many": "di sana ada {banyak} kode. Ketik satu kode saja.",
    "check.what": "sebutkan yang diperiksa: kode, PDF, atau teks yang memuat kode.",
    # Halaman meja
    "desk.title": "Sertifikat",
    "desk.rule": "Syarat kelas ini",
    "desk.units": "Tugas yang harus selesai",
    "desk.percent": "Poin paling sedikit (%)",
    "desk.hours": "JP selesai paling sedikit",
    "desk.words": "Kata-kata lembaga",
    "desk.keep": "Simpan syarat dan kata-kata",
    "desk.met": "{banyak} orang memenuhi syarat",
    "desk.not": "{banyak} orang belum",
    "desk.why": "Yang kurang",
    "desk.make": "Buat sertifikat (zip berisi PDF)",
    "desk.check": "Periksa sebuah kode",
    "desk.check_button": "Periksa",
    "desk.code": "Kode sertifikat",
    "field.lembaga": "Nama lembaga",
    "field.judul": "Judul",
    "field.kalimat": "Kalimat",
    "field.kota": "Kota",
    "field.jabatan": "Jabatan penanda tangan",
    "field.penanda_tangan": "Nama penanda tangan",
    "field.nip_penanda_tangan": "NIP penanda tangan",
    "field.catatan": "Catatan kecil di bawah poin",
    "field.alamat_periksa": "Alamat halaman periksa (bila dipasang di server lembaga)",
    "field.unknown": "kata '{kunci}' tidak ada. Yang ada: {ada}.",
    # Halaman periksa
    "page.title": "Periksa sertifikat {lembaga}",
    "page.intro": "Ketik kode di sertifikat. Halaman ini bekerja tanpa internet.",
    "page.label": "Kode",
    "page.button": "Periksa",
    "page.good": "Berlaku. Cocokkan dengan kertasnya:",
    "page.unknown": "Kode ini tidak ada di daftar sertifikat yang terbit.",
    "page.wrong": "Kode terdiri dari 16 huruf dan angka, misalnya ABCD-EFGH-IJKL-MNOP.",
    "page.frame": """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{judul}</title>
<style>
body{ font: 18px/1.5 system-ui, sans-serif; color: #1f2933; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
input, button{ font: inherit; padding: .4rem .7rem; border: 1px solid #8795a1; border-radius: .3rem }
button{ background: #0b4f8a; color: #fff } :focus-visible{ outline: 3px solid #b45309; outline-offset: 2px }
#jawab{ white-space: pre-line; padding: .6rem 1rem; margin-top: 1rem } .ya{ border-left: 6px solid #1b6e3c; background: #ecf8f0 }
.tidak{ border-left: 6px solid #a3262a; background: #fdeeee }
</style></head>
<body><main><h1>{judul}</h1><p>{pengantar}</p>
<form><label for="kode">{label}</label> <input id="kode" size="24" autocomplete="off" autofocus> <button>{tombol}</button></form>
<div id="jawab" role="status"></div></main>
<script type="application/json" id="data">{data}</script>
<script>{naskah}</script></body></html>
""",
}
