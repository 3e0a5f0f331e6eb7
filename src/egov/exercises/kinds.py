"""The kinds of exercise: a number, a percentage, one choice, several choices, a table."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from egov.exercises.base import Exercise
from egov.exercises.results import say
from egov.exercises.slips import Slip, as_number, as_option, as_options, number_text

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

    def clean(self, answer: Any) -> float:
        return as_number(answer, self.variable)

    def same(self, value: float, other: float) -> bool:
        return math.isclose(value, other, rel_tol=self.rel, abs_tol=self.abs)

    def out_of_range(self, value: float) -> None:
        if not self.low <= value <= self.high:
            low, high = number_text(self.low), number_text(self.high)
            raise Slip("range", value=number_text(value), low=low, high=high, unit=self.unit)

    def near_miss(self, value: float, right: float) -> tuple[str, str]:
        if right and any(self.same(value * scale, right) for scale in SCALES):
            return "scale", say("slip.scale", unit=self.unit)
        if value and self.same(-value, right):
            return "sign", say("slip.sign")
        return ("higher", say("wrong.higher")) if value > right else ("lower", say("wrong.lower"))


@dataclass(kw_only=True)
class Percent(Number):
    """A percentage written as 73.7, not as 0.737; half a tenth of a point may be lost in rounding."""

    unit: str = "persen"
    rel: float = 0.0
    abs: float = 0.05
    low: float = 0.0
    high: float = 100.0

    def out_of_range(self, value: float) -> None:
        if self.low >= 1 and 0 < value <= 1:
            raise Slip("proportion", value=number_text(value))
        super().out_of_range(value)

    def near_miss(self, value: float, right: float) -> tuple[str, str]:
        if self.same(value * 100, right):
            return "proportion", say("slip.proportion", value=number_text(value))
        if self.same(value / 100, right):
            return "too_many_hundreds", say("slip.too_many_hundreds")
        return super().near_miss(value, right)

    def same(self, value: float, other: float) -> bool:
        # The rounding allowance shrinks with the number, else 0.62 would pass for 0.6 percent.
        return math.isclose(value, other, rel_tol=self.rel, abs_tol=min(self.abs, abs(other) * 0.01 + 1e-12))


@dataclass(kw_only=True)
class Choice(Exercise):
    """One letter out of `options` (letter → words)."""

    options: dict[str, str]

    def clean(self, answer: Any) -> str:
        return as_option(answer, self.options)

    def same(self, value: str, other: str) -> bool:
        return value == other

    def near_miss(self, value: str, right: str) -> tuple[str, str]:
        return "choice", say("wrong.choice")


@dataclass(kw_only=True)
class Choices(Exercise):
    """Several letters out of `options`, in any order."""

    options: dict[str, str]

    def clean(self, answer: Any) -> frozenset[str]:
        return as_options(answer, self.options)

    def same(self, value: frozenset[str], other: frozenset[str]) -> bool:
        return value == other

    def near_miss(self, value: frozenset[str], right: frozenset[str]) -> tuple[str, str]:
        return "choices", say("wrong.choices", right=len(value & right))


@dataclass(kw_only=True)
class Table(Exercise):
    """A table judged on `columns` only, in any row order; `keys` name the columns that identify a row.

    Numbers agree within the relative tolerance `rel`.
    """

    columns: tuple[str, ...]
    keys: tuple[str, ...]
    rel: float = 0.005

    def clean(self, answer: Any) -> list[tuple]:
        import pandas as pd

        if answer is None:
            raise Slip("none")
        if isinstance(answer, pd.Series):
            answer = answer.reset_index()
        if not isinstance(answer, pd.DataFrame):
            raise Slip("not_a_table", variable=self.variable)
        if not set(self.columns) <= set(answer.columns):
            answer = answer.reset_index()
        missing = [name for name in self.columns if name not in answer.columns]
        if missing:
            found = [str(name) for name in answer.columns if name != "index"]  # "index" is ours, from reset_index
            raise Slip("columns", missing=", ".join(missing), found=", ".join(found))
        ordered = answer[list(self.columns)].sort_values(list(self.keys))
        return [tuple(row) for row in ordered.itertuples(index=False)]

    def same(self, value: list[tuple], other: list[tuple]) -> bool:
        return len(value) == len(other) and self._differing(value, other) is None

    def near_miss(self, value: list[tuple], right: list[tuple]) -> tuple[str, str]:
        if len(value) != len(right):
            return "rows", say("wrong.rows", found=len(value))
        return "values", say("wrong.values", column=self._differing(value, right))

    def _differing(self, value: list[tuple], other: list[tuple]) -> str | None:
        """The first column in which two tables of equal length differ."""
        for row, twin in zip(value, other, strict=True):
            for name, cell, right in zip(self.columns, row, twin, strict=True):
                if not self._same_cell(cell, right):
                    return name
        return None

    def _same_cell(self, cell: Any, right: Any) -> bool:
        try:
            numbers = float(cell), float(right)
        except (TypeError, ValueError):
            return cell == right
        return math.isclose(*numbers, rel_tol=self.rel) or all(map(math.isnan, numbers))
