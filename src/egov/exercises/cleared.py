"""When an answer cell fails, its old value is not judged: what the cell was about to fill is cleared.

Lines above the failing one have run, and what they filled is new, so it stays.
"""

from __future__ import annotations

import ast
import re
from collections.abc import MutableMapping

from egov.exercises import habits_names
from egov.exercises.galat_place import place_of

_ASSIGNED = re.compile(r"^([^\W\d]\w*)\s*=(?!=)(.*)$", re.MULTILINE)


def last_source(shell) -> str:
    """What was typed in the cell that has just run."""
    manager = getattr(shell, "history_manager", None)
    typed = getattr(manager, "input_hist_raw", None) or [""]
    return str(typed[-1])


def after_failure(names: MutableMapping[str, object], source: str, problem: BaseException) -> set[str]:
    """Clear from `names` what the failed cell `source` did not get to fill; gives the names cleared."""
    unfilled = _unfilled(source, problem)
    gone = {name for name in unfilled if name in names and not callable(names[name])}
    for name in gone:
        del names[name]
    habits_names.failed |= {name for name in unfilled if name not in names}  # also one never filled before
    return gone


def _unfilled(source: str, problem: BaseException) -> set[str]:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):  # nothing of the cell has run
        return {name for name, right in _ASSIGNED.findall(source) if not re.search(rf"\b{name}\b", right)}
    place = place_of(problem, outermost=True)
    failed_at = place.number if place else 1
    found: set[str] = set()
    for statement in body:
        if isinstance(statement, ast.Assign) and (statement.end_lineno or 0) >= failed_at:
            read = {n.id for n in ast.walk(statement.value) if isinstance(n, ast.Name)}
            found |= {target.id for target in statement.targets if isinstance(target, ast.Name)} - read
    return found
