# ruff: noqa: E501 - tables, one per line
"""From outcomes to points, and never a 0 for written work that no person has seen."""

from __future__ import annotations

import json

import pytest
from grading_course import answer, code, essay, locked
from grading_course import test as uji

from egov.core import csv
from egov.grading.intake.reading import Rejected
from egov.grading.notebook.spec import Cell, Spec
from egov.grading.notebook.structure import restore
from egov.grading.run import scoring

SUMS = {
    "tiga kali 0,4 dari 1,2": (0.4 + 0.4 + 0.4, 1.2, 1.2), "0,1 + 0,2 dari 0,3": (0.1 + 0.2, 0.3, 0.3),
    "tujuh per tujuh": (sum([1 / 7] * 7), 1, 1), "sepuluh kali 0,1": (sum([0.1] * 10), 1, 1), "sedikit di bawah nol": (0.3 - 0.1 - 0.2, 1, 0),
    "dua pertiga": (0.4 + 0.4, 1.2, 0.8), "terlalu banyak": (1.21, 1.2, 0), "negatif": (-0.01, 1, 0), "tak hingga": (float("inf"), 1, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", SUMS)
def test_a_sum_of_decimals_is_worth_what_it_says(name):
    value, most, points = SUMS[name]
    assert scoring.automatic({"state": "partial", "value": value}, most) == points


FORMULAS = ["=cmd", "+1", "-1", "@x", "\t=1", "aman, =cmd|'/c calc'!A0", 'a;"=cmd', "a|@x", "a\t-1", "x,+1", "x' =1"]


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_becomes_a_formula_under_any_separator(text, separator):
    """A file that opens under another separator than ours is cut elsewhere."""
    cells = [part.strip(' "') for part in csv.cell(text).split(separator)]
    assert [c for c in cells if c[:1] in tuple("=+-@")] == []


def test_honest_texts_stay_as_they_are():
    for text in ("Ani Rahmawati, S.E.", "nilai 3, lalu 4; selesai", "a = b", "2026-11-21", "x-y, z+w"):
        assert csv.cell(text) == text


# -- written answers -------------------------------------------------------------------------------------------------

STUB = "Tulis jawaban di sini."
KEY = uji("uji-a", "assert a == 62")
SPEC = Spec("t", "t", [
    Cell("", "free", "markdown", "# Tugas", "# Tugas", "judul"), Cell("awal", "locked", "code", "x = 1", "x = 1"),
    Cell("jawab-a", "answer", "code", "a = ...", "a = ...", binds=["a"]), Cell("uji-a", "test", "code", KEY["source"], KEY["source"], points=1),
    Cell("", "free", "markdown", "Pertanyaan.", "Pertanyaan.", "tanya"), Cell("esai", "answer", "markdown", STUB, STUB, points=3),
    Cell("", "free", "markdown", "Selesai.", "Selesai.", "akhir"),
], {})  # fmt: skip


def text(source: str, **more) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": source, **more}


def handed_in(*essay_cells: dict, stripped: bool = False) -> dict:
    cells = [text("# Tugas", id="judul"), locked("awal", "x = 1"), answer("jawab-a", "a = 62"), KEY, text("Pertanyaan.", id="tanya"),
             *essay_cells, text("Selesai.", id="akhir")]  # fmt: skip
    if stripped:
        cells = [{k: v for k, v in {**c, "metadata": {}}.items() if k != "id"} for c in cells]
    return {"cells": cells}


MINE = "Menurut APJII, 77 dari 100 orang."
UNTOUCHED = essay("esai", STUB)
WAITING = {
    "tanda hilang, catatan di atasnya": handed_in(text("catatan saya"), text(MINE), stripped=True),
    "tanda hilang, dua sel": handed_in(text(MINE), text("lanjutan"), stripped=True),
    "sel dihapus, jawaban di sel baru": handed_in(text("catatan"), text(MINE)),
    "sel dihapus, jawaban di sel kode": handed_in(code("# " + MINE), code("# lagi")),
    "sel asli kosong, jawaban di salinan": handed_in(UNTOUCHED, text(MINE)),
    "sel asli kosong, jawaban di sel mentah": handed_in(UNTOUCHED, {**text(MINE), "cell_type": "raw"}),
    "sel asli kosong, gambar di sel lain": handed_in(UNTOUCHED, text("", attachments={"a.png": {"image/png": "iVBORw0KGgo="}})),
    "dikosongkan, jawaban di bawah": handed_in(essay("esai", ""), text(MINE)),
}  # fmt: skip


def score(nb: dict) -> float | None:
    restored = restore(nb, SPEC)
    (node,) = [c for c in restored.notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "esai"]
    cell = next(c for c in SPEC.cells if c.name == "esai")
    return scoring.score(cell, node, None, scoring.work_elsewhere(restored.notebook, SPEC))


@pytest.mark.parametrize("name", WAITING)
def test_written_work_waits_for_a_person(name):
    assert score(WAITING[name]) is None


def test_an_essay_alone_between_its_neighbours_is_found_without_any_sign():
    assert score(handed_in(text(MINE), stripped=True)) is None
    assert MINE in [c.source for c in restore(handed_in(text(MINE), stripped=True), SPEC).notebook.cells]


NOTHING = {
    "tidak disentuh": handed_in(UNTOUCHED), "tidak disentuh, tanda hilang": handed_in(text(STUB), stripped=True), "dihapus": handed_in(),
    "salinan tak terisi": handed_in(UNTOUCHED, text(STUB)),
}  # fmt: skip


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_written_is_nothing(name):
    assert score(NOTHING[name]) == 0


@pytest.mark.parametrize("ids", ["dengan nomor sel", "sebelum ada nomor sel"])
def test_what_the_release_added_or_left_without_an_id_is_nobodys_work(small, ids):
    """A header that nbgrader put in, and cells of a notebook older than cell ids, in source and hand-in alike."""
    from egov.grading.course import open_course

    for top in ("source", "release"):
        path = small.root / top / small.assignment / f"{small.assignment}.ipynb"
        nb = json.loads(path.read_text())
        nb["cells"].append(code("# Coba di sini", id="coba"))
        if top == "release":
            nb["cells"].insert(0, text("Kepala dari templat", id="kepala"))
        if ids == "sebelum ada nomor sel":
            nb["cells"], nb["nbformat_minor"] = [{k: v for k, v in c.items() if k != "id"} for c in nb["cells"]], 4
        path.write_text(json.dumps(nb))
    course = open_course(str(small.root))
    with course.gradebook() as book:
        (spec,) = course.specs(book, small.assignment)
    nb = small.released()
    assert not scoring.work_elsewhere(restore(nb, spec).notebook, spec)
    assert not scoring.work_elsewhere(restore({"cells": nb["cells"][1:]}, spec).notebook, spec)
    nb["cells"].insert(3, text(MINE))
    assert scoring.work_elsewhere(restore(nb, spec).notebook, spec)


PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
PASTED = {"gambar.png": {"image/png": PNG}}
EVIL = {
    "x.svg": {"image/svg+xml": "<svg onload=alert(1)>"},
    "y.png": {"image/png": '"><script>'},
    "z": 3,
    "w.png": {"image/png": 5},
}


def test_pasted_pictures_stay():
    cell = {**essay("esai", "![](attachment:gambar.png)"), "attachments": {**PASTED, **EVIL}}
    extra = text("![](attachment:gambar.png)", attachments=PASTED)
    found = [c for c in restore(handed_in(cell, extra), SPEC).notebook.cells if "attachments" in c]
    assert [c["attachments"] for c in found] == [PASTED, PASTED]


OTHERS = {
    "tugas lain": [answer("jawab-b", "b = 1"), uji("uji-b", "assert b"), essay("esai-b", "x"), text("Lain")],
    "tugas lain dengan satu nama sama": [answer("jawab-b", "b = 1"), uji("uji-b", "assert b"), essay("esai", "x"), text("Lain")],
    "kosong": [], "catatan sendiri": [text("halo"), code("1 + 1")],
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_a_notebook_of_another_assignment_is_not_recognised(name):
    wide = Spec("t", "t", [*SPEC.cells, *(Cell(f"soal-{i}", "answer", "code", "...", "...") for i in range(4))], {})
    with pytest.raises(Rejected, match="tidak dikenali"):
        restore({"cells": OTHERS[name]}, wide)


@pytest.mark.parametrize("kept", [["uji-a"], ["awal"], ["jawab-a", "esai"]])
def test_what_is_left_of_a_notebook_is_recognised(kept):
    cells = [c for c in handed_in(UNTOUCHED)["cells"] if c.get("id") in kept]
    assert restore({"cells": cells}, SPEC).notebook.cells
