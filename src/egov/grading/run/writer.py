"""The one writer: puts a graded submission into nbgrader's gradebook and folders, whole or not at all."""

from __future__ import annotations

import shutil
import time
import warnings
from pathlib import Path

import nbformat
from nbgrader.api import Assignment, BaseCell, Gradebook, MissingEntry, Notebook
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from sqlalchemy.exc import OperationalError, SAWarning

from egov.core.files import replace_folder
from egov.core.messages import say
from egov.grading import extensions
from egov.grading.course import Course
from egov.grading.intake.reading import Rejected, read_file
from egov.grading.notebook.spec import Spec
from egov.grading.run import job, scoring

PATIENCE_S = 180.0
# nbgrader's own models raise them whenever a submission is made; they would bury the progress bar.
warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader.api")


def timestamp_of(folder: Path):
    """When it arrived, as the receiver wrote it down; an unreadable note counts as none."""
    try:
        return parse_utc(read_file(folder / "timestamp.txt", 1000).decode("utf-8", "replace").strip())
    except (Rejected, ValueError, OverflowError):
        return None


class Writer:
    def __init__(self, course: Course, book: Gradebook, assignment: str):
        self.course, self.book, self.assignment = course, book, assignment
        chosen = AssignLatePenalties(config=course.config)
        self.late = chosen.plugin_class(parent=chosen)
        # Stock settings cost nothing, and say so in the log for every submission.
        self.plain_late = type(self.late) is LateSubmissionPlugin and self.late.penalty_method == "none"

    def folder(self, student: str, source: Path, notebooks: dict[str, object], specs: dict[str, Spec]) -> None:
        """`autograded/<student>/<assignment>/` as nbgrader leaves it, put in place in one step."""
        final = self.course.folder("autograded", student, self.assignment)
        draft = final.with_name(f".baru-{final.name}")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        files = job.extra_files(source, keep=job.OURS)
        for spec in specs.values():
            files = job.beside(files, spec.shown)
        for name, content in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(job.unpack(content))
        for name, notebook in notebooks.items():
            path = draft / f"{name}.ipynb"
            path.write_text(nbformat.writes(notebook), encoding="utf-8", errors="replace")
        for path in draft.rglob("*"):
            if path.is_file():
                path.chmod(0o444)
        replace_folder(draft, final)

    def scores(self, student: str, source: Path, parts: dict[str, tuple[Spec, object, dict]]) -> dict:
        """All points of a submission in one transaction; waits while another program holds the database."""
        return self._patiently(lambda: self._scores(student, timestamp_of(source), parts))

    def _patiently(self, step):
        began = time.monotonic()
        while True:
            try:
                return step()
            except OperationalError:
                self.book.db.rollback()
                if time.monotonic() - began > PATIENCE_S:
                    raise
                time.sleep(0.5)

    def _scores(self, student: str, timestamp, parts: dict[str, tuple[Spec, object, dict]]) -> dict:
        facts = {"timestamp": timestamp} if timestamp else {}
        submission = self.book.update_or_create_submission(self.assignment, student, **facts)
        # All cells in one query instead of one for each grade and comment; they are held until these are written.
        held = self.book.db.query(BaseCell).join(Notebook).join(Assignment).filter_by(name=self.assignment).all()
        with self.book.db.no_autoflush:
            for row in submission.notebooks:
                if row.name in parts:
                    self._notebook(row, *parts[row.name])
                else:
                    for grade in row.grades:
                        grade.auto_score, grade.needs_manual_grade = 0.0, False
        extensions.apply(self.course, submission)
        self.book.db.flush()
        del held
        self.penalise(submission)
        self.book.db.commit()
        waiting = sum(g.needs_manual_grade for n in submission.notebooks for g in n.grades)
        result = {"score": submission.score, "max_score": submission.max_score, "waiting": waiting}
        self.book.db.expunge_all()
        return result

    def _notebook(self, row, spec: Spec, notebook, outcomes: dict) -> None:
        cells = {c.name: c for c in spec.graded()}
        nodes = {n.metadata.get("nbgrader", {}).get("grade_id"): n for n in notebook.cells}
        elsewhere = scoring.work_elsewhere(notebook, spec)
        for grade in row.grades:
            name = grade.cell.name
            grade.auto_score = scoring.score(cells[name], nodes[name], outcomes.get(name), elsewhere)
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        for comment in row.comments:
            name = comment.cell.name
            empty = cells[name].kind == "answer" and scoring.unanswered(cells[name], nodes[name])
            comment.auto_comment = say("grading.no_answer") if empty else None

    def penalise(self, submission) -> None:
        """nbgrader's own plugin decides what lateness costs."""
        for row in submission.notebooks:
            row.late_submission_penalty = None
            if submission.total_seconds_late > 0 and not self.plain_late:
                cost = self.late.late_submission_penalty(
                    submission.student.id, row.score, submission.total_seconds_late
                )
                row.late_submission_penalty = None if cost is None else min(max(cost, 0), row.score)

    def forget(self, student: str) -> None:
        """What cannot be graded must not keep the points of an earlier submission."""

        def step() -> None:
            try:
                submission = self.book.find_submission(self.assignment, student)
            except MissingEntry:
                return
            for row in submission.notebooks:
                for grade in row.grades:
                    grade.auto_score, grade.needs_manual_grade = None, True
            self.book.db.commit()

        self._patiently(step)
        self.book.db.expunge_all()
