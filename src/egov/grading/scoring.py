"""Layer 5: from outcomes to points. Full, none, or a finite number in between; anything else waits for a human."""

from __future__ import annotations

import math

from nbgrader.utils import compute_checksum

from egov.grading.spec import Cell


class NotGradable(Exception):
    """No outcome for a graded cell: a state of its own, never a silent zero."""


def automatic(outcome: dict | None, most: float) -> float:
    """Points of a test cell."""
    state = (outcome or {}).get("state")
    if state == "passed":
        return most
    if state == "partial":
        value = outcome.get("value")
        sound = isinstance(value, (int, float)) and math.isfinite(value) and 0 <= value <= most
        return float(value) if sound else 0.0
    if state in ("failed", "late", "dead"):
        return 0.0
    raise NotGradable(str(state))


def score(cell: Cell, node, outcome: dict | None) -> float | None:
    """Points for any graded cell; None where a person must read."""
    if cell.kind == "test":
        return automatic(outcome, float(cell.points))
    if cell.kind == "answer" and unanswered(cell, node):
        return 0.0
    return None


def unanswered(cell: Cell, node) -> bool:
    """The answer cell still holds the released text (nbgrader's own measure, and ours that ignores line ends)."""
    from egov.grading.structure import tidy

    same = cell.checksum is not None and compute_checksum(node) == cell.checksum
    return same or tidy(node.source) == tidy(cell.source)
