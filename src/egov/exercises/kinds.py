"""The kinds of exercise: a number, a percentage, one choice, several choices; an order, a table and a design
stand in `kind_order`, `kind_table` and `kind_design`."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from egov.core.messages import say
from egov.core.numbers import seadanya
from egov.exercises import source
from egov.exercises.base import Exercise, Misconception
from egov.exercises.kind_design import Design
from egov.exercises.kind_order import Order
from egov.exercises.kind_table import Table
from egov.exercises.line_slips import thousands_dot, weights
from egov.exercises.slips import Slip, as_number, as_option, as_options

__all__ = ["Choice", "Choices", "Design", "Number", "Order", "Percent", "Table"]

# Rounding as people speak: accepted up to a fiftieth where an exercise asks for no more than three digits (0.5%);
# up to a twentieth it is called nearly right.
SPOKEN, SPOKEN_REL, NEARLY = 0.02, 0.005, 0.05
STANDING = 3
# Minutes told in hours, hours in minutes or days.
CLOCK = {"menit": (60, 1 / 60), "jam": (1 / 60, 24), "detik": (60, 3600), "hari": (1 / 24, 7, 30)}
SCALES = (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9)


@dataclass(kw_only=True)
class Number(Exercise):
    """One finite number in `unit`.

    `rel` and `abs` are the relative and the absolute tolerance (in `unit`); `low` and `high` bound what can be
    an answer at all. The default 0.5% lets a trainee round to three digits.
    """

    unit: str = ""
    rel: float = 0.005
    abs: float = 0.0
    low: float = -math.inf
    high: float = math.inf
    computed: bool = False  # by a line that names something: a bare number is told so, right as it may be

    def clean(self, answer: Any) -> float:
        return as_number(answer, self.variable)

    def same(self, value: float, other: float) -> bool:
        hair = 1 + 1e-9  # 116 - 115.6 is a hair more than 0.4
        return math.isclose(value, other, rel_tol=self.rel * hair, abs_tol=self.abs * hair)

    def rounded(self, value: float, right: float) -> bool:
        """Is `value` what remains of `right` when it is rounded, however far, within a twentieth?"""
        forms = [float(f"{right:.{digits}g}") for digits in (1, 2, 3, 4)] + [float(round(right))]
        return abs(value - right) <= NEARLY * abs(right) and any(math.isclose(value, one) for one in forms)

    def spoken(self, value: float, right: float) -> bool:
        """2,4 juta for 2.385.717: as people say it, where no finer answer was asked for."""
        large = abs(right) >= 1e5 or any(word in self.unit for word in ("ribu", "juta", "miliar"))
        return (
            self.rel >= SPOKEN_REL
            and large
            and abs(value - right) <= SPOKEN * abs(right)
            and self.rounded(value, right)
        )

    def exactly(self, value: float, example: float) -> bool:
        return math.isclose(value, example, rel_tol=1e-9)

    def alike(self, value: float, example: float) -> bool:
        return abs(example) > 1 and self.rounded(value, example)

    def shown(self, value: float) -> str:
        return f"{seadanya(value)} {self.unit}".strip()

    def remark(self, value: float, typed: str) -> str:
        from egov.exercises.remarks import remark

        return remark(self.hints, value, typed)

    def out_of_range(self, value: float, typed: str = "") -> None:
        if self.computed and source.bare(typed or source.graded(self.variable)):
            raise Slip("typed_number", variable=self.variable)
        if not self.low <= value <= self.high:
            found = thousands_dot(typed, lambda scale: self.low <= value * scale <= self.high)
            if found:
                raise Slip(found[0], told=found[1])
            low, high = seadanya(self.low), seadanya(self.high)
            raise Slip("range", value=seadanya(value), low=low, high=f"{high} {self.unit}".strip())

    def _meant(self, value: float, scale: float, right: float) -> bool:
        """Was a thousand meant where a decimal point stands? Nobody counts 623.186 people."""
        people = any(word in self.unit.split()[:1] for word in ("orang", "petugas", "warga"))
        if people and scale == 1000 and value < 1000 and value != round(value):
            return True
        return self.same(value * scale, right) or (not self.rel and abs(value * scale - right) < 1)

    def near_miss(self, value: float, right: float, typed: str = "") -> tuple[str, str]:
        if found := thousands_dot(typed, lambda scale: self._meant(value, scale, right), self.hints):
            return found
        if right and any(self.same(value * k, right) or self.spoken(value * k, right) for k in SCALES):
            return "scale", say("exercises.slip.scale", unit=self.unit)
        if self.unit in CLOCK and any(
            self.same(value * k, right) or self.rounded(value, right / k) for k in CLOCK[self.unit]
        ):
            return "scale", say("exercises.slip.scale", unit=self.unit)
        if any(math.isclose(value * k, right, rel_tol=1e-9) for k in (10, 100, 0.1, 0.01)):
            return "digits", say("exercises.slip.digits", value=seadanya(value))
        if value and self.same(-value, right):
            return "sign", say("exercises.slip.sign")
        if self.rounded(value, right) or any(math.isclose(value, one) for one in _decimals(right, round)):
            return "rounded", say("exercises.slip.rounded", value=seadanya(value))
        if any(math.isclose(value, one) for one in _decimals(right, math.floor)):
            return "cut", say("exercises.slip.cut")
        key = "higher" if value > right else "lower"
        return key, say(f"exercises.wrong.{key}", value=seadanya(value))


def _decimals(right: float, shorten: Callable[[float], float]) -> list[float]:
    """A part of one with fewer decimals: 0.01 and 0.013 for 0.01302."""
    found = [shorten(right * 10**digits) / 10**digits for digits in (1, 2, 3)] if 0 < right < 1 else []
    return [one for one in found if one]


@dataclass(kw_only=True)
class Percent(Number):
    """A percentage written as 73.7, not as 0.737; half a tenth of a point may be lost in rounding."""

    unit: str = "persen"
    rel: float = 0.0
    abs: float = 0.05
    low: float = 0.0
    high: float = 100.0

    def shown(self, value: float) -> str:
        return f"{seadanya(value)}%"

    def out_of_range(self, value: float, typed: str = "") -> None:
        if self.low >= 1 and 0 < value <= 1:
            raise Slip("proportion", value=seadanya(value))
        super().out_of_range(value, typed)

    def near_miss(self, value: float, right: float, typed: str = "") -> tuple[str, str]:
        if self.same(value * 100, right):
            return "proportion", say("exercises.slip.proportion", value=seadanya(value))
        if self.same(value / 100, right):
            told = weights(typed)
            return told or ("too_many_hundreds", say("exercises.slip.too_many_hundreds"))
        if (
            value > 0
            and math.isclose(value * right, 1e4, rel_tol=1e-3)
            and not math.isclose(value, right, rel_tol=0.05)
        ):
            return "upside_down", say("exercises.slip.upside_down", value=seadanya(value))
        if self.rounded(value, right):
            return "rounded", say("exercises.slip.rounded_percent", value=seadanya(value))
        cut = (math.floor(right * 10) / 10, float(math.floor(right)))
        if any(math.isclose(value, one) for one in cut) and right * (1 - NEARLY) <= value < right:
            return "cut", say("exercises.slip.cut")
        return super().near_miss(value, right, typed)

    def same(self, value: float, other: float) -> bool:
        # The rounding allowance shrinks with the number, else 0.62 would pass for 0.6 percent.
        return math.isclose(value, other, rel_tol=self.rel, abs_tol=min(self.abs + 1e-9, abs(other) * 0.01 + 1e-12))


@dataclass(kw_only=True)
class Choice(Exercise):
    """One letter out of `options` (letter → words)."""

    options: dict[str, str]

    def clean(self, answer: Any) -> str:
        return as_option(answer, self.options)

    def same(self, value: str, other: str) -> bool:
        return value == other

    def near_miss(self, value: str, right: str, typed: str = "") -> tuple[str, str]:
        return "choice", say("exercises.wrong.choice", words=self.options[value].rstrip("."))

    def shown(self, value: str) -> str:
        return say("exercises.shown.option", key=value, words=self.options[value].rstrip("."))

    def remark(self, value: str, typed: str) -> str:
        from egov.exercises.remarks import remark_words

        return remark_words(value, typed)

    def named(self) -> tuple[Misconception, ...]:
        """At least three letters stay standing: else the test cell would give the right one away."""
        return self.misconceptions[: max(0, len(self.options) - STANDING)]


@dataclass(kw_only=True)
class Choices(Exercise):
    """Several letters out of `options`, in any order."""

    options: dict[str, str]

    def clean(self, answer: Any) -> frozenset[str]:
        return as_options(answer, self.options)

    def same(self, value: frozenset[str], other: frozenset[str]) -> bool:
        return value == other

    def near_miss(self, value: frozenset[str], right: frozenset[str], typed: str = "") -> tuple[str, str]:
        extra, missing = value - right, right - value
        key = "both" if extra and missing else "extra" if extra else "missing"
        return "choices", say(f"exercises.wrong.choices_{key}", right=len(value & right))

    def shown(self, value: frozenset[str]) -> str:
        return ", ".join(sorted(value))

    def named(self) -> tuple[Misconception, ...]:
        return self.misconceptions[: max(0, len(self.options) - STANDING)]
