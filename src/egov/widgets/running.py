"""Run the few lines of an activity as a cell would, and say what they show; the lines are the author's own."""

from __future__ import annotations

import ast
import contextlib
import io
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """What was printed (and the value of a last expression), or the sentence about the error.

    `missing` is the name that was used before any line filled it.
    """

    shown: str
    error: str = ""
    missing: str = ""


def run(code: str, names: Mapping[str, object] | None = None) -> Ran:
    """Run `code` on a copy of `names`."""
    from egov.exercises.galat import explain

    own, printed = dict(names or {}), io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            body = ast.parse(code).body
            last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
            exec(compile(ast.Module(body, []), "<kegiatan>", "exec"), own)
            value = eval(compile(ast.Expression(last.value), "<kegiatan>", "eval"), own) if last else None
            if value is not None:
                print(value if isinstance(value, str) else repr(value))
    except Exception as problem:
        missing = problem.name or "" if isinstance(problem, NameError) else ""
        return Ran(printed.getvalue().strip(), explain(problem, own), missing)
    return Ran(printed.getvalue().strip())
