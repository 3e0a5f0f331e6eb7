"""Builds the engine's job for one restored notebook, and puts the engine's result back under its cells."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path, PurePosixPath

from nbformat.notebooknode import from_dict

from egov.grading.notebook.spec import Spec
from egov.grading.sandbox.limits import Limits

MAX_FILES, MAX_BYTES = 100, 20 << 20


def kinds_of(notebook, spec: Spec) -> list[str]:
    """The role of every cell of a restored notebook; identity was settled by `structure`."""
    roles = {c.name: (c.kind, c.cell_type) for c in spec.cells if c.name}
    found = []
    for cell in notebook.cells:
        kind, cell_type = roles.get(cell.metadata.get("nbgrader", {}).get("grade_id"), ("answer", cell.cell_type))
        found.append("text" if cell_type != "code" else "trainee" if kind in ("answer", "free") else kind)
    return found


def build(notebook, kinds: list[str], spec: Spec, files: dict[str, str], limits: Limits) -> dict:
    cells = []
    for node, kind in zip(notebook.cells, kinds, strict=True):
        name = node.metadata.get("nbgrader", {}).get("grade_id", "")
        cells.append({"kind": kind, "id": name, "place": node["id"], "source": "" if kind == "text" else node.source})
    return {"cells": cells, "files": beside(files, spec.shown), "trusted_files": spec.files,
            "supplied": spec.supplied, "free": spec.free, "things": spec.things, "makers": spec.makers,
            "operators": spec.operators, "mutates": spec.mutates, "after": spec.after, "reads": spec.reads,
            "open": spec.open, "imports": spec.imports, "limits": limits.as_dict()}  # fmt: skip


def beside(theirs: dict[str, str], ours: dict[str, str]) -> dict[str, str]:
    """The instructor's files come first; a folder of the trainee's where one of them belongs is left out."""
    folders = {p for name in ours for p in PurePosixPath(name).parents}

    def apart(path: PurePosixPath) -> bool:
        return path not in folders and not any(str(p) in ours for p in path.parents)

    return {**{n: c for n, c in theirs.items() if apart(PurePosixPath(n))}, **ours}


def unpack(text: str) -> bytes:
    return base64.b64decode(text)


def extra_files(folder: Path, keep: tuple[str, ...] = ()) -> dict[str, str]:
    """What lies beside the notebook and may go into the sandbox: regular files of modest size, no notebooks."""
    found, total = {}, 0
    for top, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(d for d in folders if not d.startswith("."))
        for name in sorted(names):
            path = Path(top) / name
            facts = path.lstat()
            if (
                not stat.S_ISREG(facts.st_mode)
                or facts.st_nlink > 1
                or path.suffix.lower() == ".ipynb"
                or (name in OURS and name not in keep)
            ):
                continue
            total += facts.st_size
            if len(found) >= MAX_FILES or total > MAX_BYTES:
                return found
            found[str(path.relative_to(folder))] = base64.b64encode(path.read_bytes()).decode("ascii")
    return found


OURS = ("timestamp.txt", "submission_secret.txt", "user_info.json")


def apply(notebook, kinds: list[str], result: dict) -> dict[str, dict]:
    """Write outputs under the cells; returns the outcome of every graded cell by name."""
    outcomes: dict[str, dict] = {}
    count = 0
    for node, kind, part in zip(notebook.cells, kinds, result["cells"], strict=True):
        name = node.metadata.get("nbgrader", {}).get("grade_id")
        if kind == "text":
            continue
        count += 1
        node.execution_count = count
        node.outputs = [_node(o, count) for o in part.get("outputs", [])]
        if name:
            outcomes[name] = {k: part.get(k) for k in ("state", "value", "error")}
    return outcomes


def slips(notebook: str, outcomes: dict[str, dict]) -> list[list[str]]:
    """Notebook, cell, name and sentence of every misconception that a test caught by its name."""
    told = [(cell, (outcome["error"] or []) + [""] * 5) for cell, outcome in outcomes.items() if outcome.get("error")]
    return [[notebook, cell, error[4], error[1][:500]] for cell, error in told if error[4]]


def _node(output: dict, count: int):
    if output["output_type"] == "execute_result":
        output = {**output, "execution_count": count}
    return from_dict(output)
