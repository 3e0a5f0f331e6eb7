"""Where a workspace is and what its folders are called.

Only the standard library, because every exercise check passes through here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

WELCOME = "Mulai di sini.ipynb"
LESSONS = "pelajaran"
ASSIGNMENTS = "tugas"
RESULTS = "hasil"
# Ours: manifest, lock, JupyterLab's settings. A dot keeps it out of the file browser on every system.
HIDDEN = ".melek-digital"
MANIFEST = f"{HIDDEN}/manifest.json"
ENVIRONMENT = "EGOV_WORKSPACE"
EXAMPLE_PROVINCE = "Maluku"  # until the trainee says where they work


def in_browser() -> bool:
    """Is this the browser edition (Pyodide)? There the workspace is the browser's own disk."""
    return sys.platform == "emscripten"


def default() -> Path:
    """The folder used when nobody chose another one."""
    return Path.home() / "melek-digital"


def assignment(workspace: Path, name: str) -> Path:
    """Where assignment `name` lies: in its own folder, or straight in `tugas/` when an instructor handed it out."""
    own = workspace / ASSIGNMENTS / name / f"{name}.ipynb"
    loose = workspace / ASSIGNMENTS / f"{name}.ipynb"
    return loose if loose.is_file() and not own.is_file() else own


def find(start: Path | str | None = None) -> Path | None:
    """The workspace that holds `start` (default: the current folder), or None outside of any.

    The server tells its kernels by EGOV_WORKSPACE, for notebooks that were moved out of the folder; a folder
    further up wins, so that a copied workspace is itself.
    """
    try:
        here = Path(start or Path.cwd()).resolve()
        for folder in (here, *here.parents):
            if (folder / MANIFEST).is_file():
                return folder
        told = os.environ.get(ENVIRONMENT)
        if start is None and told and (Path(told) / MANIFEST).is_file():
            return Path(told)
    except (OSError, ValueError):
        pass
    return None
