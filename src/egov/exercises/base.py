"""The declarative exercise: one definition, from which come the check in the notebook and the tests.

A definition holds what the trainee needs (variable, hints, explanation) and at least two named misconceptions.
A lesson's exercise also holds `reference`, computed from data. An assignment's question holds none: its right
answer stands only in the instructor's source, in the hidden test, so that an installed course cannot leak it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from egov.core.messages import say
from egov.core.record import record
from egov.exercises import asking, line_slips, source
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
    def check(self, answer: Any = Ellipsis, typed: str | None = None) -> Result:
        """One of the four outcomes for `answer`; never raises.

        `typed` is the line that gave it; without it the notebook's history is asked.
        """
        line = source.typed(self.variable) if typed is None else typed
        try:
            result = self._judge(answer, typed=line)
        except Exception as problem:  # an answer so odd that comparing it fails
            from egov.exercises.galat import explain

            result = Result(GALAT, say("exercises.check.failed", reason=explain(problem)), cause=type(problem).__name__)
        self._attempted = self._attempted or result.outcome != BELUM_DIKERJAKAN
        asking.remember(self._unit, self.id, result, line)
        record(self._unit, self.id, result.outcome, cause=result.cause)
        return result

    def hint(self) -> Note:
        """The next hint; one at a time."""
        if self._hints_shown >= len(self.hints):
            return Note(
                say("exercises.hint.label", number=len(self.hints), total=len(self.hints)),
                say("exercises.hint.none_left"),
            )
        self._hints_shown += 1
        label = say("exercises.hint.label", number=self._hints_shown, total=len(self.hints))
        return Note(label, self.hints[self._hints_shown - 1])

    def explain(self) -> Note:
        """Why the right answer is right; after an attempt."""
        if self.reference is None:
            return Note(say("exercises.explain.label"), say("exercises.explain.withheld"))
        return Note(
            say("exercises.explain.label"), self.explanation if self._attempted else say("exercises.explain.first_try")
        )

    # -- the two verbs of a test cell ------------------------------------------------------------
    def verify(self, answer: Any, typed: str | None = None) -> Result:
        """Form, range and misconceptions only; raises NotDone or NotAccepted with one sentence."""
        result = self._judge(answer, source.typed(self.variable) if typed is None else typed, decided=False)
        if result.outcome == BELUM_DIKERJAKAN:
            raise NotDone(result.message)
        if result.outcome == BELUM_TEPAT:
            raise NotAccepted(result.message, result.cause)
        return result

    def decide(self, answer: Any, expected: Any) -> None:
        """Raise NotAccepted unless `answer` equals `expected`: within the tolerance, or rounded as people speak."""
        try:
            if not is_placeholder(answer) and self.same(self.clean(answer), self.clean(expected)):
                return
        except Slip:
            pass
        self.verify(answer, typed="")
        value = self.clean(answer)
        if found := self._misconception(value):
            raise NotAccepted(found.message, found.name)
        if not self.spoken(value, self.clean(expected)):
            raise NotAccepted(say("exercises.wrong.hidden", variable=self.variable))

    # -- what the kinds fill in ------------------------------------------------------------------
    def clean(self, answer: Any) -> Any:
        """The plain value in `answer`; raises Slip."""
        raise NotImplementedError

    def same(self, value: Any, other: Any) -> bool:
        """Are two clean values the same answer?"""
        raise NotImplementedError

    def near_miss(self, value: Any, right: Any, typed: str = "") -> tuple[str, str]:
        """(cause, sentence) for a wrong value when no misconception fits; `right` is the clean reference."""
        raise NotImplementedError

    def spoken(self, value: Any, right: Any) -> bool:
        """Is `value` the right one, rounded as people speak?"""
        return False

    def out_of_range(self, value: Any, typed: str = "") -> None:
        """Raise Slip where a value cannot be an answer at all, whatever the right one is."""

    def shown(self, value: Any) -> str:
        """A clean value as it is shown back to whoever typed it."""
        return str(value)

    def named(self) -> tuple[Misconception, ...]:
        """The misconceptions that a test cell, which everybody sees, may name."""
        return self.misconceptions

    # -- judging ---------------------------------------------------------------------------------
    def _judge(self, answer: Any, typed: str = "", decided: bool = True) -> Result:
        if is_placeholder(answer):
            return self._untouched(decided)
        if other := source.like(self.variable):  # the newest cell filled another name: what stands here is old
            return self._result(BELUM_TEPAT, "other_name", self._other_name(other))
        try:
            value = self.clean(answer)
        except Slip as slip:
            told = line_slips.any_habit(typed) if slip.of_the_line else None
            return self._result(BELUM_TEPAT, *(told or (slip.cause, str(slip))))
        right = self.clean(self.reference()) if decided else None
        if decided and (found := self._wrong_road(value, right)):
            return self._result(BELUM_TEPAT, found.name, found.message)
        if decided and self.same(value, right):
            return self._result(BENAR, None, self.right, self.remark(value, typed))
        if told := line_slips.habit(typed) or line_slips.sums_multiplied(typed):
            return self._result(BELUM_TEPAT, *told)
        if found := self._misconception(value, decided):
            return self._result(BELUM_TEPAT, found.name, found.message)
        if decided and self.spoken(value, right):
            return self._result(BENAR, None, self.right, self.remark(value, typed))
        if decided:
            return self._result(BELUM_TEPAT, *self.near_miss(value, right, typed))
        try:
            self.out_of_range(value, typed)
        except Slip as slip:
            return self._result(BELUM_TEPAT, slip.cause, str(slip))
        return self._result(BENTUK_SESUAI, None, say("exercises.form_ok", shown=self.shown(value)))

    def _untouched(self, decided: bool) -> Result:
        if other := source.like(self.variable):
            return self._result(BELUM_TEPAT, "other_name", self._other_name(other))
        said = say("exercises.todo" if decided else "exercises.todo_test", variable=self.variable)
        return self._result(BELUM_DIKERJAKAN, None, said)

    def _other_name(self, typed: str) -> str:
        return say("exercises.slip.other_name", typed=typed, variable=self.variable)

    def exactly(self, value: Any, example: Any) -> bool:
        """Is `value` this very answer, to the last digit?"""
        return False

    def alike(self, value: Any, example: Any) -> bool:
        """Is `value` a misconception's own answer, rounded as people round?"""
        return False

    def remark(self, value: Any, typed: str) -> str:
        """What follows "Benar, tetapi"; "" where nothing is to be said."""
        return ""

    def _wrong_road(self, value: Any, right: Any) -> Misconception | None:
        """A wrong method whose answer falls within the tolerance: told only where it was followed to the last digit."""
        if not self.same(value, right) or self.exactly(value, right):
            return None
        return next((one for one in self.misconceptions if self._is(value, one, self.exactly)), None)

    def _misconception(self, value: Any, decided: bool = True) -> Misconception | None:
        """The idea whose own answer this is; only then one that merely covers it."""
        named = self.misconceptions if decided else self.named()
        right = self.clean(self.reference()) if decided and self.reference else None
        nearly = right is not None and self.alike(value, right)  # the right one, rounded too far, is told as such
        for one in named:
            if self._is(value, one, self.exactly if nearly else self.same):
                return one
        if found := next((one for one in named if one.when is not None and one.when(value)), None):
            return found
        if right is None or nearly:
            return None
        return next((one for one in named if self._is(value, one, self.alike)), None)

    def _is(self, value: Any, one: Misconception, like: Callable[[Any, Any], bool]) -> bool:
        """Is `value` `like` the answer of this idea? Never where the trainee's own numbers give it none."""
        try:
            return like(value, self.clean(one.example))
        except Slip:
            return False

    def _result(self, outcome: str, cause: str | None, message: str, but: str = "") -> Result:
        open_hints = self.hints if outcome in {BELUM_DIKERJAKAN, BELUM_TEPAT} else ()
        explained = self.explanation if self.reference and outcome in {BENAR, BELUM_TEPAT} else None
        call = f"latihan.{self.id.replace('-', '_')}" if self.reference else None
        return Result(outcome, message, cause, open_hints, explained, call, but)
