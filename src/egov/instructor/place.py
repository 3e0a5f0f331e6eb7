"""Which nbgrader course an instructor's command works on, and which gradebook it uses."""

from __future__ import annotations

from pathlib import Path

from egov.errors import UserError
from egov.paths import root


def course_folder(given: Path | None = None) -> Path:
    """The course directory: the one given, else `assignments/` of the clone. Raises UserError."""
    top = root()
    folder = given or (top / "assignments" if top else None)
    if folder is None or not (folder / "nbgrader_config.py").is_file():
        raise UserError(f"folder kursus {folder or ''} tidak memuat nbgrader_config.py. Pakai --course FOLDER.")
    return folder.resolve()


def db_url(given: Path | None = None) -> str:
    """The gradebook's address, from the course's own configuration (SQLite beside it unless it says otherwise)."""
    from traitlets.config.loader import PyFileConfigLoader

    folder = course_folder(given)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    return config.CourseDirectory.get("db_url") or f"sqlite:///{folder / 'gradebook.db'}"
