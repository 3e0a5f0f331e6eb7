"""What a picture draws, in words a reviewer can read: bars, lines, points, writing, as numbers on their axes.

A picture in a notebook is an opaque string; a bar turned over or a percentage halved shows nowhere in a diff. So each
picture carries these lines, and `docs/gambar/` gathers them. Nothing is imported here: what is given is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST = 24  # values told one by one; of more, how many, the first, the last, the ends and the sum


def of(fig) -> list[str]:
    """A line for each axis, series and piece of writing of a Matplotlib figure that has been drawn."""
    lines = []
    for place, ax in enumerate(fig.axes, start=1):
        lines.append(f"sumbu {place}: {ax.get_xlabel() or '-'} × {ax.get_ylabel() or '-'}")
        lines += [line for line in (_ticks("x", ax.get_xticklabels()), _ticks("y", ax.get_yticklabels())) if line]
        lines += _bars(ax)
        for line in ax.lines:
            told = [f"({_number(x)}; {_number(y)})" for x, y in line.get_xydata()]
            lines.append(f"garis {line.get_label()}: {_values(told, [y for _x, y in line.get_xydata()])}")
        for group in ax.collections:
            points = [(x, y) for x, y in group.get_offsets() if (x, y) != (0, 0)] or _corners(group)
            told = [f"({_number(x)}; {_number(y)})" for x, y in points]
            lines.append(f"titik atau bidang: {_values(told, [y for _x, y in points])}")
        written = [" ".join(text.get_text().split()) for text in ax.texts if text.get_text().strip()]
        if written:
            lines.append("tulisan: " + " | ".join(written))
    return lines


def of_svg(svg: str) -> list[str]:
    """The writing of a drawing, and the sides of its boxes."""
    found = re.findall(r"<text\b[^>]*>(.*?)</text>", svg, re.S)
    written = [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in found]
    sides = re.findall(r"<rect\b[^>]*?\bwidth=\"([\d.]+)\"[^>]*?\bheight=\"([\d.]+)\"", svg)
    lines = ["tulisan: " + " | ".join(filter(None, written))] if any(written) else []
    if sides:
        told = [f"{_number(float(w))}×{_number(float(h))}" for w, h in sides]
        lines.append(f"kotak: {_values(told, [float(w) * float(h) for w, h in sides])}")
    return lines


def _bars(ax) -> Iterable[str]:
    boxes = [patch for patch in ax.patches if hasattr(patch, "get_width")]
    if boxes:
        told = [
            f"({_number(b.get_x())}; {_number(b.get_y())}) {_number(b.get_width())}×{_number(b.get_height())}"
            for b in boxes
        ]
        yield f"batang: {_values(told, [b.get_width() * b.get_height() for b in boxes])}"


def _corners(group) -> list[tuple[float, float]]:
    return [(x, y) for path in group.get_paths() for x, y in path.vertices]


def _ticks(axis: str, labels: Iterable) -> str:
    words = [" ".join(label.get_text().split()) for label in labels if label.get_text().strip()]
    return f"{axis}: {' | '.join(words)}" if words else ""


def _values(told: list[str], numbers: list[float]) -> str:
    if len(told) <= MOST:
        return ", ".join(told) or "-"
    numbers = [number for number in numbers if number == number]  # a line begins where there is something to draw
    ends = f"terkecil {_number(min(numbers))}, terbesar {_number(max(numbers))}, jumlah {_number(sum(numbers))}"
    return f"{len(told)} buah, {told[0]} … {told[-1]}; {ends}"


def _number(value: float) -> str:
    """Four digits: what an eye could tell apart."""
    return f"{float(value) or 0:.4g}"
