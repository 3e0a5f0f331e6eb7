"""Notebooks that nbgrader ships: graded here as when both were compared (`tests/benchmarks/nbgrader_own.py`)."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import grading_own as own
import pytest

HERE = Path(__file__).parent
# A part of all, for time: changed and retyped cells, no points, a variable of the environment, a task.
PART = ("n54", "n55", "n72", "n74")


def table() -> dict[tuple[str, str], dict[str, tuple[str, str]]]:
    """(notebook, hand-in) -> cell -> (stock's points, ours)."""
    found: dict = defaultdict(dict)
    with (HERE / "nbgrader_own.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["number"], row["handed_in"]][row["cell"]] = (row["stock"], row["ours"])
    return found


def test_the_part_is_graded_as_when_both_were_compared(pool, tmp_path):
    chosen = [one for one in own.found() if one.assignment in PART]
    course, known = own.course(tmp_path / "kursus"), table()
    assert all(own.release(course, one) for one in chosen)
    for (number, student), found in own.ours(course, chosen, pool).items():
        one = next(o for o in chosen if o.assignment == number)
        told = {c: "waits" if p is None else f"{p:g}" for c, p in found.items()}
        assert told == {c: both[1] for c, both in known[number, own.people(one)[student]].items()}, (number, student)


def test_we_differ_only_where_stock_refuses_a_cell_of_another_type():
    differ = {hand_in for (_, hand_in), cells in table().items() if any(a != b for a, b in cells.values())}
    retyped = [h for h in differ if h.endswith("-type-changed.ipynb")]
    alone = {n for (n, h), cells in table().items() if h not in retyped and any(a != b for a, b in cells.values())}
    assert len(retyped) == 4 and alone == {"n63"}  # endless recursion, without a graded cell: stock's run fails


@pytest.mark.parametrize(
    "path", ["tests/apps/files/submitted-changed.ipynb", "docs/source/user_guide/source/header.ipynb"]
)
def test_the_table_is_of_these_very_notebooks(path):
    numbers = {one.path: one.assignment for one in own.found()}
    rows = (HERE / "nbgrader_own.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert f"{numbers[path]},{path}," in "\n".join(rows) and len({r.split(",")[0] for r in rows}) == len(numbers)
