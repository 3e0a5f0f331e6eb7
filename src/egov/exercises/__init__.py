"""Exercises with four outcomes, and the test cells of assignments.

>>> latihan = start("04")
>>> latihan.orang_dunia.check(...)
"""

from __future__ import annotations

import copy
import importlib
import pkgutil
from typing import Any

from egov.exercises.base import Exercise, Misconception
from egov.exercises.kinds import Choice, Choices, Number, Percent, Table
from egov.exercises.results import NotAccepted, NotDone, Result, say

__all__ = [
    "Choice", "Choices", "Exercise", "Misconception", "NotAccepted", "NotDone", "Number", "Percent", "Result",
    "Table", "Unit", "decide", "find", "start", "units", "verify",
]  # fmt: skip


class Unit:
    """The exercises of one lesson, as attributes: `latihan.orang_dunia`."""

    def __init__(self, number: str, exercises: list[Exercise]):
        self._number = number
        self._by_name = {one.id.replace("-", "_"): one for one in exercises}
        for one in exercises:
            one._unit = number

    def __getattr__(self, name: str) -> Exercise:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._by_name:
            return self._by_name[name]
        raise AttributeError(say("unknown_exercise", name=name, known=", ".join(self._by_name)))

    def __iter__(self):
        return iter(self._by_name.values())

    def __dir__(self):
        return list(self._by_name)

    def __repr__(self) -> str:
        return f"Unit {self._number}: {len(self._by_name)} latihan"


def units() -> list[str]:
    """Numbers of the units that have definitions, e.g. ["00", "04"]."""
    import egov.units

    return sorted(m.name[1:] for m in pkgutil.iter_modules(egov.units.__path__) if m.name[1:].isdigit())


def _definitions(number: str):
    if number not in units():
        raise KeyError(say("unknown_unit", name=number, known=", ".join(units())))
    return importlib.import_module(f"egov.units.u{number}")


def start(number: str) -> Unit:
    """Open a unit in a notebook: its exercises, errors told in Indonesian, our chart style."""
    from egov.exercises.galat import install

    install()
    return Unit(number, copy.deepcopy(_definitions(number).EXERCISES))


def find(question: str) -> Exercise:
    """The definition of an assignment's question, by its id with the unit in front: `04-orang-dunia`."""
    number, _, name = question.partition("-")
    for one in _definitions(number).QUESTIONS:
        if one.id == name:
            return one
    known = ", ".join(f"{number}-{one.id}" for one in _definitions(number).QUESTIONS)
    raise KeyError(say("unknown_exercise", name=question, known=known))


def verify(question: str, answer: Any) -> None:
    """The visible half of a test cell: form, range, named misconceptions.

    Shows its result and returns nothing, because nbgrader reads a cell's value as partial credit.
    """
    result = find(question).verify(answer)
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        return
    if get_ipython() is not None:
        display(result)


def decide(question: str, answer: Any, expected: Any) -> None:
    """The hidden half: does `answer` equal `expected`, which the instructor's source computes from data?"""
    find(question).decide(answer, expected)
