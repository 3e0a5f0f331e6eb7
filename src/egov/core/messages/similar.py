"""What is said about written answers that are alike, keyed by id. Sentences only; no logic here."""

MESSAGES = {
    "title": "Kemiripan",
    "intro": (
        "Pasangan jawaban yang memuat banyak kata yang sama, untuk Anda baca. Ini bukan bukti: orang boleh belajar "
        "bersama, mengutip sumber yang sama, atau menulis hal yang umum. Bicaralah dulu dengan orangnya."
    ),
    "question": "Soal",
    "show": "Tampilkan",
    "names": "dengan nama",
    "none_written": "Kursus ini tidak punya soal tertulis.",
    "twins": "Ada berkas {tugas} yang isinya sama persis:",
    "twins_group": "{banyak} orang mengumpulkan berkas yang sama",
    "compared": "{banyak} jawaban dibandingkan; {pendek} terlalu pendek untuk dibandingkan.",
    "nothing": "Tidak ada pasangan yang kata-katanya banyak sama.",
    "more": "{banyak} pasangan lagi di bawah ini tidak ditampilkan.",
    "pair": "Pasangan {ke}: {persen} kata sejalan",
    "answer": "Jawaban {huruf}",
    "of": "{tugas}: {soal}",
    "line": "{soal}: {banyak} pasangan untuk dibaca.",
    "written": "Kemiripan: {berkas}",
}
