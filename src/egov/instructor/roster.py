"""`egov roster FILE.csv`: put a class list into nbgrader's gradebook.

Takes what Excel in Indonesia writes: a byte-order mark, semicolons, names with commas and titles. All rows are
checked first; one bad row and nothing is stored.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
from pathlib import Path

from egov.errors import UserError
from egov.messages.instructor import MESSAGES

ID = re.compile(r"^[A-Za-z0-9._-]+$")  # it becomes a folder's name


def read(path: Path) -> dict[str, str]:
    """NIP → name. Raises UserError that lists every row to mend."""
    if not path.is_file():
        raise UserError(MESSAGES["roster.missing"].format(path=path))
    try:
        text = path.read_text(encoding="utf-8-sig")
        first = text.partition("\n")[0]
        delimiter = max(",;\t", key=first.count)
        rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter, strict=True))
    except (UnicodeDecodeError, csv.Error) as problem:
        raise UserError(MESSAGES["roster.unreadable"].format(path=path)) from problem
    names = {(name or "").strip().casefold(): name for name in (rows[0] if rows else first.split(delimiter))}
    if not {"nip", "nama"} <= set(names):
        raise UserError(MESSAGES["roster.columns"].format(path=path, found=", ".join(filter(None, names))))
    people: dict[str, str] = {}
    problems = []
    for line, row in enumerate(rows, start=2):
        nip, name = ((row[names[key]] or "").strip().lstrip("'") for key in ("nip", "nama"))
        problem = _problem(nip, name, people)
        if problem:
            problems.append(MESSAGES["roster.row"].format(line=line, problem=problem))
        people[nip] = name
    if problems:
        raise UserError(MESSAGES["roster.refused"].format(count=len(problems), problems="\n".join(problems[:20])))
    return people


def _problem(nip: str, name: str, people: dict[str, str]) -> str | None:
    if not nip:
        return MESSAGES["roster.empty_id"]
    if re.fullmatch(r"\d(?:[.,]\d+)?[Ee]\+?\d+", nip):
        return MESSAGES["roster.scientific"].format(id=nip)
    if not ID.match(nip) or nip in {".", ".."}:
        return MESSAGES["roster.bad_id"].format(id=nip)
    if nip in people and people[nip] != name:
        return MESSAGES["roster.twice"].format(id=nip)
    return None


def store(people: dict[str, str], db_url: str) -> int:
    """Write the people into the gradebook; returns how many are new. Grades of known people stay."""
    from nbgrader.api import Gradebook

    with Gradebook(db_url) as gradebook:
        known = {student.id for student in gradebook.students}
        for nip, name in people.items():
            gradebook.update_or_create_student(nip, first_name=None, last_name=name)
    return len(set(people) - known)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="CSV dengan kolom nip dan nama")
    parser.add_argument("--course", type=Path, default=None, help="folder kursus nbgrader (bawaan: assignments/)")


def run(args: argparse.Namespace) -> int:
    from egov.instructor.place import db_url

    people = read(args.file)
    new = store(people, db_url(args.course))
    print(MESSAGES["roster.done"].format(count=len(people), new=new))
    return 0
