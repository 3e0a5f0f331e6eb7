"""What the open page asks for: variable → its exercise, so that a line may be read by the question it answers.

`unggah` typed for a choice wants quotes and a letter, not "run the cells above"; `1,25 juta` depends on the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_open: dict[str, Any] = {}


def opened(exercises: Iterable[Any]) -> None:
    """A page was opened: these are its exercises; those of an earlier page are forgotten."""
    _open.clear()
    _open.update({one.variable: one for one in exercises})


def by(line: str) -> Any | None:
    """The exercise that `line` answers, or None."""
    found = re.match(r"\s*([^\W\d]\w*)\s*=(?!=)", line)
    return _open.get(found[1]) if found else None


def unit(line: str) -> str:
    """The unit in which the answer of `line` is given; "" where that is not known."""
    return str(getattr(by(line), "unit", "") or "")


def options(line: str) -> dict[str, str]:
    """The options of the choice that `line` answers; empty where it answers none."""
    return dict(getattr(by(line), "options", None) or {})


def several(line: str) -> bool:
    """Does `line` answer a choice of several letters?"""
    return type(by(line)).__name__ == "Choices"
