"""Names that are the instructor's, whatever a trainee binds to them."""

from __future__ import annotations

import pytest
from grading_rich import AIMED, TESTS, rich


@pytest.fixture(scope="module")
def rich_class(pool, tmp_path_factory):
    course = rich(tmp_path_factory.mktemp("kaya") / "kursus")
    course.submit("acuan", course.reference())
    for i, (_, answers) in enumerate(AIMED.values()):
        folder = course.submit(f"p{i}", course.filled(**answers))
        (folder / "pembantu.py").write_text("def periksa(nilai): pass\n")
    course.grade(pool)
    return course


@pytest.mark.parametrize("attack", AIMED)
def test_what_is_the_instructors_is_not_asked_of_the_trainee(rich_class, attack):
    assert rich_class.scores(f"p{list(AIMED).index(attack)}")[AIMED[attack][0]] == 0


def test_the_instructors_ways_work_for_the_reference(rich_class):
    """A test that unpickles what it was handed gets nothing to unpickle, not even from honest people."""
    assert rich_class.scores("acuan") == {**dict.fromkeys(TESTS, 1.0), "uji-acar": 0.0}
