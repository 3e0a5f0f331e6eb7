"""Stock `nbgrader autograde` in our course directory uses the same layers, on honest work and on the plainest cheat."""

from __future__ import annotations

import json

from grading_course import FULL, nbgrader


def link(course, student: str, name: str) -> None:
    """A submission that points at the instructor's solution instead of holding work."""
    folder = course.submit(student, course.released())
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(course.root / "source" / course.assignment / f"{course.assignment}.ipynb")


def test_stock_command_grades_honest_and_hostile(small):
    untouched = small.released()
    cheat = small.released()
    for cell in cheat["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")
    small.submit("benar", small.reference())
    small.submit("kosong", untouched)
    small.submit("curang", cheat)
    link(small, "penaut", f"{small.assignment}.ipynb")
    link(small, "penyalin", "kunci.txt")
    done = nbgrader(small.root, "autograde", small.assignment, check=False)
    assert done.returncode != 0 and "penaut" in done.stderr  # said, and the others graded all the same
    for student in ("penaut", "penyalin"):
        assert set(small.scores(student).values()) == {None}
        assert not (small.root / "autograded" / student / small.assignment).exists()
    assert small.scores("benar") == FULL
    assert small.scores("kosong") == dict.fromkeys(FULL, 0.0)
    assert small.scores("curang") == dict.fromkeys(FULL, 0.0)
    text = json.dumps(small.graded_notebook("kosong"))
    assert "belum dikerjakan" in text
