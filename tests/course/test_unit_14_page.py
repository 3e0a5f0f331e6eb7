"""Unit 14 hangs together: the bridge from earlier units, the page without a name, the four chairs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from egov.core import place
from egov.data import province
from egov.units.common import mindset, sketch
from egov.units.u14 import activities, chairs, charts, data, page, pdf
from egov.units.u14.plan import Plan

TEXT = Path(__file__).resolve().parents[2] / "assignments/text/14-proyek-akhir.md"


@pytest.fixture
def workspace(monkeypatch, tmp_path):
    """An empty workspace, as after the first start."""
    manifest = tmp_path / place.MANIFEST
    manifest.parent.mkdir(parents=True)
    manifest.write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(province, "_session", {})
    return tmp_path


# -- the bridge: 14 alone, and after the others --------------------------------------------------
def test_alone_in_an_empty_workspace_everything_is_asked_for(workspace, capsys):
    charts.bahan()
    told = capsys.readouterr().out
    assert "tidak ada di folder ini" in told and "Pendaftaran puskesmas" in told and "Provinsi belum tersimpan" in told
    rows: dict = {}
    exec("\n".join(re.findall(r"^(?:\w+ = \[|    \[.*|\])$", told, re.MULTILINE)), rows)  # what is printed can be run
    assert rows["sebelum"] == data.specimen("sebelum") and rows["sesudah"] == data.specimen("sesudah")
    mirror = activities.cermin_lagi()
    assert not mirror.references and activities.FIRST_TIME in mirror._advice()
    for show in (
        lambda: charts.halaman("a", "b", ..., ..., ..., ..., ..., ..., ...), lambda: charts.jadwal_saya(..., ...),
        lambda: charts.empat_kursi(..., ..., ..., ..., ..., ...),
    ):  # fmt: skip
        show()
        assert "Belum terisi" in capsys.readouterr().out
    assert charts.tabel(...).empty and "Isi dulu Soal 1" in capsys.readouterr().out
    assert not (workspace / place.RESULTS / page.NAME).exists()


def test_after_the_others_province_mirror_and_sketch_are_taken_up(workspace, capsys, author):
    province.choose("NTT")
    first = dict.fromkeys(dict.fromkeys(group for group, _text in mindset.STATEMENTS), 3.5)
    (workspace / place.RESULTS / mindset.FIRST).write_text(json.dumps({"rata_rata": first}), encoding="utf-8")
    sketch.keep(sketch.Sketch("Kartu pencari kerja", [sketch.Row(*row) for row in author["sebelum"]]))
    charts.bahan()
    told = capsys.readouterr().out
    assert "Kartu pencari kerja" in told and "Ketik ulang formulir" in told and "Nusa Tenggara Timur" in told
    assert "Cari map rekam medis" not in told
    assert activities.cermin_lagi().references == {"Unit 01": first}
    assert round(charts.persen(), 2) == 51.06


def test_a_damaged_sketch_stops_nobody(workspace, capsys):
    (workspace / place.RESULTS).mkdir(exist_ok=True)
    (workspace / place.RESULTS / sketch.NAME).write_text("{", encoding="utf-8")
    charts.bahan()
    assert "tidak ada di folder ini" in capsys.readouterr().out


# -- the page ------------------------------------------------------------------------------------
def test_the_page_is_written_whole_and_names_nobody(workspace, capsys, plan):
    charts.halaman(**plan)
    assert f"{place.RESULTS}/{page.NAME}" in capsys.readouterr().out
    html = (workspace / place.RESULTS / page.NAME).read_text(encoding="utf-8")
    for words in ("1.631 menjadi 216 menit", "86,8%", "58 pemohon", "meja bantu, Selasa pagi", "Pak Kadis", "@page"):
        assert words in html
    assert "nip" not in html.casefold() and not re.search(r"https?://|<script", html)
    assert "Cermin pola pikir" not in html


def test_both_mirrors_stand_on_the_page_only_when_asked_for(workspace, plan):
    for name, value in ((mindset.FIRST, 3.5), (mindset.LAST, 3.25)):
        (workspace / place.RESULTS).mkdir(exist_ok=True)
        kept = json.dumps({"rata_rata": {"Data": value}})
        (workspace / place.RESULTS / name).write_text(kept, encoding="utf-8")
    assert "3,25" not in page.html(Plan(**plan))
    html = page.html(Plan(**plan, cermin=True))
    assert "<td>Data</td><td>3,5</td><td>3,25</td>" in html or "<td>Data</td><td>3,50</td><td>3,25</td>" in html


def test_a_long_number_keeps_the_page_from_being_written(workspace, capsys, plan):
    charts.halaman(**{**plan, "pesan": "Hubungi 000000000000"})
    assert "Hapus dulu" in capsys.readouterr().out
    assert not (workspace / place.RESULTS / page.NAME).exists()


def test_what_is_typed_is_never_markup(plan):
    html = page.html(Plan(**{**plan, "layanan": "<b>A</b> & B"}))
    assert "<b>A" not in html and "&lt;b&gt;A" in html


def test_the_pdf_is_one_a4_page_where_its_library_is_there(tmp_path, plan):
    pytest.importorskip("fpdf", reason="fpdf2 comes with the desk; without it the browser prints the page")
    assert pdf.write(Plan(**plan), tmp_path / "rancangan.pdf")
    content = (tmp_path / "rancangan.pdf").read_bytes()
    assert content.startswith(b"%PDF") and content.count(b"/Type /Page\n") == 1


# -- four chairs ---------------------------------------------------------------------------------
def test_a_draft_that_lacks_nothing_is_asked_four_times_all_the_same():
    assert chairs.questions({}) == chairs.STILL
    asked = chairs.questions({"kanal": "", "dasar": "Paraf"})
    assert "pintu mana" in asked["Pak Darmo"] and "Paraf" in asked["Pak Hasan"]
    assert asked["Mama Yosina"] == chairs.STILL["Mama Yosina"]


def test_the_chairs_read_the_tables(author):
    doors, days = [("aplikasi", "ya", "Rizky", 500)], author["hari_90"]
    silent = [[day, "Kerja", who, proof] for day, _work, who, proof in days]
    after = [["Wawancara singkat", "petugas antarkerja", 10, 5, 1, 0, ""]]
    asked = chairs.of_tables(author["sebelum"], after, doors, author["isian"], silent, 58)
    assert "pintu mana" in asked["Pak Darmo"] and "Isi formulir kuning" in asked["Pak Hasan"]
    assert "Wawancara singkat" in asked["Mama Yosina"]  # its waiting fell, nothing else did


def test_all_six_ticked_four_still_ask():
    hearing = activities.empat_kursi_rizky()
    hearing.widget  # noqa: B018 - made when first shown
    hearing.lock.click()
    assert hearing.grid.layout.display == "none" and "tebakan dulu" in hearing.spoken
    hearing.guess.value = "0"
    hearing.lock.click()
    assert hearing.guess.disabled and "terkunci" in hearing.spoken
    assert "Cari map rekam medis" in hearing.asked()["Pak Hasan"]
    for tick in hearing.ticks.values():
        tick.value = True
    assert hearing.asked() == chairs.STILL and hearing.spoken.startswith("Empat. Tebakan Anda 0")


@pytest.mark.parametrize("name", ["layanan", "pesan"])
def test_the_page_waits_for_words_of_ones_own(workspace, capsys, plan, name):
    handed_out = re.search(rf'^{name} = "(.*)"$', TEXT.read_text(encoding="utf-8"), re.MULTILINE)[1]
    charts.halaman(**{**plan, name: handed_out})
    assert f"Belum terisi: {name}" in capsys.readouterr().out
    assert not (workspace / place.RESULTS / page.NAME).exists()
