"""The class at a glance: units by people, each in one of six states; computed when read, from gradebook and folders."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from dataclasses import dataclass, replace
from pathlib import Path

from nbgrader.api import Assignment, Grade, Gradebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import func

from egov.desk import journal, kept, roster
from egov.desk.classlist import Person
from egov.grading import extensions
from egov.grading.course import Course
from egov.grading.intake import receipts

NONE, COLLECTED, WAITING, DONE, UNGRADABLE = "none", "collected", "waiting", "done", "ungradable"


@dataclass(frozen=True)
class Work:
    """One person's work on one assignment."""

    state: str
    score: float | None = None
    penalty: float = 0.0
    arrived: dt.datetime | None = None
    late: dt.timedelta | None = None
    until: dt.datetime | None = None  # a later deadline of this person's own
    inside: str = ""  # who stands inside instead of this person


@dataclass(frozen=True)
class Unit:
    name: str
    points: float
    due: dt.datetime | None


@dataclass
class Overview:
    units: list[Unit]
    people: list[Person]
    works: dict[tuple[str, str], Work]

    def of(self, person: str, unit: str) -> Work:
        return self.works.get((person, unit), Work(NONE))

    def missing(self, unit: str) -> list[Person]:
        return [p for p in self.people if self.of(p.id, unit).state == NONE]


def look(course: Course, book: Gradebook, group: str = "") -> Overview:
    everyone = list(roster.people(course, book).values())
    units = [Unit(a.name, a.max_score or 0, a.duedate) for a in sorted(book.assignments, key=lambda a: a.name)]
    works = _known(book)
    taken = kept.parsed(course.reports / receipts.LOG, receipts.parse)
    handed = folders(course, [unit.name for unit in units])
    longer = {key: one.until for key, one in extensions.read(course).items()}
    for unit in units:
        noted = journal.last(course, unit.name)
        refused = {student for student, entry in noted.items() if entry.get("state") == UNGRADABLE}
        for student in handed[unit.name]:
            known = works.get((student, unit.name))
            when = known.arrived if known else None
            if not when and (student, unit.name) in taken:
                moment = dt.datetime.fromtimestamp(taken[student, unit.name].arrived, dt.timezone.utc)
                when = moment.replace(tzinfo=None)
            own = longer.get((student, unit.name))
            if student in refused:
                works[student, unit.name] = Work(UNGRADABLE, None, 0.0, when, *_late(unit, when, own))
            elif known is None:
                works[student, unit.name] = Work(COLLECTED, None, 0.0, when, *_late(unit, when, own))
        for student, entry in noted.items():
            other = next((note[2] for note in entry.get("notes", []) if note[0] == "nip-lain"), "")
            if other and (student, unit.name) in works:
                works[student, unit.name] = replace(works[student, unit.name], inside=other)
    for key, until in longer.items():
        works.setdefault(key, Work(NONE, until=until))
    return Overview(units, [p for p in everyone if not group or p.group == group], works)


def folders(course: Course, units: list[str], which: str = "submitted") -> dict[str, list[str]]:
    """Who has a folder for which assignment, each person's folder read once."""
    found: dict[str, list[str]] = {unit: [] for unit in units}
    top = course.folder(which, "x", "y").parent.parent
    with contextlib.suppress(OSError), os.scandir(top) as people:
        for person in people:
            if person.name.startswith(".") or not person.is_dir():
                continue
            with os.scandir(person.path) as works:
                for work in works:
                    if work.name in found:
                        found[work.name].append(person.name)
    return found


def _known(book: Gradebook) -> dict[tuple[str, str], Work]:
    """Computed again when the gradebook's file has changed; another database is always asked."""
    file = book.db.get_bind().url.database
    if not file or book.db.get_bind().dialect.name != "sqlite":
        return _graded(book)
    now = kept.stamp(Path(file)), kept.stamp(Path(f"{file}-wal")), kept.stamp(Path(f"{file}-journal"))
    if _held.get(file, (None,))[0] != now:
        _held.clear()
        _held[file] = (now, _graded(book))
    return dict(_held[file][1])


_held: dict[str, tuple[tuple, dict]] = {}


def _graded(book: Gradebook) -> dict[tuple[str, str], Work]:
    """All points in one question to the database, however many people there are."""
    given = func.coalesce(Grade.manual_score, Grade.auto_score, 0.0) + func.coalesce(Grade.extra_credit, 0.0)
    rows = (
        book.db.query(
            SubmittedAssignment.id, SubmittedAssignment.student_id, Assignment.name, Assignment.duedate,
            SubmittedAssignment.timestamp, SubmittedAssignment.extension, func.sum(given),
            func.max(Grade.needs_manual_grade),
        )
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .outerjoin(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .group_by(SubmittedAssignment.id)
    )  # fmt: skip
    cost = dict(
        book.db.query(SubmittedNotebook.assignment_id, func.sum(SubmittedNotebook.late_submission_penalty)).group_by(
            SubmittedNotebook.assignment_id
        )
    )
    made = {}
    for key, student, name, due, arrived, extension, points, waiting in rows:
        penalty = cost.get(key) or 0.0
        until = due + extension if due and extension else None
        late = arrived - (until or due) if due and arrived and arrived > (until or due) else None
        score = max((points or 0.0) - penalty, 0.0)
        made[student, name] = Work(WAITING if waiting else DONE, score, penalty, arrived, late, until)
    return made


def _late(unit: Unit, when: dt.datetime | None, own: dt.datetime | None) -> tuple:
    """How late, and the person's own deadline."""
    due = own or unit.due
    return (when - due if due and when and when > due else None), own
