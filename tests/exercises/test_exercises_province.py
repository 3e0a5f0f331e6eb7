"""The trainee's own province: every name on screen is understood, the choice is kept and can be changed."""

from __future__ import annotations

import json

import pytest

from egov.core import place
from egov.core.errors import UserError
from egov.data import load, province
from egov.units import figures, numbers
from egov.units.u06.sheet import lembar

PRINTED = load("peta_petak").merge(load("provinsi"), on="kode_kemendagri")[["singkatan", "provinsi"]].values.tolist()


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    (tmp_path / place.HIDDEN).mkdir()
    (tmp_path / place.MANIFEST).write_text("{}", encoding="utf-8")
    (tmp_path / place.LESSONS).mkdir()
    monkeypatch.setattr(province, "_session", {})
    monkeypatch.chdir(tmp_path / place.LESSONS)
    return tmp_path


def test_there_are_38():
    assert len(province.names()) == len(PRINTED) == 38


@pytest.mark.parametrize("name", province.names())
@pytest.mark.parametrize("form", ["{}", " {} ", "provinsi {}", "Prov. {}"])
def test_every_name_is_understood_in_every_case(name, form):
    for typed in (form.format(name), form.format(name).upper(), form.format(name).lower(), name.replace(" ", "_")):
        assert province.find(typed) == (name, [])


@pytest.mark.parametrize(("short", "name"), PRINTED)
def test_every_abbreviation_of_the_map_is_understood(short, name):
    assert province.known(short) == province.known(short.upper()) == province.known(short.replace(" ", "")) == name


@pytest.mark.parametrize("short", ["Kaltim", "Kepri", "DKI", "Sulsel", "NTT"])
def test_the_sheet_of_unit_06_takes_abbreviations(short, capsys):
    lembar(short)
    assert province.known(short) in capsys.readouterr().out


def test_abbreviations_name_provinces_that_exist():
    assert set(province.abbreviations().values()) <= set(province.names())
    assert province.known("Sumatra Barat") == "Sumatera Barat"


@pytest.mark.parametrize("typed", ["", "xyz", "Jawa", "..."])
def test_what_is_unclear_is_never_guessed(typed):
    assert province.find(typed)[0] is None
    with pytest.raises(UserError, match="tidak ada di daftar"):
        province.known(typed)


def test_near_names_are_offered():
    with pytest.raises(UserError, match="Maluku Utara"):
        province.known("Maluku Utra")


@pytest.mark.parametrize("name", province.names())
def test_the_choice_is_kept_in_the_workspace(workspace, name, monkeypatch):
    assert province.kept() is None
    assert province.choose(name.upper()) == name
    monkeypatch.setattr(province, "_session", {})  # the next kernel
    assert province.kept() == name
    assert json.loads((workspace / province.FILE).read_text(encoding="utf-8")) == {"provinsi": name}


def test_the_choice_can_be_changed_from_any_unit(workspace):
    for unit, name in zip(numbers(), province.names(), strict=False):
        picker = figures(unit).pilih_provinsi()
        assert picker.widget
        picker.list.value = name
        assert province.kept() == name
        assert figures(unit).pilih_provinsi().widget and province.kept() == name, "showing it changes nothing"


@pytest.mark.parametrize("damaged", ["", "[]", '{"provinsi": "Atlantis"}', '{"provinsi": ["Maluku"]}', "\x00"])
def test_a_damaged_note_means_not_chosen(workspace, damaged):
    (workspace / place.RESULTS).mkdir()
    (workspace / province.FILE).write_text(damaged, encoding="utf-8")
    assert province.kept() is None


def test_until_one_is_chosen_the_example_stands(workspace):
    assert province.chosen() == province.EXAMPLE
    province.choose("Kaltim")
    assert province.chosen() == "Kalimantan Timur"


def test_without_a_workspace_it_lasts_as_long_as_the_kernel(tmp_path, monkeypatch):
    monkeypatch.setattr(province, "_session", {})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(place.ENVIRONMENT, raising=False)
    assert province.kept() is None
    province.choose("NTT")
    assert province.kept() == "Nusa Tenggara Timur" and list(tmp_path.iterdir()) == []
