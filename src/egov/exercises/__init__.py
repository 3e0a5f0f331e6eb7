"""Exercises with four outcomes, and the test cells of assignments.

>>> latihan = start("04")
>>> latihan.orang_dunia.check(...)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egov.core.messages import say
from egov.exercises import asked, asking, loader, warmup
from egov.exercises.base import Exercise, Misconception
from egov.exercises.kinds import Choice, Choices, Design, Number, Order, Percent, Table
from egov.exercises.results import NotAccepted, NotDone, Result

__all__ = [
    "Choice", "Choices", "Design", "Exercise", "Misconception", "NotAccepted", "NotDone", "Number", "Order", "Percent",
    "Result", "Table", "Unit", "decide", "find", "start", "units", "verify",
]  # fmt: skip


class Unit:
    """The exercises of one lesson, as attributes: `latihan.orang_dunia`."""

    def __init__(self, number: str, exercises: list[Exercise], quiz: Callable[..., Any] | None = None):
        self._number, self._quiz = number, quiz
        self._by_name = {one.id.replace("-", "_"): one for one in exercises}
        for one in exercises:
            one._unit = number

    def __getattr__(self, name: str) -> Exercise:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._by_name:
            return self._by_name[name]
        raise AttributeError(say("exercises.unknown_exercise", name=name, known=", ".join(self._by_name)))

    def tanya(self):
        """A question about the exercise tried last, ready for the class's WhatsApp group; it holds no answer."""
        return asking.question(self._number)

    def pemanasan(self):
        """Up to three questions out of the reader's own earlier slips."""
        return warmup.show(self._number, self._quiz)

    def __iter__(self):
        return iter(self._by_name.values())

    def __dir__(self):
        return [*self._by_name, "tanya", "pemanasan"]

    def __repr__(self) -> str:
        return f"Unit {self._number}: {len(self._by_name)} latihan"


def units() -> list[str]:
    """Numbers of the units that have definitions, e.g. ["00", "04"]."""
    from egov.core.folders import numbers

    return numbers()


def start(number: str, quiz: Callable[..., Any] | None = None) -> Unit:
    """Open a unit in a notebook: its exercises, errors told in Indonesian; `quiz` shows questions as an activity."""
    from egov.exercises import galat, watch

    galat.install()
    unit = Unit(number, loader.exercises(number), quiz)
    watch.install(list(unit))
    asked.opened([*_questions(number), *unit])
    return unit


def _questions(number: str) -> list[Exercise]:
    try:
        return loader.questions(number)
    except KeyError:
        return []


def find(question: str, provinsi: str | None = None, **own: Any) -> Exercise:
    """The definition of an assignment's question, by its id with the unit in front: `04-orang-dunia`.

    `provinsi` is the trainee's own, from the identity cell, for questions that are computed for it; `own` what else
    the trainee wrote above, by name.
    """
    number, _, name = question.partition("-")
    known = loader.questions(number, provinsi, **own)
    for one in known:
        if one.id == name:
            return one
    known = ", ".join(f"{number}-{one.id}" for one in known)
    raise KeyError(say("exercises.unknown_exercise", name=question, known=known))


def verify(question: str, answer: Any, provinsi: str | None = None, **own: Any) -> None:
    """The visible half of a test cell: form, range, named misconceptions.

    Shows its result and returns nothing, because nbgrader reads a cell's value as partial credit.
    """
    result = find(question, provinsi, **own).verify(answer)
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        return
    if get_ipython() is not None:
        display(result)


def decide(question: str, answer: Any, expected: Any, provinsi: str | None = None, **own: Any) -> None:
    """The hidden half: does `answer` equal `expected`, which the instructor's source computes from data?"""
    find(question, provinsi, **own).decide(answer, expected)
