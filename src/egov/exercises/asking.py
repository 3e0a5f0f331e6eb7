"""`latihan.tanya()`: a question ready for the class's WhatsApp group: where, what was tried, what the screen said.

Never an answer: hints, explanations and right answers do not pass through here, and where the screen wrote the mended
line, the question leaves it out. Nothing is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from egov.core.messages import say
from egov.exercises.results import BENAR, Note, Result


@dataclass(frozen=True)
class Tried:
    """What was run last: in which exercise (where known), the line, and what the screen said to it."""

    unit: str
    exercise: str
    line: str
    message: str
    right: bool = False


_last: list[Tried] = []


def remember(unit: str, exercise: str, result: Result, line: str) -> None:
    """Keep the newest check."""
    message = without_code(f"{result.title}. {result.message}")
    _last[:] = [Tried(unit, exercise, line, message, result.outcome == BENAR)]


def remember_error(cell: str, sentence: str) -> None:
    """Keep the newest error; the exercise is the one whose check stands in the cell."""
    found = re.search(r"latihan\.(\w+)\.check", cell)
    typed = next((line for line in cell.splitlines() if line.strip() and not line.lstrip().startswith("#")), "")
    _last[:] = [Tried("", found[1] if found else "", typed.strip(), without_code(sentence))]


def without_code(message: str) -> str:
    """What the screen said, without the code it offered: that may be the answer."""
    return re.sub(r"`[^`]*`", "…", message)


def question(unit: str) -> Note:
    """The question as a note to be copied."""
    label = say("exercises.ask.label")
    if not _last:
        return Note(label, say("exercises.ask.nothing"))
    last = _last[0]
    if last.right:
        return Note(label, say("exercises.ask.right", exercise=last.exercise))
    where = say("exercises.ask.where", unit=last.unit or unit)
    if last.exercise:
        where = say("exercises.ask.exercise", unit=last.unit or unit, exercise=last.exercise.replace("-", "_"))
    lines = [where]
    if last.line:
        lines.append(say("exercises.ask.tried", line=last.line[:200]))
    lines += [say("exercises.ask.said", message=last.message), say("exercises.ask.question")]
    return Note(label, "\n".join(lines), copied=True)
