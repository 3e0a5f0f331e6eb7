"""Whose answer comes after whose: one question, everyone who handed in, in an order that tells nothing of anybody."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import case, func, select

from egov.desk.rubric import Question
from egov.grading.course import Course


@dataclass(frozen=True)
class Place:
    """One answer in the queue. `state`: waiting, done, or empty (nothing was written anywhere)."""

    student: str
    state: str
    score: float | None
    comment: str


def queue(course: Course, book: Gradebook, question: Question) -> list[Place]:
    """Everyone who handed in; those who wrote nothing stand last."""
    cells = (
        book.db.query(BaseCell.id, BaseCell.notebook_id)
        .filter(BaseCell.name == question.key, BaseCell.notebook.has(name=question.notebook))
        .filter(BaseCell.notebook.has(Notebook.assignment.has(name=question.assignment)))
    ).all()
    ids, notebooks = [cell for cell, _ in cells], {notebook for _, notebook in cells}
    rows = (
        book.db.query(
            SubmittedAssignment.student_id, Grade.manual_score, Grade.auto_score, Grade.needs_manual_grade,
            Comment.manual_comment,
        )
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .outerjoin(Comment, (Comment.notebook_id == SubmittedNotebook.id) & Comment.cell_id.in_(ids))
        .filter(SubmittedNotebook.notebook_id.in_(notebooks), Grade.cell_id.in_(ids))
    )  # fmt: skip
    places = [_place(*row) for row in rows]
    return sorted(places, key=lambda p: (p.state == "empty", _shuffled(question.assignment, question.key, p.student)))


def _place(student: str, manual: float | None, auto: float | None, needed: bool, comment: str | None) -> Place:
    empty = manual is None and auto is not None
    state = "empty" if empty else "waiting" if needed else "done"
    return Place(student, state, auto if empty else manual, comment or "")


def one(book: Gradebook, question: Question, student: str) -> tuple[Grade, Comment | None]:
    """The rows of one answer. Raises MissingEntry. Asked from the person down: nbgrader's own search goes through a
    class of 3,000 each time."""
    ask = book.db.query
    cells = select(BaseCell.id).where(
        BaseCell.name == question.key,
        BaseCell.notebook.has(Notebook.name == question.notebook),
        BaseCell.notebook.has(Notebook.assignment.has(name=question.assignment)),
    )
    work = (
        ask(SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .filter(SubmittedAssignment.student_id == student, Notebook.name == question.notebook)
        .filter(Notebook.assignment.has(name=question.assignment))
        .scalar()
    )
    grade = ask(Grade).filter(Grade.notebook_id == work, Grade.cell_id.in_(cells)).one_or_none() if work else None
    if grade is None:
        raise MissingEntry(f"{question.assignment}, {question.key}, {student}")
    return grade, ask(Comment).filter(Comment.notebook_id == work, Comment.cell_id.in_(cells)).one_or_none()


def place(grade: Grade, student: str) -> Place:
    return _place(student, grade.manual_score, grade.auto_score, grade.needs_manual_grade, "")


def counts(book: Gradebook) -> dict[tuple[str, str, str], tuple[int, int]]:
    """How many handed in and how many wait, for every graded cell of the course, in one question to the database."""
    waits = case(
        ((Grade.needs_manual_grade) & (Grade.manual_score.isnot(None) | Grade.auto_score.is_(None)), 1), else_=0
    )
    rows = (
        book.db.query(Assignment.name, Notebook.name, BaseCell.name, func.count(), func.sum(waits))
        .select_from(Grade)
        .join(BaseCell, Grade.cell_id == BaseCell.id)
        .join(Notebook, BaseCell.notebook_id == Notebook.id)
        .join(Assignment, Notebook.assignment_id == Assignment.id)
        .group_by(BaseCell.id)
    )
    return {tuple(key): (everyone, waiting or 0) for *key, everyone, waiting in rows}


@functools.lru_cache(maxsize=200_000)  # a class of 3,000 is put in order again behind every decision
def _shuffled(assignment: str, key: str, student: str) -> str:
    return hashlib.sha256(f"{assignment}/{key}/{student}".encode()).hexdigest()
