"""Points and comments for the feedback page, with one connection for a whole class.

nbgrader's own `GetGrades` opens the gradebook for each page and asks it once a cell; that was a third of a page's time.
"""

from __future__ import annotations

from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy.orm import selectinload
from traitlets import Bool

WITH = (
    selectinload(SubmittedNotebook.grades).selectinload(Grade.cell),
    selectinload(SubmittedNotebook.comments).selectinload(Comment.cell),
)


class Grades(Preprocessor):
    """In the place of `GetGrades`; also names the cells that wait for a person: `resources["nbgrader"]["waiting"]`."""

    enabled = Bool(True).tag(config=True)  # nbconvert's own default is to leave a preprocessor out
    _book: Gradebook | None = None

    def preprocess(self, nb: NotebookNode, resources: dict):
        mine = resources["nbgrader"]
        work = self._work(mine)
        grades = {grade.cell.name: grade for grade in work.grades}
        comments = {comment.cell.name: comment.comment for comment in work.comments}
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if utils.is_solution(cell) or utils.is_task(cell):
                cell.metadata.nbgrader["comment"] = comments.get(name)
            if utils.is_grade(cell) or utils.is_task(cell):
                if name not in grades:
                    raise MissingEntry(f"{mine['student']}: {name}")
                cell.metadata.nbgrader |= {"score": grades[name].score, "points": grades[name].max_score}
        penalty = work.late_submission_penalty or 0
        mine |= {"score": work.score - penalty, "max_score": work.max_score, "late_penalty": penalty}
        mine["waiting"] = {name for name, grade in grades.items() if grade.needs_manual_grade}
        return nb, resources

    def _work(self, mine: dict) -> SubmittedNotebook:
        if self._book is None:
            self._book = Gradebook(mine["db_url"])
        session = self._book.db
        session.rollback()  # formgrader may have stored a score in between
        session.expunge_all()
        found = (
            session.query(SubmittedNotebook)
            .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .join(Student, Student.id == SubmittedAssignment.student_id)
            .filter(Notebook.name == mine["notebook"], Assignment.name == mine["assignment"])
            .filter(Student.id == mine["student"])
            .options(*WITH)
            .one_or_none()
        )
        if found is None:
            raise MissingEntry(f"{mine['assignment']}, {mine['notebook']}, {mine['student']}")
        return found
