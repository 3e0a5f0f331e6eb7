"""What argparse says of a command line, in Indonesian; gaps in %(…)s are argparse's own."""

MESSAGES = {
    "usage": "Pemakaian: ",
    "given": "yang disebutkan",
    "options": "pilihan",
    "help": "tampilkan bantuan ini, lalu selesai",
    "error": "%(prog)s: %(message)s. Bantuan: %(prog)s --help\n",
    "required": "belum disebutkan: %s",
    "unrecognized": "tidak dikenal: %s",
    "argument": "%(argument_name)s: %(message)s",
    "invalid_type": "%(value)r bukan nilai yang dapat dipakai",
    "invalid_choice": "%(value)r tidak ada (pilihannya: %(choices)s)",
    "expected_one": "perlu satu nilai di belakangnya",
    "expected_some": "perlu paling sedikit satu nilai di belakangnya",
    "expected_few": "paling banyak satu nilai di belakangnya",
    "not_with": "tidak dapat dipakai bersama %s",
    "ambiguous": "%(option)s dapat berarti %(matches)s; tulis lebih lengkap",
    "one_of": "sebutkan salah satu: %s",
}
