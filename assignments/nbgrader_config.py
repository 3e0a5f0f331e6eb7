"""Settings of the nbgrader course; they stand in src/egov/course.py, so that the tests use the same ones."""

from pathlib import Path

from egov.course import configure

c = get_config()  # noqa: F821  (nbgrader provides it)
configure(c, Path(__file__).resolve().parent)
