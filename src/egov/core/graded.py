"""The submission that is being graded, as far as it ran: a grader has no notebook's history to read."""

from __future__ import annotations

CELLS: list[str] = []
"""Sources of its cells, oldest first; empty wherever nothing is graded."""
