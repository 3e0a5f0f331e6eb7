"""What the build writes around a unit's own words: heads, identity, handing in, the way on."""

MESSAGES = {
    "lesson.head": "# {title}\n\n**Unit {number}** · {part} · {hours} JP: pelajaran sekitar {lesson} menit, tugas sekitar "
    "{task} menit\n\n",
    "lesson.help": "Terhenti? Tambahkan `latihan.tanya()` di bawah isi sel: pertanyaan untuk grup kelas siap disalin.",
    "lesson.warmup": " Ingin pemanasan? `latihan.pemanasan()` bertanya dari kekeliruan Anda sendiri.",
    "lesson.part": "Bagian {letter}: {name}",
    "lesson.on": "**Berikutnya:** [Tugas {number}: {title}](../tugas/{name}/{name}.ipynb), sekitar {task} menit.",
    "task.head": "# Tugas {number}: {title}\n\n**Sekitar {task} menit** · [Pelajaran {number}]"
    "(../../pelajaran/{name}.ipynb)\n\n",
    "task.rules": "- {automatic} soal dinilai otomatis ({points} poin). {written} soal tertulis dinilai pengajar "
    "({written_points} poin). Jumlahnya **{total} poin**.\n"
    "- Di setiap soal: ganti tanda `...` di **sel jawaban**, jalankan sel itu (Shift+Enter), lalu jalankan **sel uji** di "
    "bawahnya.\n"
    "- Sel uji memberi tahu apakah jawaban terbaca dan apakah ada kekeliruan yang umum. Tepat atau tidaknya Anda ketahui "
    "setelah tugas dinilai.\n"
    "- Jangan mengubah atau menghapus sel uji. Kalau telanjur, tidak apa-apa: penilai memakai sel uji yang asli.",
    "task.identity": "## Identitas\n\nTulis nama dan NIP Anda di antara tanda kutip, menggantikan tanda `...`. Contoh: "
    '`nama = "Siti Rahma"`. Lalu jalankan.',
    "task.province": '\n\nTulis juga provinsi tempat Anda bekerja. Contoh: `provinsi = "Maluku"`. Beberapa soal dihitung '
    "untuk provinsi itu.",
    "task.start": "Jalankan juga sel ini. Tidak ada yang perlu diubah.",
    "task.submit": "## Kumpulkan\n\nSimpan dulu dengan **Ctrl+S**. Jalankan sel ini, lalu tekan tombolnya. Anda akan menerima "
    "tanda terima. Muncul kotak kosong di bawahnya? Biarkan saja.\n\nBelum selesai? Tidak apa-apa. Anda boleh "
    "mengumpulkan lagi nanti. Pengajar menilai kiriman yang terakhir.",
    "number": "Nol Satu Dua Tiga Empat Lima Enam Tujuh Delapan Sembilan Sepuluh",
}
