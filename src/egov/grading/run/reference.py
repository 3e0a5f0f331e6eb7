"""The source's own solution, graded first and by the very same path: what it does not pass, no trainee can pass.

Once for each state of an assignment; the finding is kept beside the journal.
"""

from __future__ import annotations

import json
from pathlib import Path

from egov.core import files, place
from egov.core.messages import say
from egov.grading.notebook import structure
from egov.grading.notebook.spec import Spec
from egov.grading.run import job, scoring
from egov.grading.sandbox.limits import Limits

IDENTITY = "identitas"


def weak(pool, specs: dict[str, Spec], limits: Limits, reports: Path, assignment: str, salt: str) -> list[list[str]]:
    """`[question, why]` for every question that the solution itself does not get all points for."""
    path = reports / f"{assignment}.acuan.json"
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        if known["salt"] == salt:
            return known["weak"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    found = [line for spec in specs.values() if spec.solved for line in _graded(pool, spec, limits)]
    files.write(path, json.dumps({"salt": salt, "weak": found}).encode())
    return found


def _graded(pool, spec: Spec, limits: Limits) -> list[list[str]]:
    restored = structure.restore({"cells": solution(spec)}, spec)
    made = job.build(restored.notebook, restored.kinds, spec, spec.shown, limits)
    ((_, (answer,)),) = pool.run([("acuan", [made])])
    if "cells" not in answer:
        return [[spec.notebook, str(answer.get("failed") or answer.get("broken"))[:200]]]
    outcomes = job.apply(restored.notebook, restored.kinds, answer)
    nodes = {n.metadata.get("nbgrader", {}).get("grade_id"): n for n in restored.notebook.cells}
    found = []
    for cell in spec.graded():
        if cell.kind == "test" and scoring.automatic(outcomes.get(cell.name), cell.points) < cell.points:
            said = [o for o in nodes[cell.name].outputs if o.output_type == "error"]
            found.append([cell.name, said[-1].evalue[:300] or said[-1].ename if said else ""])
    return found


def solution(spec: Spec) -> list[dict]:
    """The notebook that its author would hand in."""
    made = []
    for cell in spec.cells:
        text = spec.solved.get(cell.name, cell.released)
        if cell.cell_id == IDENTITY:  # its author has no name to give, but lives somewhere
            text = text.replace("provinsi = ...", f'provinsi = "{place.EXAMPLE_PROVINCE}"')
        meta = {"nbgrader": {"grade_id": cell.name}} if cell.name else {}
        made.append({"cell_type": cell.cell_type, "id": cell.cell_id, "metadata": meta, "source": text})
    return made


def sentences(found: list[list[str]]) -> list[str]:
    return [say("grading.reference.not_full", soal=name, sebab=why or "?") for name, why in found]
