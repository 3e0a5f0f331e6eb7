"""Requests to look at points again, as a queue: who asked about what and why, what was answered, what it was worth.

Lines in `reports/tinjau-ulang.jsonl`, only ever added to; points are changed where they always are, in the written part
or in formgrader, and the answer notes what they were before and after.
"""

from __future__ import annotations

import contextlib
import json
import re
import time
from dataclasses import dataclass, replace

from nbgrader.api import Gradebook, MissingEntry

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import deadlines, nip, roster, rubric
from egov.desk.sheet import Row
from egov.grading.course import Course

LOG = "tinjau-ulang.jsonl"
HEADS = {"nip": ("nip", "nrp", "peserta"), "tugas": ("tugas", "unit"), "soal": ("soal", "nomorsoal", "pertanyaan"),
         "alasan": ("alasan", "keterangan", "sebab")}  # fmt: skip


@dataclass(frozen=True)
class Appeal:
    """`before` are the points when it was asked, `after` those when it was answered."""

    number: int
    person: str
    unit: str
    notebook: str
    key: str
    title: str
    reason: str
    asked: float
    before: float | None = None
    answer: str = ""
    answered: float = 0.0
    after: float | None = None

    @property
    def open(self) -> bool:
        return not self.answered


def everything(course: Course) -> list[Appeal]:
    """The open ones first, oldest first."""
    found: dict[int, Appeal] = {}
    with contextlib.suppress(OSError):
        for line in (course.reports / LOG).read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError, TypeError, KeyError):
                held = json.loads(line)
                if "person" in held:
                    found[held["number"]] = Appeal(**held)
                else:
                    found[held["number"]] = replace(found[held["number"]], **held)
    return sorted(found.values(), key=lambda one: (not one.open, one.number))


def _add(course: Course, facts: dict) -> None:
    course.reports.mkdir(parents=True, exist_ok=True)
    with (course.reports / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(facts) + "\n")


def points(book: Gradebook, person: str, unit: str, notebook: str, key: str) -> float | None:
    try:
        grade = book.find_grade(key, notebook, unit, person)
    except MissingEntry:
        return None
    return grade.manual_score if grade.manual_score is not None else grade.auto_score


def understand(course: Course, book: Gradebook, rows: list[Row]) -> tuple[list[Appeal], list[str]]:
    """Requests out of a table nip; tugas; soal; alasan, and one sentence for each row that is none."""
    place, columns = deadlines.columns(rows, HEADS, ("nip", "tugas", "soal"))
    people, units = roster.people(course, book), [a.name for a in book.assignments]
    there = everything(course)
    number = max((one.number for one in there), default=0)
    known = {(one.person, one.unit, one.key, one.reason) for one in there}
    found, problems = [], []
    for row in rows[place:]:
        cells = {what: row.cells[n].strip() if n < len(row.cells) else "" for what, n in columns.items()}
        if not any(cells.values()):
            continue
        try:
            one = _one(course, book, cells, people, units, number + len(found) + 1)
        except UserError as problem:
            problems.append(say("desk.row.wrong", baris=row.line, sebab=problem))
            continue
        if (one.person, one.unit, one.key, one.reason) not in known:
            known.add((one.person, one.unit, one.key, one.reason))
            found.append(one)
    return found, problems


def _one(course: Course, book: Gradebook, cells: dict[str, str], people: dict, units: list[str], number: int) -> Appeal:
    person = nip.tidy(cells["nip"])
    if person not in people:
        raise UserError(say("appeal.unknown", id=cells["nip"]))
    unit = deadlines.unit(cells["tugas"], units)
    notebook, key, title = _question(rubric.titles(course, unit), unit, cells["soal"])
    reason = " ".join(cells.get("alasan", "").split())[:1000]
    if not reason:
        raise UserError(say("appeal.no_reason", nama=people[person].name))
    before = points(book, person, unit, notebook, key)
    if before is None:
        raise UserError(say("appeal.no_points", nama=people[person].name, soal=title))
    return Appeal(number, person, unit, notebook, key, title, reason, time.time(), before)


def _question(titles: dict[tuple[str, str], str], unit: str, typed: str) -> tuple[str, str, str]:
    """By its number in the text, its heading, or the cell's own name."""
    asked = typed.casefold()
    order = [(notebook, key, title) for (notebook, key), title in titles.items()]
    digits = re.fullmatch(r"(?:soal|nomor|no\.?)?\s*(\d{1,2})", asked)
    if digits and 1 <= int(digits[1]) <= len(order):
        return order[int(digits[1]) - 1]
    found = [one for one in order if asked == one[1].casefold()] or [one for one in order if asked in one[2].casefold()]
    if not asked or len(found) != 1:
        raise UserError(say("appeal.question", soal=typed, tugas=unit, banyak=len(order)))
    return found[0]


def ask(course: Course, found: list[Appeal]) -> None:
    for one in found:
        _add(course, vars(one))


def answer(course: Course, book: Gradebook, number: int, text: str) -> Appeal:
    """The answer is kept with the points as they are now; said once, it can be said again, and both stay in the log."""
    asked = next((one for one in everything(course) if one.number == number), None)
    told = " ".join(text.split())[:1000]
    if not asked:
        raise UserError(say("appeal.number", nomor=number))
    if not told:
        raise UserError(say("appeal.no_answer"))
    after = points(book, asked.person, asked.unit, asked.notebook, asked.key)
    facts = {"number": number, "answer": told, "answered": time.time(), "after": after}
    _add(course, facts)
    return replace(asked, **facts)
