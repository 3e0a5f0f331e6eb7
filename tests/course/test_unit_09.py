"""Unit 09's own promises: the engine agrees with queueing theory and with a recursion on paper, the plans are fair."""

from __future__ import annotations

import math
from heapq import heapreplace

import numpy as np
import pytest

from egov.core.errors import UserError
from egov.data import load
from egov.units.common.counters import serve
from egov.units.u09 import data, people
from egov.units.u09.charts_tiruan import MARLINA, PLANS, YUSUF
from egov.units.u09.tiruan import COMES_ANYWAY, Plan, opening, play, senin_tiruan


def drawn(load_percent: int, counters: int, minutes: float, many: int):
    """(arrivals, service minutes): exponential, the same on every machine."""
    draw = np.random.RandomState(909)
    gap = minutes / (counters * load_percent / 100)
    return np.cumsum(draw.exponential(gap, many)).tolist(), draw.exponential(minutes, many).tolist()


def on_paper(came, minutes, counters):
    """Kiefer and Wolfowitz: everyone takes the counter that is free first."""
    free, waits = [0.0] * counters, []
    for moment, needs in zip(came, minutes, strict=True):
        called = max(moment, free[0])
        heapreplace(free, called + needs)
        waits.append(called - moment)
    return waits


@pytest.mark.parametrize("counters", [1, 4])
def test_every_wait_is_the_one_on_paper(counters):
    came, minutes = drawn(90, counters, 8, 2_000)
    waits = serve(came, minutes, [(0, 1e9, counters)]).waits()
    assert waits == pytest.approx(on_paper(came, minutes, counters))


@pytest.mark.parametrize(("busy", "counters"), [(70, 1), (70, 2), (70, 4)])
def test_the_mean_wait_is_erlangs(busy, counters):
    """Within three standard errors of twenty stretches, and these are short enough to tell a wrong engine."""
    came, minutes = drawn(busy, counters, 8, 40_000)
    stretches = np.reshape(serve(came, minutes, [(0, 1e9, counters)]).waits(), (20, -1)).mean(axis=1)
    error, formula = stretches.std(ddof=1) / math.sqrt(20), data.rumus_antrean(busy, counters, 8)
    assert 3 * error < 0.25 * formula
    assert abs(stretches.mean() - formula) < 3 * error


def test_erlangs_formula_for_one_counter_is_the_school_formula():
    assert data.rumus_antrean(75, loket=1, menit=8) == pytest.approx(8 * 0.75 / 0.25)
    for given in (100, 0, 0.95, 140, "90", True):
        with pytest.raises(UserError, match="dari 1 sampai 99"):
            data.rumus_antrean(given)


def test_a_counter_that_closes_serves_on_and_calls_nobody_else():
    day = serve([0, 1, 2, 20], [10, 10, 10, 1], [(0, 5, 2), (5, 30, 1), (30, 40, 2)])
    assert day.called == [0, 1, 10, 20]  # the second counter ends its service at 11 and stays away
    late = serve([0, 0], [10, 10], [(0, 5, 1)])
    assert late.called == [0, None] and math.isnan(late.waits()[1])


def test_who_overtakes_is_called_before_all_who_wait():
    assert serve([0, 1, 2], [5, 5, 5], [(0, 60, 1)], ahead=[False, False, True]).called == [0, 10, 5]


def test_who_has_left_takes_no_time():
    day = serve([0, 1, 2], [5, 5, 5], [(0, 60, 1)], leaves=lambda person, wait: person == 1)
    assert day.called == [0, 5, 5] and day.stayed == [True, False, True]


def test_same_shake_same_mondays_whatever_was_run_before():
    first = senin_tiruan(pindah_ke=9, kali=5)
    senin_tiruan(aplikasi=30, kali=3, kocokan=1)
    assert first.equals(senin_tiruan(pindah_ke=9, kali=12).head(5))
    assert not first.equals(senin_tiruan(pindah_ke=9, kali=5, kocokan=1))


def test_a_move_keeps_the_counter_hours():
    usual = sum(many for _, _, many in opening())
    assert all(sum(many for _, _, many in opening(hour)) == usual for hour in range(8, 16))


