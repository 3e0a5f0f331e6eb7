"""The slider explorer follows its sliders in words and picture."""

from __future__ import annotations

import pytest

from egov.charts import miliar
from egov.widgets import Outcome, Slider, slider_explorer


@pytest.fixture
def explorer():
    def compute(values):
        people = values["persen"] / 100 * values["penduduk"]
        return Outcome(people, f"{miliar(people)} orang.", band=(4.4e9, 4.6e9))

    sliders = [
        Slider("persen", "Pengguna", 0, 100, 1, 62, "%"),
        Slider("penduduk", "Penduduk", 6e9, 8e9, 5e7, 7.95e9),
    ]
    return slider_explorer(
        title="62% itu berapa orang?", sliders=sliders, compute=compute, write=miliar,
        presets={"Pidato": {"persen": 62, "penduduk": 7.25e9}},
    )  # fmt: skip


def test_moving_a_slider_changes_sentence_verdict_and_picture(explorer):
    explorer.widget  # noqa: B018 - made on first use
    before = explorer.result.value
    assert "✘" in before and "Di atas rentang wajar" in before and "4,9 miliar orang." in before
    explorer.controls["persen"].value = 57
    assert explorer.result.value != before
    assert "✔" in explorer.result.value and "4,5 miliar orang." in explorer.result.value
    assert explorer.names()[0][1:] == ("Pengguna", "57%. 4,5 miliar orang. Masuk rentang wajar.")


def test_a_preset_moves_all_sliders_and_is_spoken(explorer):
    explorer.widget  # noqa: B018
    explorer.picker.value = "Pidato"
    assert explorer.values == {"persen": 62, "penduduk": 7.25e9}
    assert explorer.spoken == "4,5 miliar orang. Masuk rentang wajar."
    assert explorer.picker.value == "Pidato"
    explorer.controls["persen"].value = 10
    assert explorer.picker.index == 0
    assert "Di bawah rentang wajar" in explorer.result.value


def test_axis_reaches_over_all_results(explorer):
    assert explorer.axis == (0, 8e9)


def test_outcome_may_be_a_dictionary_and_without_a_band():
    one = slider_explorer(
        title="Dua kali", sliders=[Slider("x", "X", 0, 10, 1, 4)],
        compute=lambda v: {"marker": 2 * v["x"], "sentence": "Dua kalinya.", "verdict": "Delapan"},
    )  # fmt: skip
    assert one.description() == ["X: 4.", "Dua kalinya. Delapan."]


def test_rounding_by_the_browser_does_not_undo_a_chosen_example():
    explorer = slider_explorer(
        title="Uji", sliders=[Slider("x", "X", 0, 1, 0.01, 0.5)], compute=lambda v: Outcome(v["x"], "Kalimat."),
        presets={"Contoh": {"x": 0.76438}},
    )  # fmt: skip
    _ = explorer.widget
    explorer.picker.value = "Contoh"
    explorer.controls["x"].value = 0.76
    assert explorer.picker.value == "Contoh"
    explorer.controls["x"].value = 0.9
    assert explorer.picker.index == 0
