"""The pictures of unit 12 that are drawn as text: the posters, the slips of the small test."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from egov.units.u12 import data
from egov.widgets.base import INK
from egov.widgets.svg import document, text

FLAME = "M0 0c-16 -10 -12 -28 -2 -40c2 10 8 10 8 18c4 -4 4 -10 2 -14c12 10 12 28 0 36z"
ORANGE = "#F7B267"


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" stroke="{INK}"/>'


def _lines(x: float, y: float, words: str, wide: int, size: int, gap: int, bold: bool = False) -> list[str]:
    wrapped = textwrap.wrap(words, wide)
    return [text(x, y + gap * n, line, anchor="middle", size=size, bold=bold) for n, line in enumerate(wrapped)]


def posters(plain: str, loud: str) -> str:
    """A on white, B on orange with a flame in each corner; the words come from the table."""
    quiet = [line for part in plain.split(". ") for line in textwrap.wrap(part.rstrip(".") + ".", 36)]
    parts = [_box(14, 14, 320, 250, "#FFFFFF"), _box(346, 14, 320, 250, ORANGE)]
    parts += [text(30, 44, "A", size=18, bold=True), text(394, 44, "B", size=18, bold=True)]
    parts += [text(174, 110 + 34 * n, line, anchor="middle", size=15) for n, line in enumerate(quiet)]
    for x, y in ((368, 62), (644, 62), (368, 256), (644, 256)):
        parts.append(f'<path transform="translate({x} {y})" d="{FLAME}" fill="#B33A00" stroke="{INK}"/>')
    shouts = [part.strip() + "!" for part in loud.split("!")[:-1]] + [loud.split("!")[-1].strip(" 🔥")]
    for n, (shout, size) in enumerate(zip(shouts, (24, 20, 15), strict=True)):
        parts += _lines(506, (88, 164, 226)[n], shout, 18 if n < 2 else 40, size, 30, bold=n < 2)
    return document(680, 278, parts)


def slips(rows: Sequence[tuple[str, int, int]]) -> str:
    """For each (message, sent, signed up) a row of slips; a cross where somebody signed up."""
    parts = []
    for line, (message, sent, signed) in enumerate(rows):
        y = 34 + 64 * line
        parts.append(text(10, y + 26, f"Pesan {message}", size=15, bold=True))
        for n in range(sent):
            x = 96 + 24 * n
            parts.append(_box(x, y, 20, 38, "#FFFFFF" if n >= signed else "#FBEBA8"))
            if n < signed:
                parts.append(f'<path d="M{x + 4} {y + 12}l12 14m0 -14l-12 14" stroke="{INK}" stroke-width="2.5"/>')
        parts.append(text(96 + 24 * sent + 8, y + 26, f"{signed} dari {sent}", size=15, bold=True))
    parts.append(text(96, 20, "satu kertas, satu orang; silang: mendaftar", size=13))
    return document(680, 34 + 64 * len(rows), parts)


def test_rows(name: str) -> list[tuple[str, int, int]]:
    """(message, sent, signed up) of a test."""
    rows = data.test(name)
    return [(message, int(row["dikirim"]), int(row["mendaftar"])) for message, row in rows.iterrows()]
