"""What a class gets at its end: one XLSX, the LMS's own upload files, and nbgrader's `export` for Indonesia.

Each row says in which state the work is, so that "not handed in" and "zero points" stay apart. Identity numbers are
texts; times are the class's own.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins.export import ExportPlugin

from egov.core import csv as sheets
from egov.core import register
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import feedback, overview
from egov.grading import clock
from egov.grading.course import Course

COLUMNS = ("tugas", "nip", "nama", "nilai", "maksimum", "keadaan", "dikumpulkan")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ResultsExport(ExportPlugin):
    """Plugin for nbgrader's `ExportApp.plugin_class`."""

    def export(self, gradebook) -> None:
        target = Path(self.to or "nilai.csv")
        chosen = set(self.assignment) or {one.name for one in gradebook.assignments}
        rows = [row for assignment in sorted(chosen) for row in self._rows(gradebook, assignment)]
        target.write_bytes(sheets.content([COLUMNS, *rows]))
        self.log.info("Exported to %s", target)

    def _rows(self, gradebook, assignment: str):
        handed_in = {one["student"]: one for one in gradebook.submission_dicts(assignment)}
        top = gradebook.find_assignment(assignment).max_score
        for student in gradebook.students:
            if self.student and student.id not in self.student:
                continue
            name = " ".join(part for part in (student.first_name, student.last_name) if part)
            row = handed_in.get(student.id)
            when = row["timestamp"] if row else None
            yield (assignment, student.id, name, row["score"] if row else "", top, state(row), str(when or ""))


def state(row: dict | None) -> str:
    """In words: not handed in, waiting for the written part, graded."""
    if row is None:
        return say("desk.state.none")
    return say("desk.state.waiting" if row["needs_manual_grade"] else "desk.state.done")


def file(course: Course, book: Gradebook, kind: str, assignment: str = "") -> tuple[str, bytes, str]:
    """Name, content and type of one download."""
    found = overview.look(course, book)
    if kind == "xlsx":
        return "hasil.xlsx", workbook(course, found), XLSX
    if assignment not in {unit.name for unit in found.units} or kind not in ("moodle", "canvas", "feedback"):
        raise UserError(say("desk.results.unknown", tugas=assignment))
    if kind == "feedback":
        return f"umpan-balik-{assignment}.zip", feedback.bundle(course, book, assignment), "application/zip"
    make = moodle if kind == "moodle" else canvas
    return f"{kind}-{assignment}.csv", make(found, assignment), "text/csv"


def hours(found: overview.Overview, person: str) -> int:
    """JP of the units whose work is done."""
    known = {unit.name: unit.hours for unit in register.units()}
    return sum(known.get(u.name, 0) for u in found.units if found.of(person, u.name).state == overview.DONE)


def workbook(course: Course, found: overview.Overview) -> bytes:
    """A summary of people by units, then a sheet for each unit."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    top = sum(unit.points for unit in found.units)
    head = ["NIP", say("desk.results.name"), say("desk.results.group"), *[unit.name for unit in found.units],
            say("desk.results.total"), say("desk.results.of"), say("desk.results.jp")]  # fmt: skip
    summary = [head]
    for person in found.people:
        scores = [found.of(person.id, unit.name).score for unit in found.units]
        total = sum(s for s in scores if s is not None)
        summary.append([person.id, person.name, person.group, *scores, total, top, hours(found, person.id)])
    _sheet(book, say("desk.results.summary"), summary)
    keys = ("name", "group", "score", "of", "state", "arrived", "late", "until", "cost")
    head = ["NIP", *[say(f"desk.results.{key}") for key in keys]]
    where = clock.zone(course)
    for unit in found.units:
        rows = [head]
        for person in found.people:
            work = found.of(person.id, unit.name)
            when = clock.say_time(work.arrived, where) if work.arrived else ""
            rows.append([person.id, person.name, person.group, work.score, unit.points,
                         say(f"desk.work.{work.state}"), when, clock.late(work.late),
                         clock.say_time(work.until, where) if work.until else "", work.penalty or None])  # fmt: skip
        _sheet(book, unit.name[:31], rows)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _sheet(book, title: str, rows: list[list]) -> None:
    """Texts are stored as texts: eighteen digits stay, and nobody's name runs as a formula."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "C2"
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 21, 32
    for number, row in enumerate(rows):
        cells: list[object] = []
        for column, value in enumerate(row):
            # A cell of its own only where it needs one: half a million of them would take a minute.
            if number == 0 or column == 0 or (isinstance(value, str) and value.startswith(("=", "#"))):
                cell = WriteOnlyCell(sheet, value=value)
                cell.data_type, cell.number_format = "s", "@"
                if number == 0:
                    cell.font = Font(bold=True)
                cells.append(cell)
            else:
                cells.append(value)
        sheet.append(cells)


def moodle(found: overview.Overview, assignment: str) -> bytes:
    """For Moodle's grade import: identity number and points; nobody's silence is a zero."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["idnumber", assignment])
    for person in found.people:
        work = found.of(person.id, assignment)
        if work.state == overview.DONE:
            writer.writerow([person.id, f"{work.score:g}"])
    return stream.getvalue().encode("utf-8")


def canvas(found: overview.Overview, assignment: str) -> bytes:
    """For Canvas' gradebook import; the second row says what it can be at most."""
    points = next(unit.points for unit in found.units if unit.name == assignment)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment])
    writer.writerow(["    Points Possible", "", "", "", "", f"{points:g}"])
    for person in found.people:
        work = found.of(person.id, assignment)
        if work.state == overview.DONE:
            writer.writerow([person.name, person.lms, person.id, person.id, person.group, f"{work.score:g}"])
    return stream.getvalue().encode("utf-8")
