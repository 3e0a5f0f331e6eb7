"""What has been graded, one JSON line per submission, written after the gradebook has it.

Killed between the two, the next run grades that one submission again, with the same result. A line torn by a kill
is ignored.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


class Journal:
    def __init__(self, folder: Path, assignment: str):
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{assignment}.jurnal"
        self.lock = (folder / f".{assignment}.kunci").open("w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UserError(say("grading.busy", tugas=assignment)) from error

    def read(self) -> dict[str, dict]:
        """The last word on each student."""
        found: dict[str, dict] = {}
        if self.path.is_file():
            for line in self.path.read_text(encoding="utf-8", errors="replace").splitlines():
                with contextlib.suppress(ValueError, KeyError, TypeError):
                    entry = json.loads(line)
                    found[entry["student"]] = entry
        return found

    def add(self, entry: dict) -> None:
        with self.path.open("ab") as handle:
            torn = handle.tell() > 0 and not self._ends_well()
            handle.write((b"\n" if torn else b"") + json.dumps(entry).encode() + b"\n")
            handle.flush()
            os.fsync(handle.fileno())

    def _ends_well(self) -> bool:
        with self.path.open("rb") as handle:
            handle.seek(-1, os.SEEK_END)
            return handle.read(1) == b"\n"

    def close(self) -> None:
        self.lock.close()
