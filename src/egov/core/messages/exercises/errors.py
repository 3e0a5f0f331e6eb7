"""What the screen says when a cell stops with an error: each exception and each slip of writing in one sentence.

Part of the table of the room `exercises`, whose keys they are.
"""

MESSAGES = {
    # Exceptions, each in one sentence
    "error.title": "Ada galat. Tenang, tidak ada yang rusak.",
    "error.where": "Letaknya di baris {line}: {code}",
    "error.underlined": "Yang digarisbawahi: {part}",
    "error.original": "Pesan asli Python: {original}",
    "error.whole": "Lengkapnya: {kode:{fixed}}.",
    # Names
    "error.name": "Nama {name} belum dikenal. Jalankan dulu sel-sel di atasnya, atau periksa ejaannya.",
    "error.name_close": "Nama {name} belum dikenal. Mungkin maksud Anda {close}?",
    "error.name_several": "Nama {name} belum dikenal. Yang mirip: {close}. Pilih yang sesuai dengan pertanyaannya.",
    "error.name_case": "Python membedakan huruf besar dan kecil. Nama {name} di sini ditulis {close}: {kode:{fixed}}.",
    "error.name_above": "Nama {name} dibuat di sel lain, yang belum dijalankan. Jalankan dulu sel yang memuat "
    "{kode:{line}}.",
    "error.name_failed": "Sel yang mengisi {name} tadi berhenti karena galat, jadi {name} masih kosong. Perbaiki sel "
    "itu, jalankan lagi, lalu jalankan sel ini.",
    "error.name_letter": 'Huruf {name} berdiri sendiri. Bila yang dimaksud pilihan jawaban, apit dengan tanda kutip: "{name}".',
    "error.name_start": "Halaman ini belum dimulai. Jalankan dulu sel paling atas, yang berisi import egov.",
    "error.name_table": '{name} adalah nama tabel. Apit dengan tanda kutip: "{name}".',
    "error.name_either": "Nama {name} belum dikenal. Jalankan dulu sel di atas yang mengisi {name}. Bila nama tabel yang "
    'dimaksud, tulis {kode:egov.data.load("{name}")}.',
    "error.name_text": 'Nama {name} belum dikenal. Bila yang dimaksud teks, apit dengan tanda kutip: "{name}".',
    "error.name_province": 'Nama provinsi adalah teks. Apit dengan tanda kutip: "{name}".',
    "error.name_column": 'Nama {name} belum dikenal. Bila yang dimaksud nama kolom, apit dengan tanda kutip: ["{name}"].',
    "error.compare": "Satu tanda = mengisi sebuah nama. Untuk membandingkan, tulis dua: {kode:==}.",
    "error.name_of_column": "{name} adalah nama kolom. Sebut juga tabelnya: {kode:{fixed}}.",
    "error.name_given": "Di sini namanya ditulis sebagai teks, di antara tanda kutip: {kode:{fixed}}.",
    "error.two_columns": 'Dua kolom atau lebih diapit kurung siku ganda, misalnya [["kolom satu", "kolom dua"]].',
    "error.template": "Kata {name} masih contoh. Ganti dengan nama yang sebenarnya, tetap di antara tanda kutip.",
    # Numbers and signs
    "error.percent_sign": "Tanda persen tidak ikut ditulis. Di dalam hitungan, tulis {kode:{number} / 100}. Sebagai "
    "jawaban, cukup {number}.",
    "error.percent_sign_away": "Tanda persen tidak ikut ditulis. Bila yang dimaksud hitungan, tulis {kode:{number} / 100}. "
    "Satuan jawabannya {unit}, bukan persen.",
    "error.percent_name": "Tanda persen tidak dikenal di sini. Ganti % dengan {kode:/ 100}.",
    "error.percent_of": "Kata “dari” dan tanda persen ditulis sebagai hitungan: bagi 100, lalu kali. Mulailah dengan "
    "{kode:{number} / 100 *}.",
    "error.percent_hundred": "Tanda persen tidak ikut ditulis. Cukup {kode:* 100}.",
    "error.syntax_bracket": "Ada kurung yang belum ditutup atau kelebihan. Hitung lagi pasangan kurungnya.",
    "error.syntax_quote": "Tanda kutipnya belum ditutup. Tambahkan tanda kutip di akhir teks.",
    "error.stray_quote": "Ada tanda kutip tertinggal di belakang angka. Hapus tanda kutipnya; angka tidak diapit kutip.",
    "error.stray_mark": "Ada tanda baca tertinggal di ujung {wrong}. Hapus tanda itu: {kode:{fixed}}.",
    "error.curly_quote": "Tanda kutip lengkung dari WhatsApp atau Word tidak dikenal Python. Hapus, lalu ketik lagi "
    "tanda kutipnya di sini.",
    "error.fullwidth": "Ada angka atau tanda yang lebar, dari papan ketik lain. Ketik ulang dengan angka biasa: "
    "{kode:{fixed}}.",
    "error.hidden_space": "Ada spasi khusus dari Word atau WhatsApp, yang tidak tampak berbeda. Hapus spasi di baris "
    "itu, lalu ketik lagi.",
    "error.minus": "Tanda {sign} dari Word bukan tanda kurang. Hapus, lalu ketik - dari papan ketik.",
    "error.decimal_comma": "Untuk desimal pakailah titik, bukan koma. Tulis {fixed}, bukan {wrong}.",
    "error.decimal_commas": "Untuk desimal pakailah titik, bukan koma. Tulis {kode:{fixed}}.",
    "error.comma_either": "Koma tidak dipakai di dalam angka. Bila {wrong} desimal, tulis {fixed}. Bila ribuan, tulis "
    "{other}.",
    "error.thousands_comma": "Angka besar ditulis tanpa koma: {fixed}, bukan {wrong}.",
    "error.thousands": "Angka ditulis tanpa titik ribuan dan tanpa spasi: {fixed}, bukan {wrong}.",
    "error.scale_word": "Python tidak mengenal kata {word}. Tulis {kode:{fixed}}. Bila satuan jawabannya memang {word}, "
    "cukup {kode:{number}}.",
    "error.scale_word_here": "Python tidak mengenal kata {word}. Satuan jawabannya {unit}, jadi tulis angkanya saja: "
    "{kode:{number}}.",
    "error.scale_word_away": "Python tidak mengenal kata {word}. Satuan jawabannya {unit}: tulis {kode:{fixed}}, atau "
    "lebih lengkap bila Anda tahu angkanya.",
    "error.unit_other": "Jawabannya dicari dalam {unit}, bukan {word}. Hitung dulu dalam {unit}, lalu tulis angkanya saja.",
    "error.space_inside": "Ada spasi di dalam angka. Rapatkan: {kode:{fixed}}.",
    "error.attribute_number": "{name} bekerja pada kolom sebuah tabel, sedangkan yang di depannya satu angka. Sebut "
    'kolomnya, misalnya {kode:tabel["kolom"].{name}()}.',
    "error.attribute_text": "{name} bekerja pada kolom sebuah tabel, sedangkan yang di depannya teks. Sebut kolomnya, "
    'misalnya {kode:tabel["kolom"].{name}()}.',
    "error.attribute_list": "{name} bekerja pada kolom sebuah tabel, sedangkan yang di depannya beberapa nilai. Adakah "
    "koma yang memisahkannya? Desimal memakai titik.",
    "error.letters_all": "Setiap huruf diapit tanda kutip, semuanya dalam kurung siku: {kode:{fixed}}.",
    "error.brackets_missing": "Sesudah {name} perlu kurung: {kode:{name}(...)}.",
    "error.call_missing": "Sebuah perintah belum diberi kurung, jadi belum ada hasilnya. Tulis kurung di belakangnya, "
    "misalnya {kode:.mean()} atau {kode:.sum()}.",
    "error.sign_missing": "Di antara {before} dan {after} belum ada tanda hitung, misalnya +.",
    "error.unit_word": "Satuan tidak ikut ditulis. Tulis angkanya saja: {kode:{number}}, tanpa kata {word}.",
    "error.unit_behind": "Satuan tidak ikut ditulis. Hapus kata {word} di ujung baris.",
    "error.name_no_table": "{name} bukan nama tabel. Kolom itu ada di {kode:{fixed}}.",
    "error.number_words": "Bilangan ditulis dengan angka: {kode:{fixed}}.",
    "error.out_of": "“{wrong}” di Python ditulis dengan tanda bagi: {kode:{fixed}}.",
    "error.times": "Di Python, kali ditulis * (bukan {sign}).",
    "error.times_hundred": "Sebelum 100 belum ada tanda kali.",
    "error.divide": "Di Python, bagi ditulis / (bukan {sign}).",
    "error.power": "Di Python, pangkat ditulis ** (bukan ^).",
    "error.times_missing": "Antara angka dan kata perlu tanda hitung, misalnya * untuk kali.",
    "error.date": "{date} adalah tanggal lengkap, sedangkan yang dicari satu angka. Tulis angka itu saja.",
    "error.date_day": "{date} adalah tanggal lengkap. Tulis angka tanggalnya saja: {kode:{number}}.",
    "error.equals_end": "Tanda = di ujung baris tidak perlu. Hapus; hasilnya muncul sendiri.",
    "error.power_raised": "Di Python, pangkat ditulis ** (bukan {sign} kecil di atas). Gantilah dengan {kode:{fixed}}.",
    "error.power_apart": "Tanda pangkat ditulis ** tanpa spasi di tengahnya.",
    "error.compare_sign": "Tanda {sign} tidak dikenal Python. Tulis {kode:{fixed}}.",
    "error.sign_word": "Kata {word} di Python ditulis dengan tanda hitung: {kode:{sign}}.",
    "error.minus_word": "Kata {word} ditulis dengan tanda, tanpa spasi: {kode:{fixed}}.",
    "error.word_before": "Kata {word} tidak ikut ditulis. Tulis angkanya saja: {kode:{number}}.",
    "error.numbers_apart": "Di antara {a} dan {b} belum ada tanda hitung. Untuk menjumlah, tulis +.",
    "error.unfinished": "Hitungannya belum selesai: baris itu berakhir dengan tanda {sign}.",
    "error.equals": "Tanda sama dengan cukup satu. Rumus di sini tidak diawali = seperti di Excel.",
    "error.comparison": "Tanda pembandingnya ditulis {fixed}, bukan {wrong}. Tanda sama dengan di belakang, tanpa spasi.",
    "error.empty": "Bagian di belakang tanda = masih kosong. Tulis jawaban Anda di sana.",
    "error.dots_left": "Tanda ... masih tertinggal di samping jawaban. Hapus tanda itu, sisakan jawaban Anda.",
    "error.comma_missing": "Di dalam kurung, setiap bagian dipisah koma. Letakkan koma di antara {before} dan {after}.",
    # Excel
    "error.excel": "{name} adalah rumus Excel. Di sini tulis {kode:{fixed}}.",
    "error.excel_other": "{name} adalah rumus Excel dan tidak dikenal di sini. Tulis hitungannya dengan + - * /.",
    "error.semicolon": "Titik koma dari Excel tidak dipakai di sini. Pisahkan isi kurung dengan koma.",
    "error.one_number": "Perintah itu meminta daftar, tetapi yang diterimanya satu angka. Untuk menjumlah beberapa angka, "
    "tulis a + b.",
    "error.attribute_other": "Perintah {name} di sini ditulis {kode:.{fixed}()}.",
    "error.argument_close": "Kata {name} di dalam kurung tidak dikenal. Mungkin maksud Anda {close}?",
    "error.argument_name": "Kata {name} di dalam kurung tidak dikenal. Bandingkan dengan contoh di atas.",
    "error.brackets_number": "Sesudah {name} perlu kurung: {kode:{name}({number})}.",
    "error.compare_brackets": "Apit dulu perbandingannya dengan kurung: {kode:{fixed}}.",
    "error.percent_sign_here": "Di dalam kurung cukup angkanya: {kode:{number}}, tanpa tanda persen.",
    "error.arguments": "Isi kurungnya terlalu banyak atau terlalu sedikit. Bandingkan dengan contoh di atas.",
    # Words
    "error.space_in_name": "Nama tidak memuat spasi. Mungkin maksud Anda {close}?",
    "error.words": 'Bila yang dimaksud teks, apit dengan tanda kutip: "{words}".',
    "error.letters": 'Tulis huruf pilihan dalam kurung siku, masing-masing diapit tanda kutip: ["A", "B"].',
    "error.identity": 'Nama dan NIP diapit tanda kutip, misalnya nama = "Siti Rahma".',
    "error.leading_zero": "Angka tidak boleh diawali nol. Hapus nol di depannya.",
    "error.column_space": "Nama kolom diapit kurung siku dan kutip, tanpa spasi di dalamnya: {kode:{fixed}}.",
    "error.syntax": "Penulisannya belum dipahami Python. Periksa tanda baca di baris itu: kutip, koma, dan kurung.",
    "error.indent": "Ada spasi berlebih di awal baris. Hapus spasi itu.",
    "error.ellipsis": "Masih ada tanda ... yang belum diganti. Isi dulu, lalu jalankan lagi.",
    "error.text_math": "Teks tidak dapat dihitung bersama angka. Hapus tanda kutip pada angkanya.",
    "error.table_math": "Ada teks di dalamnya, jadi tidak dapat dihitung begitu saja. Pilih kolom angkanya. Bila yang "
    "dicari banyak barisnya, pakai {kode:len(...)}.",
    "error.join_kind": 'Cara menggabungkan {name} tidak ada. Tulis how="inner" atau how="left".',
    "error.comma_math": "Ada koma di dalam hitungan, sehingga Python membacanya sebagai beberapa nilai. Untuk desimal "
    "pakailah titik, bukan koma.",
    "error.rows_comma": "Di antara dua kurung siku ada koma yang hilang. Setiap baris tabel berakhir dengan ] lalu koma.",
    "error.rows_column": "Yang di depan kurung siku itu daftar baris, belum tabel, jadi tidak punya nama kolom. Pakai "
    "nama tabelnya, misalnya tabel_sebelum.",
    "error.type": "Jenis nilainya tidak cocok untuk hitungan ini. Periksa apakah semuanya angka.",
    "error.text_unquoted": "Beberapa kata dibaca sebagai satu teks bila diapit tanda kutip: {fixed}.",
    "error.not_callable": "Ada kurung setelah sesuatu yang bukan fungsi. Nama kolom diapit [ ], bukan ( ). Untuk kali, "
    "tulis *.",
    "error.key": "Nama kolom atau kunci {name} tidak ada. Periksa ejaan, tanda kutip, dan huruf besar-kecilnya.",
    "error.key_close": 'Nama kolom "{name}" tidak ada. Mungkin maksud Anda "{close}"?',
    "error.key_known": 'Nama kolom "{name}" tidak ada. Kolom yang ada: {known}.',
    "error.key_unquoted": 'Nama kolom diapit tanda kutip: ["{name}"].',
    "error.zero": "Ada pembagian dengan nol. Periksa angka di bawah garis bagi.",
    "error.index": "Baris yang diminta tidak ada; mungkin tabelnya kosong. Periksa syarat penyaringannya.",
    "error.attribute": "Perintah {name} tidak dikenal di sini. Periksa ejaannya.",
    "error.attribute_close": "Perintah {name} tidak dikenal di sini. Mungkin maksud Anda {kode:.{close}}?",
    "error.attribute_known": "Perintah {name} tidak dikenal di sini. Yang ada: {known}.",
    "error.module": "Paket {name} belum terpasang. Beri tahu pengajar; jalankan egov doctor bila bisa.",
    "error.file": "Berkas {name} tidak ditemukan. Pakai egov.data.load(...) untuk memuat data kursus.",
    "error.value": "Isinya tidak dapat diolah. Periksa lagi angka atau teks yang dimasukkan.",
    "error.quantile": "Di dalam kurung {kode:.quantile()} tulis bagian dari satu, dengan titik. Sembilan dari sepuluh: {kode:.quantile(0.9)}.",
    "error.other": "Python berhenti karena sesuatu yang tidak terduga. Pilih menu Mesin, lalu Mulai ulang mesin. "
    "Sesudah itu jalankan dari sel paling atas.",
}
