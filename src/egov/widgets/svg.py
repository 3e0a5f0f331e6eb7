"""Small pictures drawn as text: quick to redraw, sharp at any size, the same bytes in every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from egov.widgets.base import INK, LINE, PAPER

FONT = "font-family=\"'DejaVu Sans','Segoe UI',Arial,sans-serif\""

HATCH = (
    '<defs><pattern id="arsir" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="8" height="8" fill="#CDE6F5"/>'
    '<path d="M0 0V8" stroke="#0072B2" stroke-width="2"/></pattern></defs>'
)


def document(width: int, height: int, parts: Sequence[str]) -> str:
    """An SVG document on white, with the hatch that stands in for colour."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" {FONT} font-size="14">{HATCH}'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>' + "".join(parts) + "</svg>"
    )  # fmt: skip


def text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 14, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{INK}"{weight}>'
        f"{escape(words)}</text>"
    )


def anchored(x: float, width: float, margin: float = 90) -> str:
    """Where a label at `x` hangs so that it stays inside the picture."""
    return "start" if x < margin else "end" if x > width - margin else "middle"


def number_line(
    axis: tuple[float, float], marker: float, band: tuple[float, float] | None, band_label: str,
    write: Callable[[float], str],
) -> str:  # fmt: skip
    """A scale with a hatched band (what is plausible) and a marker (what came out)."""
    width, left, right = 680, 30, 650
    low, high = axis

    def at(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return left + (right - left) * min(1, max(0, share))

    parts = [f'<path d="M{left} 84H{right}" stroke="{LINE}" stroke-width="2"/>']
    for step in range(5):
        value = low + (high - low) * step / 4
        parts += [
            f'<path d="M{at(value):.1f} 84v7" stroke="{LINE}" stroke-width="2"/>',
            text(at(value), 108, write(value), anchor=anchored(at(value), width, 60), size=13),
        ]
    if band:
        start, end = at(band[0]), at(band[1])
        parts += [
            f'<rect x="{start:.1f}" y="62" width="{max(3, end - start):.1f}" height="22" fill="url(#arsir)" '
            f'stroke="#0072B2"/>',
            text((start + end) / 2, 132, band_label, anchor=anchored((start + end) / 2, width, 160)),
        ]
    x = at(marker)
    parts += [
        f'<path d="M{x:.1f} 84l-9 -38h18z" fill="{INK}" stroke="{PAPER}" stroke-width="1.5"/>',
        text(x, 34, write(marker), anchor=anchored(x, width), size=18, bold=True),
    ]
    return document(width, 142, parts)
