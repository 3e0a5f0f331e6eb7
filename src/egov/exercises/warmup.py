"""`latihan.pemanasan()`: up to three questions out of the trainee's own earlier slips; no points, nothing noted.

A slip of writing (`73,7`) becomes a question about writing; a named misconception becomes an answer that a colleague
gave, and the question is what to say to him.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any

from egov.core import files, place
from egov.core.messages import known, say
from egov.core.record import RECORD
from egov.exercises import loader
from egov.exercises.base import Exercise, Misconception
from egov.exercises.kinds import Choice
from egov.exercises.results import Note

MOST = 3


def questions(unit: str) -> list[tuple[str, Choice]]:
    """(prompt, choice) for at most three slips noted before unit `unit`, the most frequent first."""
    made: list[tuple[str, Choice]] = []
    for number, exercise, cause in _slips(unit):
        found = _of_writing(cause) or _of_thinking(number, exercise, cause)
        if found and found[0] not in {prompt for prompt, _choice in made}:
            made.append(found)
        if len(made) == MOST:
            break
    return made


def show(unit: str, quiz: Callable[..., Any] | None):
    """The questions as a quiz, or a note when no slip was noted."""
    asked = questions(unit)
    if not asked or quiz is None:
        return Note(say("exercises.warmup.title"), say("exercises.warmup.none"))
    return quiz(title=say("exercises.warmup.title"), how=say("exercises.warmup.how"), questions=asked)


def _slips(unit: str) -> Iterator[tuple[str, str, str]]:
    """(unit, exercise, cause) as noted in units before `unit`; the note may be damaged, or missing."""
    workspace = place.find()
    noted = files.read_json(workspace / RECORD).get("unit") if workspace else None
    found: list[tuple[int, str, str, str]] = []
    for number, exercises in noted.items() if isinstance(noted, dict) else ():
        for exercise, entry in exercises.items() if isinstance(exercises, dict) and number < unit else ():
            causes = entry.get("keliru") if isinstance(entry, dict) else None
            for cause, times in causes.items() if isinstance(causes, dict) else ():
                found.append((-times if isinstance(times, int) else 0, number, exercise, cause))
    return iter([slip[1:] for slip in sorted(found)])


def _of_writing(cause: str) -> tuple[str, Choice] | None:
    """A question whose sentences stand in the table: `warmup.tuple`, its right line and two wrong ones."""
    cause = ALIKE.get(cause, cause)
    if not known(f"exercises.warmup.{cause}"):
        return None
    right, *wrong = say(f"exercises.warmup.{cause}.lines").split(" | ")
    return say(f"exercises.warmup.{cause}"), _choice(cause, right, wrong, say(f"exercises.warmup.{cause}.why"))


ALIKE = {
    "comma": "tuple", "decimal_comma": "tuple", "decimal_commas": "tuple", "commas": "thousands", "power": "power",
    "thousands_dot": "thousands", "percent_hundred": "percent_sign", "text_unit": "text_number",
    "text_habit": "text_number", "too_many_hundreds": "proportion",
}  # fmt: skip


def _of_thinking(number: str, exercise: str, cause: str) -> tuple[str, Choice] | None:
    try:
        known_ones = loader.exercises(number)
    except KeyError:
        return None
    one = next((one for one in known_ones if one.id.replace("-", "_") == exercise), None)
    slip = next((m for m in one.misconceptions if m.name == cause), None) if one else None
    if one is None or slip is None:
        return None
    others = [m.message for m in one.misconceptions if m.name != cause][:2]
    if len(others) < 2:
        return None
    prompt = say("exercises.warmup.colleague", unit=number, exercise=exercise, answer=_answer(one, slip))
    return prompt, _choice(cause, slip.message, others, say("exercises.warmup.colleague.why", message=slip.message))


def _answer(one: Exercise, slip: Misconception) -> str:
    try:
        return one.shown(one.clean(slip.example))
    except Exception:  # a table, or an answer that needs the notebook
        return slip.name.replace("-", " ")


def _choice(cause: str, right: str, wrong: list[str], why: str) -> Choice:
    words = [right, *wrong]
    random.Random(cause).shuffle(words)
    options = dict(zip("ABC", words, strict=False))
    letter = next(key for key, text in options.items() if text == right)
    others = tuple(
        Misconception(f"bukan-{key}", key, say("exercises.warmup.again")) for key in options if key != letter
    )
    return Choice(
        id=re.sub(r"\W", "-", f"pemanasan-{cause}"), variable="pemanasan", objective="", options=options, hints=(),
        misconceptions=others, right=why, explanation="", reference=lambda: letter,
    )  # fmt: skip
