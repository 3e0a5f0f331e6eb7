"""What an author writes for a branching scenario: measures, situations, decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from egov.core.messages import say
from egov.core.numbers import angka


@dataclass(frozen=True)
class Measure:
    """What decisions change: first value, highest value, unit, and which way is better ("naik" or "turun")."""

    name: str
    start: float
    high: float = 100
    unit: str = ""
    better: str = "naik"

    def written(self, value: float) -> str:
        return f"{angka(value)} {self.unit}".rstrip()

    def judged(self, value: float) -> str:
        if value == self.start:
            return say("widgets.scenario.same")
        return say(
            "widgets.scenario.better" if (value > self.start) == (self.better == "naik") else "widgets.scenario.worse"
        )


@dataclass(frozen=True)
class Pick:
    """A decision: its words, where it leads, what is said about it, how it moves the measures."""

    label: str
    to: str
    feedback: str = ""
    effects: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Node:
    """A situation and the decisions it offers."""

    text: str
    picks: Sequence[Pick] = ()
