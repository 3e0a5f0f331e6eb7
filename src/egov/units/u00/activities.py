"""A province at a glance: how many people, and how many of a hundred use the internet.

One card, shown two ways: picked from a list (`ProvincePicker`, which keeps the choice) and typed.
"""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.charts import angka, persen
from egov.data import province, value
from egov.data.province import find, names
from egov.units.common.puzzles import guess, lines
from egov.units.u00.data import internet, population
from egov.widgets.base import INK, LINE, Activity, picture_html, verdict_html
from egov.widgets.svg import document, text

SOURCE = "Ditjen Dukcapil, penduduk terdaftar Desember 2024; BPS, Susenas 2023"
# BPS printed 34 provinces for 2023: these two still hold what became six in 2022.
OLD_BORDERS = {"Papua", "Papua Barat"}
BLUE = "#0072B2"

__all__ = ["OLD_BORDERS", "SOURCE", "ProvincePicker", "card", "find", "names", "national", "sentences"]


def national() -> float:
    return value("bps_internet", "persen", tahun=2023, basis="perorangan 5+", kelompok="total")


def sentences(name: str) -> list[str]:
    """What the card says, a sentence a line."""
    share, people = internet(name), angka(population(name))
    lines = [f"{name}: {people} penduduk (Dukcapil, Desember 2024)."]
    if share is None:
        lines.append("Pengguna internet: belum ada angka terpisah. Itu bukan nol: survei 2023 memakai 34 provinsi.")
        return lines
    lines.append(
        f"Pengguna internet: {persen(share, 2)} dari penduduk usia 5 tahun ke atas (BPS, 2023). "
        f"Indonesia: {persen(national(), 2)}."
    )
    if name in OLD_BORDERS:
        lines.append("Persen ini masih memakai wilayah sebelum pemekaran 2022; jumlah penduduknya sudah yang baru.")
    return lines


def card(name: str) -> str:
    """A hundred people as dots, those with internet filled; name and numbers beside them."""
    share = internet(name)
    parts = [_dots(share), text(270, 44, name, size=24, bold=True)]
    parts += [text(270, 92, angka(population(name)), size=30, bold=True), text(270, 114, "penduduk terdaftar")]
    if share is None:
        parts += [text(270, 168, "belum ada angka terpisah", size=20, bold=True)]
        parts += [text(270, 190, "untuk pengguna internet (bukan nol)")]
    else:
        parts += [text(270, 170, persen(share, 2), size=30, bold=True)]
        parts += [text(270, 192, "pengguna internet, usia 5 tahun ke atas, 2023")]
        parts += [text(270, 212, f"Titik penuh: kira-kira {_filled(share)} dari 100 orang", size=13)]
        parts += [text(270, 230, f"Indonesia: {persen(national(), 2)}", size=13)]
    return document(680, 240, parts)


def _filled(share: float) -> int:
    return int(share + 0.5)


def _dots(share: float | None) -> str:
    if share is None:
        frame = f'<rect x="14" y="14" width="212" height="212" fill="none" stroke="{LINE}" stroke-dasharray="6 5"/>'
        return frame + text(120, 140, "?", anchor="middle", size=60, bold=True)
    filled = _filled(share)
    dots = []
    for number in range(100):
        x, y = 24 + 21.5 * (number % 10), 24 + 21.5 * (number // 10)
        look = f'fill="{BLUE}" stroke="{INK}"' if number < filled else f'fill="#FFFFFF" stroke="{LINE}"'
        dots.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" {look}/>')
    return "".join(dots)


class ProvincePicker(Activity):
    """Choose a province from a list; its card follows."""

    def __init__(self, start: str):
        super().__init__("Provinsi Anda", "Pilih provinsi dari daftar. Dengan papan tombol: Tab, lalu panah ↓.")
        self.name = province.kept() or start

    def body(self):
        self.list = w.Dropdown(options=names(), value=self.name, description="Provinsi:")
        self.shown = w.HTML()
        self.list.observe(self._picked, "value")
        self._draw()
        return [self.list, self.shown]

    def _picked(self, change) -> None:
        self.name = province.choose(change["new"])
        self._draw()
        self.speak(" ".join(sentences(self.name)))

    def _draw(self) -> None:
        words = "<br>".join(escape(line) for line in sentences(self.name))
        self.shown.value = picture_html(card(self.name), sentences(self.name)[0]) + verdict_html("neutral", words)

    def picture(self) -> str:
        return card(self.name)

    def description(self) -> list[str]:
        return sentences(self.name)


tebak_teks = guess(
    __name__, "angka di dalam tanda kutip", 'print("12" * 2)', ["24", "1212", "12"],
    "Yang diapit kutip itu teks, jadi tulisannya disalin dua kali. Tanpa kutip hasilnya 24.",
)  # fmt: skip

susun_loket = lines(
    __name__, "sisa antrean",
    "Ada 30 warga, 6 sudah dipanggil. Cetak sisanya.",
    ["antrean = 30", "antrean = antrean - 6", "print(antrean)"],
    "Isi papannya dulu, lalu dikurangi, baru dibaca. Yang dihitung urutan menjalankannya.",
)  # fmt: skip
