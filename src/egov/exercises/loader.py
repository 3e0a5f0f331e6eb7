"""Definitions as the build compiled them: `exercises.json` and `questions.json` in a unit's folder.

Only the first holds right answers: questions know form, range, hints and misconceptions, so that an installed
course cannot leak them.
"""

from __future__ import annotations

import copy
import json
from functools import lru_cache
from typing import Any

from egov.core.messages import say
from egov.core.paths import PACKAGE
from egov.exercises import expressions, kinds
from egov.exercises.base import Exercise, Misconception

NAMES = {
    "angka": "Number", "persen": "Percent", "pilihan": "Choice", "pilihan-ganda": "Choices", "pilihan-urut": "Order",
    "tabel": "Table", "rancangan": "Design",
}  # fmt: skip


@lru_cache(maxsize=64)
def _compiled(number: str, name: str) -> dict[str, Any]:
    path = PACKAGE / "units" / f"u{number}" / f"{name}.json"
    if not path.is_file():
        from egov.core.folders import numbers

        raise KeyError(say("exercises.unknown_unit", name=number, known=", ".join(numbers())))
    return json.loads(path.read_text(encoding="utf-8"))


def forget() -> None:
    """Read the files again next time; for the build, which has just written them."""
    _compiled.cache_clear()


def exercises(number: str) -> list[Exercise]:
    """The lesson's exercises, fresh copies. Raises KeyError for an unknown unit."""
    return [from_plain(one, number) for one in _compiled(number, "exercises")["exercises"]]


def questions(number: str, province: str | None = None, **own: Any) -> list[Exercise]:
    """The assignment's questions, without answers, for `province` where one is named; KeyError for no such unit.

    `own` is what else the trainee wrote, by name, for a unit whose questions are computed from that.
    """
    return [from_plain(one, number, province, own) for one in _compiled(number, "questions")["questions"]]


def rubrics(number: str) -> dict[str, dict[str, Any]]:
    """Key of a written question → `points` and `levels` (points, name, signs), best level first."""
    return copy.deepcopy(_compiled(number, "questions")["rubrics"])


def from_plain(
    plain: dict[str, Any], number: str, province: str | None = None, own: dict[str, Any] | None = None
) -> Exercise:
    """One exercise out of its compiled form; `province` overrides the one chosen in the workspace."""
    fields = {key: value for key, value in plain.items() if key not in {"kind", "reference", "misconceptions"}}
    for name in ("columns", "keys", "whole", "blank", "hints"):
        if name in fields:
            fields[name] = tuple(fields[name])
    return getattr(kinds, NAMES[plain["kind"]])(
        **fields,
        reference=_answer(plain["reference"], number, province, own) if "reference" in plain else None,
        misconceptions=tuple(_misconception(one, number, province, own) for one in plain["misconceptions"]),
    )


def _misconception(plain: dict[str, Any], number: str, province: str | None, own: dict | None) -> Misconception:
    when = plain.get("when")

    def fits(answer: Any) -> bool:
        return bool(expressions.evaluate(when, number, jawaban=answer, **_later(when, number, province, own)))

    return Misconception(
        plain["name"], _answer(plain["answer"], number, province, own), plain["message"], fits if when else None
    )


def _later(source: str, number: str, province: str | None, own: dict | None) -> dict[str, Any]:
    """What the notebook knows of the names in `source`."""
    wanted = expressions.depends_on(source, number)
    later = {"provinsi": province or own_province()} if "provinsi" in wanted else {}
    return later | {name: thing for name, thing in (own or {}).items() if name in wanted}


def _answer(plain: dict[str, Any], number: str, province: str | None, own: dict | None):
    """A function of no argument that gives the answer: a value, a table, or an expression of what is the trainee's."""
    if source := plain.get("expression"):
        return lambda: expressions.evaluate(source, number, **_later(source, number, province, own))
    if "table" in plain:
        return lambda: _frame(plain["table"])
    return lambda: copy.copy(plain["value"])


def _frame(plain: dict[str, Any]):
    import pandas as pd

    return pd.DataFrame(plain["rows"], columns=plain["columns"])


def own_province() -> str:
    """The trainee's own province, as chosen in the workspace; the course's example where none is chosen yet."""
    from egov.data.province import chosen

    return chosen()
