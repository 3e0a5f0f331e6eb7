"""Grades one notebook: a pure function from a job (data) to a result (data). No gradebook, no folder, no network.

A job: `cells` (kind `trainee`, `locked`, `test` or `text`; id; source), `files` for the sandbox, `trusted_files` for
the tests, `supplied` and `free` names, `imports`, `things`, `limits`. Being pure, it runs alike here and on a cluster.
"""

from __future__ import annotations

import base64
import contextlib
import sys
import tempfile
import time
from pathlib import Path

from egov.grading import names, outputs, wire
from egov.grading.examiner import Examiner
from egov.grading.limits import Limits
from egov.grading.remote import Remote
from egov.grading.sandbox.host import Server, Session


def _unpack(files: dict[str, str]) -> dict[str, bytes]:
    return {name: base64.b64decode(text) for name, text in files.items()}


def _needed_locked(cells: list[dict]) -> set[int]:
    """Locked cells that the tests rely on; the others need not run a second time on the trusted side."""
    wanted: set[str] = set()
    needed: set[int] = set()
    for i in range(len(cells) - 1, -1, -1):
        if cells[i]["kind"] == "test":
            wanted |= names.read(cells[i]["source"]).used
        elif cells[i]["kind"] == "locked":
            found = names.own(cells[i]["source"])
            if found.bound & wanted:
                needed.add(i)
                wanted |= found.used
    return needed


def _own(job: dict) -> set[str]:
    """What the tests and locked cells bind. A name that a free cell of the instructor's binds too (`df = load()`) is
    the trainee's to change."""
    cells = [c["source"] for c in job["cells"] if c["kind"] in ("test", "locked")]
    return {n for source in cells for n in names.own(source).bound} - set(job.get("free", ()))


def _wanted(job: dict, needed: set[int]) -> list[str]:
    """The instructor's imports and helpers that a test may use; the rest would cost every submission their time."""
    cells = [c for i, c in enumerate(job["cells"]) if c["kind"] == "test" or i in needed]
    used = {n for c in cells for n in names.read(c["source"]).used}
    lines = [(line, names.own(line)) for line in job.get("imports", [])]
    kept: set[str] = set()
    while more := [(line, found) for line, found in lines if line not in kept and found.bound & used]:
        kept |= {line for line, _ in more}
        used |= {n for _, found in more for n in found.used}
    return [line for line, _ in lines if line in kept]


def grade(job: dict, server: Server, number: int | None = None, tell=None) -> dict:
    """The outputs and outcomes of every cell; `flags` tell what the instructor should know. `tell` hears of every
    cell when it is done (and once before the first), for a supervisor who may have to do with what there is."""
    limits = Limits.of(job.get("limits"))
    began = time.perf_counter()
    session = server.session(limits, _unpack(job.get("files", {})), number)
    try:
        with tempfile.TemporaryDirectory(prefix="egov-uji-") as folder:
            for name, content in _unpack(job.get("trusted_files", {})).items():
                (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
                (Path(folder) / name).write_bytes(content)
            sys.path.append(folder)  # the instructor's own modules; this process ends with the submission
            return Run(job, session, limits, Path(folder)).all(began, tell or (lambda *_: None))
    finally:
        session.close()


def broken_off(job: dict, parts: list[dict], flags: list, code: str) -> dict:
    """What remains when the trusted side itself had to be ended in the cell after `parts`: that cell has failed, what
    follows cannot be examined, what went before keeps its points."""
    results = list(parts)
    for cell in job["cells"][len(parts) :]:
        if cell["kind"] == "text":
            results.append({})
        elif cell["kind"] != "test":
            results.append({"state": "skipped", "outputs": [outputs.note("sel-tidak-dijalankan")]})
        elif len(results) == len(parts):
            results.append({"state": "late", "outputs": [outputs.note("uji-terlalu-lama")]})
        else:
            results.append({"state": "dead", "outputs": [outputs.note("uji-tanpa-kernel")]})
    flags = [*flags, ["mati-di-luar-batas", ""]]
    return {"cells": results, "flags": flags, "spent": {"total": 0.0}, "broken_off": code}


class Run:
    def __init__(self, job: dict, session: Session, limits: Limits, folder: Path):
        self.cells, self.session, self.limits = job["cells"], session, limits
        supplied = set(job.get("supplied", ()))
        remote = Remote(session, None if job.get("open", True) else supplied, set(job.get("things", ())))
        self.needed = _needed_locked(self.cells)
        self.examiner = Examiner(remote, supplied, _wanted(job, self.needed), folder, _own(job))
        self.flags: list[list] = []
        self.spent = {"cells": 0.0, "tests": 0.0, "start": 0.0}

    def all(self, began: float, tell) -> dict:
        with contextlib.suppress(wire.Broken):
            self.session.ask("values", 30, names=[])
        self.spent["start"] = time.perf_counter() - began
        results = []
        tell(None, self.flags)
        for i, cell in enumerate(self.cells):
            results.append(self._one(i, cell, i in self.needed))
            tell(results[-1], self.flags)
        self.flags += [["nilai-asing", name, kind] for name, kind in self.examiner.odd.items()]
        self.spent["total"] = time.perf_counter() - began
        return {"cells": results, "flags": self.flags, "spent": self.spent}

    def _one(self, index: int, cell: dict, needed: bool) -> dict:
        if cell["kind"] == "text":
            return {}
        started = time.perf_counter()
        if cell["kind"] == "test":
            result = self._test(cell)
            self.spent["tests"] += time.perf_counter() - started
            return result
        result = self._trainee(cell)
        if needed:
            with contextlib.suppress(wire.Broken):
                self.examiner.run(cell["source"], self.limits.test_s)
        self.spent["cells"] += time.perf_counter() - started
        return result

    def _trainee(self, cell: dict) -> dict:
        if self.session.dead:
            return {"state": "skipped", "outputs": [outputs.note("sel-tidak-dijalankan")]}
        try:
            answer = self.session.ask("cell", self.limits.cell_s, source=cell["source"])
        except wire.Broken as broken:
            self._flag(broken.code, cell)
            return {"state": broken.code, "outputs": [outputs.note(outputs.REASONS.get(broken.code, "kernel-mati"))]}
        if answer.get("cut") is True:
            self._flag("cut", cell)
        kept = outputs.clean(answer.get("outputs"), self.limits.output_chars)
        if answer.get("state") == "late":
            self._flag("late", cell)
            kept = [o for o in kept if o["output_type"] != "error"] + [outputs.note("waktu-habis")]
        return {"state": str(answer.get("state"))[:20], "outputs": kept}

    def _test(self, cell: dict) -> dict:
        if self.session.dead:
            return {"state": "dead", "outputs": [outputs.note("uji-tanpa-kernel")]}
        outcome = self.examiner.run(cell["source"], self.limits.test_s)
        if outcome["state"] in ("dead", "late"):
            self._flag(outcome.get("code", "late-test"), cell)
        return {"state": outcome["state"], "value": outcome.get("value"), "error": outcome.get("error"),
                "outputs": outputs.of_test(outcome, cell)}  # fmt: skip

    def _flag(self, code: str, cell: dict) -> None:
        self.flags.append([code, cell.get("id") or ""])
