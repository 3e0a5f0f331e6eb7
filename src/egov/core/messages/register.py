"""What the register of units says to authors, keyed by id."""

MESSAGES = {
    "missing": "Daftar unit tidak ditemukan: {path}. Jalankan ulang pemasangan kursus ini.",
    "unreadable": "course/{file} tidak dapat dibaca: {reason}. Periksa tanda kutip dan kurung di baris itu.",
    "twice": "course/units.toml memuat dua unit dengan nomor atau slug yang sama: {what}.",
    "unknown": "Unit {number} tidak ada di course/units.toml. Yang ada: {known}.",
    "other_name": "{file}: menurut course/units.toml berkas unit {number} bernama {name}. "
    "Ganti nama berkas itu, atau ubah slug di course/units.toml.",
    "no_such_file": "{file}: tidak ada unit dengan nomor itu di course/units.toml. "
    "Daftarkan unitnya di sana, atau ganti nama berkas itu menjadi NN-slug.",
    "wrong.missing": "course/units.toml, unit {unit}: isian ini belum ada: {keys}.",
    "wrong.key": "course/units.toml, unit {unit}: isian {key} tidak dikenal. Yang dikenal: {known}.",
    "wrong.kind": "course/units.toml, unit {unit}: isian {key} salah jenis. "
    "Jumlah jp ditulis tanpa kutip, teks dengan kutip.",
    "wrong.number": "course/units.toml, unit {unit}: nomor terdiri dari dua angka di antara tanda kutip.",
    "wrong.slug": "course/units.toml, unit {unit}: slug {slug} hanya boleh berisi "
    "huruf kecil, angka, dan tanda hubung.",
    "path_entry": "course/jalur.toml, jalur ke-{number}: isian {key} belum ada. "
    "Setiap jalur memuat nama, judul, untuk, dan hari; setiap hari memuat judul dan unit.",
    "path_twice": "course/jalur.toml, jalur {path}: unit ini muncul dua kali: {units}.",
    "wrong.part": "course/units.toml, unit {unit}: bagian {part} tidak ada. Yang ada: {known}.",
}
