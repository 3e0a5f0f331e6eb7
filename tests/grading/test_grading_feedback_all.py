"""`egov feedback`: the pages of a class, from several processes, are those of nbgrader's own command."""

from __future__ import annotations

import pytest
from grading_course import RIGHT, Course, egov_here, fresh, nbgrader

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import open_course
from egov.grading.stock import many


@pytest.fixture(scope="module")
def graded(small_master, pool, tmp_path_factory) -> Course:
    course = fresh(small_master, tmp_path_factory.mktemp("umpan") / "kursus")
    for number, first in enumerate(("a = 61", RIGHT["jawab_a"], "a = ..."), start=1):
        course.submit(f"p{number}", course.filled(**{**RIGHT, "jawab_a": first}))
    course.grade(pool)
    return course


def pages(course: Course) -> dict[str, bytes]:
    top = course.root / "feedback"
    return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*.html")}


def test_several_processes_make_what_nbgrader_makes(graded, tmp_path):
    stock, ours = fresh(graded, tmp_path / "stok"), fresh(graded, tmp_path / "kami")
    nbgrader(stock.root, "generate_feedback", stock.assignment)
    assert many.make(open_course(str(ours.root)), ours.assignment, 2) == (3, 3)
    assert pages(ours) == pages(stock) and len(pages(ours)) == 3


def test_each_page_has_its_own_points(graded, tmp_path):
    course = fresh(graded, tmp_path / "kami")
    assert egov_here("feedback", course.assignment, "--workers", "1", "--course", str(course.root)).returncode == 0
    found = pages(course)
    with course.book() as book:
        for student in ("p1", "p2", "p3"):
            points = book.find_submission(course.assignment, student).score
            page = found[f"{student}/{course.assignment}/{course.assignment}.html"].decode()
            assert f">{points:g}".replace(".", ",") + f" {say('course.feedback.of')} " in page, student


def test_what_is_not_graded_has_no_page_and_is_said(small_master, tmp_path):
    course = fresh(small_master, tmp_path / "kursus")
    with pytest.raises(UserError, match="belum dinilai"):
        many.make(open_course(str(course.root)), course.assignment)


@pytest.mark.parametrize("workers", [1, 2])
def test_one_page_that_fails_costs_no_other(graded, tmp_path, workers):
    course = fresh(graded, tmp_path / "kami")
    broken = course.root / "autograded" / "p2" / course.assignment / f"{course.assignment}.ipynb"
    broken.chmod(0o644)
    broken.write_text("{")
    assert many.make(open_course(str(course.root)), course.assignment, workers) == (2, 3)
    assert {name.split("/")[0] for name in pages(course)} == {"p1", "p3"}
