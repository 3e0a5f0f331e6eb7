"""A fault of pandas that a trainee's answer could use against the process that holds the tests.

Two functions in C size a table by `len()` of its rows and then fill it by iterating: `pd.DataFrame([(1,), t])` with
a table `t` of one row and many columns writes beyond the end. A test may do that with an honest list of answers.
"""

from __future__ import annotations

import importlib


def mend() -> None:
    """In a process that runs tests: rows are made what they will be iterated as, before they are counted."""
    lib = importlib.import_module("pandas._libs.lib")  # not public, and nowhere else to be had

    for name, kind in (("to_object_array_tuples", tuple), ("to_object_array", list)):
        original = getattr(lib, name)
        if not hasattr(original, "mended"):
            setattr(lib, name, _mended(original, kind))


def _mended(original, kind: type):
    def safe(rows, *more, **named):
        return original([row if type(row) is kind else kind(row) for row in rows], *more, **named)

    safe.mended = True
    return safe
