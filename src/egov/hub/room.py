"""The trainees' own Python: the course without answers, readable for all, changeable for nobody but root.

The project's folder holds the assignments' sources; it is open to root and the instructors only.
"""

from __future__ import annotations

import grp
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from egov.core import files
from egov.core.errors import UserError
from egov.core.messages import say
from egov.hub.settings import INSTRUCTORS, Settings

FOLDER = "ruang"
LOCK = "requirements-hub.txt"
MARK = "siap.txt"


def command(held: Settings, teaches: bool = False) -> list[str]:
    """What starts one person's server."""
    python = sys.executable if teaches else str(held.folder / FOLDER / "bin" / "python")
    return [python, "-m", "egov.workspace.under_hub"]


def open_to_all(path: Path) -> bool:
    """May everyone go to `path`?"""
    wanted = stat.S_IXOTH | stat.S_IROTH
    ahead = all(folder.stat().st_mode & stat.S_IXOTH for folder in path.resolve().parents)
    return ahead and path.stat().st_mode & wanted == wanted


def base_python() -> str:
    """A Python that trainees may run: ours, else the system's."""
    own = Path(sys._base_executable)
    found = own if open_to_all(own) else Path(shutil.which("python3", path="/usr/local/bin:/usr/bin") or "")
    if not found.is_file() or not open_to_all(found):
        raise UserError(say("hub.no_python"))
    return str(found)


def ready(held: Settings, root: Path) -> bool:
    """Build or renew the room; True when something was done."""
    from egov.web import slim, supply
    from egov.workspace.release import released

    root.chmod(0o750)
    os.chown(root, -1, grp.getgrnam(INSTRUCTORS).gr_gid)
    work = root / ".build" / "hub"
    wheel = supply.course_wheel(root, work / "course")
    mine = slim.slim(wheel, work / "trainee" / wheel.name, released(tell=lambda line: None))
    target = held.folder / FOLDER
    mark = files.digest(mine.read_bytes() + (root / LOCK).read_bytes())
    if (target / MARK).is_file() and (target / MARK).read_text(encoding="ascii") == mark:
        return False
    if not (target / "bin" / "python").is_file():
        _run([base_python(), "-m", "venv", "--without-pip", str(target)])
    (target / MARK).unlink(missing_ok=True)
    uv = [str(Path(sys.executable).with_name("uv")), "pip"]
    into = ["-q", "--python", str(target / "bin" / "python")]
    _run([*uv, "sync", *into, "--require-hashes", "--link-mode", "copy", str(root / LOCK)])
    _run([*uv, "install", *into, "--no-deps", "--reinstall", "--link-mode", "copy", str(mine)])
    files.write_text(target / MARK, mark)
    (target / MARK).chmod(0o644)
    return True


def _run(arguments: list[str]) -> None:
    done = subprocess.run(arguments, capture_output=True, text=True, umask=0o022)
    if done.returncode:
        raise UserError(say("hub.room_failed", words=done.stderr.strip()[-600:]))