def test_an_application_keeps_at_home_six_in_ten_of_its_users():
    everyone = sum(len(people.monday(909, n).came) for n in range(60))
    came = sum(len(play(people.monday(909, n), Plan(aplikasi=30))[0].came) for n in range(60))
    assert 1 - came / everyone == pytest.approx(0.3 * (1 - COMES_ANYWAY), abs=0.01)


def test_appointments_lose_nobody_and_come_in_order():
    before = people.monday(909, 0)
    there, _ = play(before, Plan(janji=40))
    assert len(there.came) == len(before.came) and (np.diff(there.came) >= 0).all()
    assert sorted(there.minutes) == sorted(before.minutes)


def test_the_imitation_resembles_september():
    september, imitated = data.mondays()["tunggu"], senin_tiruan()
    fours = imitated["rata"].to_numpy().reshape(50, 4).mean(axis=1)
    low, high = np.quantile(fours, [0.05, 0.95])
    assert low < september.mean() < high
    assert imitated["satu_dari_sepuluh"].mean() == pytest.approx(september.quantile(0.9), abs=5)


def test_leaving_follows_the_log():
    table = load("log_loket").sort_values("datang")
    called = table.groupby(table["datang"].dt.date)["dipanggil"].bfill()
    waits = (called - table["datang"]).dt.total_seconds() / 60
    left = table["hasil"] == "pergi"
    for least, share in people.LEAVES:
        here = waits.between(least, least + 9.99 if least < 40 else 1e9)
        assert (left & here).sum() / here.sum() == pytest.approx(share, abs=0.02), least  # of 100 to 500 tickets
    assert not (left & (waits < 10)).any()


def test_what_the_lesson_tells_of_the_plans_holds_for_another_shake():
    often = {"kali": 50, "kocokan": 1}
    usual, noon, eight = (senin_tiruan(pindah_ke=hour, **often) for hour in (None, 12, 8))
    drop = usual["rata"].mean() - eight["rata"].mean()
    assert drop > 8 * (usual["rata"].mean() - noon["rata"].mean()) > 0
    fast = senin_tiruan(jalur_cepat=True, **often)
    assert fast["rata"].mean() < usual["rata"].mean()
    assert fast["satu_dari_sepuluh"].mean() > usual["satu_dari_sepuluh"].mean() + 5
    twelve, twenty = (senin_tiruan(aplikasi=share, **often)["rata"].mean() for share in (12, 20))
    assert twenty < eight["rata"].mean() < twelve


def test_the_price_of_eight_and_the_gain_of_twelve():
    def by_hour(plan, hour):
        found = [play(people.monday(909, number), plan) for number in range(60)]
        waits = [w for there, day in found for c, w in zip(there.came, day.waits(), strict=True)
                 if c // 60 == hour and w == w]  # fmt: skip
        return np.mean(waits)

    assert by_hour(Plan(pindah_ke=8), 14) > by_hour(Plan(), 14) + 1
    assert by_hour(Plan(pindah_ke=12), 12) < by_hour(Plan(), 12) / 2


def test_the_two_mondays_of_the_pantry_mislead():
    ones = [data.one_monday(PLANS[name], number) for name, number in (YUSUF, MARLINA)]
    means = [data.mean(pindah_ke=12), data.mean(aplikasi=10)]
    assert ones[0] < ones[1] and means[0] > means[1]
    assert round(data.chance_that_worse_wins(PLANS[YUSUF[0]], PLANS[MARLINA[0]])) == 33


def test_the_tuesdays_named_in_the_assignment():
    rows = data.tuesdays()
    long = rows["tunggu"].gt(30).groupby(rows["tanggal"]).sum()
    assert dict(long) == {"2024-09-03": 0, "2024-09-10": 0, "2024-09-17": 86, "2024-09-24": 10}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"pindah_ke": "8"}, "pindah_ke='8' tidak dikenal"),
        ({"pindah_ke": 20}, "jam buka"),
        ({"aplikasi": "20%"}, "tanpa tanda persen"),
        ({"aplikasi": 120}, "dari 0 sampai 100"),
        ({"janji": -1}, "janji=-1"),
        ({"jalur_cepat": "ya"}, "jalur_cepat=True"),
        ({"kali": 0}, "dari 1 sampai 1000"),
        ({"kocokan": 1.5}, "bilangan bulat"),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_is_told_in_a_sentence(wrong, said):
    with pytest.raises(UserError, match=said.replace("(", r"\(")):
        senin_tiruan(**wrong)
