"""The pictures of unit 03, drawn as text; every date and count comes in from `data.py`."""

from __future__ import annotations

from datetime import date, timedelta

from egov.units.u03.kalender import DAYS, MONTHS
from egov.widgets.base import INK
from egov.widgets.svg import document, text

GREY, CREAM, RUST = "#EFEFEF", "#FFF6E5", "#8A3B00"


def box(x: float, y: float, width: float, height: float, fill: str = "#FFFFFF", more: str = "") -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" stroke="{INK}" {more}/>'
    )


def draft() -> str:
    """The post as it waits for its button: a cake, a card, half a number."""
    candles = "".join(
        f'<path d="M{x} 92v-22" stroke="{INK}" stroke-width="3"/><circle cx="{x}" cy="64" r="4" fill="#E69F00"/>'
        for x in (110, 130, 150)
    )
    lines = ["Selamat kepada Bu Ena, pemegang KTP ke-100.000,", "tepat pada ulang tahunnya yang ke-41!"]
    parts = [
        box(14, 14, 652, 214, GREY, 'rx="12"'),
        box(30, 30, 240, 150, CREAM),
        candles, box(80, 92, 100, 34, "#FFFFFF"), box(64, 126, 132, 30, "#CDE6F5"),
        text(130, 116, "41", anchor="middle", size=18, bold=True),
        box(206, 62, 52, 34), text(232, 84, "KTP", anchor="middle", size=13),
        text(150, 173, "foto: Bu Ena, kue, KTP", anchor="middle", size=13),
        *(text(290, 56 + 22 * n, line) for n, line in enumerate(lines)),
        text(290, 124, "NIK 00710167********", size=20, bold=True),
        text(290, 158, "Kamis, 27 Maret 2025 · akun resmi kantor", size=13),
        box(290, 180, 110, 32, "#004B76", 'rx="6"'),
        '<text x="345" y="201" text-anchor="middle" font-size="15" fill="#FFFFFF">Unggah?</text>',
    ]  # fmt: skip
    return document(680, 242, parts)


def stars(number: str) -> str:
    """Sixteen boxes in four groups: printed, printed, told by the cake, still secret."""
    groups = [
        (0, 6, "wilayah", "sudah tercetak", GREY),
        (6, 8, "tanggal + 40", "sudah tercetak", GREY),
        (8, 12, "bulan, tahun", "dibuka kue", CREAM),
        (12, 16, "nomor urut", "masih rahasia", "url(#arsir)"),
    ]
    parts = []
    for start, end, what, state, fill in groups:
        for place in range(start, end):
            x = 20 + 38 * place + 8 * [g[0] for g in groups].index(start)
            parts += [box(x, 30, 34, 44, fill), text(x + 17, 59, number[place], anchor="middle", size=20, bold=True)]
        middle = 20 + 38 * (start + end) / 2 + 8 * [g[0] for g in groups].index(start) - 2
        parts += [text(middle, 98, what, anchor="middle", size=13),
                  text(middle, 118, state, anchor="middle", size=13, bold=True)]  # fmt: skip
    return document(680, 132, parts)


def marks(rows: list[tuple[str, list[tuple[bool, bool]]]]) -> str:
    """One mark a message by channel: a square is phishing, a circle genuine; full is written short."""
    parts = [
        box(30, 14, 16, 16, "#E69F00"), text(54, 27, "persegi: pengelabuan", size=13),
        f'<circle cx="238" cy="22" r="8" fill="#FFFFFF" stroke="{INK}"/>', text(254, 27, "lingkaran: asli", size=13),
        text(400, 27, "S: ada kata yang disingkat", size=13),
    ]  # fmt: skip
    for line, (channel, seen) in enumerate(rows):
        y = 56 + 46 * line
        parts.append(text(30, y + 21, channel, size=16, bold=True))
        for place, (phishing, short) in enumerate(seen):
            x = 160 + 66 * place
            if phishing:
                parts.append(box(x, y, 32, 32, "#F5C35B", 'stroke-width="2"'))
            else:
                parts.append(
                    f'<circle cx="{x + 16}" cy="{y + 16}" r="16" fill="#CDE6F5" stroke="{INK}" stroke-width="2"/>'
                )
            if short:
                parts.append(text(x + 16, y + 22, "S", anchor="middle", size=17, bold=True))
    return document(680, 60 + 46 * len(rows), parts)


def months(off: set[date], longest: tuple[date, date]) -> str:
    """March and April 2025: days off hatched, the longest row of them framed."""
    parts = [box(30, 8, 16, 14, "url(#arsir)"), text(54, 20, "kantor tutup", size=13),
             box(180, 8, 16, 14, "#FFFFFF", 'stroke-width="4"'),
             text(204, 20, "rentang tutup terpanjang", size=13)]  # fmt: skip
    for side, month in enumerate((3, 4)):
        left, first = 20 + 335 * side, date(2025, month, 1)
        parts.append(text(left + 150, 48, f"{MONTHS[month - 1]} 2025", anchor="middle", size=16, bold=True))
        for weekday, name in enumerate(DAYS):
            parts.append(text(left + 43 * weekday + 20, 70, name[:3], anchor="middle", size=12))
        current = first
        while current.month == month:
            row = (current.day - 1 + first.weekday()) // 7
            x, y = left + 43 * current.weekday(), 78 + 32 * row
            thick = 'stroke-width="4"' if longest[0] <= current <= longest[1] else 'stroke-width="1"'
            parts.append(box(x + 2, y, 37, 26, "url(#arsir)" if current in off else "#FFFFFF", thick))
            parts.append(text(x + 20, y + 19, str(current.day), anchor="middle", size=14, bold=current in off))
            current += timedelta(days=1)
    return document(680, 280, parts)


def clocks(start: date, breach: date, answer: date, longer: date, off: set[date], labels: tuple[str, str, str]) -> str:
    """A day a column: the breach bar runs through days off, the other one counts only the white ones."""
    days = (longer - start).days + 1
    width = 640 / days

    def at(moment: date) -> float:
        return 20 + width * (moment - start).days

    parts = []
    for number in range(days):
        current = start + timedelta(days=number)
        parts.append(
            box(at(current), 40, width, 150, "url(#arsir)" if current in off else "#FFFFFF", 'stroke-width="0.5"')
        )
        if current.day % 5 == 0 or current == start:
            name = f" {MONTHS[current.month - 1][:3]}" if current.day <= 5 or current == start else ""
            parts.append(text(at(current), 216, f"{current.day}{name}", size=12))
    half = width / 2
    rows = [(84, start, breach, RUST, "", labels[0]), (132, start, answer, "#004B76", "", labels[1]),
            (180, answer, longer, "#004B76", 'stroke-dasharray="7 5"', labels[2])]  # fmt: skip
    for y, left, right, colour, dashes, words in rows:
        a, b, long = at(left) + half, at(right) + half, 8.2 * len(words)
        x = min(a + 2, 658 - long)
        parts.append(f'<rect x="{x:.1f}" y="{y - 32}" width="{long:.1f}" height="20" fill="#FFFFFF"/>')
        parts.append(text(x + 4, y - 17, words, size=13, bold=True))
        parts.append(f'<path d="M{a:.1f} {y}H{b:.1f}" stroke="{colour}" stroke-width="8" {dashes}/>')
        parts.append(f'<path d="M{b:.1f} {y - 9}v18" stroke="{INK}" stroke-width="3"/>')
    parts += [text(20, 26, "arsir: kantor tutup", size=13), text(660, 234, "tanggal, 2025", anchor="end", size=12)]
    return document(680, 240, parts)
