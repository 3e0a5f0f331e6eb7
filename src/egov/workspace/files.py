"""Writing so that a power cut leaves the old file or the new one, never half; one start at a time."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from egov.errors import UserError
from egov.messages.workspace import MESSAGES
from egov.workspace.place import HIDDEN

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write(path: Path, content: bytes, scratch: Path | None = None, durable: bool = True) -> None:
    """Put `content` at `path` in one step; `scratch` is a folder on the same disk for the half-written file.

    `durable=False` leaves the flushing to the system: for notes whose loss would cost nobody anything.
    """
    folder = scratch or path.parent
    folder.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = folder / f".{hashlib.sha256(str(path).encode()).hexdigest()[:12]}-{os.getpid()}.tmp"
    try:
        with half.open("wb") as stream:
            stream.write(content)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        half.replace(path)
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def write_json(path: Path, value: object, scratch: Path | None = None, durable: bool = True) -> None:
    write(path, json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n", scratch, durable)


def read_json(path: Path) -> dict:
    """The object in `path`, or an empty one: a damaged file of ours must never stop a trainee."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def sources(content: bytes) -> list[list[str]] | None:
    """What a person typed or reads in a notebook: kind and text of each cell; None if it is no notebook."""
    try:
        cells = json.loads(content)["cells"]
        return [[str(cell["cell_type"]), "".join(cell["source"])] for cell in cells]
    except (ValueError, KeyError, TypeError):
        return None


def fingerprint(content: bytes) -> str:
    """Equal for two notebooks with the same cells: running one does not make it "touched"."""
    cells = sources(content)
    if cells is not None:
        content = json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def is_read_only(path: Path) -> bool:
    """True where somebody protected the file: replacing it would go against their wish."""
    return not path.stat().st_mode & stat.S_IWUSR


def explained(problem: OSError, path: Path) -> UserError:
    """The one sentence for a disk that would not take a file."""
    if problem.errno in FULL:
        return UserError(MESSAGES["disk-full"].format(path=path))
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return UserError(MESSAGES["no-permission"].format(path=path))
    return UserError(MESSAGES["cannot-write"].format(path=path, reason=problem.strerror or problem))


@contextlib.contextmanager
def one_at_a_time(workspace: Path, wait: float = 60.0) -> Iterator[None]:
    """Hold the workspace's lock; the operating system lets go of it when the process dies."""
    path = workspace / HIDDEN / "kunci"
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + wait
    with path.open("a+b") as stream:
        while not _grab(stream):
            if time.monotonic() > deadline:
                raise UserError(MESSAGES["busy"].format(path=workspace))
            time.sleep(0.1)
        try:
            yield
        finally:
            _release(stream)


def _grab(stream) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        if problem.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
            return False
        # Some network drives know no locks: better without one than no course.
    return True


def _release(stream) -> None:
    with contextlib.suppress(OSError):
        if os.name == "nt":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_UN)
