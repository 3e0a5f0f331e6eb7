"""Feedback pages of a whole class: nbgrader's own converter with its exporter kept warm, on several cores."""

from __future__ import annotations

import contextlib
import multiprocessing
import sys

from nbgrader.converters import GenerateFeedback, NbGraderException
from traitlets import Integer

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course


class FeedbackOfAll(GenerateFeedback):
    """Each process takes every n-th person; a page that fails is left out by nbgrader, and named at the end."""

    workers = Integer(1, help="Processes; 1 where there is no fork.")

    def convert_notebooks(self) -> None:
        if self.workers == 1 or sys.platform == "win32":
            super().convert_notebooks()
            return
        names, start = sorted(self.assignments), multiprocessing.get_context("fork").Process
        shares = [names[n :: self.workers] for n in range(min(self.workers, len(names)))]
        running = [start(target=self._share, args=(one,)) for one in shares]
        for process in running:
            process.start()
        for process in running:
            process.join()
        if any(process.exitcode for process in running):
            raise NbGraderException

    def _share(self, names: list[str]) -> None:
        self.assignments = {name: self.assignments[name] for name in names}
        try:
            super().convert_notebooks()
        except NbGraderException:
            sys.exit(1)


def make(course: Course, assignment: str, workers: int = 1) -> tuple[int, int]:
    """(pages that are there now, people whose work is graded). Raises UserError where nothing is graded yet."""
    top = course.folder("autograded", "x", assignment).parent.parent
    graded = [path for path in sorted(top.glob(f"*/{assignment}")) if path.is_dir()]
    if not graded:
        raise UserError(say("desk.feedback.nothing", tugas=assignment))
    course.coursedir.assignment_id = assignment
    maker = FeedbackOfAll(coursedir=course.coursedir, config=course.config, workers=workers, force=True)
    maker.log.setLevel("ERROR")
    with contextlib.suppress(NbGraderException):  # the two numbers say how many are missing
        maker.start()
    there = sum(any(course.folder("feedback", path.parent.name, assignment).glob("*.html")) for path in graded)
    return there, len(graded)
