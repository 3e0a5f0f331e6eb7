"""The class in nbgrader's gradebook: what a list would change, and the change itself, in one transaction.

nbgrader keeps names and mail; the class (angkatan) of each person stands in `kelas.json` beside the gradebook.
Nobody is ever removed by a list: who is missing in it is named.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from nbgrader.api import Gradebook, Student, SubmittedAssignment

from egov.core import files, naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk.classlist import ClassList, Person
from egov.grading.course import Course

GROUPS = "kelas.json"
KEPT = ("submitted", "autograded", "feedback")


@dataclass
class Change:
    """What storing would do. `corrected` pairs an id that is gone with a new one of the same name."""

    people: dict[str, Person]
    new: list[Person] = field(default_factory=list)
    renamed: list[tuple[str, Person]] = field(default_factory=list)
    gone: list[Person] = field(default_factory=list)
    corrected: list[tuple[Person, Person]] = field(default_factory=list)


def groups(course: Course) -> dict[str, str]:
    """Each person's class, where the list named one."""
    try:
        found = json.loads((course.root / GROUPS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def full_name(student: Student) -> str:
    return " ".join(part for part in (student.first_name, student.last_name) if part)


def people(course: Course, book: Gradebook) -> dict[str, Person]:
    """Everyone in the gradebook, by name."""
    classes = groups(course)
    found = [
        Person(s.id, full_name(s), classes.get(s.id, ""), s.email or "", s.lms_user_id or "") for s in book.students
    ]
    return {p.id: p for p in sorted(found, key=lambda p: (naming.words(p.name), p.id))}


def compare(course: Course, book: Gradebook, listed: ClassList) -> Change:
    there = people(course, book)
    change = Change(listed.people)
    change.new = [p for p in listed.people.values() if p.id not in there]
    change.renamed = [
        (there[p.id].name, p) for p in listed.people.values() if p.id in there and there[p.id].name != p.name
    ]
    change.gone = [p for p in there.values() if p.id not in listed.people]
    for old in change.gone:
        same = [p for p in change.new if naming.key(p.name) == naming.key(old.name)]
        if len(same) == 1 and sum(naming.key(g.name) == naming.key(old.name) for g in change.gone) == 1:
            change.corrected.append((old, same[0]))
    return change


def store(course: Course, book: Gradebook, change: Change, merged: list[tuple[str, str]] = ()) -> None:
    """All or nothing. `merged` are (old id, new id) that the instructor confirmed: work and points move along."""
    for old, new in merged:
        _movable(course, old, new)
    for person in change.people.values():
        student = book.db.get(Student, person.id)
        if student is None:
            book.db.add(Student(id=person.id, last_name=person.name, email=person.mail, lms_user_id=person.lms))
            continue
        if full_name(student) != person.name:  # first and last name apart, as others store them, stay so when equal
            student.first_name, student.last_name = None, person.name
        student.email = person.mail or student.email
        student.lms_user_id = person.lms or student.lms_user_id
    book.db.flush()
    for old, new in merged:
        for submission in book.db.query(SubmittedAssignment).filter_by(student_id=old):
            submission.student_id = new
        book.db.flush()
        book.db.expire_all()
        book.db.delete(book.db.get(Student, old))
    book.db.commit()
    for old, new in merged:
        _move(course, old, new)
    classes = groups(course)
    classes |= {p.id: p.group for p in change.people.values() if p.group}
    for old, new in merged:
        classes.setdefault(new, classes.pop(old, ""))
    if any(classes.values()):
        text = json.dumps({k: v for k, v in sorted(classes.items()) if v}, ensure_ascii=False, indent=1)
        files.write(course.root / GROUPS, f"{text}\n".encode())


def _movable(course: Course, old: str, new: str) -> None:
    for which in KEPT:
        if course.folder(which, old, "x").parent.is_dir() and course.folder(which, new, "x").parent.exists():
            raise UserError(say("desk.merge.two_folders", lama=old, baru=new, folder=which))


def _move(course: Course, old: str, new: str) -> None:
    for which in KEPT:
        folder = course.folder(which, old, "x").parent
        if folder.is_dir():
            folder.rename(course.folder(which, new, "x").parent)
