"""Fixtures of the grading tests: the sandbox must be there, and each test gets a fresh copy of a prepared course."""

from __future__ import annotations

import functools
import os

import pytest
from grading_course import ASSIGNMENT, SMALL, Course, build, fresh, notebook


def sandbox_problem() -> str:
    from egov.core.errors import UserError
    from egov.grading.sandbox import bwrap

    try:
        bwrap.check()
    except UserError as problem:
        return str(problem)
    return ""


@pytest.fixture(scope="session", autouse=True)
def sandbox():
    """In CI a machine without bubblewrap is an error; elsewhere what was not checked is said at the end of the run."""
    problem = sandbox_problem()
    if problem and os.environ.get("CI") == "true":
        pytest.fail(f"these tests need the sandbox: {problem}")
    if problem:
        pytest.skip(f"penilaian butuh kotak pasir. {problem}")


@pytest.fixture(scope="session", autouse=True)
def one_migration():
    """nbgrader starts a program for seconds to learn which version a new gradebook has: the same one every time."""
    import nbgrader.api

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nbgrader.api, "get_alembic_version", functools.cache(nbgrader.api.get_alembic_version))
        yield


@pytest.fixture(scope="session")
def small_master(tmp_path_factory, pool, one_migration) -> Course:
    """Its reference is graded once, under the limits of most tests; who changes either grades it anew."""
    from egov.grading.run import reference

    made = build(tmp_path_factory.mktemp("kursus") / "kecil", "tugas-uji", notebook(SMALL))
    driver = made.driver()
    found = reference.weak(pool, driver.specs, driver.limits, driver.course.reports, made.assignment, driver.salt)
    driver.book.close()
    assert found == []
    return made


@pytest.fixture(scope="session")
def unit04_master(tmp_path_factory) -> Course:
    return build(tmp_path_factory.mktemp("kursus") / "unit04", ASSIGNMENT, None)


@pytest.fixture
def small(small_master, tmp_path) -> Course:
    return fresh(small_master, tmp_path / "kecil")


@pytest.fixture
def unit04(unit04_master, tmp_path) -> Course:
    return fresh(unit04_master, tmp_path / "unit04")


@pytest.fixture(scope="session")
def pool(sandbox):
    """Two warm workers for the whole session, as in a real batch."""
    from egov.grading.run.pool import LocalPool

    workers = LocalPool(2)
    yield workers
    workers.close()
