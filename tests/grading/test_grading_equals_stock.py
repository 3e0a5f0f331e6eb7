"""On honest notebooks our scores are stock nbgrader's, cell by cell: unit 04, the small course and the quickstart."""

from __future__ import annotations

import json
from pathlib import Path

import nbgrader as package
import pytest
from grading_course import RIGHT, Course, build, fresh, nbgrader, notebook

STOCK = """from pathlib import Path
from egov.grading.stock.settings import COURSE_ID, words
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.course_id = COURSE_ID
words(c)
"""
QUICKSTART = Path(package.__file__).parent / "docs/source/user_guide/source/ps1/problem1.ipynb"


def stock_scores(course: Course, folder: Path, students: list[str]) -> dict:
    """The same submissions, graded by nbgrader without any of our layers."""
    plain = fresh(course, folder)
    (plain.root / "nbgrader_config.py").write_text(STOCK)
    nbgrader(plain.root, "autograde", plain.assignment)
    return {s: plain.scores(s) for s in students}


def compare(course: Course, pool, folder: Path, notebooks: dict[str, dict]) -> dict:
    for student, nb in notebooks.items():
        course.submit(student, nb)
    stock = stock_scores(course, folder, list(notebooks))
    course.grade(pool, cell_s=20, total_s=60)
    ours = {s: course.scores(s) for s in notebooks}
    assert ours == stock
    return ours


def test_unit04(unit04, pool, tmp_path):
    wrong = unit04.filled(jawab_orang_apjii="orang_apjii = 77.02 * 272_682_600", jawab_judul_memo='judul_memo = "C"')
    found = compare(unit04, pool, tmp_path / "polos", {"acuan": unit04.reference(), "campur": wrong})
    assert found["acuan"]["uji-orang-apjii"] == 2 and found["campur"]["uji-orang-apjii"] == 0
    assert found["campur"]["uji-judul-memo"] == 2


def test_small_course_with_functions_tables_and_partial_credit(small, pool, tmp_path):
    half = small.filled(**{**RIGHT, "jawab_s": "sebagian = 1", "jawab_f": "def kuadrat(n):\n    return n + 2"})
    found = compare(small, pool, tmp_path / "polos", {"acuan": small.filled(**RIGHT), "separuh": half})
    assert found["separuh"]["uji-s"] == 0.5 and found["separuh"]["uji-f"] == 0


@pytest.fixture(scope="module")
def quickstart(tmp_path_factory) -> Course:
    """nbgrader's own example: tests that call functions, expect errors, and delete a name to see who used it."""
    nb = json.loads(QUICKSTART.read_text(encoding="utf-8"))
    nb["metadata"]["kernelspec"] = notebook([])["metadata"]["kernelspec"]
    return build(tmp_path_factory.mktemp("kursus") / "mulai", "ps1", nb, solved=True)


def test_quickstart(quickstart, pool, tmp_path):
    course = fresh(quickstart, tmp_path / "kursus")
    inline = course.reference()
    for cell in inline["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "sum_of_squares":
            cell["source"] = "def sum_of_squares(n):\n    return sum(i * i for i in range(1, n + 1))"
    notebooks = {"acuan": course.reference(), "tanpa-squares": inline, "kosong": course.released()}
    found = compare(course, pool, tmp_path / "polos", notebooks)
    assert found["acuan"]["sum_of_squares_uses_squares"] == 0.5
    assert found["tanpa-squares"]["sum_of_squares_uses_squares"] == 0
    assert found["tanpa-squares"]["correct_sum_of_squares"] == 0.5
