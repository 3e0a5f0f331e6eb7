"""What joining two tables does, counted: rows that come out, rows without a partner, rows with more than one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

PLACE = "_place"  # a column of our own, so that a row is known again after the join


@dataclass(frozen=True)
class Road:
    """One way to join: its name, the columns that have to agree, and what mends the left table before."""

    label: str
    columns: tuple[str, ...]
    mend: Callable[[pd.DataFrame], pd.DataFrame] | None = None


@dataclass(frozen=True)
class Joined:
    """The counts of one join; `watched` are those of the group one watches among the rows without a partner."""

    rows: int
    without: int
    watched: int
    several: int


def joined(left: pd.DataFrame, right: pd.DataFrame, road: Road, how: str, watched: Sequence[bool]) -> Joined:
    """Join and count. An empty cell is no key: it finds nobody, not even another empty cell."""
    left = left.reset_index(drop=True)
    left[PLACE] = left.index
    if road.mend:
        left = road.mend(left)
    columns = list(road.columns)
    known = right.dropna(subset=columns)[columns]
    found = left.merge(known, on=columns, how="inner")
    partners = found[PLACE].value_counts().reindex(left[PLACE], fill_value=0).to_numpy()
    alone = partners == 0
    rows = len(found) + (int(alone.sum()) if how == "left" else 0)
    return Joined(rows, int(alone.sum()), int((alone & list(watched)).sum()), int((partners > 1).sum()))
