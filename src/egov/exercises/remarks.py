"""Benar, tetapi: what may still be said about a right answer, read off the line that gave it."""

from __future__ import annotations

import ast
import re
from typing import Any

from egov.core.messages import say
from egov.core.numbers import angka, seadanya
from egov.exercises.source import right_side

_told: set[str] = set()  # a habit of speech is mentioned once a session, not in every cell


def remark(hints: tuple[str, ...], value: Any, typed: str) -> str:
    """One remark, or "". The last hint holds the line as the course writes it."""
    shape = re.findall(r"`([^`]+)`", hints[-1]) if hints else []
    theirs, mine = _tree(right_side(shape[-1]) or shape[-1] if shape else ""), _tree(right_side(typed))
    if mine is None or not isinstance(value, (int, float)):
        return ""
    if isinstance(mine, ast.Constant) or (isinstance(mine, ast.UnaryOp) and isinstance(mine.operand, ast.Constant)):
        return say("exercises.but.typed") if theirs is not None and not isinstance(theirs, ast.Constant) else ""
    if theirs is not None and "ceil" in _names(theirs) and "round" in _names(mine):
        return say("exercises.but.ceil")
    if theirs is not None and (road := _road(mine, theirs)):
        return road
    places = 0 if abs(value) >= 1000 else 2
    if abs(value) >= 1 and abs(value - round(value, places)) > 1e-9 and "decimals" not in _told:
        _told.add("decimals")
        return say("exercises.but.decimals", short=_short(value))
    return ""


def remark_words(letter: str, typed: str) -> str:
    """An option's own words in place of its letter, or ""."""
    mine = _tree(right_side(typed))
    if not isinstance(mine, ast.Constant) or letter.casefold() in re.findall(r"\w+", str(mine.value).casefold())[:1]:
        return ""
    return say("exercises.but.words")


def _tree(line: str) -> ast.expr | None:
    try:
        return ast.parse(line, mode="eval").body
    except (SyntaxError, ValueError):
        return None


def _road(mine: ast.expr, theirs: ast.expr) -> str:
    """Other numbers in the same place; a name written out as its number, or 0.62 for 62 / 100, is no other road."""
    if _names(mine) != _names(theirs):
        return ""
    own, known = _numbers(mine), _numbers(theirs)
    same = lambda a, b: any(abs(a * k - b) < 1e-9 * max(1, abs(b)) for k in (1, 100, 0.01))  # noqa: E731
    extra = [n for n in own if not any(same(n, other) for other in known)]
    missing = [n for n in known if not any(same(n, other) for other in own)]
    extra, missing = [n for n in extra if n not in {1, 100}], [n for n in missing if n not in {1, 100}]
    if not extra or not missing:
        return ""
    return say("exercises.but.road", mine=seadanya(extra[0]), theirs=seadanya(missing[0]))


def _names(tree: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _numbers(tree: ast.expr) -> list[float]:
    found = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [float(one) for one in found if isinstance(one, (int, float)) and not isinstance(one, bool)]


def _short(value: float) -> str:
    for word, size in (("miliar", 1e9), ("juta", 1e6), ("ribu", 1e3)):
        if abs(value) >= size * 10 or (word != "ribu" and abs(value) >= size):
            return f"{angka(value / size, 2 if word == 'miliar' else None)} {word}"
    return angka(value)
