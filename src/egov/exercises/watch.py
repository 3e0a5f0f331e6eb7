"""After each cell: was an exercise answered in a cell that lost its check line? Then the line is given back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from egov.core.messages import say
from egov.exercises.base import Exercise
from egov.exercises.results import Note
from egov.exercises.slips import is_placeholder


def lost_check(cell: str, exercises: Iterable[Exercise], names: dict[str, object]) -> str | None:
    """The check line that `cell` should hold below the answer it fills, or None."""
    if ".check(" in cell:
        return None
    for one in exercises:
        filled = re.search(rf"^{re.escape(one.variable)}\s*=(?!=)", cell, re.MULTILINE)
        if filled and one.variable in names and not is_placeholder(names[one.variable]):
            return f"latihan.{one.id.replace('-', '_')}.check({one.variable})"
    return None


def install(exercises: list[Exercise]) -> None:
    """Watch this notebook's cells; starting a unit again replaces the watch."""
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return
    old = getattr(shell, "_egov_watch", None)
    if old is not None:
        shell.events.unregister("post_run_cell", old)

    def after(result) -> None:
        if result.success and (line := lost_check(result.info.raw_cell or "", exercises, shell.user_ns)):
            display(Note(say("exercises.outcome.belum_tepat"), say("exercises.slip.check_gone", line=line)))

    shell._egov_watch = after
    shell.events.register("post_run_cell", after)
