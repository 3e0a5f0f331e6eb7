"""The declarative exercise: one definition, from which come the check in the notebook and the tests.

A definition holds what the trainee needs (variable, hints, explanation) and at least two named misconceptions.
A lesson's exercise also holds `reference`, computed from data. An assignment's question holds none: its right
answer stands only in the instructor's source, in the hidden test, so that an installed course cannot leak it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from egov.exercises.results import (
    BELUM_DIKERJAKAN,
    BELUM_TEPAT,
    BENAR,
    BENTUK_SESUAI,
    GALAT,
    NotAccepted,
    NotDone,
    Note,
    Result,
    say,
)
from egov.exercises.slips import Slip, is_placeholder


@dataclass(frozen=True)
class Misconception:
    """A wrong idea with a name of its own.

    `answer` is the typical answer it leads to, or a function that computes it; `message` is the sentence it
    triggers; `when` widens the trigger to other answers that betray the same idea.
    """

    name: str
    answer: Any
    message: str
    when: Callable[[Any], bool] | None = None

    @property
    def example(self) -> Any:
        return self.answer() if callable(self.answer) else self.answer


@dataclass(kw_only=True)
class Exercise:
    """What every kind of exercise shares; the kinds say how answers are read and compared.

    `objective` names the objective of the unit that it practises. `right` is what a right answer means for the
    office. `explanation` opens after an attempt.
    """

    id: str
    variable: str
    objective: str
    hints: tuple[str, ...]
    misconceptions: tuple[Misconception, ...]
    explanation: str = ""
    right: str = ""
    reference: Callable[[], Any] | None = None
    _hints_shown: int = field(default=0, repr=False)
    _attempted: bool = field(default=False, repr=False)
    _unit: str = field(default="", repr=False)

    # -- the three verbs a trainee meets ---------------------------------------------------------
    def check(self, answer: Any = Ellipsis) -> Result:
        """One of the four outcomes for `answer`; never raises."""
        try:
            result = self._judge(answer)
        except Exception as problem:  # an answer so odd that comparing it fails
            from egov.exercises.galat import explain

            result = Result(GALAT, say("check.failed", reason=explain(problem)), cause=type(problem).__name__)
        self._attempted = self._attempted or result.outcome != BELUM_DIKERJAKAN
        self._record(result.outcome)
        return result

    def hint(self) -> Note:
        """The next hint; one at a time."""
        if self._hints_shown >= len(self.hints):
            return Note(say("hint.label", number=len(self.hints), total=len(self.hints)), say("hint.none_left"))
        self._hints_shown += 1
        label = say("hint.label", number=self._hints_shown, total=len(self.hints))
        return Note(label, self.hints[self._hints_shown - 1])

    def explain(self) -> Note:
        """Why the right answer is right; after an attempt."""
        if self.reference is None:
            return Note(say("explain.label"), say("explain.withheld"))
        return Note(say("explain.label"), self.explanation if self._attempted else say("explain.first_try"))

    # -- the two verbs of a test cell ------------------------------------------------------------
    def verify(self, answer: Any) -> Result:
        """Form, range and misconceptions only; raises NotDone or NotAccepted with one sentence."""
        result = self._judge(answer, decided=False)
        if result.outcome == BELUM_DIKERJAKAN:
            raise NotDone(result.message)
        if result.outcome == BELUM_TEPAT:
            raise NotAccepted(result.message, result.cause)
        return result

    def decide(self, answer: Any, expected: Any) -> None:
        """Raise NotAccepted unless `answer` equals `expected` within this exercise's tolerance."""
        self.verify(answer)
        if not self.same(self.clean(answer), self.clean(expected)):
            raise NotAccepted(say("wrong.hidden", variable=self.variable))

    # -- what the kinds fill in ------------------------------------------------------------------
    def clean(self, answer: Any) -> Any:
        """The plain value in `answer`; raises Slip."""
        raise NotImplementedError

    def same(self, value: Any, other: Any) -> bool:
        """Are two clean values the same answer?"""
        raise NotImplementedError

    def near_miss(self, value: Any, right: Any) -> tuple[str, str]:
        """(cause, sentence) for a wrong value when no misconception fits; `right` is the clean reference."""
        raise NotImplementedError

    def out_of_range(self, value: Any) -> None:
        """Raise Slip where a value cannot be an answer at all, whatever the right one is."""

    # -- judging ---------------------------------------------------------------------------------
    def _judge(self, answer: Any, decided: bool = True) -> Result:
        if is_placeholder(answer):
            return self._result(BELUM_DIKERJAKAN, say("todo" if decided else "todo_test", variable=self.variable))
        try:
            value = self.clean(answer)
            if decided and self.same(value, self.clean(self.reference())):
                return self._result(BENAR, self.right)
            found = self._misconception(value)
            if found:
                return self._result(BELUM_TEPAT, found.message, found.name)
            if not decided:
                self.out_of_range(value)
        except Slip as slip:
            return self._result(BELUM_TEPAT, str(slip), slip.cause)
        if not decided:
            return self._result(BENTUK_SESUAI, say("form_ok", variable=self.variable))
        cause, message = self.near_miss(value, self.clean(self.reference()))
        return self._result(BELUM_TEPAT, message, cause)

    def _misconception(self, value: Any) -> Misconception | None:
        for one in self.misconceptions:
            if (one.when is not None and one.when(value)) or self.same(value, self.clean(one.example)):
                return one
        return None

    def _result(self, outcome: str, message: str, cause: str | None = None) -> Result:
        open_hints = self.hints if outcome in {BELUM_DIKERJAKAN, BELUM_TEPAT} else ()
        explained = self.explanation if self.reference and outcome in {BENAR, BELUM_TEPAT} else None
        call = f"latihan.{self.id.replace('-', '_')}" if self.reference else None
        return Result(outcome, message, cause, open_hints, explained, call)

    def _record(self, outcome: str) -> None:
        from egov.exercises.record import record

        record(self._unit, self.id, outcome)
