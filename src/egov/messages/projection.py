"""What the projection activity says to trainees, keyed by id."""

from __future__ import annotations

MESSAGES = {
    "how": "Coba setiap cara meramal, geser tebakan Anda, lalu kunci. Sesudah itu kenyataannya dibuka.",
    "case": "Kasus:",
    "start": "Data dipakai sejak:",
    "model": "Cara meramal:",
    "linear": "Garis lurus",
    "compound": "Majemuk",
    "logistic": "Kurva S",
    "ceiling": "Langit-langit kurva S: {value}",
    "ceiling_name": "Langit-langit kurva S",
    "guess": "Tebakan Anda untuk {year}: {value}",
    "guess_name": "Tebakan Anda untuk {year}",
    "lock": "Kunci tebakan saya dan buka kenyataannya",
    "locked": "Terkunci. Pilih kasus lain untuk mencoba lagi.",
    "move_first": "Geser dulu tebakan Anda. Salah boleh; yang penting Anda menebak lebih dulu.",
    "fitted": "{model}, ditarik dari {start} dan {stand}: {value} pada {year}.",
    "impossible": "Lebih dari 100 dari setiap 100 orang: tidak mungkin.",
    "hidden": "Kenyataan sesudah {stand} belum dibuka.",
    "actual": "Kenyataan pada {year}: {value}.",
    "miss": "{who}: {value}, meleset {miss} poin.",
    "guess_short": "Tebakan Anda",
    "logistic_at": "Kurva S, langit-langit {ceiling}",
    "known": "{case}: {first} pada {start}, {last} pada {stand}.",
    "axis": "Pengguna internet (% penduduk)",
    "everyone": "100% = semua orang",
}


def say(key: str, **values: object) -> str:
    """The message `key` with its gaps filled."""
    return MESSAGES[key].format(**values)
