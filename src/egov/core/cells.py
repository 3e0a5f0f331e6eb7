"""What nbgrader knows of each cell, read from a notebook file as plain data: nothing of it is run."""

from __future__ import annotations

import hashlib
import json

TEST, ANSWER, WRITTEN, TEXT = "test", "answer", "written", "text"


def read(content: bytes) -> list[dict]:
    """The notebook's cells; an empty list if it is no notebook."""
    return _found(content) or []


def minutes(content: bytes) -> tuple[int, int] | None:
    """(lesson, assignment) as the build counted them for this unit; None for a notebook that does not say."""
    try:
        lesson, assignment = json.loads(content)["metadata"]["egov"]["minutes"]
        return (lesson, assignment) if isinstance(lesson, int) and isinstance(assignment, int) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _found(content: bytes) -> list[dict] | None:
    try:
        found = json.loads(content)["cells"]
        return [cell for cell in found if isinstance(cell, dict)] if isinstance(found, list) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def fingerprint(content: bytes) -> str:
    """Equal for two notebooks with the same kinds and texts of cells: running one does not make it "touched"."""
    cells = _found(content)
    if cells is not None:
        typed = [[str(cell.get("cell_type")), source(cell)] for cell in cells]
        content = json.dumps(typed, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()


def source(cell: dict) -> str:
    text = cell.get("source", "")
    return text if isinstance(text, str) else "".join(map(str, text)) if isinstance(text, list) else ""


def digest(cell: dict) -> str:
    return hashlib.sha256(source(cell).encode("utf-8", "surrogatepass")).hexdigest()


def graded(cell: dict) -> dict:
    """nbgrader's metadata of a cell, or an empty dict."""
    found = cell.get("metadata")
    found = found.get("nbgrader") if isinstance(found, dict) else None
    return found if isinstance(found, dict) and isinstance(found.get("grade_id"), str) else {}


def kind(cell: dict) -> str:
    mine = graded(cell)
    if mine.get("grade") and mine.get("solution"):
        return WRITTEN
    if mine.get("grade"):
        return TEST
    return ANSWER if mine.get("solution") else TEXT


def released(content: bytes) -> list[dict]:
    """The cells that a submission is compared with: id, kind, digest and points."""
    return [
        {"id": mine["grade_id"], "kind": role, "sha256": digest(cell), "points": mine.get("points") or 0}
        for cell in read(content)
        if (mine := graded(cell)) and (role := kind(cell)) != TEXT
    ]
