"""What the report on a class says, keyed by id. Sentences only; no logic here."""

MESSAGES = {
    "title": "Laporan kelas",
    "of": "Laporan kelas: {tugas}",
    "unit": "Tugas",
    "show": "Tampilkan",
    "names": "dengan nama",
    "print": "Cetak dengan Ctrl+P. Nama peserta hanya tercetak bila Anda memintanya.",
    "counted": "{kumpul} dari {semua} orang mengumpulkan; {telat} terlambat.",
    "again": "Yang perlu diulang besok",
    "again_slip": "{gagasan}: {banyak} orang",
    "again_hard": "{soal}: baru {persen} poinnya tercapai",
    "nothing": "Tidak ada kekeliruan bernama yang tercatat, dan tidak ada soal di bawah {persen}.",
    "nobody": "Belum ada kiriman yang dinilai.",
    "unread": "{banyak} kiriman dinilai sebelum kekeliruan dicatat. Nilai ulang dengan egov grade {tugas} --regrade.",
    "questions": "Soal",
    "head.question": "Soal",
    "head.most": "Poin",
    "head.facility": "Tercapai",
    "head.known": "Dinilai",
    "head.waiting": "Menunggu",
    "head.against": "Sejalan dengan soal lain",
    "against_none": "belum dapat dihitung",
    "against_low": "{angka}: lemah, periksa soalnya",
    "against_minus": "{angka}: berlawanan, periksa soalnya",
    "explain": (
        "Tercapai: bagian poin yang diraih kelas. Sejalan: dari −1 sampai 1; mendekati 1 berarti yang kuat di soal lain "
        "juga kuat di sini. Dihitung dari paling sedikit {cukup} orang."
    ),
    "alpha": "Keajekan seluruh tugas (alfa): {angka}.",
    "slips": "Kekeliruan yang tercatat",
    "head.slip": "Kekeliruan",
    "head.people": "Orang",
    "head.where": "Di soal",
    "head.said": "Pesan yang dibaca peserta",
    "head.who": "Siapa",
    "tried": "Percobaan di pelajaran",
    "tried_by": (
        "{banyak} orang mengizinkannya saat mengumpulkan. Median 3 berarti separuh dari mereka mencoba tiga kali atau "
        "kurang."
    ),
    "head.exercise": "Latihan",
    "head.sent": "Orang",
    "head.middle": "Percobaan (median)",
    "head.unsolved": "Belum benar",
    "times": "Waktu mengumpulkan",
    "day": "Hari",
    "came": "Kiriman",
    "middle": "Separuh kiriman sudah masuk pada {jam}.",
    "written": "Laporan kelas: {berkas}",
}
