"""The written part: one question, one person after another, in an order that is random but stable for each question.

Points and comments stand in nbgrader's gradebook, where formgrader sees them too. What was chosen, by which level, and
what stood there before lies in `reports/NN-slug.tertulis`, a line each: from it come undo, the bank of comments, and
the points again when a level's points change.
"""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from nbgrader.api import Gradebook

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import kept, queues
from egov.desk.rubric import Question
from egov.grading.course import Course
from egov.grading.intake.reading import Rejected, read_notebook

UNDONE = "-"  # in the place of a level: this line takes back the one before


@dataclass
class Answer:
    """What a person reads: the answer, what stands elsewhere, and the pictures of both, by cell."""

    source: str
    attachments: dict
    elsewhere: list[tuple[str, dict]] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """One decision, and what it replaced."""

    student: str
    notebook: str
    key: str
    score: float | None
    comment: str
    level: str = ""
    before: tuple = ()
    at: float = 0.0
    flag: bool = False


def place(course: Course, question: Question, student: str) -> Path:
    """Where the graded notebook lies."""
    return course.folder("autograded", student, question.assignment) / f"{question.notebook}.ipynb"


def answer(course: Course, question: Question, student: str) -> Answer:
    """From the graded notebook, which `egov grade` has put in order."""
    try:
        cells = read_notebook(place(course, question, student))["cells"]
    except Rejected:
        return Answer(say("desk.written.no_file"), {})
    made = Answer("", {})
    for cell in cells:
        name = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", "")
        text = cell.get("source", "")
        text = "".join(text) if isinstance(text, list) else text
        if name == question.key:
            made.source, made.attachments = text, cell.get("attachments", {})
        elif not name and text.strip() and _theirs(cell, text, question):
            made.elsewhere.append((text, cell.get("attachments", {})))
    return made


def _theirs(cell: dict, text: str, question: Question) -> bool:
    """An extra cell, or a given text that was typed into."""
    added = str(cell.get("id", "")).startswith("tambahan-")
    return added or (cell.get("cell_type") != "code" and text.rstrip() not in question.given)


def score(text: str, most: float) -> float:
    """`4,5` or `4.5`; UserError for what is no number between nothing and all."""
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and 0 <= number <= most):
        raise UserError(say("desk.written.bad_score", paling=f"{most:g}"))
    return number


def give(course: Course, book: Gradebook, question: Question, mark: Mark) -> None:
    """Store one decision: the gradebook first, the log behind it."""
    grade, comment = queues.one(book, question, mark.student)
    before = (grade.manual_score, grade.needs_manual_grade, (comment.manual_comment if comment else "") or "")
    grade.manual_score, grade.needs_manual_grade = mark.score, mark.score is None
    if comment:
        comment.manual_comment = mark.comment or None
    book.db.commit()
    _log(course, question, Mark(**{**asdict(mark), "before": before, "at": time.time()}))


def undo(course: Course, book: Gradebook, question: Question) -> str | None:
    """Take back the last decision on this question; whose it was, or None."""
    stack: list[Mark] = []
    for mark in (m for m in marks(course, question) if m.before):
        if mark.level == UNDONE:
            if stack:
                stack.pop()
        else:
            stack.append(mark)
    if not stack:
        return None
    last = stack[-1]
    grade, comment = queues.one(book, question, last.student)
    grade.manual_score, grade.needs_manual_grade = last.before[0], bool(last.before[1])
    if comment:
        comment.manual_comment = last.before[2] or None
    book.db.commit()
    _log(course, question, Mark(last.student, question.notebook, question.key, last.before[0], last.before[2], UNDONE,
                                (last.score, False, last.comment), time.time()))  # fmt: skip
    return last.student


def _path(course: Course, question: Question):
    return course.reports / f"{question.assignment}.tertulis"


def _log(course: Course, question: Question, mark: Mark) -> None:
    course.reports.mkdir(parents=True, exist_ok=True)
    with _path(course, question).open("a", encoding="utf-8") as log:
        log.write(json.dumps(asdict(mark)) + "\n")


def marks(course: Course, question: Question) -> list[Mark]:
    """All decisions on a question, oldest first; a line torn by a kill is passed over."""
    return kept.parsed(_path(course, question), _marks).get((question.notebook, question.key), [])


def _marks(text: str) -> dict[tuple[str, str], list[Mark]]:
    found: dict[tuple[str, str], list[Mark]] = {}
    for line in text.splitlines():
        with contextlib.suppress(ValueError, TypeError):
            mark = Mark(**json.loads(line))
            found.setdefault((mark.notebook, mark.key), []).append(mark)
    return found


def bank(course: Course, question: Question, most: int = 8) -> list[str]:
    """Comments already given on this question, the most used first."""
    used = Counter(m.comment for m in marks(course, question) if m.comment and m.level != UNDONE)
    return [text for text, _ in used.most_common(most)]


def flagged(course: Course, question: Question) -> set[str]:
    """Marked "to be talked about", and not unmarked since."""
    state: dict[str, bool] = {}
    for mark in marks(course, question):
        if not mark.before:
            state[mark.student] = mark.flag
    return {student for student, on in state.items() if on}


def flag(course: Course, question: Question, student: str) -> bool:
    on = student not in flagged(course, question)
    _log(course, question, Mark(student, question.notebook, question.key, None, "", flag=on, at=time.time()))
    return on


def recompute(course: Course, book: Gradebook, question: Question) -> int:
    """Points of a level changed in the text: those given by that level follow. How many did."""
    points = {level.name: level.points for level in question.levels}
    last: dict[str, Mark] = {m.student: m for m in marks(course, question) if m.before}
    changed = 0
    for mark in last.values():
        if mark.level in points and mark.score is not None and mark.score != points[mark.level]:
            give(course, book, question, Mark(**{**asdict(mark), "score": points[mark.level], "before": ()}))
            changed += 1
    return changed
