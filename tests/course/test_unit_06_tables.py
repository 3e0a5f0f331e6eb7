"""Unit 06's tables: nobody is lost between 38 and 34 provinces, and what is missing stays missing."""

from __future__ import annotations

import pytest

from egov.core.errors import UserError
from egov.data import load
from egov.units.u06 import data as tables
from egov.units.u06.sheet import lembar

EVERYONE = int(load("provinsi")["penduduk"].sum())


def test_34_provinces_and_8_islands_hold_everyone():
    assert len(tables.tabel_34()) == 34 and len(tables.tabel_pulau()) == 8
    assert tables.tabel_34()["penduduk"].sum() == tables.tabel_pulau()["penduduk"].sum() == EVERYONE


def test_new_provinces_are_those_created_in_2022():
    assert set(tables.PARENT) == set(load("provinsi").query("baru_2022")["kode_kemendagri"])


def test_the_two_code_systems_clash_only_where_the_lesson_says():
    """Elsewhere the same code means the same province, which is why the mistake stays silent."""
    codes = load("provinsi").set_index("kode_kemendagri")["kode_bps"].dropna()
    assert codes[codes != codes.index].to_dict() == {"91": "94", "92": "91"}
    sent = tables.tabel_bps().set_index("kode")["persen"]
    assert (sent["94"], sent["91"]) == (tables.share("Papua"), tables.share("Papua Barat"))


def test_missing_stays_missing():
    assert tables.households("31")["perdesaan"] is None
    assert "94" not in tables.indicator(tables.PERSONS, 2023)


def test_town_weight_of_the_lesson_is_the_implied_one():
    assert tables.town_weight("32") == pytest.approx(tables.TOWN, abs=0.005)
    assert tables.bengkulu(tables.town_weight("17")) == pytest.approx(tables.households("17")["total"])


def test_sheet_of_a_new_province_says_whose_figure_it_shows(capsys):
    lembar("papua tengah")
    told = capsys.readouterr().out
    assert "wilayah Papua sebelum dipecah" in told and "belum punya angka sendiri; itu bukan nol" in told
    assert "4.504.210" in told and "Penduduk wilayah 2023" not in told, "people of 2024 are never told as of 2023"


def test_sheet_tells_missing_from_zero_and_knows_typing_errors(capsys):
    lembar("DKI Jakarta")
    assert "Rumah tangga berinternet, perdesaan | tidak ada angka" in capsys.readouterr().out
    with pytest.raises(UserError, match="Maluku Utara"):
        lembar("Maluku Utra")
