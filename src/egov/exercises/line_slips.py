"""Slips that show in the line, not in the value: read when an answer is wrong, before misconceptions are named."""

from __future__ import annotations

import re
from collections.abc import Callable

from egov.core.messages import say
from egov.exercises import habits
from egov.exercises.source import right_side

# What no line of this course ever means; a tuple or a text is told by its value.
NEVER_MEANT = {"percent_sign", "percent_hundred", "power", "fullwidth"}
_SUMS = re.compile(r"((?:\w+\[[\"'][^\"']+[\"']\]|\w+))\.sum\(\)\s*\*\s*((?:\w+\[[\"'][^\"']+[\"']\]|\w+))\.sum\(\)")


def habit(typed: str) -> tuple[str, str] | None:
    """(cause, sentence) for a line that ran and cannot have been meant as Python read it."""
    found = habits.find(typed, failing=False) if typed else None
    return (found.cause, found.message) if found and found.cause in NEVER_MEANT else None


def any_habit(typed: str) -> tuple[str, str] | None:
    """The same, where the value shows already that something went wrong: a tuple, a text."""
    found = habits.find(typed, failing=False) if typed else None
    if found:
        return found.cause, found.message
    if re.search(r"[^\W\d]\w*\s*,\s*[^\W\d]", right_side(typed)) and "(" not in typed:  # osi, tii, hci / 3
        return "comma_names", say("exercises.slip.comma_names")
    return None


def sums_multiplied(typed: str) -> tuple[str, str] | None:
    """`a.sum() * b.sum()`: the products of the rows were meant."""
    found = _SUMS.search(typed)
    return ("sum_first", say("exercises.slip.sum_first", one=found[1], other=found[2])) if found else None


def weights(typed: str) -> tuple[str, str] | None:
    """Weights of 78 and 22 instead of 0.78 and 0.22."""
    factors = re.findall(r"(?:(?<=\*)\s*|(?<![\w.*]))(\d{1,2})(?=\s*(?:\*|\+|-|$|\)))", right_side(typed))
    if len(factors) < 2 or sum(map(int, factors)) != 100:
        return None
    shown = [say("exercises.slip.weight", typed=one, fixed=f"{int(one) / 100:g}") for one in factors]
    return "weights", say("exercises.slip.weights", weights=", ".join(shown))


def thousands_dot(typed: str, fits: Callable[[float], bool], hints: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """`802.494 / 10`, where 802_494 was meant: the answer, so mended, `fits`, or a hint holds that very number."""
    numbers = re.findall(r"\d+", re.sub(r"(?<=\d)[_.](?=\d{3})", "", " ".join(hints)))
    for found in re.finditer(r"(?<![\w.])[1-9]\d{0,2}\.\d{3}(?![\w.])", right_side(typed)):
        if fits(1000.0) or fits(0.001) or found[0].replace(".", "") in numbers:
            fixed = found[0].replace(".", "_")
            return "thousands_dot", say("exercises.slip.thousands_dot", wrong=found[0], fixed=fixed)
    return None
