"""What `egov lab` and the welcome page say."""

MESSAGES = {
    "disk_full": "Disk penuh, jadi {path} belum tersimpan. Berkas lama Anda tetap utuh. "
    "Kosongkan ruang di disk, lalu jalankan lagi.",
    "no_permission": "Anda tidak punya izin menulis di {path}. Pilih folder lain: egov lab --workspace FOLDER.",
    "cannot_write": "{path} tidak dapat ditulis ({reason}). Pilih folder lain: egov lab --workspace FOLDER.",
    "not_a_folder": "{path} bukan folder. Pilih folder lain: egov lab --workspace FOLDER.",
    "inside_clone": "{path} adalah folder kode kursus. Pilih folder lain: egov lab --workspace FOLDER.",
    "busy": "Ruang belajar {path} sedang disiapkan oleh jendela lain. Tunggu sebentar, lalu coba lagi.",
    "preparing": "Menyiapkan ruang belajar di {path} ...",
    "releasing": "Menyiapkan tugas (hanya pertama kali) ...",
    "release_failed": "Tugas {name} belum dapat disiapkan. Jalankan: nbgrader generate_assignment {name} "
    "di folder assignments untuk melihat sebabnya.",
    "release_leaks": "Tugas {name} masih memuat kunci jawaban, jadi tidak dibagikan. Periksa sumbernya.",
    "new_files": "{count} berkas baru ditambahkan.",
    "updated": "{count} berkas diperbarui; berkas itu belum Anda ubah.",
    "offer.kept": "{name} sudah Anda ubah, jadi tetap seperti semula; versi barunya ada di {beside}.",
    "offer.locked": "{name} terkunci (hanya baca), jadi tetap seperti semula; versi barunya ada di {beside}.",
    "already_open": "Ruang belajar ini sudah terbuka. Buka di browser: {url}",
    "open": "Ruang belajar siap. Jika browser tidak terbuka sendiri, buka alamat ini:\n\n    {url}\n\n"
    "Biarkan jendela ini terbuka selama belajar. Untuk berhenti, tekan Ctrl+C di sini.",
    "closed": "Ruang belajar ditutup. Sampai jumpa lagi.",
    "port_taken": "Port {port} sedang dipakai, jadi ruang belajar memakai port {used}.",
    "beside": "{stem} (versi baru {date}{again}){suffix}",
    "welcome.title": "# Selamat datang di Melek Digital\n\n"
    "Di sini Anda belajar membaca angka, proses, dan suara warga. "
    "Tidak perlu bisa memprogram. Kesalahan di sini tidak merusak apa pun.\n\n"
    "**Cara mulai:** tekan tombol biru. Boleh dicicil: 20 menit sekali duduk pun cukup.",
    "welcome.help": "**Empat hal yang perlu diingat**\n\n"
    "- Jalankan sel: **Shift+Enter**. Simpan: **Ctrl+S**.\n"
    "- Membuka pelajaran lagi? Jalankan dulu sel paling atas, lalu sel-sel berikutnya.\n"
    "- Semua pekerjaan tersimpan di komputer ini. Tidak ada yang terkirim sebelum Anda sendiri mengirimnya.\n"
    "- Ada yang macet? Pilih menu **Mesin**, lalu **Mulai ulang mesin**. Jawaban Anda tetap ada.",
    "welcome.help_web": "**Lima hal yang perlu diingat**\n\n"
    "- Jalankan sel: **Shift+Enter**. Simpan: **Ctrl+S**.\n"
    "- Membuka pelajaran lagi? Jalankan dulu sel paling atas, lalu sel-sel berikutnya.\n"
    "- Pekerjaan Anda tersimpan di browser komputer ini saja. Sebelum pulang, tekan **Simpan pekerjaan saya** "
    "di bagian atas; berkasnya dapat dibuka di komputer lain.\n"
    "- Tidak ada yang terkirim sebelum Anda sendiri mengirimnya.\n"
    "- Ada yang macet? Muat ulang halaman ini. Jawaban Anda tetap ada.",
    "no_lessons": "Pelajaran belum tersedia di salinan kursus ini.",
    "no_assignments": "Tugas dibagikan oleh pengajar Anda. Simpan berkasnya di folder tugas.",
    "outside": "Sel ini menampilkan kemajuan bila dibuka dari ruang belajar Anda.",
    "caption": "Kemajuan Anda",
    "part": "Bagian {letter}: {name}",
    "head.unit": "Pelajaran",
    "head.exercises": "Latihan",
    "head.assignment": "Tugas",
    "head.points": "Nilai",
    "head.time": "Sisa waktu",
    "exercises": "{done} dari {all} benar",
    "none": "–",
    "packed": "dikemas {time}",
    "answered": "{done} dari {all} diisi",
    "untouched": "belum dikerjakan",
    "scored": "{got} dari {most}",
    "offered": "maksimal {most}",
    "minutes": "± {minutes} menit",
    "no_minutes": "selesai",
    "go.resume": "Lanjutkan:",
    "go.onward": "Berikutnya:",
    "go.begin": "Mulai:",
    "kind.lesson": "Pelajaran",
    "kind.assignment": "Tugas",
    "path.label": "Jalur belajar:",
    "path.none": "Semua unit menurut nomor",
    "path.all": "Unit boleh dikerjakan menurut urutan mana pun, asal unit 00 lebih dulu.",
    "path.beside": "Di luar jalur ini, boleh dibaca kapan saja",
    "coming": "{count} unit lain menyusul.",
}
