"""Every sentence the exercise engine can say, keyed by id. An English edition is a second table like this one.

Placeholders in braces are filled by the engine; `{kode}` pieces are shown as code.
"""

MESSAGES = {
    # The four outcomes
    "outcome.belum_dikerjakan": "Belum dikerjakan",
    "outcome.belum_tepat": "Belum tepat",
    "outcome.galat": "Ada galat",
    "outcome.benar": "Benar",
    "outcome.bentuk_sesuai": "Bentuk jawaban sudah sesuai",
    "todo": "Ganti tanda {kode:...} pada {kode:{variable}} dengan jawaban Anda, jalankan sel itu, "
    "lalu jalankan lagi sel ini.",
    "form_ok": "Sistem dapat membaca jawaban Anda untuk {kode:{variable}}. Tepat atau tidaknya diputuskan saat "
    "penilaian.",
    "hint.label": "Petunjuk {number} dari {total}",
    "hint.none_left": "Petunjuk untuk soal ini sudah habis. Baca lagi bagian sebelumnya, atau tanya pengajar.",
    "explain.label": "Penjelasan",
    "explain.first_try": "Coba jawab sekali dulu. Penjelasannya terbuka sesudah itu.",
    "explain.withheld": "Penjelasan soal tugas diberikan bersama umpan balik nilai.",
    "plain.hint": "Perlu petunjuk? Jalankan {call}.hint()",
    # Slips that can happen in any exercise
    "slip.tuple": "Python membaca {value} sebagai dua angka yang terpisah. Untuk desimal pakailah titik: "
    "{kode:{fixed}}, bukan koma.",
    "slip.text_number": "{value} masih berupa teks karena diapit tanda kutip. Tulis angkanya saja: {kode:{fixed}}.",
    "slip.text_unit": "{value} masih berupa teks. Tulis angkanya saja, tanpa tanda kutip dan tanpa satuan.",
    "slip.none": "Isinya kosong ({kode:None}). Biasanya karena {kode:print(...)} ikut ditulis di kanan tanda "
    "{kode:=}. Hapus {kode:print} dan kurungnya.",
    "slip.boolean": "Isinya {value}, yaitu benar atau salah. Soal ini meminta angka.",
    "slip.callable": "Ini nama fungsi, belum hasilnya. Tambahkan kurung {kode:()} di belakangnya.",
    "slip.nan": "Hasilnya bukan angka yang sah ({value}). Periksa apakah ada data kosong atau pembagian dengan nol.",
    "slip.many": "Isinya {count} nilai, padahal soal ini meminta satu angka. Pilih satu baris dulu.",
    "slip.not_a_number": "Soal ini meminta satu angka. Isi {kode:{variable}} sekarang bukan angka.",
    "slip.proportion": "{value} adalah proporsi. Dalam persen, kalikan dengan 100.",
    "slip.too_many_hundreds": "Angkanya seratus kali terlalu besar. Persen tidak perlu dikalikan 100 lagi.",
    "slip.scale": "Angkanya hampir tepat, tetapi satuannya berbeda. Soal ini meminta jawaban dalam {unit}.",
    "slip.range": "Jawaban {value} di luar kisaran yang mungkin, yaitu {low} sampai {high} {unit}. "
    "Periksa lagi cara hitung dan satuannya.",
    "slip.sign": "Besarnya sudah pas, tetapi tandanya terbalik. Periksa mana yang dikurangi mana.",
    "slip.choice_type": 'Tulis satu huruf pilihan di antara tanda kutip, misalnya {kode:"{example}"}.',
    "slip.choice_unknown": "Pilihan {value} tidak ada. Pilihan yang tersedia: {options}.",
    "slip.choices_type": 'Tulis huruf-huruf pilihan dalam kurung siku, misalnya {kode:["A", "B"]}.',
    "slip.choices_empty": "Daftar pilihannya masih kosong. Isi paling sedikit satu huruf.",
    "slip.not_a_table": "Soal ini meminta sebuah tabel. Isi {kode:{variable}} sekarang bukan tabel.",
    "slip.columns": "Kolom {missing} belum ada di tabel Anda. Kolom yang ada: {found}.",
    # When nothing more precise is known
    "wrong.higher": "Angka Anda masih terlalu besar. Periksa lagi urutan hitungnya.",
    "wrong.lower": "Angka Anda masih terlalu kecil. Periksa lagi urutan hitungnya.",
    "wrong.choice": "Pilihan itu belum tepat. Baca lagi kata kunci dalam pertanyaannya.",
    "wrong.choices": "{right} pilihan Anda sudah tepat. Masih ada yang kurang atau berlebih.",
    "wrong.rows": "Tabel Anda berisi {found} baris, belum sesuai. Periksa lagi syarat penyaringannya.",
    "wrong.values": "Jumlah barisnya sudah sesuai, tetapi isi kolom {column} belum tepat.",
    "wrong.hidden": "Jawaban untuk {kode:{variable}} belum tepat. Cek lagi data dan langkahnya.",
    "check.failed": "Jawaban itu tidak dapat diperiksa. {reason}",
    "unknown_exercise": "Latihan {name} tidak ada. Yang ada di unit ini: {known}.",
    "unknown_unit": "Unit {name} belum ada. Unit yang ada: {known}.",
    # Exceptions, each in one sentence
    "error.title": "Ada galat. Tenang, tidak ada yang rusak.",
    "error.where": "Letaknya di baris {line}: {code}",
    "error.original": "Pesan asli Python: {original}",
    "error.name": "Nama {name} belum dikenal. Jalankan dulu sel di atasnya, atau periksa ejaannya.",
    "error.name_close": "Nama {name} belum dikenal. Mungkin maksud Anda {close}?",
    "error.name_letter": 'Huruf {name} berdiri sendiri. Bila itu pilihan jawaban, apit dengan tanda kutip: "{name}".',
    "error.percent_sign": "Tanda persen tidak ikut ditulis. Cukup angkanya saja, misalnya 73.7.",
    "error.syntax_bracket": "Ada kurung yang belum ditutup atau kelebihan. Hitung lagi pasangan kurungnya.",
    "error.syntax_quote": "Tanda kutipnya belum ditutup. Tambahkan tanda kutip di akhir teks.",
    "error.syntax_number": "Penulisan angkanya belum dipahami Python. Tulis tanpa titik ribuan, misalnya 4950000000.",
    "error.leading_zero": "Angka tidak boleh diawali nol. Hapus nol di depannya.",
    "error.syntax": "Penulisannya belum dipahami Python. Periksa tanda baca di baris itu.",
    "error.indent": "Ada spasi berlebih di awal baris. Hapus spasi itu.",
    "error.ellipsis": "Masih ada tanda ... yang belum diganti. Isi dulu, lalu jalankan lagi.",
    "error.text_math": "Teks tidak dapat dihitung bersama angka. Hapus tanda kutip pada angkanya.",
    "error.type": "Jenis nilainya tidak cocok untuk hitungan ini. Periksa apakah semuanya angka.",
    "error.not_callable": "Ada kurung setelah sesuatu yang bukan fungsi. Mungkin tanda kali * tertinggal.",
    "error.key": "Nama kolom atau kunci {name} tidak ada. Periksa ejaan dan huruf besar-kecilnya.",
    "error.zero": "Ada pembagian dengan nol. Periksa angka di bawah garis bagi.",
    "error.index": "Baris yang diminta tidak ada; tabelnya mungkin kosong. Periksa syarat penyaringannya.",
    "error.attribute": "Perintah {name} tidak dikenal di sini. Periksa ejaannya.",
    "error.module": "Paket {name} belum terpasang. Beri tahu pengajar; jalankan egov doctor bila bisa.",
    "error.file": "Berkas {name} tidak ditemukan. Pakai egov.data.load(...) untuk memuat data kursus.",
    "error.value": "Isinya tidak dapat diolah. Periksa lagi angka atau teks yang dimasukkan.",
    "error.other": "Python berhenti karena sesuatu yang tidak terduga. Coba Restart Kernel, lalu jalankan dari atas.",
}
