"""One writer of Indonesian numbers, for charts, messages, tables and grades."""

from __future__ import annotations

import pytest

from egov.core.numbers import angka, juta, miliar, persen, poin, seadanya


@pytest.mark.parametrize(
    "value, places, text",
    [
        (275_361_267, None, "275.361.267"), (4.85, None, "4,9"), (4.0, None, "4"), (4.0, 1, "4,0"), (0.5, 0, "1"),
        (1234.5, 2, "1.234,50"), (-0.04, 1, "0,0"), (-1234.5, 1, "-1.234,5"), (None, None, "tidak ada data"),
        (float("inf"), 1, "tidak ada data"),
    ],
)  # fmt: skip
def test_angka(value, places, text):
    assert angka(value, places) == text


def test_words_behind_a_number():
    assert (persen(73.7), juta(190_000_000), miliar(4_500_000_000)) == ("73,7%", "190 juta", "4,5 miliar")
    assert persen(float("nan")) == "tidak ada data"


@pytest.mark.parametrize(
    "value, text", [(2.0, "2"), (2.5, "2,5"), (17.25, "17,25"), (1 / 3, "0,33"), (20, "20"), (None, "0"), (100, "100")]
)
def test_poin_has_two_decimals_at_most_and_no_empty_ones(value, text):
    assert poin(value) == text


@pytest.mark.parametrize(
    "value, text",
    [
        (0.6213, "0,6213"), (62.130, "62,13"), (4_500_000_000, "4.500.000.000"), (4.5e9, "4.500.000.000"),
        (1_234.56, "1.234,56"), (-3, "-3"), (100.0, "100"),
    ],
)  # fmt: skip
def test_seadanya_keeps_the_digits_a_trainee_wrote(value, text):
    assert seadanya(value) == text
