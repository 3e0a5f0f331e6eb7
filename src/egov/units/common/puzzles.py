"""Tebak dulu and Susun baris, one statement a puzzle; the widgets load when one is shown.

    tebak_kurung = guess(__name__, "tanpa kurung, masihkah 50 orang?", "31 / 62 / 100", ["0.005", "0.5"], "…")

The module's own name goes along, so that a unit's room still knows what is its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def guess(home: str, question: str, code: str, options: Sequence[str], why: str, **more: Any) -> Callable[[], Any]:
    """A function that shows one *Tebak dulu*."""

    def tebak():
        from egov.widgets import guess_first

        return guess_first(title=f"Tebak dulu: {question}", code=code, options=options, why=why, **more)

    return _of(tebak, home, question)


def lines(home: str, subject: str, goal: str, rows: Sequence[str], why: str, **more: Any) -> Callable[[], Any]:
    """A function that shows one *Susun baris*; `rows` stand in a right order."""

    def susun():
        from egov.widgets import line_order

        return line_order(title=f"Susun baris: {subject}", goal=goal, lines=rows, why=why, **more)

    return _of(susun, home, subject)


def _of(made: Callable[[], Any], home: str, doc: str) -> Callable[[], Any]:
    made.__module__, made.__doc__ = home, doc
    return made
