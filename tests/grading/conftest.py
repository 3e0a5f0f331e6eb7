"""Fixtures of the grading tests: the sandbox must be there, and each test gets a fresh copy of a prepared course."""

from __future__ import annotations

import os

import pytest
from grading_course import ASSIGNMENT, SMALL, Course, build, fresh, notebook


def sandbox_problem() -> str:
    from egov.errors import UserError
    from egov.grading.sandbox import bwrap

    try:
        bwrap.check()
    except UserError as problem:
        return str(problem)
    return ""


@pytest.fixture(scope="session", autouse=True)
def sandbox():
    """In CI a machine without bubblewrap is an error; elsewhere the reason for skipping is printed."""
    problem = sandbox_problem()
    if problem and os.environ.get("CI") == "true":
        pytest.fail(f"these tests need the sandbox: {problem}")
    if problem:
        pytest.skip(f"no sandbox on this machine: {problem}")


@pytest.fixture(scope="session")
def small_master(tmp_path_factory) -> Course:
    return build(tmp_path_factory.mktemp("kursus") / "kecil", "tugas-uji", notebook(SMALL))


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
    from egov.grading.pool import LocalPool

    workers = LocalPool(2)
    yield workers
    workers.close()
