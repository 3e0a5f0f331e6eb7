"""Unit 01's counter morning, played to its end without touching the mouse."""

from __future__ import annotations

import pytest

SCENARIO = "peraga.pagi_di_loket()"
MAX_TABS, MAX_DECISIONS = 40, 8
ON_A_CHOICE = """() => {
  const here = document.activeElement;
  return !!here.closest('.egov-pilihan') && here.tagName === 'BUTTON';
}"""
TOLD = """told => {
  const here = document.activeElement, activity = here.tagName === 'BUTTON' && here.closest('.egov-kegiatan');
  return !!activity && activity.querySelector('.egov-suara').textContent !== told;
}"""


@pytest.fixture(scope="module")
def unit_01(lab):
    lab.open("pelajaran/01-pola-pikir-digital.ipynb")
    assert lab.run_all()
    return lab


def tab_to_the_first_choice(lab) -> None:
    for _ in range(MAX_TABS):
        lab.page.keyboard.press("Tab")
        if lab.page.evaluate(ON_A_CHOICE):
            return
    pytest.fail(f"Tab does not reach the scenario's buttons in {MAX_TABS} steps")


def test_the_scenario_is_played_by_keyboard_alone(unit_01):
    below = unit_01.output_of(SCENARIO)
    unit_01.page.keyboard.press("Escape")
    tab_to_the_first_choice(unit_01)
    unit_01.photo("01-skenario-mulai")
    ending, voice = below.get_by_text("Keputusan Anda"), below.locator(".egov-suara")
    decisions = 0
    while not ending.count() and decisions < MAX_DECISIONS:
        told = voice.text_content()
        unit_01.page.keyboard.press("Enter")
        unit_01.page.wait_for_function(TOLD, arg=told)  # told on, and the keyboard's place is not lost
        decisions += 1
    assert decisions == 5
    ending.wait_for()
    assert below.locator("li", has_text="awal").count() >= 3, "each measure stands before and after"
    assert below.locator("img[alt*='keadaan awal dan akhir']").is_visible()
    unit_01.photo("01-skenario-akhir")


def test_unit_01_is_accessible(unit_01):
    assert unit_01.violations() == []
