"""Later deadlines of single people, kept by their moment: nbgrader's `extension` needs a submission to hang on.

One small file beside the gradebook; wherever a submission is written, its extension follows from here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nbgrader.api import SubmittedAssignment

from egov.core import files
from egov.grading.course import Course

KEPT = "perpanjangan.json"


@dataclass(frozen=True)
class Extension:
    """`until` in UTC without a zone, as nbgrader keeps times."""

    until: dt.datetime
    reason: str = ""


def read(course: Course) -> dict[tuple[str, str], Extension]:
    found = {}
    for row in files.read_json(course.root / KEPT).get("baris", []):
        try:
            until = dt.datetime.fromisoformat(row["sampai"])
            found[row["nip"], row["tugas"]] = Extension(until, str(row.get("alasan", "")))
        except (KeyError, TypeError, ValueError):
            continue
    return found


def keep(course: Course, rows: dict[tuple[str, str], Extension]) -> None:
    held = [
        {"nip": nip, "tugas": unit, "sampai": one.until.isoformat(), "alasan": one.reason}
        for (nip, unit), one in sorted(rows.items())
    ]
    files.write_json(course.root / KEPT, {"baris": held})


def apply(course: Course, submission: SubmittedAssignment, removed: bool = False) -> None:
    """Into nbgrader's own column; what was granted there by other means stays, unless it was taken back here."""
    found = read(course).get((submission.student_id, submission.name))
    due = submission.assignment.duedate
    if found and due:
        submission.extension = max(found.until - due, dt.timedelta())
    elif removed:
        submission.extension = None
