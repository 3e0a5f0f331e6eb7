"""Kernels that are started for a moment: to build a lesson, to try a cell."""

from __future__ import annotations

import sys
from pathlib import Path


def channels(folder: Path | str) -> dict[str, str]:
    """Settings of a `KernelManager` whose messages pass through files in `folder`, which this kernel alone uses.

    Ports are found free, let go and opened again by the kernel, and another process may have taken one in between;
    files are not shared. Empty on Windows, where ZeroMQ has ports only.
    """
    if sys.platform == "win32":
        return {}
    return {"transport": "ipc", "ip": str(Path(folder) / "kernel")}
