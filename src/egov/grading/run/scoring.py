"""Layer 5: from outcomes to points. Full, none, or a finite number in between; anything else waits for a human."""

from __future__ import annotations

import math

from nbgrader.utils import compute_checksum

from egov.grading.notebook.spec import Cell, Spec
from egov.grading.notebook.structure import tidy

LONG = 200  # letters
DIGITS = 9


class NotGradable(Exception):
    """No outcome for a graded cell: a state of its own, never a silent zero."""


def automatic(outcome: dict | None, most: float) -> float:
    """Points of a test cell."""
    state = (outcome or {}).get("state")
    if state == "passed":
        return most
    if state == "partial":
        value = outcome.get("value")
        if not isinstance(value, (int, float)) or not math.isfinite(value):
            return 0.0
        value = round(float(value), DIGITS)  # 0.4 + 0.4 + 0.4 is a little more than 1.2
        return value if 0 <= value <= round(most, DIGITS) else 0.0
    if state in ("failed", "late", "dead"):
        return 0.0
    raise NotGradable(str(state))


def score(cell: Cell, node, outcome: dict | None, elsewhere: bool = False) -> float | None:
    """Points for any graded cell; None where a person must read.

    An untouched answer cell is worth nothing only where nothing stands `elsewhere`: many write below the cell.
    """
    if cell.kind == "test":
        return automatic(outcome, float(cell.points))
    if cell.kind == "answer" and unanswered(cell, node) and not elsewhere:
        return 0.0
    return None


def work_elsewhere(notebook, spec: Spec) -> bool:
    """Has the trainee written anything where grading does not look: an extra cell, or into a given text?"""
    given = {c.cell_id: c.source for c in spec.cells if c.kind == "free"}
    copies = {tidy(text) for text in [*(c.released for c in spec.cells), *spec.given]}  # of ours, left as they were
    for node in notebook.cells:
        empty = not node.source.strip() and not node.get("attachments")
        if node.metadata.get("nbgrader", {}).get("grade_id") or empty or tidy(node.source) in copies - {""}:
            continue
        old = given.get(node.id)
        if old is None or (node.cell_type != "code" and tidy(node.source) != tidy(old)):
            return True
        # A given code cell holds name and number of the trainee; an answer in it is longer.
        if sum(len(line) for line in node.source.split("\n") if line not in old) > LONG:
            return True
    return False


def unanswered(cell: Cell, node) -> bool:
    """The answer cell still holds the released text (nbgrader's own measure, and ours that ignores line ends)."""
    same = cell.checksum is not None and compute_checksum(node) == cell.checksum
    return same or tidy(node.source) == tidy(cell.source)
