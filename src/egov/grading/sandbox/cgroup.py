"""A limit on processes and threads that holds for root too, where the machine has such a control group to give.

Memory does not bound threads: their stacks may be small. Without a control group `RLIMIT_NPROC` remains, which Linux
does not apply to root.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from pathlib import Path

TOP = Path("/sys/fs/cgroup")
_numbers = itertools.count()


def make(processes: int) -> Path | None:
    """A fresh group below our own, or None where we may not."""
    for line in Path("/proc/self/cgroup").read_text(encoding="ascii").splitlines():
        _, kinds, path = line.split(":", 2)
        if kinds and "pids" not in kinds.split(","):
            continue
        place = (TOP / "pids" if kinds else TOP) / path.lstrip("/") / f"egov-{os.getpid()}-{next(_numbers)}"
        try:
            place.mkdir()
            (place / "pids.max").write_text(str(processes))
        except OSError:
            remove(place)
            continue
        return place
    return None


def remove(place: Path | None) -> None:
    """Empty groups only; the kernel keeps the others."""
    if place is not None:
        with contextlib.suppress(OSError):
            place.rmdir()
