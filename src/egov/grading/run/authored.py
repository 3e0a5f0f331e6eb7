"""An author's assignment, released and graded in a course directory of its own: does its solution pass?"""

from __future__ import annotations

import contextlib
import logging
import shutil
import tempfile
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import open_course
from egov.grading.run import reference
from egov.grading.run.driver import Driver
from egov.grading.run.pool import LocalPool
from egov.grading.sandbox import bwrap

CONFIG = """from pathlib import Path
from egov.grading.stock.settings import configure
c = get_config()
configure(c, Path(__file__).resolve().parent)
"""


def weak(source: Path) -> list[list[str]]:
    """`[question, why]` as in `reference.weak`, for a `source/NN-slug`; a UserError where nothing can be graded."""
    bwrap.check()
    pool = LocalPool(1)  # warms up while the assignment is released
    with contextlib.closing(pool), tempfile.TemporaryDirectory(prefix="egov-acuan-") as made:
        top = Path(made)
        (top / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
        shutil.copytree(source, top / "source" / source.name)
        course = open_course(str(top))
        _release(course, source.name)
        driver = Driver(course, source.name)
        try:
            return reference.weak(pool, driver.specs, driver.limits, course.reports, source.name, driver.salt)
        finally:
            driver.book.close()


def _release(course, assignment: str) -> None:
    from nbgrader.converters import GenerateAssignment, NbGraderException

    course.coursedir.assignment_id = assignment
    app = GenerateAssignment(coursedir=course.coursedir, config=course.config)
    app.log.setLevel(logging.CRITICAL)
    try:
        app.start()
    except (SystemExit, NbGraderException) as error:
        raise UserError(say("grading.reference.no_release", tugas=assignment)) from error
