"""Stock `nbgrader autograde` in our course directory uses the same layers, on honest work and on the plainest cheat."""

from __future__ import annotations

import json

from grading_course import FULL, nbgrader


def test_stock_command_grades_honest_and_hostile(small):
    untouched = small.released()
    cheat = small.released()
    for cell in cheat["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")
    small.submit("benar", small.reference())
    small.submit("kosong", untouched)
    small.submit("curang", cheat)
    nbgrader(small.root, "autograde", small.assignment)
    assert small.scores("benar") == FULL
    assert small.scores("kosong") == dict.fromkeys(FULL, 0.0)
    assert small.scores("curang") == dict.fromkeys(FULL, 0.0)
    text = json.dumps(small.graded_notebook("kosong"))
    assert "belum dikerjakan" in text
