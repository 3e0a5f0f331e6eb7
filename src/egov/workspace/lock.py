"""One start at a time in a workspace, and one sentence for a disk that takes no file."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

from egov.core.errors import UserError
from egov.core.files import FULL
from egov.core.messages import say
from egov.core.place import HIDDEN


def explained(problem: OSError, path: Path) -> UserError:
    """The one sentence for a disk that would not take a file."""
    if problem.errno in FULL:
        return UserError(say("workspace.disk_full", path=path))
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return UserError(say("workspace.no_permission", path=path))
    return UserError(say("workspace.cannot_write", path=path, reason=problem.strerror or problem))


@contextlib.contextmanager
def one_at_a_time(workspace: Path, wait: float = 60.0) -> Iterator[None]:
    """Hold the workspace's lock; the operating system lets go of it when the process dies."""
    path = workspace / HIDDEN / "kunci"
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + wait
    with path.open("a+b") as stream:
        while not _grab(stream):
            if time.monotonic() > deadline:
                raise UserError(say("workspace.busy", path=workspace))
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
