"""Unit 06 is done with the reader's own province: every one of the 38 gets answers, advice and words of its own."""

from __future__ import annotations

import math

import pytest

from egov.core.errors import UserError
from egov.data import province
from egov.exercises import find, loader
from egov.exercises.results import BELUM_TEPAT, BENAR, NotAccepted
from egov.units import figures
from egov.units.u06 import data

PARENTS = {"Papua Selatan": "Papua", "Papua Tengah": "Papua", "Papua Pegunungan": "Papua",
           "Papua Barat Daya": "Papua Barat"}  # fmt: skip
QUESTION = "06-mobil-keliling"


@pytest.fixture(params=province.names())
def own(request, monkeypatch):
    monkeypatch.setattr(province, "kept", lambda: request.param)
    return request.param


def test_the_lessons_answers_and_misconceptions_hold_for_all_38(own):
    """For this province no wrong idea is taken for right, and each gets its own sentence."""
    for exercise in loader.exercises("06"):
        assert exercise.check(exercise.reference()).outcome == BENAR
        for one in exercise.misconceptions:
            result = exercise.check(one.example)
            assert (result.outcome, result.cause) == (BELUM_TEPAT, one.name), exercise.id


def test_the_hidden_test_takes_the_province_of_the_identity_cell(own, monkeypatch):
    """Whatever the machine's workspace says, and in every form a trainee may write the name."""
    monkeypatch.setattr(province, "kept", lambda: "Bali")
    right = math.ceil(data.cars(own))
    for typed in (own, own.upper(), f"provinsi {own.lower()}"):
        find(QUESTION, typed).decide(right, math.ceil(data.cars(typed)))
        for one in find(QUESTION, typed).misconceptions:
            with pytest.raises(NotAccepted) as refused:
                find(QUESTION, typed).verify(one.example)
            assert refused.value.cause == one.name


def test_the_printed_count_leads_to_the_same_cars(own):
    """Who types the rounded count from the sheet instead of `belum_saya` is right too."""
    assert math.ceil(round(data.unconnected(own)) * 0.05 / (40 * 200)) == math.ceil(data.cars(own))
    assert math.ceil(round(data.unconnected(own)) / 10 / (20 * 240)) == math.ceil(data.helpers(own))


def test_neighbours_have_different_numbers():
    """Nothing to copy: of the 34 areas no two share a count of people."""
    counts = {data.area(name): round(data.unconnected(name)) for name in province.names()}
    assert len(counts) == 34 == len(set(counts.values()))


def test_an_answer_for_another_province_is_refused():
    with pytest.raises(NotAccepted):
        find(QUESTION, "Bali").decide(math.ceil(data.cars("Jawa Timur")), math.ceil(data.cars("Bali")))


@pytest.mark.parametrize("name", ["Bali", "Jawa Timur", "Papua Barat Daya"])
def test_the_own_row_is_marked_in_every_chart(name, monkeypatch, capsys):
    monkeypatch.setattr(province, "kept", lambda: name)
    peraga = figures("06")
    for shown in ("peta", "dua_peringkat", "lebar_penduduk", "angka_saya", "lembar"):
        getattr(peraga, shown)()
        assert data.area(name) in capsys.readouterr().out, shown
    tiles = peraga.peta_syarat().tiles
    assert [tile.label[0] for tile in tiles].count("◆") == 1 and len(tiles) == 38
    assert data.area(name) in " ".join(peraga.peta_syarat().description())


def test_the_four_without_own_figures_are_told_in_words(own, capsys):
    figures("06").angka_saya()
    told = capsys.readouterr().out
    assert ("itu bukan nol" in told) == (own in PARENTS)
    assert data.area(own) == PARENTS.get(own, own)
    if own in PARENTS:
        assert f"wilayah {PARENTS[own]} sebelum dipecah" in told


def test_a_province_nobody_knows_is_asked_for_again():
    with pytest.raises(UserError, match="Maluku Utara"):
        data.cars("Maluku Utra")
    with pytest.raises(UserError):
        data.cars(...)
