"""The bet's picture: Mondays as dots in two rows, and below them how many people stand waiting by the clock."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from egov.core.messages import say
from egov.core.numbers import angka
from egov.units.u09.tiruan import CLOCK, OFTEN, Result
from egov.widgets.base import INK, LINE
from egov.widgets.svg import document, text

WIDTH, LEFT, RIGHT = 680, 130, 650
MINUTES, ROWS = 80, (52, 104)
TOP, BOTTOM = 202, 302
PEOPLE = 30
COLOURS = {"usual": "#0072B2", "plan": "#B34700"}


def _x(minutes: float) -> float:
    return LEFT + (RIGHT - LEFT) * min(MINUTES, minutes) / MINUTES


def _row(y: int, name: str, values: Sequence[float], colour: str) -> list[str]:
    """Dots, band and mean of one row; a lone Monday is a large dot."""
    parts = [text(8, y + 5, say(f"queue.bet.row.{name}"), size=13)]
    few = len(values) < OFTEN
    for place, value in enumerate(values):
        shift = 0 if few else (place * 37 % 21) - 10  # spread evenly, the same in every run
        size = 5 if few else 2
        parts.append(f'<circle cx="{_x(value):.1f}" cy="{y + shift}" r="{size}" fill="{colour}" fill-opacity="0.6"/>')
    if not few:
        low, high = (_x(end) for end in np.quantile(values, [0.05, 0.95]))
        middle = _x(float(np.mean(values)))
        parts.append(f'<path d="M{low:.1f} {y}H{high:.1f}" stroke="{INK}" stroke-width="5" stroke-opacity="0.55"/>')
        parts.append(f'<path d="M{middle:.1f} {y - 8}l8 8l-8 8l-8 -8z" fill="{INK}"/>')
        words = angka(float(np.mean(values)), 1)
        parts.append(text(middle, y - 13, words, anchor="middle", size=13, bold=True))
    return parts


def _axis() -> list[str]:
    y = ROWS[1] + 24
    parts = [f'<path d="M{LEFT} {y}H{RIGHT}" stroke="{LINE}"/>', text(LEFT, y + 34, say("queue.bet.axis"), size=11)]
    for minutes in range(0, MINUTES + 1, 10):
        x = _x(minutes)
        parts.append(f'<path d="M{x:.1f} {y}v5" stroke="{LINE}"/>' + text(x, y + 19, angka(minutes), anchor="middle",
                                                                         size=12))  # fmt: skip
    return parts


def _clock(series: dict[str, list[Result]]) -> list[str]:
    """Mean number of people waiting, a line each, told apart by colour and dashes."""
    first, last = CLOCK[0], CLOCK[-1]

    def at(moment: float, people: float) -> str:
        x = LEFT + (RIGHT - LEFT) * (moment - first) / (last - first)
        return f"{x:.1f} {BOTTOM - (BOTTOM - TOP) * min(PEOPLE, people) / PEOPLE:.1f}"

    parts = [text(8, TOP - 12, say("queue.bet.waiting", often=OFTEN), size=12)]
    for people in (0, 10, 20, 30):
        x, y = at(first, people).split()
        parts.append(f'<path d="M{x} {y}H{RIGHT}" stroke="#C0C0C0"/>')
        parts.append(text(LEFT - 8, float(y) + 4, angka(people), anchor="end", size=12))
    for hour in range(8, 17, 2):
        x, _ = at(hour * 60, 0).split()
        parts.append(text(float(x), BOTTOM + 18, f"{hour}.00", anchor="middle", size=12))
    for name, found in series.items():
        means = np.mean([one.waiting for one in found], axis=0)
        line = " L".join(at(moment, people) for moment, people in zip(CLOCK, means, strict=True))
        dashes = "7 4" if name == "plan" else ""
        parts.append(f'<path d="M{line}" fill="none" stroke="{COLOURS[name]}" stroke-width="2.5" '
                     f'stroke-dasharray="{dashes}"/>')  # fmt: skip
        x, y = (460, TOP + 8) if name == "usual" else (460, TOP + 26)
        parts.append(f'<path d="M{x} {y}h36" stroke="{COLOURS[name]}" stroke-width="2.5" stroke-dasharray="{dashes}"/>')
        parts.append(text(x + 44, y + 4, say(f"queue.bet.row.{name}"), size=12))
    return parts


def draw(usual: list[Result], plan: list[Result], measure: str, guess: float | None) -> str:
    """An SVG; `plan` may be empty, a few Mondays, or all."""
    parts = _axis()
    series = {"usual": usual, "plan": plan}
    for y, (name, found) in zip(ROWS, series.items(), strict=True):
        parts += _row(y, name, [getattr(one, measure) for one in found], COLOURS[name])
    if guess is not None:
        x, y = _x(guess), ROWS[1] + 22
        parts.append(f'<path d="M{x:.1f} {y}l-7 -12h14z" fill="#56B4E9" stroke="{INK}" transform="rotate(180 {x:.1f} '
                     f'{y - 6})"/>' + text(x + 10, y, f"{angka(guess)}?", size=13, bold=True))  # fmt: skip
    shown = {name: found for name, found in series.items() if len(found) == OFTEN}
    return document(WIDTH, BOTTOM + 26, parts + _clock(shown))
