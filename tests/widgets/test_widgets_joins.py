"""The join explorer counts by joining: nobody is lost unseen, an empty cell is nobody's partner."""

from __future__ import annotations

import pytest

from egov.widgets.joins_data import Joined


@pytest.fixture
def explorer(activities):
    one = activities["JoinExplorer"]
    one.widget  # noqa: B018 - made on first use
    return one


def test_every_row_is_found_or_counted_as_lost(explorer):
    """Four guests: 007 and 031 have a room, "12" lost its zero, one has no number."""
    assert explorer.now == Joined(rows=2, without=2, watched=2, several=0)
    explorer.road_box.value = "nomor, nol dikembalikan"
    assert explorer.now == Joined(rows=3, without=1, watched=1, several=0)


def test_left_keeps_all_and_says_so(explorer):
    explorer.kind_box.value = "left"
    assert explorer.now == Joined(rows=4, without=2, watched=2, several=0)
    assert "tetap tinggal" in explorer.spoken and "hilang" not in explorer.spoken


def test_a_name_twice_gives_rows_too_many(explorer):
    """Two guests Ina, two rooms of an Ina: four rows, and the number of rows looks as if nobody were lost."""
    explorer.road_box.value = "nama"
    assert explorer.now == Joined(rows=5, without=1, watched=1, several=2)
    assert "2 tamu mendapat lebih dari satu pasangan" in explorer.spoken


def test_empty_never_meets_empty():
    import pandas as pd

    from egov.widgets import Road
    from egov.widgets.joins_data import joined

    left = pd.DataFrame({"kunci": ["1", None, None]})
    right = pd.DataFrame({"kunci": ["1", None]})
    counts = joined(left, right, Road("kunci", ("kunci",)), "inner", [False, True, True])
    assert counts == Joined(rows=1, without=2, watched=2, several=0)
    assert list(left.columns) == ["kunci"], "the author's table stays as it was"
