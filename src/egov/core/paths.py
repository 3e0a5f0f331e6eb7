"""Where the course's own files lie: in the clone, or inside the installed package."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def root() -> Path | None:
    """The clone's top folder, or None where only the installed package exists."""
    top = PACKAGE.parent.parent
    return top if (top / "pyproject.toml").is_file() and (top / "datasets").is_dir() else None


def shared(name: str) -> Path:
    """The folder `name` (`datasets`, `course`): from the clone where there is one, else from the package."""
    top = root()
    return top / name if top else PACKAGE / "_share" / name


def own_programs_first() -> None:
    """Let libraries find this environment's programs although nobody activated it.

    nbgrader calls `alembic` by name to make a gradebook; started as `.venv/bin/nbgrader`, it would not find it.
    """
    own = str(Path(sys.executable).parent)
    if own not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([own, os.environ.get("PATH", "")])
