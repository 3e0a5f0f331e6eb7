"""Checks of the workspace: room on the disk, rights, files, ports, JupyterLab already running."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

from egov.core import cells, files, place
from egov.core.numbers import angka
from egov.doctor.finding import Finding, bad, good, note
from egov.workspace import lab

LITTLE, LOW = 100_000_000, 1_000_000_000


def disk(workspace: Path, free: int | None = None) -> Finding:
    free = shutil.disk_usage(_existing(workspace)).free if free is None else free
    if free < LITTLE:
        return bad("disk.bad", "disk.do", free=size(free))
    if free < LOW:
        return note("disk.low", "disk.do", free=size(free))
    return good("disk.good", free=size(free))


def size(count: float) -> str:
    """`1,5 GB`, as Indonesian readers write it."""
    unit, factor = ("GB", 1e9) if count >= 1e9 else ("MB", 1e6)
    return f"{angka(count / factor, 1)} {unit}"


def _existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if folder.is_dir())


def writable(workspace: Path) -> Finding:
    """Try it, in the workspace or where it would be made: rights on Windows cannot be read from bits."""
    probe = _existing(workspace) / f".egov-uji-{id(workspace):x}"
    try:
        files.write(probe, b"uji")
        probe.unlink()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        return bad("write.bad", "write.do", path=probe.parent, reason=reason)
    return good("write.good")


def contents(workspace: Path) -> Finding:
    """The manifest and every notebook can be read."""
    manifest = workspace / place.MANIFEST
    if not manifest.exists() and not (workspace / place.LESSONS).is_dir():
        return note("workspace.new", "workspace.new_do")
    if "files" not in files.read_json(manifest):
        return bad("workspace.manifest", "workspace.manifest_do")
    broken = [path.name for path in sorted(workspace.glob("**/*.ipynb")) if not _readable(path)]
    if broken:
        return bad("workspace.broken", "workspace.broken_do", names=", ".join(broken[:5]))
    return good("workspace.good")


def _readable(path: Path) -> bool:
    try:
        return bool(cells.read(path.read_bytes()))
    except OSError:
        return False


def port(number: int = 8888) -> Finding:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", number))
        except OSError:
            return note("port.taken", "port.taken_do", port=number)
    return good("port.good", port=number)


def running(workspace: Path) -> Finding:
    if url := lab.running(workspace):
        return note("running.here", "running.here_do", url=url)
    others = [server["root_dir"] for server in lab.servers()]
    if others:
        return note("running.other", "running.other_do", path=others[0])
    return good("running.good")
