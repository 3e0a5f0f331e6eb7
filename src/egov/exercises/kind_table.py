"""An exercise whose answer is a table."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from egov.core.messages import say
from egov.exercises.base import Exercise
from egov.exercises.slips import Slip


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

    def shown(self, value: list[tuple]) -> str:
        return say("exercises.shown.table", count=len(value))

    def near_miss(self, value: list[tuple], right: list[tuple], typed: str = "") -> tuple[str, str]:
        if len(value) != len(right):
            return "rows", say("exercises.wrong.rows", found=len(value))
        return "values", say("exercises.wrong.values", column=self._differing(value, right))

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
