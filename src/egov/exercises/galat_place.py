"""Where an error happened: the trainee's own line, not a library's below it, and the characters that failed."""

from __future__ import annotations

import linecache
from dataclasses import dataclass
from itertools import islice
from types import TracebackType


@dataclass(frozen=True)
class Place:
    """A line of the trainee's, counted from one, and the failing part of it (0, 0 where Python does not say)."""

    number: int
    code: str
    span: tuple[int, int] = (0, 0)


def place_of(problem: BaseException, outermost: bool = False) -> Place | None:
    """The trainee's own line in which `problem` happened; `outermost` is the line of the cell that was run."""
    if isinstance(problem, SyntaxError) and problem.lineno:
        return _in_syntax(problem)
    place, trace = None, problem.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if "ipykernel" in name or name.startswith("<ipython-input") or name == "<string>":
            code = linecache.getline(name, trace.tb_lineno).rstrip("\n")
            place = Place(trace.tb_lineno, code, _failing(trace, code))
            if outermost:
                break
        trace = trace.tb_next
    return place


def _in_syntax(problem: SyntaxError) -> Place:
    code = (problem.text or "").rstrip("\n")
    start = max((problem.offset or 1) - 1, 0)
    same_line = problem.end_lineno in (None, problem.lineno)
    end = (problem.end_offset or 0) - 1 if same_line else len(code)
    return Place(problem.lineno or 1, code, (start, max(end, start + 1)))


def _failing(trace: TracebackType, code: str) -> tuple[int, int]:
    """The characters whose reckoning failed; Python gives bytes, a line may hold more than those."""
    positions = next(islice(trace.tb_frame.f_code.co_positions(), trace.tb_lasti // 2, None), None)
    if not positions:
        return 0, 0
    first, last, start, end = positions
    if first != trace.tb_lineno or last != first or start is None or end is None:
        return 0, 0
    raw = code.encode("utf-8")
    return len(raw[:start].decode("utf-8", "ignore")), len(raw[:end].decode("utf-8", "ignore"))
