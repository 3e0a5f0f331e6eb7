"""A class out of nothing: people, graded work and its written answers put straight into nbgrader's tables and folders.

What the desk computes is then known beforehand, and a class of 3,000 is made in seconds; nothing is graded here.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from uuid import uuid4

from grading_course import SMALL, Course, build, notebook
from nbgrader import api

TABLE = (
    "## Soal\n\n| Poin | Tingkat | Cirinya |\n| --- | --- | --- |\n| 3 | Lengkap | semua |\n| 1,5 | Sebagian | satu |\n"
)
CELLS = [*SMALL[:-1], {"cell_type": "markdown", "id": "soal", "metadata": {}, "source": TABLE}, SMALL[-1]]
MOST = {"uji-a": 2.0, "uji-f": 3.0, "uji-t": 2.0, "uji-s": 2.0, "esai": 3.0}
NOON = dt.datetime(2026, 11, 25, 5)  # 12.00 WIB


def nip(n: int) -> str:
    return f"00{n:016d}"


def made(root: Path, units: list[str], people: int, name="Orang {n}") -> Course:
    """A course directory with these assignments, as nbgrader makes them, and this many people."""
    course = build(root, units[0], notebook(CELLS))
    for unit in units[1:]:
        (root / "source" / unit).mkdir()
        (root / "source" / unit / f"{unit}.ipynb").write_text(json.dumps(notebook(CELLS)))
        course.assignment = unit
        from grading_course import build_from

        build_from(course)
    course.assignment = units[0]
    with course.book() as book:
        rows = [{"id": nip(n), "last_name": name.format(n=n)} for n in range(1, people + 1)]
        book.db.execute(api.Student.__table__.insert(), rows)
        book.db.commit()
    return course


def hand_in(course: Course, unit: str, works: dict[str, dict], when=NOON, files: bool = True) -> None:
    """`works`: for each person the points by cell (None: waits for a person), under "teks" the written answer."""
    tables = [t.__table__.insert() for t in (api.SubmittedAssignment, api.SubmittedNotebook, api.Grade, api.Comment)]
    with course.book() as book:
        [base] = book.find_assignment(unit).notebooks
        cells = {cell.name: cell.id for cell in book.db.query(api.GradeCell).filter_by(notebook_id=base.id)}
        essay = book.db.query(api.SolutionCell).filter_by(notebook_id=base.id, name="esai").one().id
        rows: list[list[dict]] = [[], [], [], []]
        for n, (person, work) in enumerate(works.items()):
            one, part = uuid4().hex, uuid4().hex
            moment = when(n) if callable(when) else when
            rows[0].append({"id": one, "assignment_id": base.assignment_id, "student_id": person, "timestamp": moment})
            rows[1].append({"id": part, "assignment_id": one, "notebook_id": base.id})
            for name, cell in cells.items():
                points = work.get(name, MOST[name])
                human = name == "esai" and points is not None
                rows[2].append({"id": uuid4().hex, "cell_id": cell, "notebook_id": part,
                                "auto_score": None if name == "esai" else points, "needs_manual_grade": points is None,
                                "manual_score": points if human else None})  # fmt: skip
            rows[3].append({"id": uuid4().hex, "cell_id": essay, "notebook_id": part})
        for table, lines in zip(tables, rows, strict=True):
            book.db.execute(table, lines)
        book.db.commit()
    nb = course_notebook(course, unit)
    for person, work in works.items() if files else ():
        for which in ("submitted", "autograded"):
            folder = course.root / which / person / unit
            folder.mkdir(parents=True, exist_ok=True)
            nb["cells"][-1]["source"] = work.get("teks", f"Jawaban {person}.")
            (folder / f"{unit}.ipynb").write_text(json.dumps(nb))


def course_notebook(course: Course, unit: str) -> dict:
    return json.loads((course.root / "release" / unit / f"{unit}.ipynb").read_text(encoding="utf-8"))
