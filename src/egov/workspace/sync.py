"""Bringing the course's files into the trainee's folder without ever losing her work.

A file is replaced only if its cells are those we once laid there. Anything she changed stays, and the newer
copy lies beside it under a dated name, once. Running without editing does not count as a change: outputs
come back by running. The file is written before the manifest, so a kill at any point is harmless: the next
start sees either the old file or the new one and knows both.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from egov.core import cells, files, place
from egov.core.messages import say
from egov.workspace import lock

KEEP_VERSIONS = 5


@dataclass
class Report:
    """What a start changed, in the words shown to the trainee."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def sentences(self, first: bool) -> list[str]:
        lines = []
        if self.added and not first:
            lines.append(say("workspace.new_files", count=len(self.added)))
        if self.updated:
            lines.append(say("workspace.updated", count=len(self.updated)))
        return lines + self.beside


def bring(
    workspace: Path,
    shipped: dict[str, Path | bytes],
    refreshed: Container[str] = (),
    today: date | None = None,
) -> Report:
    """Lay the files of `shipped` (path inside the workspace → origin) into `workspace`, under the lock.

    Those in `refreshed` are replaced with every start while their cells are ours (the welcome page).
    """
    report = Report()
    known = workspace / place.MANIFEST
    manifest = files.read_json(known)
    entries = manifest.get("files")
    entries = manifest["files"] = entries if isinstance(entries, dict) else {}
    manifest["format"] = 1
    before = json.dumps(manifest)
    scratch = workspace / place.HIDDEN / "tmp"
    try:
        shutil.rmtree(scratch, ignore_errors=True)
        for folder in (place.LESSONS, place.ASSIGNMENTS, place.RESULTS, place.HIDDEN):
            (workspace / folder).mkdir(parents=True, exist_ok=True)
        for relative, origin in shipped.items():
            content = origin if isinstance(origin, bytes) else origin.read_bytes()
            entry = entries.get(relative)
            entry = entries[relative] = entry if isinstance(entry, dict) else {}
            step = _Step(workspace / relative, content, entry, scratch, report, today or date.today())
            step.lay(relative in refreshed)
        if not known.is_file() or json.dumps(manifest) != before:
            files.write_json(known, manifest, scratch)
    except OSError as problem:
        raise lock.explained(problem, workspace) from problem
    return report


@dataclass
class _Step:
    """One file by the rule; `entry` is what the manifest knows of it and is updated."""

    target: Path
    content: bytes
    entry: dict
    scratch: Path
    report: Report
    today: date

    def lay(self, refresh: bool) -> None:
        new = cells.fingerprint(self.content)
        _remember(self.entry, new, self.content)
        if not self.target.exists():
            files.write(self.target, self.content, self.scratch)
            self.report.added.append(self.target.name)
        else:
            old = self.target.read_bytes()
            held = cells.fingerprint(old)
            pristine = files.digest(old) == self.entry.get("bytes")
            if old == self.content:
                pass
            elif pristine or (held == self.entry.get("base") and (refresh or held != new)):
                if files.is_read_only(self.target) or not self._replace():
                    self._offer(new, "locked")
                    return
                if held != new:
                    self.report.updated.append(self.target.name)
            elif new in {held, self.entry.get("base")}:
                return  # she has the newest version; what she ran or wrote in it is hers
            else:
                self._offer(new, "kept")
                return
        self.entry.update(base=new, bytes=files.digest(self.content))
        self.entry.pop("offered", None)

    def _replace(self) -> bool:
        """False where the system refuses because another program holds the file (Windows)."""
        try:
            files.write(self.target, self.content, self.scratch)
        except PermissionError:
            return False
        return True

    def _offer(self, new: str, reason: str) -> None:
        """Lay the newer copy beside under a dated name; the same version is offered once."""
        if new in {self.entry.get("offered"), cells.fingerprint(self.target.read_bytes())}:
            return
        start = say("workspace.beside", stem=self.target.stem, date="\0", again="", suffix="").split("\0")[0]
        twins = (path for path in self.target.parent.iterdir() if path.name.startswith(start))
        # A twin may be there without the manifest knowing: a kill came in between.
        if not any(cells.fingerprint(twin.read_bytes()) == new for twin in twins):
            beside = _free_name(self.target, self.today)
            files.write(beside, self.content, self.scratch)
            self.report.beside.append(say(f"workspace.offer.{reason}", name=self.target.name, beside=beside.name))
        self.entry["offered"] = new


def _free_name(target: Path, today: date) -> Path:
    for number in range(1, 1000):
        again = "" if number == 1 else f" {number}"
        name = say("workspace.beside", stem=target.stem, date=today, again=again, suffix=target.suffix)
        if not (target.parent / name).exists():
            return target.parent / name
    raise OSError(f"no free name beside {target}")


def _remember(entry: dict, new: str, content: bytes) -> None:
    """Keep the graded cells of the versions a trainee may hold: submitting compares with them."""
    graded = cells.released(content)
    if graded:
        versions = [v for v in entry.get("versions", []) if v.get("version") != new]
        entry["versions"] = [*versions, {"version": new, "cells": graded}][-KEEP_VERSIONS:]
