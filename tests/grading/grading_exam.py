"""A few cells of an exercise, graded alone: a solution that says whose names are whose, a hand-in, and tests."""

from __future__ import annotations

from types import SimpleNamespace

from nbformat.v4 import new_code_cell

from egov.grading.notebook.spec import Cell, Spec
from egov.grading.notebook.supply import settle

FAST = {"cell_s": 3, "test_s": 3, "total_s": 15, "grace_s": 0.5}


def exam(cells: list[tuple[str, str]], handed_in: str | None = None, **limits) -> dict:
    """The job for these cells (`answer`, `locked`, `test`, `free`); the first answer may be replaced by a trainee's."""
    spec, known, master = Spec("t", "t", [], {}), {}, SimpleNamespace(cells=[])
    for i, (kind, source) in enumerate(cells):
        node = new_code_cell(source)
        if kind != "free":
            known[f"s{i}"] = Cell(f"s{i}", kind, "code", source, source)
            node.metadata["nbgrader"] = {"grade_id": f"s{i}"}
        master.cells.append(node)
    settle(spec, master, known)
    made = []
    for i, (kind, source) in enumerate(cells):
        if kind == "answer" and handed_in is not None:
            source, handed_in = handed_in, None
        made.append({"kind": "trainee" if kind in ("answer", "free") else kind, "id": f"s{i}", "source": source})
    names = ("supplied", "free", "things", "makers", "operators", "mutates", "after", "reads", "imports")
    return {"cells": made, "limits": {**FAST, **limits}, **{name: getattr(spec, name) for name in names}}


def graded(pool, jobs: dict[str, dict]) -> dict[str, dict]:
    """Every job by its name; all of them in one worker, one after another."""
    found = {}
    for name, results in pool.run((name, [job]) for name, job in jobs.items()):
        found[name] = results[0]
    return found


def states(result: dict) -> list[str]:
    return [c["state"] for c in result["cells"]]
