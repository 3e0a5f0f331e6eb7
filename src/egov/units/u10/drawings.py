"""The pictures of unit 10 that are drawn as text; what they count comes in from `data.py`."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta

from egov.widgets.base import INK
from egov.widgets.svg import document, text

WEEK = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
# A folder's colour, what its first page says, and the stamps on its cover.
FOLDERS = (
    ("Map hijau", "#BFE3D0",
     "Statusnya sudah “selesai”, tapi airnya masih di situ. Mungkin tertukar sama tempat lain?", 1),
    ("Map merah", "#F3C1AE", "SIAPA YANG TANGGUNG JAWAB??", 1),
    ("Map kuning", "#FBEBA8", "(tidak ada surat; hanya sampul yang rapi sekali)", 3),
)  # fmt: skip


def _box(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" stroke="{INK}" {more}/>'


def _patch(x: float, y: float, width: float, height: float) -> str:
    """White under words, so that a hatch does not run through them."""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#FFFFFF"/>'


def folders() -> str:
    """Three folders side by side, stamped."""
    parts = []
    for place, (name, fill, words, stamps) in enumerate(FOLDERS):
        x = 14 + 222 * place
        parts += [_box(x, 14, 84, 26, fill, 'rx="6"'), _box(x, 30, 208, 178, fill, 'rx="6"')]
        parts += [text(x + 12, 54, name, size=16, bold=True), _box(x + 12, 66, 184, 84, "#FFFFFF")]
        parts += [text(x + 20, 86 + 18 * n, line, size=12) for n, line in enumerate(textwrap.wrap(words, 26))]
        for n in range(stamps):
            left = x + 12 + 62 * n
            stamp = _box(left, 170, 58, 22, "none", 'rx="4" stroke-width="2"')
            parts += [stamp, text(left + 29, 185, "DITUTUP", anchor="middle", size=10, bold=True)]
    return document(680, 222, parts)


def fortnight(first: date, last: date, off: set[date], names: dict[date, str]) -> str:
    """Every day from `first` to `last` as a tile in its week; days off hatched and named."""
    monday = first - timedelta(days=first.weekday())
    parts = [text(66 + 90 * n, 22, name, anchor="middle", bold=True) for n, name in enumerate(WEEK)]
    day = first
    while day <= last:
        x, y = 24 + 90 * day.weekday(), 32 + 66 * ((day - monday).days // 7)
        edge = 4 if day in (first, last) else 1
        parts.append(_box(x, y, 84, 60, "url(#arsir)" if day in off else "#FFFFFF", f'stroke-width="{edge}"'))
        parts.append(_patch(x + 24, y + 6, 36, 24) if day in off else "")
        parts.append(text(x + 42, y + 24, str(day.day), anchor="middle", size=16, bold=True))
        note = {first: "masuk", last: "dijawab"}.get(day, names.get(day, ""))
        if note:
            parts += [_patch(x + 5, y + 37, 74, 18),
                      text(x + 42, y + 51, note, anchor="middle", size=12)]  # fmt: skip
        day += timedelta(days=1)
    return document(680, 32 + 66 * ((last - monday).days // 7 + 1) + 6, parts)
