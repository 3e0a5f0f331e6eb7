"""Drawings of what JupyterLab shows: its buttons, an error message, a queue board; text, so sharp and light."""

from __future__ import annotations

from collections.abc import Sequence

from egov.widgets.base import INK, LINE
from egov.widgets.svg import document, text

BLUE, PALE = "#004B76", "#EDF5FC"

# Drawn in a box of 24 by 24, after JupyterLab's own.
ICONS = {
    "simpan": '<path d="M4 4h13l3 3v13H4z" fill="none" stroke-width="2"/><path d="M8 4v5h7V4M7 20v-7h10v7" '
    'fill="none" stroke-width="2"/>',
    "sel baru": '<path d="M12 4v16M4 12h16" fill="none" stroke-width="3"/>',
    "jalankan": '<path d="M7 4v16l12-8z"/>',
    "hentikan": '<path d="M6 6h12v12H6z"/>',
    "ulang": '<path d="M18.5 8A7.5 7.5 0 1 0 19.5 13" fill="none" stroke-width="2.4"/><path d="M20 3v7h-7z"/>',
    "semua": '<path d="M3 5v14l9-7zM12 5v14l9-7z"/>',
    "urungkan": '<path d="M7 9h8a5 5 0 0 1 0 10h-5" fill="none" stroke-width="2.4"/><path d="M8 4v10L2 9z"/>',
}


def toolbar(rows: Sequence[tuple[str, str, str]]) -> str:
    """The buttons in their order on the screen: (icon, what it does, when one needs it)."""
    parts = [f'<rect x="6" y="6" width="668" height="{len(rows) * 46 + 8}" fill="none" stroke="{LINE}"/>']
    for place, (icon, name, use) in enumerate(rows):
        y = 14 + 46 * place
        parts.append(f'<rect x="16" y="{y}" width="38" height="38" rx="4" fill="{PALE}" stroke="{LINE}"/>')
        parts.append(f'<g transform="translate(23 {y + 7})" fill="{INK}" stroke="{INK}">{ICONS[icon]}</g>')
        parts += [text(70, y + 24, name, size=15, bold=True), text(250, y + 24, use)]
    return document(680, len(rows) * 46 + 20, parts)


def message(lines: Sequence[tuple[str, str]]) -> str:
    """An error message as it stands below a cell, line by line, with what each line is for."""
    parts = []
    for place, (line, use) in enumerate(lines):
        y = 12 + 62 * place
        parts.append(f'<rect x="44" y="{y}" width="624" height="28" fill="#FDEEEE" stroke="#A3262A"/>')
        parts.append(text(54, y + 19, line, size=13))
        parts.append(f'<circle cx="22" cy="{y + 14}" r="13" fill="{BLUE}"/>')
        parts.append(
            f'<text x="22" y="{y + 19}" text-anchor="middle" font-weight="bold" fill="#FFFFFF">{place + 1}</text>'
        )
        parts.append(text(54, y + 47, f"↳ {use}", size=13, bold=True))
    return document(680, 12 + 62 * len(lines), parts)


def board(number: str, below: str) -> str:
    """The board above a counter."""
    middle = 'x="340" text-anchor="middle"'
    parts = [
        '<rect x="190" y="8" width="300" height="134" rx="8" fill="#10243A" stroke="#000000" stroke-width="3"/>',
        f'<text {middle} y="36" font-size="15" fill="#FFFFFF">SISA ANTREAN</text>',
        f'<text {middle} y="98" font-size="58" font-weight="bold" fill="#FFD75E">{number}</text>',
        f'<text {middle} y="128" font-size="14" fill="#FFFFFF">{below}</text>',
    ]
    return document(680, 150, parts)
