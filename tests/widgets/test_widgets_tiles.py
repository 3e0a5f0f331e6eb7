"""The tile explorer follows its slider, and a square without a figure never counts as zero."""

from __future__ import annotations

import pytest

from egov.widgets import Outcome, Slider, Tile, tile_explorer

TILES = [Tile("Sumbar", 0, 0, 68.64), Tile("DKI", 1, 1, 86.5), Tile("Papteng", 2, 0, None)]


@pytest.fixture
def explorer():
    return tile_explorer(
        title="Berapa yang tertinggal?", slider=Slider("syarat", "Syarat", 40, 90, 1, 65, "%"), tiles=TILES,
        judge=lambda level: Outcome(level, f"Syaratnya {level:.0f}.", verdict="Taksiran"),
        legend=("di bawah syarat", "memenuhi syarat", "tidak ada angka"),
    )  # fmt: skip


def test_moving_the_level_moves_squares_across(explorer):
    explorer.widget  # noqa: B018 - made on first use
    assert explorer.below() == []
    before = explorer.result.value
    explorer.controls["syarat"].value = 70
    assert explorer.below() == ["Sumbar"]
    assert explorer.result.value != before and "Syaratnya 70." in explorer.result.value


def test_a_value_at_the_level_meets_it(explorer):
    explorer.values = {"syarat": 86.5}
    assert explorer.below() == ["Sumbar"]


def test_missing_is_shown_as_missing_at_every_level(explorer):
    explorer.values = {"syarat": 90}
    assert explorer.below() == ["Sumbar", "DKI"]
    picture = explorer.picture()
    assert picture.count("✘") == 2
    assert picture.count("stroke-dasharray") == 2, "the square and its line in the legend"
    assert ">–</text>" in picture


def test_below_differs_without_colour(explorer):
    """Darkness and a symbol tell the squares apart in print; light letters stand on the dark ones."""
    explorer.values = {"syarat": 70}
    assert 'fill="#FFFFFF" font-weight="bold">✘ 68,6</text>' in explorer.picture()
    assert 'fill="#1B1B1B">86,5</text>' in explorer.picture()
    assert explorer.description() == ["Syarat: 70%.", "Syaratnya 70. Taksiran."]
