"""What trainees and instructors read from the grader, keyed by id. Sentences only; no logic here."""

MESSAGES = {
    # Mesin yang belum siap
    "tanpa-bwrap": "bubblewrap belum terpasang, jadi penilaian tidak dimulai. Pasang: sudo apt install bubblewrap",
    "bukan-linux": "Penilaian perlu Linux (x86_64 atau aarch64). Di komputer lain, buat dan bagikan tugas saja.",
    "tanpa-namespace": (
        "Kotak pasir tidak dapat dibuat ({sebab}). Izinkan dengan: sudo sysctl -w kernel.unprivileged_userns_clone=1 "
        "kernel.apparmor_restrict_unprivileged_userns=0 user.max_user_namespaces=10000"
    ),
    "kotak-pasir-gagal": "Kotak pasir tidak dapat dimulai: {sebab}",
    # Di dalam buku catatan hasil penilaian
    "nama-belum-ada": "Nama '{nama}' belum ada. Sel jawabannya belum dijalankan, terhapus, atau namanya berubah.",
    "bukan-angka": "Pemeriksaan ini menghasilkan sesuatu yang bukan angka, jadi tidak dapat menjadi nilai.",
    "uji-tersembunyi": "Jawaban ini belum lolos pemeriksaan akhir. Coba periksa kembali cara Anda menghitungnya.",
    "sel-tidak-dijalankan": "Sel ini tidak dijalankan karena sel sebelumnya menghentikan penilaian.",
    "waktu-habis": "Sel ini dihentikan karena berjalan terlalu lama.",
    "waktu-habis-mati": "Sel ini berjalan terlalu lama dan tidak mau berhenti. Sel-sel sesudahnya tidak dijalankan.",
    "kernel-mati": "Sel ini mematikan program yang menjalankannya. Sel-sel sesudahnya tidak dijalankan.",
    "keluaran-banjir": "Sel ini menghasilkan data yang terlalu besar. Sel-sel sesudahnya tidak dijalankan.",
    "uji-tanpa-kernel": "Soal ini tidak dapat diperiksa karena program terhenti di sel sebelumnya.",
    "uji-terlalu-lama": "Pemeriksaan soal ini terlalu lama dan dihentikan.",
    # Galat sistem, untuk pengajar
    "galat-sistem": "Sistem penilaian gagal pada kiriman ini ({sebab}). Jalankan penilaian sekali lagi.",
    "tanpa-eksekusi": "Buku catatan ini belum dijalankan di kotak pasir, jadi nilainya tidak dihitung.",
    # Catatan perbaikan dan kejadian, untuk laporan; {sel} adalah nama sel
    "catatan": {
        "sel-ganda": "Sel {sel} ada lebih dari satu; satu dinilai, salinannya dianggap sel biasa.",
        "metadata-hilang": "Penanda sel {sel} hilang dan dikenali kembali dari isinya.",
        "urutan-berubah": "Urutan sel berubah dan dikembalikan seperti aslinya.",
        "sel-hilang": "Sel {sel} tidak ada dalam kiriman dan dipasang kembali.",
        "jenis-sel-berubah": "Jenis sel {sel} berubah dan dikembalikan.",
        "uji-diubah": "Sel uji {sel} telah diubah; yang dipakai adalah sel uji aslinya.",
        "sel-terkunci-diubah": "Sel terkunci {sel} telah diubah dan dikembalikan seperti aslinya.",
        "berkas-berganti-nama": "Nama berkas berbeda dari yang dibagikan; isinya dinilai seperti biasa.",
        "berkas-hilang": "Buku catatan {sel} tidak ada dalam kiriman; nilainya nol.",
        "berkas-tak-wajar": "Ada tautan atau berkas khusus di dalam kiriman; berkas itu diabaikan.",
        "tanda": "Sel {sel} memakai hal yang tidak lazim di tugas ini ({apa}); sebaiknya dilihat pengajar.",
        "nama-ditimpa": "Sel {sel} memakai nama milik sel uji ({apa}); yang dipakai menilai tetap aslinya.",
        "nilai-asing": "Jawaban {sel} berupa objek yang tidak dapat diperiksa ({apa}).",
        "timeout": "Sel {sel} tidak berhenti sampai batas waktu; soal sesudahnya tidak dapat diperiksa.",
        "late": "Sel {sel} dihentikan karena melewati batas waktu; sel lain tetap diperiksa.",
        "cut": "Keluaran sel {sel} sangat panjang dan dipotong.",
        "late-test": "Pemeriksaan sel {sel} melewati batas waktu dan dihentikan.",
        "dead": "Program terhenti di sel {sel}; soal sesudahnya tidak dapat diperiksa.",
        "protocol": "Program di sel {sel} mengirim data yang tidak sah; soal sesudahnya tidak dapat diperiksa.",
        "flood": "Sel {sel} menghasilkan data yang terlalu besar; soal sesudahnya tidak dapat diperiksa.",
        "mati-di-luar-batas": "Penilaian kiriman ini melewati semua batas; nilainya perlu dilihat pengajar.",
    },
    # Laporan
    "keadaan": {
        "graded": "dinilai",
        "waiting": "menunggu nilai tertulis",
        "ungradable": "tidak dapat dinilai",
        "system": "galat sistem",
    },
    "halaman-laporan": """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Laporan penilaian {tugas}</title>
<style>
body {{ font-family: system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #999; padding: .4rem .6rem; text-align: left; vertical-align: top; }}
th {{ background: #eef3f8; }}
</style></head><body>
<h1>Laporan penilaian: {tugas}</h1>
<p>{ringkasan}</p>
<table><thead><tr>{kepala}</tr></thead><tbody>
{isi}</tbody></table>
</body></html>
""",
    "tanpa-jawaban": "Belum ada jawaban.",
    # Perintah egov grade
    "bukan-kursus": "Folder {folder} bukan folder kursus nbgrader. Sebutkan foldernya dengan --course.",
    "tanpa-buku-nilai": "Buku nilai belum ada. Buat dahulu dengan: nbgrader generate_assignment NAMA-TUGAS",
    "buku-nilai-gagal": "Buku nilai tidak dapat dibuka: {sebab}",
    "tugas-tak-dikenal": "Tugas '{tugas}' tidak ada di buku nilai. Yang ada: {ada}.",
    "tugas-kosong": "Tugas '{tugas}' belum berisi soal di buku nilai. Jalankan: nbgrader generate_assignment {tugas}",
    "tanpa-kiriman": "Belum ada kiriman untuk tugas '{tugas}'. Kumpulkan dahulu dengan: egov collect",
    "peserta-tanpa-kiriman": "Peserta '{peserta}' belum mengirim tugas '{tugas}'.",
    "daftar-kosong": "Daftar peserta di buku nilai masih kosong. Isi dahulu dengan: nbgrader db student import",
    "daftar-tidak-cocok": "Tidak satu pun pengirim ada di daftar peserta: {siapa}. Periksa daftar peserta.",
    "sedang-berjalan": "Penilaian tugas '{tugas}' sedang berjalan di jendela lain. Tunggu sampai selesai.",
    "cakram-penuh": "Ruang penyimpanan habis. Kosongkan sebagian, lalu jalankan perintah yang sama untuk melanjutkan.",
    "buku-nilai-terkunci": "Buku nilai terus dipakai program lain. Tutup program itu, lalu ulangi perintah ini.",
    "dihentikan": "Dihentikan. Jalankan perintah yang sama untuk melanjutkan.",
    "pekerja-salah": "Jumlah pekerja harus 1 atau lebih.",
    "tanpa-dask": "Penilaian di banyak mesin perlu paket distributed: pip install 'melek-digital[cluster]'",
    "penjadwal-tidak-ada": "Penjadwal Dask tidak menjawab di {alamat}.",
    "menilai": "Menilai",
    "laporan": "Laporan: {berkas}",
    "kemajuan": "{desc} {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt}, sisa {remaining}",
    # Alasan tidak dapat dinilai
    "ditolak": {
        "tautan": "'{berkas}' adalah tautan ke tempat lain, bukan berkas.",
        "tidak-terbaca": "'{berkas}' tidak dapat dibaca.",
        "bukan-berkas": "'{berkas}' bukan berkas biasa.",
        "terlalu-besar": "'{berkas}' lebih besar dari {mb} MB.",
        "kunci-ganda": "Isi buku catatan rusak: ada kunci yang tertulis dua kali.",
        "terlalu-dalam": "Isi buku catatan rusak: susunannya terlalu dalam.",
        "bukan-utf8": "Isi buku catatan rusak: hurufnya tidak terbaca sebagai UTF-8.",
        "bukan-json": "Isi buku catatan rusak atau terpotong.",
        "bukan-notebook": "Berkas ini bukan buku catatan Jupyter.",
        "versi": "Buku catatan ini memakai format lama. Buka di JupyterLab, simpan, lalu kirim lagi.",
        "terlalu-banyak-sel": "Buku catatan berisi lebih dari {banyak} sel.",
        "sel-terlalu-besar": "Ada sel yang terlalu panjang.",
        "tanpa-notebook": "Tidak ada buku catatan untuk tugas ini di dalam kiriman.",
        "nama-berbahaya": "Di dalam kiriman ada nama berkas yang berbahaya: {berkas}.",
        "zip-terlalu-banyak": "Zip ini berisi terlalu banyak berkas.",
        "zip-tautan": "Di dalam zip ada tautan ke tempat lain: {berkas}.",
        "zip-sandi": "Zip ini memakai kata sandi.",
        "zip-ganda": "Di dalam zip ada dua berkas dengan nama yang sama: {berkas}.",
        "zip-bom": "Isi zip ini membengkak melewati batas saat dibuka.",
        "zip-rusak": "Zip ini rusak dan tidak dapat dibuka.",
        "nama-kembar": "Lebih dari satu peserta cocok dengan nama '{berkas}'; masukkan sendiri ke folder yang benar.",
        "tak-dikenal": "Tidak ada peserta di daftar yang cocok dengan nama '{berkas}'.",
        "bukan-pemilik": "Pemilik berkas '{berkas}' bukan orang yang namanya tertulis.",
        "tugas-lain": "Kiriman ini untuk tugas '{tugas}', bukan tugas yang sedang dikumpulkan.",
        "tugas-tak-jelas": "Tidak jelas ini tugas yang mana; sebutkan dengan --assignment.",
        "lebih-lama": "Kiriman {peserta} yang lebih baru sudah ada, jadi yang ini tidak dipakai.",
        "tak-terdaftar": "Pengirim '{peserta}' tidak ada di daftar peserta.",
    },
    # Perintah egov collect
    "kumpul": {
        "bantuan-sumber": "zip dari peserta, unduhan LMS (zip atau folder), atau folder pertukaran",
        "bantuan-tugas": "nama tugas, bila tidak terbaca dari nama berkas",
        "tidak-ada": "'{berkas}' tidak ada.",
        "dikarantina": "Dikarantina: {berkas}. {alasan}",
        "diterima": "{tugas}: {banyak} kiriman diterima.",
        "ringkasan": "{terima} diterima · {karantina} dikarantina",
    },
}
