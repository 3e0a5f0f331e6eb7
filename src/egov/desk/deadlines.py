"""Deadlines of the class and of single people as one table: nip; tugas; sampai; alasan. Late costs follow at once.

In the place of a NIP, `semua` sets the assignment's own deadline; in the place of a time, `hapus` takes one back.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from nbgrader.api import Gradebook, SubmittedAssignment

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import nip, roster
from egov.desk.sheet import Row
from egov.grading import clock, extensions
from egov.grading.course import Course
from egov.grading.run.writer import Writer

HEADS = {
    "nip": ("nip", "nrp", "nomorinduk", "peserta"),
    "tugas": ("tugas", "unit", "assignment"),
    "sampai": ("sampai", "batas", "tenggat", "waktu"),
    "alasan": ("alasan", "keterangan", "sebab"),
}  # fmt: skip
ALL = "semua"
GONE = ("hapus", "-")


@dataclass(frozen=True)
class Entry:
    """One line of the table; `person` empty for the whole class, `until` None for what is taken back."""

    person: str
    name: str
    unit: str
    until: dt.datetime | None
    reason: str = ""


@dataclass
class Table:
    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def understand(course: Course, book: Gradebook, rows: list[Row]) -> Table:
    """Nothing is stored here; each row that is wrong gets one sentence."""
    made, seen = Table(), {}
    place, found = columns(rows, HEADS, ("nip", "tugas", "sampai"))
    people = roster.people(course, book)
    due = {a.name: a.duedate for a in book.assignments}
    for row in rows[place:]:
        if not any(row.cells):
            continue
        cells = {what: row.cells[n] if n < len(row.cells) else "" for what, n in found.items()}
        try:
            entry = _entry(course, cells, people, due)
            if seen.setdefault((entry.person, entry.unit), entry) != entry:
                raise UserError(say("deadline.row.twice", nama=entry.name or ALL, tugas=entry.unit))
        except UserError as problem:
            made.problems.append(say("desk.row.wrong", baris=row.line, sebab=problem))
            continue
        if entry not in made.entries:
            made.entries.append(entry)
    if not made.entries and not made.problems:
        raise UserError(say("deadline.nothing"))
    return made


def columns(rows: list[Row], heads: dict[str, tuple[str, ...]], needed: tuple[str, ...]) -> tuple[int, dict[str, int]]:
    """Where the rows begin and which column is which; without headings, the columns in their order."""
    for n, row in enumerate(rows[:20]):
        words = [re.sub(r"[^a-z]", "", cell.casefold()) for cell in row.cells]
        places = {what: [i for i, w in enumerate(words) if w.startswith(names)] for what, names in heads.items()}
        if all(places[what] for what in needed):
            return n + 1, {what: found[0] for what, found in places.items() if found}
    if rows and any(len(row.cells) >= len(needed) for row in rows):
        return 0, {what: n for n, what in enumerate(heads)}
    raise UserError(say("deadline.headings", kolom=", ".join(heads)))


def _entry(course: Course, cells: dict[str, str], people: dict, due: dict[str, dt.datetime | None]) -> Entry:
    who = cells["nip"].strip()
    name = unit(cells["tugas"], list(due))
    until = None if cells["sampai"].strip().casefold() in GONE else moment(course, cells["sampai"])
    reason = " ".join(cells.get("alasan", "").split())[:300]
    if who.casefold() == ALL:
        return Entry("", "", name, until, reason)
    identity = nip.tidy(who)
    if identity not in people:
        raise UserError(say("deadline.row.unknown", id=who))
    if until and due[name] and until < due[name]:
        local = clock.say_time(due[name], clock.zone(course))
        raise UserError(say("deadline.row.early", nama=people[identity].name, tugas=name, batas=local))
    if until and not due[name]:
        raise UserError(say("deadline.row.no_due", tugas=name))
    return Entry(identity, people[identity].name, name, until, reason)


def unit(typed: str, known: list[str]) -> str:
    """`04-membaca-62-dan-73`, or just `04` or `4`."""
    text = typed.strip()
    short = text.zfill(2) if text.isdecimal() else text
    found = [name for name in known if text == name] or [n for n in known if short and n.startswith(f"{short}-")]
    if len(found) != 1:
        raise UserError(say("deadline.row.unit", tugas=text, ada=", ".join(sorted(known)) or "-"))
    return found[0]


def moment(course: Course, typed: str) -> dt.datetime:
    """As people type it, or as a spreadsheet stores a date."""
    where = clock.zone(course)
    try:
        stored = dt.datetime.fromisoformat(typed.strip())
    except ValueError:
        return clock.read(typed, where)
    if stored.hour == stored.minute == 0:  # a date alone means its evening
        stored = stored.replace(hour=23, minute=59)
    return stored.replace(tzinfo=where).astimezone(dt.timezone.utc).replace(tzinfo=None)


def store(course: Course, book: Gradebook, entries: list[Entry]) -> int:
    """Deadlines and late costs in one transaction; how many submissions cost something else than before."""
    rows, changed = extensions.read(course), 0
    for entry in entries:
        key = (entry.person, entry.unit)
        if not entry.person:
            book.find_assignment(entry.unit).duedate = entry.until
        elif entry.until:
            rows[key] = extensions.Extension(entry.until, entry.reason)
        else:
            rows.pop(key, None)
    extensions.keep(course, rows)
    for unit in dict.fromkeys(entry.unit for entry in entries):
        named = {e.person for e in entries if e.unit == unit}
        writer = Writer(course, book, unit)
        for one in book.db.query(SubmittedAssignment).filter(SubmittedAssignment.assignment.has(name=unit)):
            if "" in named or one.student_id in named:
                before = [n.late_submission_penalty or 0 for n in one.notebooks]
                extensions.apply(course, one, removed=one.student_id in named)
                book.db.flush()
                writer.penalise(one)
                changed += before != [n.late_submission_penalty or 0 for n in one.notebooks]
    book.db.commit()
    return changed
