"""Small hand-written tables, taken over from `texts/`.

Drafts, messages and situations are shuffled with a fixed seed and numbered anew, so that neither the order nor the
number gives the answer away.
"""

from __future__ import annotations

from random import Random

from egov.synthetic import texts


def shuffled(name: str, seed: int, prefix: str, columns: list[str]):
    rows = texts(name)
    Random(seed).shuffle(rows)
    return ["id", *columns], [[f"{prefix}{i:02d}", *(row[c] for c in columns)] for i, row in enumerate(rows, 1)]


def situasi_kantor():
    return shuffled("situasi_kantor", 101, "s", ["situasi", "jenis", "alasan"])


def konten_draf():
    return shuffled("konten_draf", 103, "k", ["topik", "teks", "keputusan", "alasan"])


def pesan_masuk():
    return shuffled("pesan_masuk", 113, "m", ["kanal", "teks", "jenis", "ciri"])


def jawaban_aduan():
    """Stock answers, numbered anew: the working ids of the texts tell substance from mere forwarding."""
    kinds = {"isi": "isi", "terus": "diteruskan"}
    rows = [
        [f"J{i:02d}", row["kategori"], kinds[row["id"].split("-")[1]], row["teks"]]
        for i, row in enumerate(texts("jawaban_aduan"), 1)
    ]
    return ["jawaban_id", "kategori", "sifat", "teks"], rows
