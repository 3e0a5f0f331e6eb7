"""The written part without the desk: answers out as a workbook, scores back in, every row checked against its answer.

A row is known by its code alone, so rows may be sorted, deleted or split among graders. The code holds whose answer to
which question it is, what the answer was and what it was worth; where one of them has changed, the row is refused.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from dataclasses import dataclass, field

from nbgrader.api import Gradebook

from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.numbers import poin
from egov.desk import queues, rubric, sheet, written
from egov.grading.course import Course

LONGEST = 32_000  # letters in a cell of Excel
CUT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
COLUMNS = ("code", "answer", "elsewhere", "points", "comment")
WIDTHS = (20, 90, 40, 9, 50)


@dataclass
class Taken:
    """What became of a workbook that came back."""

    stored: int = 0
    same: int = 0
    blank: int = 0
    refused: list[str] = field(default_factory=list)


def _short(text: str, letters: int) -> str:
    return base64.b32encode(hashlib.sha256(text.encode("utf-8", "replace")).digest()).decode()[:letters]


def _code(question: rubric.Question, place: queues.Place, answer: written.Answer) -> str:
    who = _short(f"{question.assignment}/{question.notebook}/{question.key}/{place.student}", 8)
    worth = "-" if place.state == "waiting" else poin(place.score)
    return f"{who}-{_short(answer.source, 4)}-{_short(f'{who}/{worth}', 4)}"


def export(course: Course, book: Gradebook, unit: str) -> bytes:
    """A sheet for each question, in the order of the desk, without names; then the rubric."""
    import openpyxl

    questions = rubric.questions(course, unit)
    if not questions:
        raise UserError(say("offline.no_question", tugas=unit))
    made = openpyxl.Workbook(write_only=True)
    for number, question in enumerate(questions, start=1):
        rows = [[say(f"offline.column.{name}") for name in COLUMNS]]
        for place in queues.queue(course, book, question):
            answer = written.answer(course, question, place.student)
            if place.state != "empty":
                points = place.score if place.state == "done" else None
                beside = "\n\n".join(text for text, _ in answer.elsewhere)
                rows.append([_code(question, place, answer), answer.source, beside, points, place.comment])
        title = re.sub(r"[^\w ]", "", question.title)
        _sheet(made, f"{number} {title}"[:31], rows, WIDTHS)
    rows = [[say(f"offline.rubric.{name}") for name in ("question", "points", "level", "signs")]]
    rows += [[q.title, level.points, level.name, level.signs] for q in questions for level in q.levels]
    _sheet(made, say("offline.rubric.sheet"), rows, (40, 9, 20, 90))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _sheet(book, title: str, rows: list[list], widths: tuple[int, ...]) -> None:
    """Texts stay texts: no answer of a trainee's runs as a formula."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    made = book.create_sheet(title)
    made.freeze_panes = "A2"
    for letter, width in zip("ABCDEFG", widths, strict=False):
        made.column_dimensions[letter].width = width
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            if isinstance(value, str):
                value = CUT.sub("?", value)
                value = value if len(value) <= LONGEST else value[:LONGEST] + say("offline.cut")
            cell = WriteOnlyCell(made, value=value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"
            if number == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        made.append(cells)


def take(course: Course, book: Gradebook, unit: str, tables: list[list[sheet.Row]]) -> Taken:
    """Stores what is clear; every other row is named, and nothing of it is stored."""
    there = {}
    for question in rubric.questions(course, unit):
        for place in queues.queue(course, book, question):
            answer = written.answer(course, question, place.student)
            there[_code(question, place, answer)] = (question, place)
    owners = {code.partition("-")[0]: code for code in there}
    made, found = Taken(), _rows(tables)
    if not found:
        raise UserError(say("offline.no_rows"))
    codes = [code for code, *_ in found]
    for code, line, points, comment in found:
        try:
            if codes.count(code) > 1 and (points or comment):
                raise UserError(say("offline.row.twice"))
            _one(course, book, there, owners, code, points, comment, made)
        except UserError as problem:
            made.refused.append(say("offline.row.refused", baris=line, kode=code, sebab=problem))
    return made


def _rows(tables: list[list[sheet.Row]]) -> list[tuple[str, str, str, str]]:
    """Code, where it stands, points and comment of every row below a heading with a code."""
    found = []
    words = {name: say(f"offline.column.{name}").casefold() for name in ("code", "points", "comment")}
    for number, table in enumerate(tables, start=1):
        columns: dict[str, int] = {}
        for row in table:
            heads = [cell.casefold() for cell in row.cells]
            if words["code"] in heads and words["points"] in heads:
                columns = {name: heads.index(word) for name, word in words.items() if word in heads}
            elif columns and any(row.cells):
                code, points, comment = (
                    row.cells[columns[n]].strip() if n in columns and columns[n] < len(row.cells) else ""
                    for n in ("code", "points", "comment")
                )
                found.append((code, f"{number}/{row.line}", points, comment))
    return found


def _one(course, book, there: dict, owners: dict, code: str, points: str, comment: str, made: Taken) -> None:
    if not points and not (comment and code not in there):
        if comment and there[code][1].comment != comment:
            raise UserError(say("offline.row.no_points"))
        made.blank += 1
        return
    if code not in there:
        why = _why(code, owners)
        same = there[owners[code.partition("-")[0]]][1] if why == say("offline.row.scored") else None
        if not same or same.state != "done" or same.score != _number(points):
            raise UserError(why)
        made.same += 1  # this very workbook came back once before
        return
    question, place = there[code]
    if place.state == "empty":
        raise UserError(say("offline.row.empty"))
    score = written.score(points, question.points)
    if place.state == "done" and place.score == score and comment in ("", place.comment):
        made.same += 1
        return
    level = next((one.name for one in question.levels if one.points == score), "")
    mark = written.Mark(place.student, question.notebook, question.key, score, comment or place.comment, level)
    written.give(course, book, question, mark)
    made.stored += 1


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _why(code: str, owners: dict[str, str]) -> str:
    """Which of the three things that a code holds is another by now."""
    parts = code.split("-")
    now = owners.get(parts[0], "").split("-")
    if len(parts) != 3 or len(now) != 3:
        return say("offline.row.unknown")
    return say("offline.row.answer" if parts[1] != now[1] else "offline.row.scored")
