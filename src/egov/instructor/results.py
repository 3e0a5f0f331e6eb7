"""`nbgrader export` for Indonesia: names with commas stay whole, Excel opens it, nobody's silence is a zero.

nbgrader's own export does not quote. Each row says in which state the work is, so that "not handed in" and
"zero points" stay apart.
"""

from __future__ import annotations

import csv
from pathlib import Path

from nbgrader.plugins.export import ExportPlugin

from egov.messages.instructor import MESSAGES

COLUMNS = ("tugas", "nip", "nama", "nilai", "maksimum", "keadaan", "dikumpulkan")


class ResultsExport(ExportPlugin):
    """Plugin for nbgrader's `ExportApp.plugin_class`."""

    def export(self, gradebook) -> None:
        target = Path(self.to or "nilai.csv")
        chosen = set(self.assignment) or {one.name for one in gradebook.assignments}
        # With a byte-order mark Excel reads UTF-8, and with semicolons the Indonesian Excel finds the columns.
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(COLUMNS)
            for assignment in sorted(chosen):
                writer.writerows(self._rows(gradebook, assignment))
        self.log.info("Exported to %s", target)

    def _rows(self, gradebook, assignment: str):
        handed_in = {one["student"]: one for one in gradebook.submission_dicts(assignment)}
        top = gradebook.find_assignment(assignment).max_score
        for student in gradebook.students:
            if self.student and student.id not in self.student:
                continue
            name = " ".join(part for part in (student.first_name, student.last_name) if part)
            row = handed_in.get(student.id)
            score = "" if row is None else f"{row['score']:g}".replace(".", ",")
            when = row["timestamp"] if row else None
            yield (assignment, _cell(student.id), _cell(name), score, f"{top:g}", state(row), str(when or ""))


def state(row: dict | None) -> str:
    """In words: not handed in, waiting for the written part, graded."""
    if row is None:
        return MESSAGES["state.none"]
    return MESSAGES["state.waiting" if row["needs_manual_grade"] else "state.done"]


def _cell(text: str) -> str:
    """A spreadsheet must not run what a person was named; eighteen digits must not become 1,98E+17."""
    if text[:1] in "=+-@\t\r" or (text.isdigit() and len(text) > 15):
        return f"'{text}"
    return text
