"""An exercise on sequence: all letters of `options`, in the right order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from egov.core.messages import say
from egov.exercises.base import Exercise
from egov.exercises.slips import Slip


class OrderSlip(Slip):
    """Not every letter once; the sentence shows the form with these letters."""

    def __init__(self, options: dict[str, str]):
        Exception.__init__(self, say("exercises.order.form", example=str(list(options)).replace("'", '"')))
        self.cause = "order_form"


@dataclass(kw_only=True)
class Order(Exercise):
    """`options` letter to words; an answer is a list of all letters, or a text such as "B, A, C" or "BAC"."""

    options: dict[str, str]

    def clean(self, answer: Any) -> tuple[str, ...]:
        if answer is None:
            raise Slip("none")
        if hasattr(answer, "tolist"):
            answer = answer.tolist()
        if isinstance(answer, (list, tuple)) and len(answer) == 1:
            answer = answer[0]  # ["B" "A"], the comma forgotten, arrives as ["BA"]: the order is still told
        if isinstance(answer, str):
            parts = [part for part in re.split(r"[\s,;>→-]+", answer) if part and part.lower() not in {"dan", "lalu"}]
            answer = list(parts[0]) if len(parts) == 1 else parts
        if not isinstance(answer, (list, tuple)):
            raise OrderSlip(self.options)
        letters = tuple(str(part).strip().rstrip(".)").upper() for part in answer)
        if sorted(letters) != sorted(self.options):
            raise OrderSlip(self.options)
        return letters

    def same(self, value: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return value == other

    def near_miss(self, value: tuple[str, ...], right: tuple[str, ...], typed: str = "") -> tuple[str, str]:
        placed = sum(mine == theirs for mine, theirs in zip(value, right, strict=True))
        return "order", say("exercises.order.wrong", right=placed, total=len(right))

    def shown(self, value: tuple[str, ...]) -> str:
        return ", ".join(value)
