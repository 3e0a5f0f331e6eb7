"""The register of units: read as it stands, and every mistake in it answered with a sentence that says what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from egov.core import register
from egov.core.errors import UserError

GOOD = """[bagian]
A = "Satu"
[[unit]]
nomor = "01"
slug = "a-b"
judul = "Judul"
jp = 2
bagian = "A"
[unit.tujuan]
x = "melihat"
"""


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Puts a register of one's own in the place of the course's."""

    def write(text: str) -> None:
        (tmp_path / register.FILE).write_text(text, encoding="utf-8")

    monkeypatch.setattr("egov.core.paths.shared", lambda name: tmp_path)
    return write


def test_fifteen_units_thirty_hours():
    assert [unit.number for unit in register.units()] == [f"{n:02}" for n in range(15)]
    assert sum(unit.hours for unit in register.units()) == 30


def test_a_unit_knows_its_names_minutes_and_whether_it_is_ready(written, tmp_path):
    written(GOOD)
    (unit,) = register.units()
    assert (unit.name, unit.minutes, unit.task, unit.ready) == ("01-a-b", 90, "Judul", False)
    (tmp_path / "01-a-b.ipynb").touch()
    assert unit.ready and register.unit("01") == register.unit("01-a-b") == unit


def test_a_changed_register_is_read_again(written, tmp_path):
    written(GOOD)
    assert register.unit("01").hours == 2
    written(GOOD.replace("jp = 2", "jp = 3") + "# longer, so that a coarse clock does not matter\n")
    import os

    os.utime(tmp_path / register.FILE, ns=(1, 1))
    assert register.unit("01").hours == 3


@pytest.mark.parametrize(
    "old, new, sentence",
    [
        ('judul = "Judul"\n', "", "unit 01: isian ini belum ada: judul"),
        ("jp = 2", 'jp = "2"', "unit 01: isian jp salah jenis"),
        ("jp = 2", "jp = true", "unit 01: isian jp salah jenis"),
        ("jp = 2", "jp = 2\njam = 2", "unit 01: isian jam tidak dikenal"),
        ('nomor = "01"', 'nomor = "1"', "nomor terdiri dari dua angka"),
        ('slug = "a-b"', 'slug = "A b"', "slug A b hanya boleh berisi huruf kecil"),
        ('bagian = "A"', 'bagian = "B"', "bagian B tidak ada. Yang ada: A"),
        ("jp = 2", "jp = ", "tidak dapat dibaca"),
    ],
)
def test_a_mistake_in_the_register_gets_a_sentence(written, old, new, sentence):
    written(GOOD.replace(old, new))
    with pytest.raises(UserError, match=sentence):
        register.units()


def test_a_number_or_slug_used_twice_is_refused(written):
    written(GOOD + GOOD.partition("[[unit]]")[1] + GOOD.partition("[[unit]]")[2].replace("a-b", "c"))
    with pytest.raises(UserError, match="dua unit dengan nomor atau slug yang sama: 01"):
        register.units()


def test_a_missing_register_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr("egov.core.paths.shared", lambda name: tmp_path)
    with pytest.raises(UserError, match="units.toml"):
        register.units()


def test_a_file_of_another_name_is_refused_with_the_right_one():
    assert register.of_file(Path("x/04-membaca-62-dan-73.md")).number == "04"
    with pytest.raises(UserError, match="berkas unit 04 bernama 04-membaca-62-dan-73"):
        register.of_file(Path("04-membaca-62.md"))
    with pytest.raises(UserError, match="tidak ada unit dengan nomor itu"):
        register.of_file(Path("77-lain.md"))


def test_an_unknown_unit_is_refused_with_the_known_ones():
    with pytest.raises(UserError, match="Unit 77 tidak ada.*00, 01, 02"):
        register.unit("77")
