"""Password and two-step check: everything happens in the browser, so that nothing typed can be kept.

The box is no ipywidgets text field: those tell the kernel every letter and stand in the saved notebook. It is made
by `lock.js`, without name, form, storage or request, and is emptied when one leaves it.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import ipywidgets as w

from egov.widgets.base import PIXEL, Activity

WORDS = {
    "label": "Sandi karangan (jangan sandi sungguhan)",
    "stop": "Berhenti dulu. Sebuah halaman meminta sandi, dan Anda hampir memberi. Ketik sandi karangan saja.",
    "length": "Panjangnya: {n} huruf atau angka.",
    "weakest": "Pintu paling lemah: ",
    "empty": "Belum ada sandi karangan. Sakelarnya boleh dicoba dulu.",
    "shared": "sandi dipegang berdua. Bila terjadi sesuatu, tidak ada yang tahu siapa yang masuk.",
    "pasted": "sandi tertempel. Setiap tamu dan setiap foto meja ikut membacanya.",
    "reused": "sandi dipakai di akun lain. Satu akun bocor, yang lain ikut terbuka.",
    "pattern": "polanya mudah ditebak: nama, kota, atau tahun.",
    "short": "sandinya pendek. Kalimat dari empat kata lebih panjang dan lebih mudah diingat.",
    "single": "hanya ada satu kunci. Nyalakan verifikasi dua langkah.",
    "none": "tidak terlihat dari sini. Yang tersisa: orang yang membujuk Anda membukanya.",
    "wiped": "Sandi karangan tadi sudah dihapus.",
}
SWITCHES = {
    "two": "Verifikasi dua langkah menyala",
    "reused": "Dipakai juga di akun lain",
    "pasted": "Tertempel di meja atau monitor",
    "shared": "Dipegang berdua",
}
TOWN = "telukpermai teluk permai pala cengkih kantor dinas admin sandi rahasia rio wati lina"
SCRIPT = " ".join(
    line.strip()
    for line in (Path(__file__).parent / "lock.js").read_text(encoding="utf-8").splitlines()
    if not line.strip().startswith("//")
)


class LockCheck(Activity):
    """One box and four switches, made in the browser."""

    def __init__(self):
        super().__init__("Cek kunci akun", "Ketik sandi karangan, lalu coba sakelarnya. Tidak ada yang dicatat.")

    def body(self):
        return [w.HTML(lock_html())]

    def description(self) -> list[str]:
        return [
            "Kotak isian untuk sandi karangan, dan empat sakelar: " + "; ".join(SWITCHES.values()) + ".",
            "Di bawahnya tampil pintu yang paling lemah.",
            "Isinya tidak dikirim, tidak disimpan, dan dihapus saat ditinggalkan.",
        ]


def lock_html() -> str:
    """What the browser gets: an empty place, the words, and the script that builds the rest."""
    data = {"words": WORDS, "switches": SWITCHES, "guessable": TOWN.split()}
    return (
        f'<div class="egov-kunci"></div><img alt="" width="1" height="1" src="{PIXEL}" '
        f'data-lock="{escape(json.dumps(data, ensure_ascii=False))}" onload="{escape(SCRIPT)}">'
    )
