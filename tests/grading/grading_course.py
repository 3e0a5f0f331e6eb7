"""A small course of its own for each test, and every way a trainee may hand in work."""

from __future__ import annotations

import contextlib
import copy
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENT = "04-membaca-62-dan-73"
CONFIG = """from pathlib import Path
from egov.grading.stock.settings import configure
from egov.grading.stock.layers import apply
c = get_config()
configure(c, Path(__file__).resolve().parent)
apply(c)
"""


def code(source: str, name: str = "", **grading) -> dict:
    """One code cell; with `grading`, nbgrader's metadata."""
    meta = {"nbgrader": {"grade_id": name, "schema_version": 3, "task": False, **grading}} if grading else {}
    cell = {"cell_type": "code", "metadata": meta, "source": source, "outputs": [], "execution_count": None}
    return {**cell, "id": name} if name else cell


def answer(name: str, source: str) -> dict:
    return code(source, name, grade=False, solution=True, locked=False)


def test(name: str, source: str, points: float = 1) -> dict:
    return code(source, name, grade=True, solution=False, locked=True, points=points)


def locked(name: str, source: str) -> dict:
    return code(source, name, grade=False, solution=False, locked=True)


def essay(name: str, source: str, points: float = 2) -> dict:
    cell = code(source, name, grade=True, solution=True, locked=False, points=points)
    return {k: v for k, v in cell.items() if k not in ("outputs", "execution_count")} | {"cell_type": "markdown"}


