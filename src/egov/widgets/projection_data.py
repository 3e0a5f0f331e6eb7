"""Three ways to carry a series forward, and what an author writes for the projection activity.

Each way runs through two points only: the first year in use and the year one stands in. So a trainee can repeat
it on paper, and sees at once what another first year does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A series of shares in percent; what lies after `stand` stays closed until the trainee has guessed."""

    name: str
    series: Mapping[int, float]
    stand: int
    target: int
    note: str = ""

    @property
    def starts(self) -> list[int]:
        """The years a projection may start from: at least two years before the one we stand in."""
        return [year for year in self.series if year <= self.stand - 2]

    def known(self) -> dict[int, float]:
        return {year: share for year, share in self.series.items() if year <= self.stand}

    def later(self) -> dict[int, float]:
        return {year: share for year, share in self.series.items() if self.stand < year <= self.target}


def linear(first: float, last: float, steps: float, _ceiling: float = 100) -> float:
    """As many points again; `steps` counts in lengths of the window, 1 being as far ahead as it reaches back."""
    return last + (last - first) * steps


def compound(first: float, last: float, steps: float, _ceiling: float = 100) -> float:
    """As many percent again."""
    return last * (last / first) ** steps


def logistic(first: float, last: float, steps: float, ceiling: float = 100) -> float:
    """An S: what grows by the same factor is the share reached over the share still open below the ceiling."""
    odds = last / (ceiling - last)
    odds *= (odds / (first / (ceiling - first))) ** steps
    return ceiling * odds / (1 + odds)


MODELS = {"linear": linear, "compound": compound, "logistic": logistic}


def project(model: str, case: Case, start: int, year: int, ceiling: float = 100) -> float:
    """The share that `model` gives for `year`, drawn through the years `start` and `case.stand`."""
    steps = (year - case.stand) / (case.stand - start)
    return MODELS[model](case.series[start], case.series[case.stand], steps, ceiling)
