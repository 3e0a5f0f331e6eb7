"""What an author writes for a slider explorer: the numbers to move, and what they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from egov.core.messages import say
from egov.core.numbers import angka


@dataclass(frozen=True)
class Slider:
    """One number to move; `write` says how it is written (default: Indonesian number and unit)."""

    name: str
    label: str
    min: float
    max: float
    step: float
    value: float
    unit: str = ""
    write: Callable[[float], str] | None = None

    def written(self, value: float) -> str:
        if self.write:
            return self.write(value)
        return angka(value) + (self.unit if self.unit == "%" else f" {self.unit}".rstrip())


@dataclass(frozen=True)
class Outcome:
    """What the numbers mean: result, sentence, plausible band, verdict (default: from the band)."""

    marker: float
    sentence: str
    band: tuple[float, float] | None = None
    verdict: str = ""
    fits: bool | None = None

    def judged(self) -> tuple[str, str]:
        """(good | bad | neutral, words)"""
        if self.band is None and self.fits is None:
            return "neutral", self.verdict or say("widgets.slider.no_band")
        fits = self.fits if self.fits is not None else self.band[0] <= self.marker <= self.band[1]
        if fits:
            return "good", self.verdict or say("widgets.slider.fits")
        below = self.band is not None and self.marker < self.band[0]
        return "bad", self.verdict or say("widgets.slider.below" if below else "widgets.slider.above")
