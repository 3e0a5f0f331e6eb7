"""Live activities of unit 03: the posting desk, messages at the door, a lock that keeps nothing."""

from __future__ import annotations

from egov.data import load
from egov.units.common.stamped import STAMP
from egov.units.u03 import data

CHOICES = {"tayang": "Tayang", "perbaiki": "Perbaiki dulu", "jangan": "Jangan"}
NEED, HARM, LEAVE = "Siapa butuh?", "Siapa bisa rugi?", "Siapa sudah mengizinkan?"
# Three drafts of each kind, and the question at which each one fails; none where all three are answered.
DRAFTS = {
    "k07": LEAVE, "k01": "", "k05": HARM, "k14": HARM, "k21": "", "k10": LEAVE, "k18": NEED, "k20": HARM, "k08": "",
}  # fmt: skip
DOOR = ("m05", "m03", "m14", "m07", "m10", "m08", "m02", "m16")
CHANNELS = {"whatsapp": "WhatsApp", "sms": "SMS", "surel": "Surel"}


def meja_unggah():
    """Nine drafts of the town's office, card by card."""
    from egov.widgets import Card, card_sorter

    rows = load("konten_draf").set_index("id")
    cards = []
    for key, failed in DRAFTS.items():
        row = rows.loc[key]
        why = f"Coba tanyakan lagi: {failed}" if failed else "Ketiga pertanyaan sudah terjawab di sini."
        cards.append(
            Card(row["teks"], row["keputusan"], row["alasan"], {c: why for c in CHOICES if c != row["keputusan"]})
        )
    return card_sorter(title="Meja unggah: sembilan rancangan", choices=CHOICES, cards=cards)


def tebak_ejaan():
    """How many of the e-mails are written sloppily? The line counts."""
    from egov.widgets import guess_first

    seen = data.messages()
    return guess_first(
        title="Tujuh surel masuk hari ini. Berapa yang ejaannya disingkat-singkat?",
        code='print(surel["singkat"].sum())',
        options=["0", "1", "3", "5"],
        why="Surel penipu pun rapi. Jadi ejaan bukan penjaga pintu yang baik.",
        names={"surel": seen[seen["kanal"] == "surel"]},
    )


def pesan_di_pintu():
    """Eight messages as stamped pictures: genuine, or phishing."""
    from egov.units.common.stamped import StampedSorter
    from egov.widgets import Card

    rows = load("pesan_masuk").set_index("id")
    replies = {
        "asli": {"pengelabuan": "Rekan yang sungguhan akan menunggu lama. Apa yang diminta pesan ini?"},
        "pengelabuan": {"asli": "Pintunya sudah terbuka. Apa yang diminta pesan ini?"},
    }
    cards = [
        Card(f"{STAMP} · {CHANNELS[r['kanal']]}: {r['teks']}", r["jenis"], r["ciri"], replies[r["jenis"]])
        for r in (rows.loc[key] for key in DOOR)
    ]
    return StampedSorter(
        title="Delapan pesan di pintu", choices={"asli": "Asli", "pengelabuan": "Pengelabuan"}, cards=cards
    )


def cek_kunci():
    """Password and two steps; what is typed never leaves the page."""
    from egov.units.u03.lock import LockCheck

    return LockCheck()


def susun_samaran():
    """Susun baris: cover the whole number, however long it is."""
    from egov.widgets import line_order

    return line_order(
        title="Susun baris: NIK yang sungguh tertutup",
        goal="Cetak NIK rekaan ini, tertutup seluruhnya.",
        lines=['nik = "0071016703840000"', 'nik = "*" * len(nik)', 'print("NIK", nik)'],
        why="Baris tengah mengganti setiap angka dengan bintang. Baru sesudah itu nomornya boleh dicetak.",
    )
