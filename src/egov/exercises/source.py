"""What the trainee typed: the line that filled a variable, from the notebook's own history."""

from __future__ import annotations

import ast
import re

from egov.core import graded as graded_cells


def history() -> list[str]:
    """The cells run so far, as typed, oldest first; empty outside of a notebook."""
    try:
        from IPython import get_ipython
    except ImportError:
        return []
    manager = getattr(get_ipython(), "history_manager", None)
    return [str(cell) for cell in getattr(manager, "input_hist_raw", None) or []]


def typed(variable: str, cells: list[str] | None = None) -> str:
    """`variable = …` as last typed, on one line; "" where that is not known."""
    for cell in reversed(history() if cells is None else cells):
        if line := _assignment(cell, variable):
            return line
    return ""


def _assignment(cell: str, variable: str) -> str:
    if not re.search(rf"^\s*{re.escape(variable)}\s*=(?!=)", cell, re.MULTILINE):
        return ""
    try:
        body = ast.parse(cell).body
    except (SyntaxError, ValueError):
        body = []
    for statement in reversed(body):
        if isinstance(statement, ast.Assign) and any(getattr(t, "id", "") == variable for t in statement.targets):
            return " ".join((ast.get_source_segment(cell, statement) or "").split())
    return re.findall(rf"^\s*({re.escape(variable)}\s*=(?!=).*)$", cell, re.MULTILINE)[-1]


def graded(variable: str) -> str:
    """`variable = …` as it stands in the submission being graded; "" elsewhere."""
    return typed(variable, graded_cells.CELLS)


def bare(line: str) -> bool:
    """Does `line` fill its variable with numbers alone, naming nothing?"""
    try:
        tree = ast.parse(right_side(line), mode="eval") if line else None
    except (SyntaxError, ValueError):
        return False
    return tree is not None and not any(isinstance(node, ast.Name) for node in ast.walk(tree))


def right_side(line: str) -> str:
    """What stands behind the first `=`."""
    return line.partition("=")[2].split("#")[0].strip()


def like(variable: str, cells: list[str] | None = None) -> str | None:
    """Another name that the newest cell fills, when only its capitals differ from `variable`."""
    newest = (history() if cells is None else cells)[-1:]
    filled = re.findall(r"^\s*([^\W\d]\w*)\s*=(?!=)(?!\s*\.\.\.)", "\n".join(newest), re.MULTILINE)
    for name in filled if variable not in filled else ():
        if name != variable and name.casefold() == variable.casefold():
            return name
    return None
