"""Learning paths: what is offered adds up, and the welcome page follows the one chosen."""

from __future__ import annotations

import re

import ipywidgets
import pytest
from workspace_course import lesson

from egov.core import learning_path, register
from egov.core.errors import UserError
from egov.workspace import path_choice, sync, table

HEAD = re.compile(r'<th scope="rowgroup"[^>]*>(.*?)</th>')


@pytest.fixture
def whole(workspace):
    """A workspace with a lesson of every unit."""
    sync.bring(workspace, {f"pelajaran/{unit.name}.ipynb": lesson() for unit in register.units()})
    return workspace


def rows(workspace) -> list[str]:
    """Numbers of the units, from top to bottom of the table."""
    return re.findall(r">(\d\d) [^<]+</a></span>", table.bundle(workspace)["text/html"])


def test_the_paths_hold_the_hours_they_promise():
    hours = {one.name: one.hours for one in learning_path.learning_paths()}
    assert hours == {"dua-hari": 16, "lima-hari": 30, "mandiri": 30}
    for one in learning_path.learning_paths():
        assert f"({one.hours} JP)" in one.title
        assert one.units[0].number == "00" and one.units[-1].number == "14"
    everything = {unit.number for unit in register.units()}
    assert all({u.number for u in one.units} == everything for one in learning_path.learning_paths() if one.hours == 30)


def test_without_a_choice_the_table_follows_the_parts(whole):
    assert rows(whole) == [unit.number for unit in register.units()]
    assert len(HEAD.findall(table.bundle(whole)["text/html"])) == len(register.parts())


def test_the_table_follows_the_chosen_path_and_loses_no_unit(whole):
    learning_path.choose(whole, "dua-hari")
    shown = rows(whole)
    assert shown[:8] == ["00", "01", "04", "06", "08", "10", "12", "14"]
    assert sorted(shown) == [unit.number for unit in register.units()]
    heads = HEAD.findall(table.bundle(whole)["text/html"])
    assert heads[0].startswith("Hari pertama") and heads[-1].startswith("Di luar jalur ini")


def test_the_box_keeps_the_choice_and_tells_the_table(whole, monkeypatch):
    shown, told = [], []
    monkeypatch.setattr("IPython.display.display", shown.append)
    path_choice.show(whole, lambda: told.append(rows(whole)[:3]))
    box = next(one for one in shown[0].children if isinstance(one, ipywidgets.Dropdown))
    box.value = "mandiri"
    assert told == [["00", "01", "04"]] and learning_path.chosen(whole).name == "mandiri"
    box.value = ""
    assert learning_path.chosen(whole) is None and told[-1] == ["00", "01", "02"]


@pytest.mark.parametrize("kept", ['{"jalur": "dihapus"}', '{"jalur": 3}', "[]", "{"])
def test_a_path_that_is_no_longer_offered_is_no_path(whole, kept):
    (whole / learning_path.CHOICE).write_text(kept, encoding="utf-8")
    assert learning_path.chosen(whole) is None and len(rows(whole)) == len(register.units())


@pytest.mark.parametrize(
    "old, new, says",
    [
        ('"01"', '"77"', "Unit 77 tidak ada"),
        ('"01"', '"00"', "jalur dua-hari: unit ini muncul dua kali: 00"),
        ("untuk = ", "guna = ", "jalur ke-1: isian untuk belum ada"),
        ("nama = ", "nama ", "jalur.toml tidak dapat dibaca"),
    ],
)
def test_an_authors_slip_is_one_sentence(clone, old, new, says):
    file = clone / "course" / learning_path.FILE
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError, match=re.escape(says)):
        learning_path.learning_paths()
