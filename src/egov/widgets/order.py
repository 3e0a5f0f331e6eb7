"""An exercise on sequence: all letters of `options`, in the right order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from egov.exercises.base import Exercise
from egov.exercises.slips import Slip
from egov.messages.widgets import say


class OrderSlip(Slip):
    """Not every letter once; the sentence stands in this package's table."""

    def __init__(self, options: dict[str, str]):
        Exception.__init__(self, say("order.form", example=str(list(options)).replace("'", '"')))
        self.cause = "order_form"


@dataclass(kw_only=True)
class Order(Exercise):
    """`options` letter to words; an answer is a list of all letters, or a text such as "B, A, C"."""

    options: dict[str, str]

    def clean(self, answer: Any) -> tuple[str, ...]:
        if isinstance(answer, str):
            answer = answer.replace(",", " ").split()
        if hasattr(answer, "tolist"):
            answer = answer.tolist()
        if not isinstance(answer, (list, tuple)):
            raise OrderSlip(self.options)
        letters = tuple(str(part).strip().upper() for part in answer)
        if sorted(letters) != sorted(self.options):
            raise OrderSlip(self.options)
        return letters

    def same(self, value: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return value == other

    def near_miss(self, value: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, str]:
        placed = sum(mine == theirs for mine, theirs in zip(value, right, strict=True))
        return "order", say("order.wrong", right=placed, total=len(right))
