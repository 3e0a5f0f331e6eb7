"""Grades one notebook: a pure function from a job (data) to a result (data). No gradebook, no folder, no network.

A job: `cells` (kind `trainee`, `locked`, `test` or `text`; id; source), `files` for the sandbox, `trusted_files` for
the tests, `supplied`, `free` and `things`: whose names are whose (see `supply`), `open`, `imports`, `limits`. Being
pure, it runs alike here and on a cluster.
"""

from __future__ import annotations

import base64
import contextlib
import sys
import tempfile
import time
from pathlib import Path

from egov.core import graded
from egov.grading.engine.examiner import Examiner
from egov.grading.engine.remote import Remote, Supply
from egov.grading.notebook import names, outputs, signs
from egov.grading.sandbox import wire
from egov.grading.sandbox.host import Server, Session
from egov.grading.sandbox.limits import Limits


def _unpack(files: dict[str, str]) -> dict[str, bytes]:
    return {name: base64.b64decode(text) for name, text in files.items()}


def _lines(imports: list[str], used: set[str]) -> list[str]:
    """The instructor's imports and helpers that these names rely on, also through each other; the rest would cost every
    submission their time."""
    found = {line: names.own(line) for line in imports}
    chosen: set[str] = set()
    while more := {line for line, own in found.items() if line not in chosen and own.bound & used}:
        chosen |= more
        used = used.union(*(found[line].used for line in more))
    return [line for line in imports if line in chosen]


def _needed(job: dict) -> tuple[set[int], list[str]]:
    """Locked cells and import lines that the tests rely on; the others need not run again on the trusted side. A locked
    cell may also bind names unseen (`globals()['x'] = 1`), set a seed or an option, or write a file for the tests."""
    cells, imports = job["cells"], job.get("imports", [])
    files, supplied = set(), set(job.get("supplied", ()))
    tested = {n for c in cells if c["kind"] == "test" for n in names.read(c["source"]).used}
    wanted = {n for line in _lines(imports, tested) for n in names.own(line).used}
    needed: set[int] = set()
    for i in range(len(cells) - 1, -1, -1):
        found = names.own(cells[i]["source"]) if cells[i]["kind"] in ("test", "locked") else names.Names()
        if cells[i]["kind"] == "test":
            wanted, files = wanted | found.used, files | found.mentions
        elif found.bound & wanted or found.mentions & files or found.unseen or found.changed - supplied:
            needed.add(i)
            wanted |= found.used
    return needed, _lines(imports, wanted)


def _own(job: dict) -> set[str]:
    """What the tests and locked cells bind. A name that a free cell of the instructor's binds too (`df = load()`) is
    the trainee's to change."""
    cells = [c["source"] for c in job["cells"] if c["kind"] in ("test", "locked")]
    return {n for source in cells for n in names.own(source).bound} - set(job.get("free", ()))


def grade(job: dict, server: Server, number: int | None = None, tell=None, folder: str | None = None) -> dict:
    """The outputs and outcomes of every cell; `flags` tell what the instructor should know. `tell` hears of every
    cell when it is done (and once before the first), for a supervisor who may have to do with what there is; `folder`
    is where the tests run, cleared by a caller who outlives a fork that is killed."""
    limits = Limits.of(job.get("limits"))
    began = time.perf_counter()
    session = server.session(limits, _unpack(job.get("files", {})), number)
    try:
        own = tempfile.TemporaryDirectory(prefix="egov-uji-") if folder is None else contextlib.nullcontext(folder)
        with own as folder:
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
            results.append({"state": "skipped", "outputs": [outputs.note("skipped")]})
        elif len(results) == len(parts):
            results.append({"state": "late", "outputs": [outputs.note("test_late")]})
        else:
            results.append({"state": "dead", "outputs": [outputs.note("test_dead")]})
    whole = len(parts) == len(job["cells"])  # only the look at unusual words was not finished
    flags = [*flags, ["tidak-dibaca" if whole else "mati-di-luar-batas", ""]]
    return {"cells": results, "flags": flags, "spent": {"total": 0.0}, "broken_off": code}


class Run:
    def __init__(self, job: dict, session: Session, limits: Limits, folder: Path):
        self.cells, self.session, self.limits = job["cells"], session, limits
        remote = Remote(session, Supply.of(job))
        self.needed, imports = _needed(job)
        self.examiner = Examiner(remote, set(job.get("supplied", ())), imports, folder, _own(job))
        self.flags: list[list] = []
        self.room = limits.notebook_chars
        self.spent = {"cells": 0.0, "tests": 0.0, "start": 0.0}

    def all(self, began: float, tell) -> dict:
        with contextlib.suppress(wire.Broken):
            self.session.ask("values", 30, names=[])
        self.spent["start"] = time.perf_counter() - began
        results = []
        graded.CELLS.clear()
        tell(None, self.flags)
        for i, cell in enumerate(self.cells):
            results.append(self._one(i, cell, i in self.needed))
            tell(results[-1], self.flags)
        self.flags += [["nilai-asing", name, kind] for name, kind in self.examiner.odd.items()]
        self.flags += [["tak-terkirim", name] for name in dict.fromkeys(self.examiner.remote.unsent)]
        self.spent["total"] = time.perf_counter() - began
        self.flags += signs.notes(self.cells, self.examiner.trusted_at_first)
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
        graded.CELLS.append(cell["source"])
        if needed:
            with contextlib.suppress(wire.Broken):
                self.examiner.run(cell["source"], self.limits.test_s)
        self.spent["cells"] += time.perf_counter() - started
        return result

    def _trainee(self, cell: dict) -> dict:
        if self.session.dead:
            return {"state": "skipped", "outputs": [outputs.note("skipped")]}
        try:
            answer = self.session.ask("cell", self.limits.cell_s, source=cell["source"])
        except wire.Broken as broken:
            self._flag(broken.code, cell)
            return {"state": broken.code, "outputs": [outputs.note(outputs.REASONS.get(broken.code, "dead"))]}
        if answer.get("cut") is True:
            self._flag("cut", cell)
        kept = outputs.clean(answer.get("outputs"), self.limits.output_chars)
        if answer.get("state") == "late":
            self._flag("late", cell)
            kept = [o for o in kept if o["output_type"] != "error"] + [outputs.note("late")]
        shown, used = outputs.within(kept, self.room)
        self.room -= used
        if len(shown) < len(kept):
            self._flag("keluaran-dibuang", cell)
            shown.append(outputs.note("output_dropped"))
        return {"state": str(answer.get("state"))[:20], "outputs": shown}

    def _test(self, cell: dict) -> dict:
        if self.session.dead:
            return {"state": "dead", "outputs": [outputs.note("test_dead")]}
        outcome = self.examiner.run(cell["source"], self.limits.test_s)
        if outcome["state"] in ("dead", "late"):
            self._flag(outcome.get("code", "late-test"), cell)
        elif outcome.get("wall"):
            self.flags.append(["tembok", cell.get("id") or "", outcome["error"][1]])
        return {"state": outcome["state"], "value": outcome.get("value"), "error": outcome.get("error"),
                "outputs": outputs.of_test(outcome, cell)}  # fmt: skip

    def _flag(self, code: str, cell: dict) -> None:
        self.flags.append([code, cell.get("id") or ""])
