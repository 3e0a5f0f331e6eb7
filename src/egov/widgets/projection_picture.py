"""The projection activity's picture: known years, the line carried forward, the guess, and (later) what came."""

from __future__ import annotations

from collections.abc import Callable

from egov.core.messages import say
from egov.core.numbers import angka, persen
from egov.widgets.base import INK, LINE, PAPER
from egov.widgets.projection_data import Case
from egov.widgets.svg import document, text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 680, 340, 60, 590, 40, 300
HIGH = 125  # room above 100 percent, so that an impossible projection is seen to leave the world


class Scale:
    """Where a year and a share stand in the picture."""

    def __init__(self, first: int, last: int):
        self.first, self.last = first, last

    def x(self, year: float) -> float:
        return LEFT + (RIGHT - LEFT) * (year - self.first) / (self.last - self.first)

    def y(self, share: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * share / HIGH

    def path(self, points: list[tuple[float, float]]) -> str:
        """Line through `points`, ending where it leaves the picture."""
        inside = [point for point in points if 0 <= point[1] <= HIGH]
        return "M" + " L".join(f"{self.x(year):.1f} {self.y(share):.1f}" for year, share in inside)


def _ground(at: Scale, years: set[int]) -> list[str]:
    """Grid, years, and the bold line at 100 percent, above which nobody can be."""
    parts = [text(LEFT, 18, say("projection.axis"), size=13)]
    for share in range(0, 121, 20):
        weight = 2.5 if share == 100 else 0.5
        parts += [
            f'<path d="M{LEFT} {at.y(share):.1f}H{RIGHT}" stroke="{LINE}" stroke-width="{weight}"/>',
            text(LEFT - 8, at.y(share) + 5, angka(share), anchor="end", size=13),
        ]
    parts.append(text(LEFT + 6, at.y(100) - 6, say("projection.everyone"), size=13))
    return parts + [text(at.x(year), BOTTOM + 22, str(year), anchor="middle", size=13) for year in sorted(years)]


def _series(at: Scale, series: dict[int, float], fill: str) -> list[str]:
    parts = [f'<path d="{at.path(list(series.items()))}" fill="none" stroke="{INK}" stroke-width="1.5"/>']
    for year, share in series.items():
        parts.append(
            f'<circle cx="{at.x(year):.1f}" cy="{at.y(share):.1f}" r="5" fill="{fill}" '
            f'stroke="{INK}" stroke-width="2"/>'
        )
    return parts


def draw(case: Case, start: int, carry: Callable[[float], float], guess: float, opened: bool) -> str:
    """An SVG: dots for known years, dashes for the projection, a diamond for the guess, rings for what came."""
    first = min(start, case.stand - 5)
    at = Scale(first, case.target)
    known = {year: share for year, share in case.known().items() if year >= first}
    ahead = [case.stand + (case.target - case.stand) * part / 30 for part in range(31)]
    parts = _ground(at, {first, case.stand, case.target})
    parts.append(
        f'<path d="{at.path([(year, carry(year)) for year in ahead])}" fill="none" stroke="#D55E00" '
        f'stroke-width="3" stroke-dasharray="8 5"/>'
    )
    x, y = at.x(case.target), at.y(guess)
    parts.append(f'<path d="M{x:.1f} {y - 9:.1f}l9 9l-9 9l-9 -9z" fill="#56B4E9" stroke="{INK}" stroke-width="2"/>')
    parts.append(text(x + 14, y + 5, f"{persen(guess)}?", size=14, bold=True))
    parts += _series(at, known, INK)
    if opened:  # over the guess, so that a good guess does not hide the truth
        parts += _series(at, case.later(), PAPER)
    return document(WIDTH, HEIGHT, parts)