def notebook(cells: list[dict]) -> dict:
    cells = [{**c, "id": c.get("id") or f"sel-{i}"} for i, c in enumerate(cells)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


SOLVED = "### BEGIN SOLUTION\n{}\n### END SOLUTION"
HIDDEN = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
TEST_A = "assert a is not ..., 'belum dikerjakan'\nassert isclose(a, harapan)\n" + HIDDEN.format("assert a == 60 + 2")
TEST_F = "assert kuadrat(2) == 4\n" + HIDDEN.format("assert kuadrat(7391) == 54626881, 'rahasia 7391'")
TABLE = "tabel = pd.DataFrame({'tahun': [2020, 2021], 'persen': [58.6, 61.7]})"
TEST_T = "assert list(tabel.columns) == ['tahun', 'persen']\n" + HIDDEN.format(
    "assert tabel['persen'].sum().round(1) == 120.3"
)
SMALL = [
    locked("awal", "from math import isclose\nharapan = 62"),
    answer("jawab-a", "a = ...\n" + SOLVED.format("a = 62")),
    test("uji-a", TEST_A, 2),
    answer("jawab-f", "def kuadrat(n):\n    ...\n" + SOLVED.format("    return n * n")),
    test("uji-f", TEST_F, 3),
    answer("jawab-t", "import pandas as pd\ntabel = ...\n" + SOLVED.format(TABLE)),
    test("uji-t", TEST_T, 2),
    answer("jawab-s", "sebagian = ...\n" + SOLVED.format("sebagian = 4")),
    test("uji-s", "nilai = sebagian / 2\nnilai", 2),
    essay("esai", "Tulis jawaban di sini.", 3),
]
RIGHT = {
    "jawab_a": "a = 62",
    "jawab_f": "def kuadrat(n):\n    return n * n",
    "jawab_t": "import pandas as pd\n" + TABLE,
    "jawab_s": "sebagian = 4",
    "esai": "Menurut APJII, 77 dari 100.",
}
FAST = {"cell_s": 2.0, "test_s": 2.0, "total_s": 7.0, "grace_s": 0.5}
FULL = {"uji-a": 2.0, "uji-f": 3.0, "uji-t": 2.0, "uji-s": 2.0, "esai": None}


def nbgrader(folder: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "nbgrader", *words]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # nbgrader calls `alembic` by name
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


class Course:
    """An nbgrader course directory with one assignment."""

    def __init__(self, root: Path, assignment: str = "tugas-uji"):
        self.root, self.assignment = root, assignment
        self.db_url = f"sqlite:///{root}/gradebook.db"
        self.enrolled: set[str] = set()

    def book(self):
        from nbgrader.api import Gradebook

        return Gradebook(self.db_url, "melek-digital")

    def roster(self, *students: str, **facts) -> None:
        with self.book() as book:
            for student in students:
                book.update_or_create_student(student, **facts)
        self.enrolled |= set(students)

    def released(self) -> dict:
        path = self.root / "release" / self.assignment / f"{self.assignment}.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))

    def source(self) -> dict:
        path = self.root / "source" / self.assignment / f"{self.assignment}.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))

    def filled(self, **answers: str) -> dict:
        """The released notebook with these answer cells replaced (`jawab_a="a = 3"`); unnamed ones stay empty."""
        nb = self.released()
        for cell in nb["cells"]:
            key = cell["metadata"].get("nbgrader", {}).get("grade_id", "").replace("-", "_")
            if key in answers:
                cell["source"] = answers[key]
        return nb

    def reference(self) -> dict:
        """The instructor's own solution, handed in."""
        own = {
            c["metadata"]["nbgrader"]["grade_id"]: c["source"]
            for c in self.source()["cells"]
            if "nbgrader" in c["metadata"]
        }
        nb = copy.deepcopy(self.released())
        for cell in nb["cells"]:
            grading = cell["metadata"].get("nbgrader", {})
            if grading.get("solution"):
                text = own[grading["grade_id"]]
                text = text if isinstance(text, str) else "".join(text)
                cell["source"] = "\n".join(line for line in text.split("\n") if " SOLUTION" not in line) + "\n"
        return nb

    def submit(self, student: str, nb: dict | str, name: str = "", **files: str) -> Path:
        if student not in self.enrolled:
            self.roster(student)
        folder = self.root / "submitted" / student / self.assignment
        folder.mkdir(parents=True, exist_ok=True)
        text = nb if isinstance(nb, str) else json.dumps(nb)
        (folder / (name or f"{self.assignment}.ipynb")).write_bytes(text.encode("utf-8"))
        for file, content in files.items():
            (folder / file.replace("__", ".")).write_text(content, encoding="utf-8")
        return folder

    def scores(self, student: str) -> dict[str, float | None]:
        with self.book() as book:
            submission = book.find_submission(self.assignment, student)
            return {g.name: g.auto_score for n in submission.notebooks for g in n.grades}

    def grade(self, pool, *students: str, again: bool = False, **limits) -> dict[str, dict]:
        """What `egov grade` does, in this process, with workers that are warm already."""
        from egov.grading.run.driver import write_report

        driver = self.driver(**limits)
        results = driver.run(pool, list(students), again, show=False)
        driver.book.close()
        write_report(driver.course, self.assignment, results)
        return {r["student"]: r for r in results}

    def driver(self, **limits):
        from egov.grading.course import open_course
        from egov.grading.run.driver import Driver
        from egov.grading.sandbox.limits import Limits

        return Driver(open_course(str(self.root)), self.assignment, Limits.of({**FAST, **limits}))

    def graded_notebook(self, student: str) -> dict:
        path = self.root / "autograded" / student / self.assignment / f"{self.assignment}.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))


def build(root: Path, assignment: str, nb: dict | None, solved: bool = False) -> Course:
    """A course directory with its release and gradebook, made by nbgrader itself."""
    root.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    shutil.copytree(ROOT / "assignments/templates", root / "templates")
    if nb is None:
        shutil.copytree(ROOT / "assignments/source" / assignment, root / "source" / assignment)
    else:
        (root / "source" / assignment).mkdir(parents=True)
        (root / "source" / assignment / f"{assignment}.ipynb").write_text(json.dumps(nb))
    if solved:  # a notebook whose answers stand outside of solution marks as well
        (root / "nbgrader_config.py").write_text(CONFIG + "c.ClearSolutions.enforce_metadata = False\n")
    return build_from(Course(root, assignment))


def build_from(course: Course) -> Course:
    """Release and gradebook, by nbgrader's own converter, in this process: its command takes seconds to start."""
    from nbgrader.converters import GenerateAssignment

    from egov.grading.course import open_course

    opened = open_course(str(course.root))
    opened.coursedir.assignment_id = course.assignment
    app = GenerateAssignment(coursedir=opened.coursedir, config=opened.config)
    app.force = True
    app.start()
    return course


def egov(*words: str, **more) -> subprocess.CompletedProcess:
    """The command as an instructor types it."""
    command = [sys.executable, "-m", "egov.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, **more)


def egov_here(*words: str) -> subprocess.CompletedProcess:
    """The same command in this process, where that a process starts and ends is not the point: it takes seconds."""
    from egov.cli import main

    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(list(words))
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def fresh(master: Course, folder: Path) -> Course:
    """A copy of a prepared course, so that no test sees another's submissions."""
    shutil.copytree(master.root, folder, symlinks=True)
    return Course(folder, master.assignment)
