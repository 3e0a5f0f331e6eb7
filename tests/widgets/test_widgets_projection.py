"""The projection activity: three models through two points, a guess first, and only then what came."""

from __future__ import annotations

import pytest

from egov.widgets import Case, projection_tool
from egov.widgets.projection_data import compound, linear, logistic

SERIES = {2000: 20.0, 2001: 25.0, 2002: 30.0, 2003: 40.0, 2004: 55.5}
OTHER = {2010: 10.0, 2011: 20.0, 2012: 40.0, 2013: 45.0}


@pytest.fixture
def tool():
    tool = projection_tool(
        title="Berani menebak?",
        cases=[Case("Kota A", SERIES, 2002, 2004), Case("Kota B", OTHER, 2012, 2013, note="Kota B rekaan.")],
    )
    tool.widget  # noqa: B018 - made on first use
    return tool


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (linear, 40.0),  # 10 points more
        (compound, 45.0),  # one and a half times as many
        (logistic, 100 * (3 / 7) ** 2 * 4 / (1 + (3 / 7) ** 2 * 4)),  # odds 1/4 → 3/7 → 36/49
    ],
)
def test_each_model_carries_two_points_one_window_ahead(model, expected):
    assert model(20.0, 30.0, 1) == pytest.approx(expected)
    assert model(20.0, 30.0, 0) == pytest.approx(30.0)
    assert model(20.0, 30.0, -1) == pytest.approx(20.0)


def test_only_the_curve_stays_below_its_ceiling():
    assert linear(20.0, 30.0, 20) > 100 and compound(20.0, 30.0, 20) > 100
    assert 79.9 < logistic(20.0, 30.0, 20, 80) < 80


def everything(tool) -> str:
    """All that a trainee could see or hear before the guess is locked."""
    return " ".join([*tool.description(), tool.result.value, tool.spoken, tool.static_html(), tool.picture()])


def test_what_came_stays_closed_until_a_guess_is_locked(tool):
    assert "55,5" not in everything(tool) and tool.picture().count("<circle") == 3
    tool.lock.click()
    assert not tool.locked and "Geser dulu tebakan" in tool.spoken and "55,5" not in everything(tool)
    tool.guesser.value = 50
    assert "55,5" not in everything(tool)
    tool.lock.click()
    assert tool.locked and tool.guesser.disabled and tool.picture().count("<circle") == 5
    assert "Kenyataan pada 2004: 55,5%." in tool.spoken
    assert "Tebakan Anda: 50,0%, meleset -5,5 poin." in tool.result.value


def test_misses_are_told_nearest_first(tool):
    tool.guesser.value = 56
    tool.lock.click()
    lines = tool.description()[3:]
    misses = [float(line.split("meleset ")[1].split(" ")[0].replace(",", ".")) for line in lines]
    assert len(misses) == 4 and misses == sorted(misses, key=abs) and misses[0] == 0.5


def test_models_and_first_year_change_the_projection(tool):
    assert "ditarik dari 2000 dan 2002: 40,0% pada 2004" in tool.result.value
    tool.way.value = "compound"
    assert "45,0% pada 2004" in tool.result.value
    tool.way.value = "logistic"
    tool.ceiling.value = 60
    assert "langit-langit 60%" in tool.names()[0][2] and not tool.ceiling.disabled


def test_more_than_everyone_is_called_impossible(tool):
    tool.picker.value = "Kota B"
    tool.way.value = "compound"
    assert tool.start == 2010 and "80,0% pada 2013" in tool.result.value
    steep = Case("Kota C", {2010: 20.0, 2011: 40.0, 2012: 80.0, 2013: 85.0}, 2012, 2013)
    other = projection_tool(title="x", cases=[steep])
    assert "tidak mungkin" in " ".join(other.description())


def test_another_case_begins_anew(tool):
    tool.guesser.value = 50
    tool.lock.click()
    tool.picker.value = "Kota B"
    assert not tool.locked and not tool.guesser.disabled and tool.ceiling.min > 40
    assert "45,0" not in " ".join(tool.description())
    tool.guesser.value = 41
    tool.lock.click()
    assert tool.description()[-1] == "Kota B rekaan."
