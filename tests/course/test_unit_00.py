"""Unit 00's own promises: a missing figure is never a zero, a name is understood, typed figures equal the data."""

from __future__ import annotations

import csv
import re

import pytest

from egov.charts import angka
from egov.exercises import loader
from egov.units import figures
from egov.units.u00 import activities as provinces
from egov.units.u00 import data

NEW = {"Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya"}


def words(name: str) -> str:
    """All that the card says, drawn and told."""
    return provinces.card(name) + " ".join(provinces.sentences(name))


def test_every_province_has_a_card_and_only_the_four_new_ones_lack_a_share(root):
    with (root / "datasets/provinsi.csv").open(encoding="utf-8") as file:
        people = {row["provinsi"]: int(row["penduduk"]) for row in csv.DictReader(file)}
    assert set(provinces.names()) == set(people) and len(people) == 38
    for name, count in people.items():
        assert angka(count) in words(name)
        assert ("belum ada angka terpisah" in words(name)) == (name in NEW)


@pytest.mark.parametrize("name", sorted(NEW))
def test_a_missing_share_is_never_told_as_a_number(name):
    assert "%" not in words(name) and "bukan nol" in words(name)


@pytest.mark.parametrize("name", ["Papua", "Papua Barat"])
def test_old_borders_are_told(name):
    assert "sebelum pemekaran 2022" in words(name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("maluku ", "Maluku"), ("NTT", "Nusa Tenggara Timur"), ("DKI", "DKI Jakarta"), ("Jabar", "Jawa Barat")],
)
def test_a_typed_name_is_understood(typed, meant):
    assert provinces.find(typed)[0] == meant


def test_an_unknown_name_gets_near_ones_and_no_error(capsys):
    figures("00").kartu("Jawa Braat")
    assert "Mungkin maksud Anda: Jawa Barat" in capsys.readouterr().out
    figures("00").kartu("xyz")
    assert "tidak ada di tabel. Contoh: Maluku" in capsys.readouterr().out


def test_figures_typed_into_the_exercises_equal_the_data(root):
    """Explanations and messages name people by province; each long number must stand in `provinsi`."""
    known = {angka(data.population(name)) for name in provinces.names()}
    told = "\n".join(
        " ".join([one.explanation, one.right, *one.hints, *(m.message for m in one.misconceptions)])
        for one in loader.exercises("00")
    )
    typed = set(re.findall(r"\d{1,3}(?:\.\d{3})+", told))
    assert {"562.220", "770.627"} <= typed <= known
    assert angka(data.population("DI Yogyakarta") / 1e6, 1) + " juta" in told
    assert min(provinces.names(), key=data.population) == "Papua Selatan"
