"""What `egov lab` and the welcome page say."""

MESSAGES = {
    "disk-full": "Disk penuh, jadi {path} belum tersimpan. Berkas lama Anda tetap utuh. "
    "Kosongkan ruang di disk, lalu jalankan lagi.",
    "no-permission": "Anda tidak punya izin menulis di {path}. Pilih folder lain: egov lab --workspace FOLDER.",
    "cannot-write": "{path} tidak dapat ditulis ({reason}). Pilih folder lain: egov lab --workspace FOLDER.",
    "not-a-folder": "{path} bukan folder. Pilih folder lain: egov lab --workspace FOLDER.",
    "inside-clone": "{path} adalah folder kode kursus. Pilih folder lain: egov lab --workspace FOLDER.",
    "busy": "Ruang belajar {path} sedang disiapkan oleh jendela lain. Tunggu sebentar, lalu coba lagi.",
    "preparing": "Menyiapkan ruang belajar di {path} ...",
    "releasing": "Menyiapkan tugas (hanya pertama kali) ...",
    "release-failed": "Tugas {name} belum dapat disiapkan. Jalankan: nbgrader generate_assignment {name} "
    "di folder assignments untuk melihat sebabnya.",
    "release-leaks": "Tugas {name} masih memuat kunci jawaban, jadi tidak dibagikan. Periksa sumbernya.",
    "new-files": "{count} berkas baru ditambahkan.",
    "updated": "{count} berkas diperbarui; berkas itu belum Anda ubah.",
    "kept": "{name} sudah Anda ubah, jadi tetap seperti semula; versi barunya ada di {beside}.",
    "kept-locked": "{name} terkunci (hanya baca), jadi tetap seperti semula; versi barunya ada di {beside}.",
    "already-open": "Ruang belajar ini sudah terbuka. Buka di peramban: {url}",
    "open": "Ruang belajar siap. Jika peramban tidak terbuka sendiri, buka alamat ini:\n\n    {url}\n\n"
    "Biarkan jendela ini terbuka selama belajar. Untuk berhenti, tekan Ctrl+C di sini.",
    "closed": "Ruang belajar ditutup. Sampai jumpa lagi.",
    "port-taken": "Porta {port} sedang dipakai, jadi ruang belajar memakai porta {used}.",
    "beside": "{stem} (versi baru {date}{again}){suffix}",
    "no-language-pack": "Paket bahasa Indonesia belum terpasang. Pasang dulu: "
    "python -m pip install jupyterlab-language-pack-id-ID",
    "welcome-title": "# Selamat datang di Melek Digital\n\n"
    "Di sini Anda belajar membaca angka, proses, dan suara warga. "
    "Tidak perlu bisa memprogram. Kesalahan di sini tidak merusak apa pun.\n\n"
    "**Cara mulai:** klik judul pelajaran di tabel. Boleh dicicil: 20 menit sekali duduk pun cukup.",
    "welcome-progress": "Kotak abu-abu di bawah ini disebut **sel**. Sel ini menampilkan kemajuan Anda. "
    "Untuk memperbarui, klik selnya, lalu tekan **Shift+Enter**.",
    "welcome-help": "**Empat hal yang perlu diingat**\n\n"
    "- Jalankan sel: **Shift+Enter**. Simpan: **Ctrl+S**.\n"
    "- Membuka pelajaran lagi? Jalankan dulu sel paling atas, lalu sel-sel berikutnya.\n"
    "- Semua pekerjaan tersimpan di komputer ini. Tidak ada yang terkirim sebelum Anda sendiri mengirimnya.\n"
    "- Ada yang macet? Pilih menu **Kernel**, lalu **Restart Kernel**. Jawaban Anda tetap ada.",
    "no-lessons": "Pelajaran belum tersedia di salinan kursus ini.",
    "no-assignments": "Tugas dibagikan oleh pengajar Anda. Simpan berkasnya di folder tugas.",
    "outside": "Sel ini menampilkan kemajuan bila dibuka dari ruang belajar Anda.",
    "caption": "Kemajuan Anda",
    "head-unit": "Pelajaran",
    "head-exercises": "Latihan",
    "head-assignment": "Tugas",
    "head-points": "Nilai",
    "head-time": "Sisa waktu",
    "exercises": "{done} dari {all} benar",
    "none": "–",
    "packed": "dikemas {time}",
    "answered": "{done} dari {all} diisi",
    "untouched": "belum dikerjakan",
    "scored": "{got} dari {most}",
    "offered": "maksimal {most}",
    "minutes": "± {minutes} menit",
    "no-minutes": "selesai",
    "resume": "Lanjutkan dari tempat terakhir:",
    "onward": "Latihannya sudah benar semua. Lanjutkan ke:",
    "begin": "Mulai dari sini:",
    "kind-lesson": "Pelajaran",
    "kind-assignment": "Tugas",
    "coming": "{count} unit lain menyusul.",
}
