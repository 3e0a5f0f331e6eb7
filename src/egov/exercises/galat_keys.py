"""A column or key that is not there: what was meant, and what there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from egov.core.messages import say
from egov.exercises import habits_names
from egov.exercises.habits_mend import mask

_WORD = r"[^\W\d]\w*"


def missing(text: str, line: str, known: Iterable[str]) -> str:
    """A column or key that is not there: as pandas words it, or our own sentence, which is Indonesian already."""
    if text.startswith("("):
        return say("exercises.error.two_columns")  # table["a", "b"]
    if re.search("Columns not found|not in index|are in the", text):
        names = re.findall(r"'([^']+)'", text.replace(", dtype='object'", "").replace(", dtype='str'", ""))
        return say("exercises.error.key", name=", ".join(sorted(names)))  # pandas gives them in the order of a set
    own = text.strip("\"'").removeprefix("Column not found: ")  # as pandas words it after groupby(...)
    if own.endswith(".") and own.count(" ") > 3:
        return own
    if bare := re.search(rf"\[\s*({_WORD})\s*\]", mask(line)):  # table[menit], where menit holds a number
        return say("exercises.error.key_unquoted", name=bare[1])
    there = _columns(line, known)
    if near := habits_names.closest(own, there):
        return say("exercises.error.key_close", name=own, close=near)
    if there:
        return say("exercises.error.key_known", name=own, known=", ".join(map(str, there[:12])))
    return say("exercises.error.key", name=own)


def _columns(line: str, known: Iterable[str]) -> list[str]:
    """The columns (or keys) of what stands before the brackets in the failing line."""
    if not isinstance(known, Mapping):
        return []
    for name in re.findall(rf"({_WORD})(?=\s*\[|\.groupby\()", mask(line)):
        thing = known.get(name)
        if hasattr(thing, "columns"):
            return [str(one) for one in thing.columns]
        if isinstance(thing, dict):
            return [str(one) for one in thing]
    return []
