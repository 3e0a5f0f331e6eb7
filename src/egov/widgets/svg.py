"""Small pictures drawn as text: quick to redraw, sharp at any size, the same bytes in every run."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from html import escape

from egov.core.numbers import angka
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


def bar_pairs(rows: Sequence[tuple[str, float, float, float, Callable[[float], str]]], names: tuple[str, str]) -> str:
    """For each (label, before, after, full length, write) a plain and a hatched bar."""
    width, left, length, parts = 680, 250, 330, []
    for number, (label, before, after, full, write) in enumerate(rows):
        top = 34 + number * 62
        parts.append(text(8, top + 28, label))
        for step, (value, fill) in enumerate(((before, "#FFFFFF"), (after, "url(#arsir)"))):
            long = length * min(1, max(0, value / full if full else 0))
            y = top + step * 23
            parts.append(f'<rect x="{left}" y="{y}" width="{long:.1f}" height="18" fill="{fill}" stroke="{INK}"/>')
            parts.append(text(left + long + 6, y + 14, write(value), size=13, bold=step == 1))
    legend = [(left, "#FFFFFF", names[0]), (left + 130, "url(#arsir)", names[1])]
    for x, fill, name in legend:
        parts.append(
            f'<rect x="{x}" y="8" width="16" height="14" fill="{fill}" stroke="{INK}"/>' + text(x + 22, 20, name)
        )
    return document(width, 40 + 62 * len(rows), parts)


# One look a series: colour, dashes, marker; the first is the trainee's own.
SERIES = (("#0072B2", "", "circle"), ("#B34700", "7 4", "square"), ("#00573F", "2 3", "diamond"))


def _marker(x: float, y: float, shape: str, colour: str) -> str:
    if shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{colour}"/>'
    turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if shape == "diamond" else ""
    return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{colour}"{turn}/>'


def radar(groups: Sequence[str], series: Mapping[str, Sequence[float | None]], scale: tuple[float, float]) -> str:
    """One spoke a group, one closed line a series, told apart by colour, dashes and marker."""
    (low, high), (cx, cy, radius) = scale, (340, 190, 130)

    def at(spoke: int, value: float) -> tuple[float, float]:
        angle = 2 * math.pi * spoke / len(groups) - math.pi / 2
        reach = radius * (value - low) / (high - low)
        return cx + reach * math.cos(angle), cy + reach * math.sin(angle)

    def line(points: Sequence[tuple[float, float]]) -> str:
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)

    parts = []
    for ring in range(1, 5):
        value = low + (high - low) * ring / 4
        corners = line([at(k, value) for k in range(len(groups))])
        parts.append(f'<polygon points="{corners}" fill="none" stroke="#B0B0B0"/>')
        parts.append(text(cx + 4, at(0, value)[1] + 12, angka(value), size=11))
    for spoke, group in enumerate(groups):
        (x, y), (tx, ty) = at(spoke, high), at(spoke, high + (high - low) * 0.13)
        anchor = "middle" if abs(tx - cx) < 8 else "start" if tx > cx else "end"
        parts.append(f'<path d="M{cx} {cy}L{x:.1f} {y:.1f}" stroke="#B0B0B0"/>')
        parts.append(text(tx, ty + 5, group, anchor=anchor))
    for number, (name, values) in enumerate(series.items()):
        known = [at(k, value) for k, value in enumerate(values) if value is not None]
        if not known:
            continue
        colour, dashes, shape = SERIES[number % len(SERIES)]
        stroke = f'stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"'
        parts.append(f'<polygon points="{line(known)}" fill="{colour}" fill-opacity="0.08" {stroke}/>')
        parts += [_marker(*point, shape, colour) for point in known]
        y = 366 + 22 * number
        parts.append(f'<path d="M210 {y}h50" {stroke}/>{_marker(235, y, shape, colour)}' + text(268, y + 5, name))
    return document(680, 376 + 22 * len(series), parts)
