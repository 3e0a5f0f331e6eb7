"""The bet of unit 09: no result without a locked guess, and no result beside another plan."""

from __future__ import annotations

import pytest

from egov.units.u09 import taruhan
from egov.units.u09.tiruan import Plan, results


@pytest.fixture
def bet():
    taruhan.HELD.clear()
    made = taruhan.CounterBet()
    made.widget  # noqa: B018 - made when first shown
    return made


def test_nothing_is_shaken_before_a_guess_is_locked(bet):
    bet.once.click()
    assert not bet.found and "Kunci dulu" in bet.told
    bet.lock.click()
    assert not bet.locked and "Geser dulu" in bet.told
    bet.guesses.value = 12
    bet.lock.click()
    assert bet.locked and bet.guesses.disabled
    bet.once.click()
    assert len(bet.found) == 1
    bet.often.click()
    assert bet.found == results(Plan(pindah_ke=12)) and "Tebakan Anda 12 menit" in bet.told


def test_another_plan_clears_what_was_shaken_and_keeps_the_guess_to_its_own_plan(bet):
    bet.guesses.value = 12
    bet.lock.click()
    bet.often.click()
    bet.hours.value = 8
    assert not bet.found and not bet.told
    bet.often.click()
    assert "Tebakan Anda" not in bet.told and "12,8 menit" in bet.told
    assert "12?" not in bet.picture()


def test_the_side_that_was_locked_comes_back_with_the_result(bet):
    stake = taruhan.Stake()
    stake.widget  # noqa: B018 - made when first shown
    stake.button.click()
    assert not taruhan.HELD
    stake.choice.value = "yusuf"
    stake.button.click()
    assert stake.choice.disabled and taruhan.HELD == ["yusuf"]
    bet.guesses.value = 12
    bet.lock.click()
    bet.often.click()
    assert "Pak Yusuf" in bet.told
    taruhan.HELD.clear()
