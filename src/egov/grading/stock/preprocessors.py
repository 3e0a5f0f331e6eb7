"""The layers as nbgrader preprocessors, so that stock `nbgrader autograde` and formgrader's button use them too."""

from __future__ import annotations

import contextlib
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import Execute, NbGraderPreprocessor, SaveAutoGrades
from traitlets import Dict

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import check_folder
from egov.grading.intake import reading as intake
from egov.grading.notebook import spec, structure
from egov.grading.run import job, pool, report, scoring
from egov.grading.sandbox.limits import Limits


class _Course:
    """Where the course directory is, seen from a preprocessor (its parent is the exporter, whose parent converts)."""

    def _folder(self, which: str, student: str, assignment: str) -> Path:
        coursedir = self.parent.parent.coursedir
        return Path(coursedir.format_path(getattr(coursedir, which), student, assignment))

    def _spec(self, resources) -> spec.Spec:
        mine = resources["nbgrader"]
        source = self._folder("source_directory", ".", mine["assignment"])
        release = self._folder("release_directory", ".", mine["assignment"])
        with Gradebook(mine["db_url"]) as book:
            return spec.load(
                book, mine["assignment"], mine["notebook"], source, release, self.parent.parent.coursedir.ignore
            )


class StrictStructure(_Course, NbGraderPreprocessor):
    """Layer 2, first in `Autograde.sanitize_preprocessors`; also forgets old automatic points before anything runs."""

    def preprocess(self, nb, resources):
        mine = resources["nbgrader"]
        wanted = self._spec(resources)
        forget(mine["db_url"], mine["assignment"], mine["notebook"], mine["student"])
        folder = self._folder("submitted_directory", mine["student"], mine["assignment"])
        check_folder(folder)
        if intake.odd_files(folder):  # nbgrader has already followed such links and copied what they point to
            raise intake.Rejected("bukan-berkas", berkas=folder.name)
        # Not `nb`: what nbgrader read may be another file by now.
        restored = structure.restore(intake.read_notebook(folder / f"{mine['notebook']}.ipynb"), wanted)
        for note in restored.notes:
            self.log.warning("%s: %s", mine["student"], report.sentence(*note))
        return restored.notebook, resources


def forget(db_url: str, assignment: str, notebook: str, student: str) -> None:
    with Gradebook(db_url) as book:
        with contextlib.suppress(MissingEntry):
            for grade in book.find_submission_notebook(notebook, assignment, student).grades:
                grade.auto_score, grade.needs_manual_grade = None, True
        book.db.commit()


class SandboxExecute(_Course, Execute):
    """Layers 3 and 4: no Jupyter kernel at all. Trainee cells go to the sandbox, test cells run on the trusted side."""

    limits = Dict({}, help="Overrides of egov.grading.sandbox.limits.Limits.").tag(config=True)

    def preprocess(self, nb, resources, km=None):
        mine = resources["nbgrader"]
        wanted = self._spec(resources)
        kinds = job.kinds_of(nb, wanted)
        # Not the autograded folder: there nbgrader has put copies of whatever a link pointed to, a solution perhaps.
        folder = self._folder("submitted_directory", mine["student"], mine["assignment"])
        limits = Limits.of({**Limits.within(self.timeout).as_dict(), **self.limits})
        result = pool.run_here(job.build(nb, kinds, wanted, job.extra_files(folder), limits))
        if "cells" not in result:
            raise UserError(result.get("broken") or say("grading.system_error_stock", sebab=result.get("failed", "?")))
        elsewhere = scoring.work_elsewhere(nb, wanted)
        resources["egov"] = {"outcomes": job.apply(nb, kinds, result), "spec": wanted, "elsewhere": elsewhere}
        for flag in result["flags"]:
            self.log.warning("%s: %s", mine["student"], report.sentence(*flag))
        return nb, resources


class StrictScores(SaveAutoGrades):
    """Layer 5, in the place of SaveAutoGrades: points come from outcomes, never from what stands in the outputs."""

    def preprocess(self, nb, resources):
        if "egov" not in resources:
            raise scoring.NotGradable(say("grading.not_executed"))
        return super().preprocess(nb, resources)

    def _add_score(self, cell, resources):
        known = {c.name: c for c in resources["egov"]["spec"].graded()}
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        outcome, elsewhere = resources["egov"]["outcomes"].get(name), resources["egov"]["elsewhere"]
        grade.auto_score = scoring.score(known[name], cell, outcome, elsewhere)
        grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        self.gradebook.db.commit()
