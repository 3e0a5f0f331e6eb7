"""An exercise whose answer is a table of the trainee's own: rows typed as lists, judged by rules, not by one answer.

Form is read here (rows, columns, whole numbers); what the rows must keep are the exercise's misconceptions, whose
conditions may name other tables of the trainee. Nothing is hidden: what the screen accepts, the grader accepts.
"""

from __future__ import annotations

import numbers
from dataclasses import dataclass
from typing import Any

from egov.core import amounts
from egov.core.messages import say
from egov.exercises import source
from egov.exercises.base import Exercise, Misconception
from egov.exercises.results import BELUM_TEPAT, BENAR, BENTUK_SESUAI, Result
from egov.exercises.slips import Slip, is_placeholder

THOUSAND = 1000


@dataclass(kw_only=True)
class Design(Exercise):
    """At least `least` rows of `columns`; `whole` hold whole numbers, `blank` may be left "", the rest are words."""

    columns: tuple[str, ...]
    least: int
    whole: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()

    def clean(self, answer: Any) -> list[tuple]:
        if answer is None:
            raise Slip("none")
        if hasattr(answer, "to_numpy"):
            answer = answer.to_numpy().tolist()
        if not isinstance(answer, (list, tuple)):
            raise Slip("rows_none", variable=self.variable, columns=", ".join(self.columns))
        if answer and not any(isinstance(row, (list, tuple)) for row in answer):
            raise Slip("rows_one", variable=self.variable)
        found = [self._row(row, number) for number, row in enumerate(answer, start=1)]
        if len(found) < self.least:
            raise Slip("rows_few", count=len(found), least=self.least)
        return found

    def _row(self, row: Any, number: int) -> tuple:
        if not isinstance(row, (list, tuple)):
            raise Slip("row_outside", number=number)
        if is_placeholder(row):
            raise Slip("row_open", number=number)
        if len(row) != len(self.columns):
            columns = ", ".join(self.columns)
            raise Slip("row_length", number=number, count=len(row), needed=len(self.columns), columns=columns)
        return tuple(self._cell(cell, name, number) for cell, name in zip(row, self.columns, strict=True))

    def _cell(self, cell: Any, name: str, number: int) -> Any:
        place = {"number": number, "column": name}
        if hasattr(cell, "item"):
            cell = cell.item()
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            if name not in self.blank:
                raise Slip("cell_empty", **place)
            return ""
        if name not in self.whole:
            if not isinstance(cell, str):
                raise Slip("cell_words", value=cell, **place)
            return cell.strip()
        if isinstance(cell, str):
            raise Slip("cell_text", value=f'"{cell}"', fixed=_number_in(cell), **place)
        if isinstance(cell, bool) or not isinstance(cell, numbers.Real):
            raise Slip("cell_number", value=cell, **place)
        if cell < 0:
            raise Slip("cell_negative", value=cell, **place)
        if cell != int(cell):  # 1.440 arrives as 1.44
            raise Slip("cell_part", value=cell, fixed=round(cell * THOUSAND), **place)
        return int(cell)

    def same(self, value: list[tuple], other: list[tuple]) -> bool:
        return value == other

    def _misconception(self, value: list[tuple], decided: bool = True) -> Misconception | None:
        """The first rule that these rows break; an example of ours has no say over another table."""
        return next((one for one in self.misconceptions if one.when is not None and one.when(value)), None)

    def shown(self, value: list[tuple]) -> str:
        return say("exercises.shown.rows", count=len(value))

    def _judge(self, answer: Any, typed: str = "", decided: bool = True) -> Result:
        if is_placeholder(answer):
            return self._untouched(decided)
        if other := source.like(self.variable):
            return self._result(BELUM_TEPAT, "other_name", self._other_name(other))
        try:
            value = self.clean(answer)
        except Slip as slip:
            return self._result(BELUM_TEPAT, slip.cause, str(slip))
        if found := self._misconception(value):
            return self._result(BELUM_TEPAT, found.name, found.message)
        if decided:
            return self._result(BENAR, None, self.right)
        return self._result(BENTUK_SESUAI, None, say("exercises.rows_ok", shown=self.shown(value)))


def _number_in(text: str) -> str:
    """The whole number that a text means ("10", "2 jam", "1.440"), or "..." where it cannot be read."""
    found = amounts.amount(text)
    return "..." if found is None else str(found)
