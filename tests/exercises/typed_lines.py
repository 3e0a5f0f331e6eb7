"""Lines run as a notebook runs them: their error knows the trainee's own line, and nobody else's."""

from __future__ import annotations

import itertools
import linecache

_cell = itertools.count(1)


def failing(code: str, names: dict) -> Exception:
    """The error that `code` raises, with `code` kept where Python looks for the source of a cell."""
    name = f"<ipython-input-{next(_cell)}>"
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    try:
        exec(compile(code, name, "exec"), names)
    except Exception as problem:
        return problem
    raise AssertionError(f"{code} should fail")
