"""Lessons as a trainee meets them: run, answer wrongly, read why, ask for a hint, mend; move a widget."""

from __future__ import annotations

import pytest

FIRST = "pilih_provinsi"
ERROR = "warga_menungu / 3"
COMMA = "latihan.persen_bali"
ERRORS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(w => w.model.outputs && w.model.outputs.toJSON().some(o => o.output_type === 'error'))
  .map(w => w.model.sharedModel.getSource())"""
SPOIL = """() => document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output')
  .insertAdjacentHTML('beforeend', '<img id="tanpa-alt" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')"""


@pytest.fixture(scope="module")
def unit_00(lab):
    lab.open("pelajaran/00-mulai-di-sini.ipynb")
    lab.run_all()
    return lab


def test_every_cell_runs_but_the_one_that_is_wrong_on_purpose(unit_00):
    failed = unit_00.page.evaluate(ERRORS)
    assert len(failed) == 1 and ERROR in failed[0]


def test_a_province_is_picked_with_the_keyboard_alone(unit_00):
    below = unit_00.output_of(FIRST)
    choices = below.locator("select")
    names = choices.evaluate("list => [...list.options].map(one => one.text.replace(/\\s/g, ' '))")
    choices.focus()
    unit_00.page.keyboard.type("Mal")
    below.get_by_text("1.935.586").first.wait_for()
    for _ in range(names.index("Papua Selatan") - names.index("Maluku")):
        unit_00.page.keyboard.press("ArrowDown")
    below.get_by_text("562.220").first.wait_for()
    words = below.inner_text()
    assert "belum ada angka terpisah" in words and "bukan nol" in words and "0%" not in words
    unit_00.photo("00-provinsi")


def test_the_deliberate_error_speaks_indonesian_and_is_mended(unit_00):
    below = unit_00.output_of(ERROR)
    said = below.inner_text()
    assert "Tenang, tidak ada yang rusak" in said and "Mungkin maksud Anda warga_menunggu?" in said
    assert "Traceback" not in said
    unit_00.photo("00-galat")
    unit_00.type("warga_menungu / 3", "warga_menungu / 3", "warga_menunggu / 3")
    assert "8.0" in unit_00.outputs("warga_menunggu / 3")


def test_wrong_then_a_hint_then_right(unit_00):
    unit_00.type(COMMA, "= ...", "= 73,34")
    below = unit_00.output_of(COMMA)
    below.get_by_text("Belum tepat").wait_for()
    assert "73.34" in below.inner_text() and "bukan koma" in below.inner_text()
    hint = below.locator("details").first
    assert not hint.locator("p").first.is_visible()
    hint.locator("summary").first.click()
    assert "ganti koma itu dengan titik" in hint.locator("p").first.inner_text()
    unit_00.photo("00-belum-tepat")
    unit_00.type(COMMA, "73,34", "73.34")
    unit_00.output_of(COMMA).get_by_text("Benar").wait_for()
    unit_00.photo("00-benar")


def test_a_misconception_gets_its_own_message(unit_00):
    unit_00.type("latihan.urutan", "= ...", '= "B"')
    assert "Yang dihitung urutan Anda menjalankan sel" in unit_00.outputs("latihan.urutan")


def test_unit_00_is_accessible(unit_00):
    assert unit_00.violations() == []


def test_axe_would_notice_a_picture_without_words(unit_00):
    unit_00.page.evaluate(SPOIL)
    found = unit_00.violations()
    unit_00.page.evaluate("() => document.getElementById('tanpa-alt').remove()")
    assert any(line.startswith("image-alt") for line in found)


@pytest.fixture(scope="module")
def unit_04(lab):
    lab.open("pelajaran/04-membaca-62-dan-73.ipynb")
    assert lab.run_all()
    return lab


def test_the_slider_moves_and_its_sentence_follows(unit_04):
    below = unit_04.output_of("peraga.cek_fakta()")
    slider = below.get_by_role("slider").first
    assert "73% dari 275 juta adalah 201 juta orang" in below.inner_text()
    slider.focus()
    for _ in range(4):
        unit_04.page.keyboard.press("ArrowRight")
    below.get_by_text("77% dari 275 juta adalah").first.wait_for()
    assert "77" in slider.get_attribute("aria-valuetext")
    unit_04.photo("04-penggeser")


def test_unit_04_is_accessible(unit_04):
    assert unit_04.violations() == []
