"""What trainees and instructors read from the grader, keyed by id. Sentences only; no logic here."""

MESSAGES = {
    # Mesin yang belum siap
    "machine.no_bwrap": "bubblewrap belum terpasang, jadi penilaian tidak dimulai. Pasang: sudo apt install bubblewrap",
    "machine.not_linux": "Penilaian perlu Linux (x86_64 atau aarch64). Di komputer lain, buat dan bagikan tugas saja.",
    "machine.no_namespace": (
        "Kotak pasir tidak dapat dibuat ({sebab}). Izinkan dengan: sudo sysctl -w kernel.unprivileged_userns_clone=1 "
        "kernel.apparmor_restrict_unprivileged_userns=0 user.max_user_namespaces=10000"
    ),
    "machine.sandbox_failed": "Kotak pasir tidak dapat dimulai: {sebab}",
    # Di dalam buku catatan hasil penilaian
    "cell.name_unknown": "Nama '{nama}' belum ada. Sel jawabannya belum dijalankan, terhapus, atau namanya berubah.",
    "cell.not_a_number": "Pemeriksaan ini menghasilkan sesuatu yang bukan angka, jadi tidak dapat menjadi nilai.",
    "cell.hidden_test": "Jawaban ini belum lolos pemeriksaan akhir. Coba periksa kembali cara Anda menghitungnya.",
    "cell.skipped": "Sel ini tidak dijalankan karena sel sebelumnya menghentikan penilaian.",
    "cell.late": "Sel ini dihentikan karena berjalan terlalu lama.",
    "cell.timeout": "Sel ini berjalan terlalu lama dan tidak mau berhenti. Sel-sel sesudahnya tidak dijalankan.",
    "cell.output_dropped": "Sebagian keluaran sel ini tidak disimpan karena keluaran buku catatan ini terlalu besar.",
    "cell.dead": "Sel ini mematikan program yang menjalankannya. Sel-sel sesudahnya tidak dijalankan.",
    "cell.flood": "Sel ini menghasilkan data yang terlalu besar. Sel-sel sesudahnya tidak dijalankan.",
    "cell.test_dead": "Soal ini tidak dapat diperiksa karena program terhenti di sel sebelumnya.",
    "cell.test_late": "Pemeriksaan soal ini terlalu lama dan dihentikan.",
    # Pertanyaan uji yang tidak dapat dijawab dari balik tembok; {apa} adalah bendanya
    "wall.objek": "Jawaban ini berupa objek ({apa}), bukan data, jadi isinya tidak dapat diperiksa.",
    "wall.terlalu-besar": "Jawaban ini ({apa}) terlalu besar untuk diperiksa.",
    "wall.argumen": "Pemeriksaan ini memberi fungsi sesuatu yang tidak dapat dikirim ({apa}).",
    "wall.lama": "Fungsi ini berjalan terlalu lama dan dihentikan.",
    "wall.nilai-lama": "Jawaban ini ({apa}) terlalu besar atau terlalu lama dibaca, jadi tidak dapat diperiksa.",
    "wall.memori": "Fungsi ini menghabiskan memori dan dihentikan.",
    "wall.rusak": "Fungsi ini memberi nilai yang tidak dapat dikirim.",
    "wall.berkas-dijalankan": "Pemeriksaan ini hendak menjalankan berkas peserta ({apa}), jadi dihentikan.",
    # Galat sistem, untuk pengajar
    "system_error": (
        "Sistem penilaian gagal pada kiriman ini ({sebab}). Jalankan penilaian sekali lagi. Rinciannya di {berkas}."
    ),
    "system_error_stock": "Sistem penilaian gagal pada kiriman ini ({sebab}). Jalankan penilaian sekali lagi.",
    "reference.not_full": (
        "Perhatian: jawaban acuan sendiri tidak mendapat nilai penuh di '{soal}' ({sebab}). Perbaiki soal itu dahulu."
    ),
    "reference.no_release": "Tugas '{tugas}' tidak dapat dirilis nbgrader. Jalankan: nbgrader generate_assignment {tugas}",
    "not_executed": "Buku catatan ini belum dijalankan di kotak pasir, jadi nilainya tidak dihitung.",
    # Catatan perbaikan dan kejadian, untuk laporan; {sel} adalah nama sel
    "note.nip-lain": "Di dalamnya tertulis NIP {apa}, bukan NIP pemilik kiriman ini.",
    "note.sel-ganda": "Sel {sel} ada lebih dari satu; satu dinilai, salinannya dianggap sel biasa.",
    "note.metadata-hilang": "Penanda sel {sel} hilang dan dikenali kembali dari isinya.",
    "note.urutan-berubah": "Urutan sel berubah dan dikembalikan seperti aslinya.",
    "note.sel-hilang": "Sel {sel} tidak ada dalam kiriman dan dipasang kembali.",
    "note.jenis-sel-berubah": "Jenis sel {sel} berubah dan dikembalikan.",
    "note.uji-diubah": "Sel uji {sel} telah diubah; yang dipakai adalah sel uji aslinya.",
    "note.sel-terkunci-diubah": "Sel terkunci {sel} telah diubah dan dikembalikan seperti aslinya.",
    "note.berkas-berganti-nama": "Nama berkas berbeda dari yang dibagikan; isinya dinilai seperti biasa.",
    "note.berkas-hilang": "Buku catatan {sel} tidak ada dalam kiriman; nilainya nol.",
    "note.berkas-tak-wajar": "Ada tautan atau berkas khusus di dalam kiriman; berkas itu diabaikan.",
    "note.tanda": "Sel {sel} memakai hal yang tidak lazim di tugas ini ({apa}); sebaiknya dilihat pengajar.",
    "note.nama-ditimpa": "Sel {sel} memakai nama milik sel uji ({apa}); yang dipakai menilai tetap aslinya.",
    "note.nilai-asing": "Jawaban {sel} berupa objek yang tidak dapat diperiksa ({apa}).",
    "note.keluaran-dibuang": "Sebagian keluaran sel {sel} tidak disimpan karena seluruhnya terlalu besar.",
    "note.tidak-dibaca": "Teks kiriman ini terlalu rumit untuk dibaca penilai; sebaiknya dilihat pengajar.",
    "note.tembok": "Pemeriksaan sel {sel} berhenti: {apa}",
    "note.tak-terkirim": "Uji mengubah nama {sel} menjadi sesuatu yang tidak dapat dikirim ke fungsi peserta.",
    "note.timeout": "Sel {sel} tidak berhenti sampai batas waktu; soal sesudahnya tidak dapat diperiksa.",
    "note.late": "Sel {sel} dihentikan karena melewati batas waktu; sel lain tetap diperiksa.",
    "note.cut": "Keluaran sel {sel} sangat panjang dan dipotong.",
    "note.late-test": "Pemeriksaan sel {sel} melewati batas waktu dan dihentikan.",
    "note.dead": "Program terhenti di sel {sel}; soal sesudahnya tidak dapat diperiksa.",
    "note.protocol": "Program di sel {sel} mengirim data yang tidak sah; soal sesudahnya tidak dapat diperiksa.",
    "note.flood": "Sel {sel} menghasilkan data yang terlalu besar; soal sesudahnya tidak dapat diperiksa.",
    "note.mati-di-luar-batas": "Penilaian kiriman ini melewati semua batas; nilainya perlu dilihat pengajar.",
    # Laporan
    "state.graded": "dinilai",
    "state.waiting": "menunggu nilai tertulis",
    "state.ungradable": "tidak dapat dinilai",
    "state.system": "galat sistem",
    "report.page": """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Laporan penilaian {tugas}</title>
<style>
body { font-family: system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: #eef3f8; }
</style></head><body>
<h1>Laporan penilaian: {tugas}</h1>
<p>{ringkasan}</p>
<table><thead><tr>{kepala}</tr></thead><tbody>
{isi}</tbody></table>
</body></html>
""",
    "no_answer": "Belum ada jawaban.",
    "picture_missing": "[gambar {nama} tidak ikut terkirim]",
    # Perintah egov grade
    "not_a_course": "Folder {folder} bukan folder kursus nbgrader. Sebutkan foldernya dengan --course.",
    "gradebook.none": "Buku nilai belum ada. Siapkan dahulu dengan: egov assign",
    "gradebook.failed": "Buku nilai tidak dapat dibuka: {sebab}",
    "assignment.unknown": "Tugas '{tugas}' tidak ada di buku nilai. Yang ada: {ada}.",
    "assignment.empty": "Tugas '{tugas}' belum berisi soal di buku nilai. Jalankan: egov assign {tugas}",
    "assignment.no_submission": "Belum ada kiriman untuk tugas '{tugas}'. Kumpulkan dahulu dengan: egov collect",
    "assignment.none_of_student": "Peserta '{peserta}' belum mengirim tugas '{tugas}'.",
    "roster.empty": "Daftar peserta di buku nilai masih kosong. Isi dahulu dengan: egov roster BERKAS",
    "roster.no_match": "Tidak satu pun pengirim ada di daftar peserta: {siapa}. Periksa daftar peserta.",
    "busy": "Penilaian tugas '{tugas}' sedang berjalan di jendela lain. Tunggu sampai selesai.",
    "disk_full": "Ruang penyimpanan habis. Kosongkan sebagian, lalu jalankan perintah yang sama untuk melanjutkan.",
    "gradebook.locked": "Buku nilai terus dipakai program lain. Tutup program itu, lalu ulangi perintah ini.",
    "stopped": "Dihentikan. Jalankan perintah yang sama untuk melanjutkan.",
    "bad_workers": "Jumlah pekerja harus 1 atau lebih.",
    "cluster.no_dask": "Penilaian di banyak mesin perlu paket distributed: pip install 'melek-digital[cluster]'",
    "cluster.not_tls": (
        "Alamat {alamat} tidak terenkripsi, jadi tidak dipakai: siapa pun dapat menanam nilai di sana. Buat kunci dengan "
        "'egov cluster keys FOLDER', lalu jalankan penjadwal dan pekerja dengan tls://."
    ),
    "cluster.no_keys": "Kunci klaster tidak lengkap di {folder}. Buat dengan: egov cluster keys {folder}",
    "cluster.keys_there": "Folder {folder} sudah berisi. Kunci lama tidak ditimpa; sebutkan folder lain.",
    "cluster.keys_made": (
        "Kunci dibuat, berlaku 400 hari. Salin folder {folder} hanya ke mesin penjadwal dan pekerja, "
        "lewat jalan yang aman."
    ),
    "cluster.no_scheduler": "Penjadwal Dask tidak menjawab di {alamat}.",
    "grading": "Menilai",
    "report.written": "Laporan: {berkas}",
    "remaining": "sisa",
    # Membuat tugas
    "release.cells": (
        "{tugas} sudah punya kiriman, jadi selnya tidak boleh ditambah ({baru}) atau dihapus ({hilang}). Kembalikan "
        "sel itu, atau buat tugas baru dengan nama lain. Folder release tidak diubah."
    ),
    "release.notebooks": (
        "{tugas} sudah punya kiriman, jadi buku catatannya tidak boleh ditambah atau dihapus: {sel}. Folder release tidak "
        "diubah."
    ),
    "release.fails": "{berkas} belum dapat dijadikan tugas {tugas}. Sebab: {sebab}. Folder release tidak diubah.",
    # Alasan tidak dapat dinilai
    "refused.seperti-unduhan": (
        "'{berkas}' seperti bagian dari unduhan massal LMS. Bila Anda sendiri mengunduhnya, ulangi dengan --lms, "
        "atau centang kotak unduhan di meja pengajar."
    ),
    "refused.nama-lms-kembar": (
        "LMS menampilkan nama yang sama untuk dua orang: '{berkas}'. Masukkan sendiri ke folder yang benar."
    ),
    "refused.bukan-tugas-ini": "Ini bukan buku catatan tugas '{tugas}': sel-selnya tidak dikenali.",
    "refused.tautan": "'{berkas}' adalah tautan ke tempat lain, bukan berkas.",
    "refused.tidak-terbaca": "'{berkas}' tidak dapat dibaca.",
    "refused.bukan-berkas": "'{berkas}' bukan berkas biasa.",
    "refused.terlalu-besar": "'{berkas}' lebih besar dari {mb} MB.",
    "refused.kunci-ganda": "Isi buku catatan rusak: ada kunci yang tertulis dua kali.",
    "refused.terlalu-dalam": "Isi buku catatan rusak: susunannya terlalu dalam.",
    "refused.bukan-utf8": "Isi buku catatan rusak: hurufnya tidak terbaca sebagai UTF-8.",
    "refused.bukan-json": "Isi buku catatan rusak atau terpotong.",
    "refused.bukan-notebook": "Berkas ini bukan buku catatan Jupyter.",
    "refused.versi": "Buku catatan ini memakai format lama. Buka di JupyterLab, simpan, lalu kirim lagi.",
    "refused.terlalu-banyak-sel": "Buku catatan berisi lebih dari {banyak} sel.",
    "refused.sel-terlalu-besar": "Ada sel yang terlalu panjang.",
    "refused.tanpa-notebook": "Tidak ada buku catatan untuk tugas ini di dalam kiriman.",
    "refused.nama-berbahaya": "Di dalam kiriman ada nama berkas yang berbahaya: {berkas}.",
    "refused.zip-terlalu-banyak": "Zip ini berisi terlalu banyak berkas.",
    "refused.zip-tautan": "Di dalam zip ada tautan ke tempat lain: {berkas}.",
    "refused.zip-sandi": "Zip ini memakai kata sandi.",
    "refused.zip-ganda": "Di dalam zip ada dua berkas dengan nama yang sama: {berkas}.",
    "refused.zip-bom": "Isi zip ini membengkak melewati batas saat dibuka.",
    "refused.zip-rusak": "Zip ini rusak dan tidak dapat dibuka.",
    "refused.nama-kembar": "Lebih dari satu peserta cocok dengan nama '{berkas}'. Ini milik siapa?",
    "refused.tak-dikenal": "Tidak ada peserta di daftar yang cocok dengan nama '{berkas}'. Ini milik siapa?",
    "refused.jenis-berkas": "'{berkas}' bukan zip atau buku catatan. Minta zip yang dibuat tombol Kumpulkan.",
    "refused.unduhan-belum-selesai": "Unduhan '{berkas}' belum selesai. Unduh sekali lagi.",
    "refused.bukan-pemilik": "Pemilik berkas '{berkas}' bukan orang yang namanya tertulis.",
    "refused.tugas-lain": "Kiriman ini untuk tugas '{tugas}', bukan tugas yang sedang dikumpulkan.",
    "refused.tugas-tak-jelas": "Tidak jelas ini tugas yang mana; sebutkan dengan --assignment.",
    "refused.lebih-lama": "Kiriman {peserta} yang lebih baru ({ada}) sudah ada; yang ini ({jam}) tidak dipakai.",
    "refused.tak-terdaftar": "Pengirim '{peserta}' tidak ada di daftar peserta.",
    # Perintah egov collect
    "collect.missing": "'{berkas}' tidak ada.",
    "collect.line": "{berkas}: {isi}",
    "collect.line_taken": "diterima, {nama}, {tugas}, {jam}.",
    "collect.line_same": "sama dengan yang sudah ada ({nama}, {tugas}); tidak ada yang berubah.",
    "collect.line_replaced": "Menggantikan kiriman {jam}.",
    "collect.line_clocks": "Jam di tanda terima mendahului jam komputer ini ({jam}).",
    "collect.one_only": "Dengan --owner, sebutkan satu kiriman saja; di sini ada {banyak}.",
    "collect.likely": "    mungkin {nama} ({nip})",
    "collect.accept": "    terima untuk seseorang: egov collect '{tempat}' --owner NIP",
    "collect.taken": "{tugas}: {banyak} kiriman diterima.",
    "collect.summary": "{terima} diterima · {karantina} dikarantina",
}
