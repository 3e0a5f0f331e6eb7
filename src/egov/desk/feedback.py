"""Feedback pages as one zip: each under its person's name, or in the LMS's own entry where the work came from one."""

from __future__ import annotations

import io
import zipfile

from nbgrader.api import Assignment, Gradebook, SubmittedAssignment

from egov.core import naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import overview, roster
from egov.grading.course import Course
from egov.grading.intake import lms, receipts


def counted(course: Course, book: Gradebook) -> dict[str, tuple[int, int]]:
    """For each assignment, how many people have a page, and how many have graded work."""
    graded: dict[str, set[str]] = {a.name: set() for a in book.assignments}
    rows = book.db.query(Assignment.name, SubmittedAssignment.student_id)
    for unit, student in rows.join(SubmittedAssignment, SubmittedAssignment.assignment_id == Assignment.id):
        graded[unit].add(student)
    there = overview.folders(course, list(graded), "feedback")
    return {unit: (len(graded[unit].intersection(there[unit])), len(graded[unit])) for unit in graded}


def bundle(course: Course, book: Gradebook, assignment: str) -> bytes:
    taken = receipts.everything(course)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for person in roster.people(course, book).values():
            receipt = taken.get((person.id, assignment))
            entry = receipt.label.rstrip("_") if receipt and lms.MOODLE.match(receipt.label) else ""
            folder = f"{entry}_" if entry else f"{'-'.join(naming.words(person.name))}-{person.id}"
            for page in sorted(course.folder("feedback", person.id, assignment).glob("*.html")):
                archive.writestr(f"{folder}/{page.name}", page.read_bytes())
        if not archive.namelist():
            raise UserError(say("desk.feedback.none", tugas=assignment))
    return stream.getvalue()
