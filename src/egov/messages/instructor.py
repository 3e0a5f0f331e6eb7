"""What the instructor's commands say, keyed by id."""

MESSAGES = {
    "roster.missing": "berkas {path} tidak ditemukan.",
    "roster.unreadable": "berkas {path} tidak terbaca sebagai CSV. Simpan dari Excel sebagai CSV UTF-8.",
    "roster.columns": "berkas {path} harus punya kolom nip dan nama. Kolom yang ada: {found}.",
    "roster.row": "baris {line}: {problem}",
    "roster.empty_id": "NIP kosong",
    "roster.bad_id": "NIP {id} memuat tanda yang tidak boleh dipakai; pakailah angka, huruf, titik, atau tanda hubung",
    "roster.scientific": "NIP {id} rusak oleh Excel; ubah kolom nip menjadi teks, lalu simpan lagi",
    "roster.twice": "NIP {id} muncul dua kali dengan nama yang berbeda",
    "roster.refused": "{count} baris bermasalah, tidak ada yang disimpan:\n{problems}",
    "roster.done": "{count} peserta tercatat ({new} baru).",
    "state.none": "belum mengumpulkan",
    "state.waiting": "menunggu nilai tertulis",
    "state.done": "dinilai",
}
