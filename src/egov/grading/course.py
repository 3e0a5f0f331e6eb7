"""The nbgrader course directory as the driver sees it: nbgrader's own configuration, gradebook and folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.paths import root
from egov.grading.intake.reading import Rejected
from egov.grading.notebook import spec


@dataclass
class Course:
    root: Path
    config: Config
    coursedir: CourseDirectory

    @property
    def create_student(self) -> bool:
        return bool(self.config.Autograde.get("create_student", True))

    def folder(self, which: str, student: str, assignment: str) -> Path:
        return Path(self.coursedir.format_path(getattr(self.coursedir, which + "_directory"), student, assignment))

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    def gradebook(self, create: bool = False) -> Gradebook:
        """Waits for a locked SQLite file instead of giving up after five seconds."""
        url = self.coursedir.db_url
        if url.startswith("sqlite:///") and "?" not in url:
            if not create and not Path(url.removeprefix("sqlite:///")).is_file():
                raise UserError(say("grading.gradebook.none"))
            url += "?timeout=120"
        try:
            return Gradebook(url, self.coursedir.course_id)
        except Exception as error:
            raise UserError(say("grading.gradebook.failed", sebab=str(error).splitlines()[0][:200])) from error

    def specs(self, book: Gradebook, assignment: str) -> list[spec.Spec]:
        try:
            row = book.find_assignment(assignment)
        except MissingEntry:
            known = ", ".join(sorted(a.name for a in book.assignments)) or "belum ada"
            raise UserError(say("grading.assignment.unknown", tugas=assignment, ada=known)) from None
        source, release = self.folder("source", ".", assignment), self.folder("release", ".", assignment)
        found = [
            spec.load(book, assignment, n.name, source, release, self.coursedir.ignore)
            for n in sorted(row.notebooks, key=lambda n: n.name)
        ]
        if not any(s.graded() for s in found):
            raise UserError(say("grading.assignment.empty", tugas=assignment))
        return found

    def submissions(self, assignment: str) -> dict[str, Path]:
        """Students' folders for this assignment, by the name of the folder."""
        top = self.folder("submitted", "x", assignment).parent.parent
        found = {}
        for path in sorted(top.iterdir()) if top.is_dir() else []:
            inner = path / assignment
            if path.is_dir() and not path.name.startswith(".") and (inner.is_dir() or inner.is_symlink()):
                found[path.name] = inner
        return found


def open_course(folder: str | None) -> Course:
    """From `--course`, the current folder, or the clone's `assignments/`."""
    choices = [Path(folder)] if folder else [Path.cwd(), *([root() / "assignments"] if root() else [])]
    for choice in choices:
        if (choice / "nbgrader_config.py").is_file():
            top = choice.resolve()
            config = PyFileConfigLoader("nbgrader_config.py", path=str(top)).load_config()
            if "root" not in config.CourseDirectory:
                config.CourseDirectory.root = str(top)
            return Course(top, config, CourseDirectory(config=config))
    raise UserError(say("grading.not_a_course", folder=choices[0]))


def check_folder(path: Path) -> None:
    if path.is_symlink() or path.parent.is_symlink():
        raise Rejected("tautan", berkas=path.name)
