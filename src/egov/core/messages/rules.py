"""What the content rules say to an author; {where} is file and line."""

MESSAGES = {
    "ok": "Unit {number}: semua aturan isi terpenuhi ({count} aturan).",
    "unknown": "Unit {number} belum punya teks. Mulailah dengan: make unit N={number}",
    "not_graded": "Jawaban acuan {name} belum dicoba dengan penilai di komputer ini. {why}",
    "count": "{count} hal perlu diperbaiki di unit {number}.",
    "place": "{file}, baris {line}: {words}",
    "file": "{file}: {words}",
    # shape
    "title": "halaman punya satu judul #, di paling atas; judul dibuat oleh kerangka, jadi hapus # di teks.",
    "heading_jump": "judul “{heading}” melompati satu tingkat. Kurangi tanda # di depannya.",
    "skeleton": "bagian “## {section}” tidak ada, atau tidak pada tempatnya. Urutannya: {order}.",
    "first_picture": "lima sel pertama belum memuat gambar atau kegiatan. Pindahkan satu ke depan.",
    "exercise_gap": "{gap} sel berturut-turut tanpa latihan; paling banyak {most}. Sisipkan latihan atau potong.",
    "picture_gap": "{gap} sel berturut-turut tanpa gambar, tabel, atau kegiatan; paling banyak {most}.",
    "few_exercises": "baru {count} latihan; paling sedikit {least}.",
    "few_charts": "baru {count} gambar; paling sedikit {least}.",
    "long_cell": "sel ini {lines} baris; paling banyak {most}. Pisahkan dengan +++.",
    "cell_count": "pelajaran punya {count} sel; yang baik {least} sampai {most}.",
    "weight": "buku catatannya {size} kB; paling berat {most} kB. Kecilkan gambarnya.",
    "numbering": "judul latihan tidak urut. Tulis satu “### Latihan N. …” untuk setiap latihan, mulai dari 1.",
    "objective": "tujuan “{objective}” tidak tercetak persis seperti di course/units.toml.",
    "one_thing": "sel ini memanggil lebih dari satu gambar. Satu sel, satu hal.",
    "minutes": "terhitung {minutes} menit, padahal paling lama {most}. Pindahkan sebagian ke “## Bila ingin lebih”. "
    "Rinciannya: {detail}",
    "facilitator": "halaman fasilitator docs/fasilitator/{name}.md belum ada.",
    "facilitator_part": "halaman fasilitator belum punya bagian “{section}”.",
    # assignment
    "questions": "tugas punya {count} soal otomatis; yang baik 5 sampai 8.",
    "written": "tugas punya {count} soal tertulis; harus tepat {wanted}.",
    "points": "jumlah poinnya {points}, bukan 20.",
    "heading_points": "poin di judul ({told}) berbeda dari :poin: ({worth}).",
    "variants": "{exercise} punya {count} baris :sama:; paling sedikit {least}, dihitung lewat jalan lain.",
    "typed_form": "{exercise} meminta bentuk yang belum diketik peserta di pelajaran ini: {what}. Latih dulu, atau ubah.",
    "model_sentence": "pelajaran memuat kalimat dari jawaban contoh soal tertulis: “{words}”.",
    # objectives
    "not_practised": "tujuan “{key}” tidak dilatih satu latihan pun.",
    "not_asked": "tujuan “{key}” tidak ditanyakan di tugas.",
    "unknown_objective": "{exercise} menyebut tujuan “{key}” yang tidak ada di course/units.toml.",
    "not_caught": "kekeliruan “{idea}” tidak ditangkap: {names} bukan nama Keliru.",
    "few_ideas": "course/units.toml baru memuat {count} kekeliruan; paling sedikit 4.",
    "few_hints": "{exercise} baru punya {count} petunjuk; paling sedikit 2.",
    "same_message": "{exercise}: dua Keliru berkata sama persis. Beri kalimat yang berbeda.",
    # figures
    "no_alt": "gambar tanpa keterangan untuk yang tidak dapat melihat. Tulis ![apa yang terlihat](…).",
    "chart": "gambar “{title}” belum punya judul temuan, baris sumber, atau uraian yang cukup panjang.",
    "axis": "sumbu gambar “{title}” belum diberi nama, mendatar dan tegak.",
    "figure": "angka {figure} tidak dihitung di pelajaran dan tidak ditandai. Tandai dengan <!-- hitung: … -->, "
    "<!-- sumber: S… -->, atau <!-- rekaan -->.",
    "source": "sumber {source} tidak ada di tabel `sumber`.",
    # words
    "long_sentence": "kalimat {count} kata; paling banyak {most}: “{sentence}”",
    "english": "kalimat berbahasa Inggris: “{sentence}”",
    "law": "{law} tidak ada di tabel `peraturan`.",
    "word": "“{found}”: {advice}",
    # answers
    "given_away": "{exercise}: jawabannya ({value}) sudah tercetak di atasnya, di {place}. Bila disengaja, tandai sel itu "
    "dengan <!-- terlihat: {key} -->.",
    "letters": "huruf {letter} benar pada {count} dari {total} pilihan tunggal. Pindahkan beberapa.",
    "many_itu": "{count} dari {total} kalimat umpan balik diawali “Itu”; paling banyak seperlima.",
    "asks": "{exercise}: kalimatnya memuat “Soal meminta”. Katakan apa artinya di kantor.",
    "names_letter": "{exercise}: kalimatnya menyebut huruf yang benar ({letter}).",
}
