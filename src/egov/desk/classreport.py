"""What a class has understood of one assignment: computed from the gradebook and the journal whenever it is read.

Facility is the share of the points that was reached; discrimination the correlation of a question with the rest of the
assignment. The misconceptions are those that the tests caught by name; names of people only where they were asked for.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from nbgrader.api import Grade, Gradebook, GradeCell, Notebook, SubmittedAssignment, SubmittedNotebook

from egov.core import register
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import journal, overview, rubric, tries
from egov.grading import clock
from egov.grading.course import Course

ENOUGH = 5  # people, before a correlation says anything
HARD = 0.5


@dataclass(frozen=True)
class Item:
    """One graded question."""

    notebook: str
    key: str
    title: str
    most: float
    known: int
    waiting: int
    facility: float | None
    discrimination: float | None


@dataclass(frozen=True)
class Slip:
    """A misconception that was caught by name; `idea` is how the course's register calls it."""

    name: str
    idea: str
    sentence: str
    people: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass
class Report:
    unit: str
    group: str
    everyone: int
    handed: int
    late: int
    unread: int  # graded before misconceptions were noted down
    alpha: float | None = None
    items: list[Item] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    days: list[tuple[str, int]] = field(default_factory=list)
    middle: str = ""
    tried: list[tries.Tried] = field(default_factory=list)
    told: int = 0  # how many let it be told

    @property
    def hard(self) -> list[Item]:
        """Questions on which less than half of the points were reached, the hardest first."""
        found = [i for i in self.items if i.facility is not None and i.facility < HARD]
        return sorted(found, key=lambda i: i.facility)


def report(course: Course, book: Gradebook, unit: str, group: str = "") -> Report:
    found = overview.look(course, book, group)
    if unit not in {u.name for u in found.units}:
        raise UserError(say("desk.results.unknown", tugas=unit))
    people = {p.id: p.name for p in found.people}
    works = {p: found.of(p, unit) for p in people}
    handed = {p: w for p, w in works.items() if w.state != overview.NONE}
    noted = {s: e for s, e in journal.last(course, unit).items() if s in people}
    graded = [e for e in noted.values() if e.get("state") in ("graded", "waiting")]
    made = Report(unit, group, len(people), len(handed), sum(bool(w.late) for w in handed.values()),
                  sum("slips" not in e for e in graded))  # fmt: skip
    titles = rubric.titles(course, unit)
    made.items, made.alpha = _items(book, unit, set(people), titles)
    made.slips = _slips(unit, noted, people, titles)
    made.tried, made.told = tries.told(course, unit, set(people))
    made.days, made.middle = _days([w.arrived for w in handed.values() if w.arrived], clock.zone(course))
    return made


def _items(book: Gradebook, unit: str, people: set[str], titles: dict) -> tuple[list[Item], float | None]:
    cells = (
        book.db.query(GradeCell.id, Notebook.name, GradeCell.name, GradeCell.max_score)
        .join(Notebook, GradeCell.notebook_id == Notebook.id)
        .filter(Notebook.assignment.has(name=unit), GradeCell.max_score > 0)
    ).all()
    order = list(titles)
    cells.sort(key=lambda c: (c[1], order.index(c[1:3]) if c[1:3] in titles else len(order), c[2]))
    column = {cell[0]: n for n, cell in enumerate(cells)}
    rows = (
        book.db.query(SubmittedAssignment.student_id, Grade.cell_id, Grade.auto_score, Grade.manual_score)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .filter(SubmittedAssignment.assignment.has(name=unit))
    ).all()
    place = {student: n for n, student in enumerate(sorted({r[0] for r in rows} & people))}
    points = np.full((len(place), len(cells)), np.nan)
    for student, cell, auto, manual in rows:
        if student in place and cell in column and (manual is not None or auto is not None):
            points[place[student], column[cell]] = manual if manual is not None else auto
    most = np.array([c[3] for c in cells], dtype=float)
    known = ~np.isnan(points)
    items = []
    for n, (_, notebook, key, top) in enumerate(cells):
        there = int(known[:, n].sum())
        facility = float(np.nansum(points[:, n]) / (there * top)) if there else None
        title = titles.get((notebook, key), key)
        items.append(Item(notebook, key, title, top, there, len(place) - there, facility, _against(points, most, n)))
    return items, _alpha(points[known.all(axis=1)]) if len(cells) > 1 else None


def _against(points: np.ndarray, most: np.ndarray, n: int) -> float | None:
    """Correlation of question `n` with what each person reached in the others."""
    others = np.arange(len(most)) != n
    known = ~np.isnan(points[:, others])
    top = (known * most[others]).sum(axis=1)
    rows = ~np.isnan(points[:, n]) & (top > 0)
    if rows.sum() < ENOUGH:
        return None
    rest = np.nansum(points[:, others], axis=1)[rows] / top[rows]
    own = points[rows, n]
    if own.std() == 0 or rest.std() == 0:
        return None
    return float(np.corrcoef(own, rest)[0, 1])


def _alpha(points: np.ndarray) -> float | None:
    """Cronbach's, over the people of whom everything is known."""
    if len(points) < ENOUGH or points.sum(axis=1).var(ddof=1) == 0:
        return None
    count = points.shape[1]
    return float(count / (count - 1) * (1 - points.var(axis=0, ddof=1).sum() / points.sum(axis=1).var(ddof=1)))


def _slips(unit: str, noted: dict[str, dict], people: dict[str, str], titles: dict) -> list[Slip]:
    ideas = _ideas(unit)
    who: dict[str, dict[str, None]] = {}
    where: dict[str, dict[str, None]] = {}
    told: dict[str, Counter[str]] = {}
    for student, entry in noted.items():
        for notebook, key, name, sentence in entry.get("slips", []):
            who.setdefault(name, {})[student] = None
            where.setdefault(name, {})[titles.get((notebook, key), key)] = None
            told.setdefault(name, Counter())[sentence] += 1
    found = [
        Slip(name, ideas.get(name, ""), told[name].most_common(1)[0][0], tuple(sorted(people[s] for s in students)),
             tuple(where[name]))
        for name, students in who.items()
    ]  # fmt: skip
    return sorted(found, key=lambda s: (-len(s.people), s.name))


def _ideas(unit: str) -> dict[str, str]:
    """Name in the exercises → the idea as the course's register writes it; of this unit first."""
    made: dict[str, str] = {}
    for one in sorted(register.units(), key=lambda u: u.name != unit):
        for idea, names in one.misconceptions.items():
            for name in names:
                made.setdefault(name, idea)
    return made


def _days(moments: list[dt.datetime], zone) -> tuple[list[tuple[str, int]], str]:
    """How many came in on each day of the class's own calendar, and when half of them were there."""
    local = sorted(m.replace(tzinfo=dt.timezone.utc).astimezone(zone) for m in moments)
    if not local:
        return [], ""
    counted = Counter(m.date() for m in local)
    middle = clock.say_time(local[len(local) // 2], zone)
    return [(f"{day:%d-%m-%Y}", n) for day, n in sorted(counted.items())], middle
