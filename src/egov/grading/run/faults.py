"""Faults of ours, written down whole: whoever mends them needs more than a sentence."""

from __future__ import annotations

import datetime as dt
import traceback
from pathlib import Path


def log(folder: Path, assignment: str, student: str, error: Exception | dict) -> tuple[str, Path]:
    """One line for the report, and the file that holds the whole traceback."""
    if isinstance(error, dict):  # told by a worker
        cause = str(error.get("failed", "?"))
        whole = str(error.get("trace") or cause)
    else:
        cause = f"{type(error).__name__}: {error}"
        whole = "".join(traceback.format_exception(error))
    path = folder / f"{assignment}.galat.log"
    now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
    with path.open("a", encoding="utf-8", errors="backslashreplace") as handle:
        handle.write(f"--- {now} {student!r}\n{whole.rstrip()}\n")
    return cause, path
