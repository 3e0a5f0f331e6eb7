"""What egov.data says to trainees and authors, by id."""

MESSAGES = {
    "unknown": "Tabel '{name}' tidak dikenal. Tabel yang ada: {known}.",
    "unknown_close": "Tabel '{name}' tidak dikenal. Maksud Anda '{close}'? Tabel yang ada: {known}.",
    "not_a_name": 'Tulis nama tabel dalam tanda kutip, misalnya load("{example}").',
    "missing_file": "Berkas tabel '{name}' tidak ditemukan. Jalankan ulang pemasangan kursus ini.",
    "unknown_column": "Kolom {name} tidak ada. Kolom yang ada: {known}.",
    "not_one_row": "Tabel {table} punya {count} baris untuk {asked}; seharusnya tepat satu. Periksa isian itu.",
}
