"""The course's wheel as trainees get it: without what only authors and instructors use, with the released assignments.

The instructor's side needs the sources of the assignments, which are in the project's folder only; so nothing is
lost, and no answer travels.
"""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

from egov.web.archive import add

# Parts of the package that a trainee never runs.
NOT_THEIRS = ("egov/build/", "egov/grading/", "egov/desk/", "egov/web/", "egov/hub/", "egov/_share/course/text/")
ASSIGNMENTS = "egov/_share/assignments"


def slim(wheel: Path, target: Path, released: dict[str, Path]) -> Path:
    """Write the trainee's wheel."""
    content: dict[str, bytes] = {}
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not name.startswith(NOT_THEIRS) and not name.endswith("/RECORD"):
                content[name] = archive.read(name)
        record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
    for name, folder in released.items():
        for path in sorted(folder.glob("*.ipynb")):
            content[f"{ASSIGNMENTS}/{name}/{path.name}"] = path.read_bytes()
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(content.items())]
    content[record] = "\n".join([*lines, f"{record},,", ""]).encode()
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(content, key=lambda one: (".dist-info/" in one, one)):
            add(archive, name, content[name])
    return target


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
