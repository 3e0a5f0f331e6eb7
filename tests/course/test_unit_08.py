"""Unit 08's own promises: the board's plans, the loops, and a sketch that unit 14 finds as it was left."""

from __future__ import annotations

import functools
import json

import pytest

from egov.core import amounts, place
from egov.units.common import sketch
from egov.units.common.sketch import Row, Sketch
from egov.units.common.sketch_table import ServiceSketch
from egov.units.u08 import activities, data

ROWS = [Row("Minta surat", "warga", 10, 480, 1, 20_000, ""), Row("Paraf", "kepala seksi", 3, 960, 0, 0, "SOP 2019")]


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    (tmp_path / place.MANIFEST).parent.mkdir()
    (tmp_path / place.MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- the board ------------------------------------------------------------------------------------
def test_three_plans_of_the_board_are_what_the_lesson_says():
    board = activities.papan_proses()
    board.widget  # noqa: B018
    board.compare.click()
    plans = [
        (round(found["days"], 2), found["visits"], found["fee"]) for _, found in [board._rows()[0], *board._rows()[2:]]
    ]
    assert plans == [(10.45, 7, 50_000), (5.39, 1, 50_000), (4.59, 3, 0), (2.4, 1, 0)]


def test_no_step_with_a_regulation_can_be_dropped_and_the_card_is_fetched():
    board = activities.papan_proses()
    board.widget  # noqa: B018
    for control in board.controls:
        control.value = "buang"
    laws = data.steps()["sifat_dasar"] == "peraturan"
    assert [fate == "pertahankan" for fate in board.fates] == list(laws)
    board.controls[11].value = "digitalkan"
    assert board.fates[11] == "pertahankan" and "tetap perlu datang" in board.note.value


def test_who_is_sent_back_agrees_with_a_walk_by_hand():
    """Each loop lengthens the walk; a walk of many applicants, counted step by step, comes to the same mean."""
    rows = data.steps()
    share = dict(zip(rows.index, rows["persen_kembali"] / 100, strict=True))
    minutes = rows["menit_kerja"] + rows["menit_tunggu"]

    @functools.cache
    def rest(at: int, depth: int) -> float:
        if at > len(rows) or not depth:
            return 0.0
        onward = (1 - share[at]) * rest(at + 1, depth - 1)
        return minutes[at] + onward + (share[at] * rest(rows.loc[at, "kembali_ke"], depth - 1) if share[at] else 0)

    assert data.expected(rows) == pytest.approx(rest(1, 40), rel=1e-3)


# -- the sketch: kept by unit 08, read by unit 14 --------------------------------------------------
def test_a_sketch_comes_back_as_it_was_kept(workspace):
    whole = Sketch("Surat pindah", ROWS, [ROWS[0]])
    assert sketch.keep(whole) and sketch.read() == whole
    plain = json.loads((workspace / "hasil" / "sketsa-08.json").read_text(encoding="utf-8"))
    assert plain["sebelum"][0] == ["Minta surat", "warga", 10, 480, 1, 20_000, ""] and set(plain) == {
        "layanan", "sebelum", "sesudah",
    }  # fmt: skip


def test_outside_of_a_workspace_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(place.ENVIRONMENT, raising=False)
    assert sketch.keep(Sketch("x", ROWS)) is False and sketch.read() == Sketch()


def test_a_damaged_file_stops_nobody_and_is_set_aside(workspace):
    path = workspace / "hasil" / "sketsa-08.json"
    path.parent.mkdir()
    path.write_text('{"layanan": "Sur', encoding="utf-8")
    assert sketch.read() == Sketch()
    sketch.keep(Sketch("Baru", ROWS))
    assert path.with_name("sketsa-08.rusak.json").read_text(encoding="utf-8") == '{"layanan": "Sur'
    path.write_text(json.dumps({"sebelum": [["a"], [*ROWS[1]], ["b", "c", -1, 0, 0, 0, ""], 7]}), encoding="utf-8")
    assert sketch.read().sebelum == [ROWS[1]]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("", 0), ("480", 480), ("1.440", 1440), ("Rp20.000", 20_000), ("rp 20.000", 20_000), ("2 jam", 120),
     ("1,5 hari", 720), ("30 menit", 30), ("1x", 1), ("lama", None), ("-5", None), ("2 jam 30", None)],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(typed, number):
    assert amounts.amount(typed) == number


@pytest.mark.parametrize("text", ["NIK 0071016703840001", "hubungi 0812-3456-7890", "19800101 200501 1 001"])
def test_a_long_number_is_never_kept(workspace, text):
    with pytest.raises(ValueError):
        sketch.keep(Sketch("Surat pindah", [Row(text)]))
    assert not (workspace / "hasil" / "sketsa-08.json").exists()
    assert not sketch.personal("Permendagri 108/2019 Pasal 30, tahun 2019")


def test_the_rows_can_be_pasted():
    names: dict[str, object] = {}
    exec(sketch.lines([*ROWS, Row('Cap "basah"')], "sebelum"), names)
    assert [Row(*row) for row in names["sebelum"]] == [*ROWS, Row('Cap "basah"')]


def test_the_table_counts_keeps_and_takes_up_what_is_typed(workspace):
    table = ServiceSketch()
    table.widget  # noqa: B018
    assert "Mulailah dari" in table.result.value
    first = table.cells[0]
    first["langkah"].value, first["kerja"].value, first["tunggu"].value = "Minta surat", "10", "2 hari"
    table.service.value = "Surat pindah"
    assert "2,02 hari kerja" in table.spoken and "Tunggu terpanjang: Minta surat, 960 menit" in table.spoken
    assert sketch.read() == Sketch("Surat pindah", [Row("Minta surat", "", 10, 960)])
    again = ServiceSketch()
    again.widget  # noqa: B018
    assert again.rows() == table.rows() and again.service.value == "Surat pindah"


def test_the_table_says_what_to_mend_and_keeps_the_last_good_one(workspace):
    table = ServiceSketch()
    table.widget  # noqa: B018
    table.cells[0]["langkah"].value = "Minta surat"
    kept = sketch.read()
    table.cells[0]["kerja"].value = "sebentar"
    assert "Baris 1, Kerja (menit): “sebentar” belum terbaca" in table.spoken and sketch.read() == kept
    table.cells[0]["kerja"].value = "5"
    table.cells[1]["pelaku"].value = "operator"
    assert "Baris 2: beri nama langkahnya dulu." in table.spoken
    table.cells[1]["langkah"].value = "Ketik NIK 0071016703840001"
    assert "nomor panjang" in table.spoken and "0071" not in (workspace / "hasil/sketsa-08.json").read_text("utf-8")


def test_the_table_grows_to_eight_rows_and_names_every_cell():
    table = ServiceSketch()
    table.widget  # noqa: B018
    for _ in range(3):
        table.add.click()
    assert table.shown == sketch.MOST and table.add.layout.display == "none"
    assert len(table.names()) == 1 + sketch.MOST * len(Row._fields) == 1 + len(table.grid.children) - len(Row._fields)


def test_a_later_unit_finds_its_own_rows_untouched(workspace):
    sketch.keep(Sketch("Surat pindah", ROWS, [ROWS[0]]))
    table = ServiceSketch()
    table.widget  # noqa: B018
    table.cells[0]["kerja"].value = "12"
    assert sketch.read().sesudah == [ROWS[0]] and sketch.read().sebelum[0].kerja == 12
