"""Imitated Mondays under a plan: `senin_tiruan(pindah_ke=8)` gives a row a Monday, the same for the same shake.

    biasa = senin_tiruan()
    biasa["rata"].mean(), biasa["satu_dari_sepuluh"].mean()

Plans (one or several): `pindah_ke=8` moves one counter of 14–15 to the hour from 8; `aplikasi=20` lets 20 of 100
stay home, of whom some come after all; `janji=20` gives 20 of 100 an hour of their own; `jalur_cepat=True` lets
KTP-el go first. Other units may call it; the person-by-person day is `egov.units.common.counters`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from egov.core.errors import UserError
from egov.core.messages import say
from egov.units.common.counters import Day, serve
from egov.units.u09.people import BACK, CLOSE, FIRST, LAST, LEAVES, LUNCH, OPEN, SERVICES, People, monday

if TYPE_CHECKING:
    import pandas as pd

OFTEN, SHAKE, MOST = 200, 909, 1000
GIVER = 14  # the hour that lends its counter
COUNTERS, AT_LUNCH = 4, 2
COMES_ANYWAY = 0.4  # assumed, in no table: 4 in 10 of those who stayed home come with a question
SLOTS_FROM = 10 * 60  # appointments are given after the morning's crowd
LONG = 30
CLOCK = tuple(range(FIRST, CLOSE + 1, 30))
COLUMNS = ["rata", "satu_dari_sepuluh", "lebih_30", "pergi"]


@dataclass(frozen=True)
class Plan:
    """What is changed; nothing, unless said."""

    pindah_ke: int | None = None
    aplikasi: float = 0
    janji: float = 0
    jalur_cepat: bool = False

    def __post_init__(self):
        hour = self.pindah_ke
        if hour is not None and not _whole(hour, OPEN // 60, CLOSE // 60 - 1):
            raise UserError(say("queue.hour", given=repr(hour)))
        for name in ("aplikasi", "janji"):
            share = getattr(self, name)
            if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 <= share <= 100:
                raise UserError(say("queue.share", name=name, given=repr(share)))
        if not isinstance(self.jalur_cepat, bool):
            raise UserError(say("queue.fast", given=repr(self.jalur_cepat)))


@dataclass(frozen=True)
class Result:
    """One Monday in a few numbers: minutes, percent above `LONG`, persons who left; then by service and by clock."""

    rata: float
    satu_dari_sepuluh: float
    lebih_30: float
    pergi: int
    by_service: tuple[float, ...]  # one in ten, in the order of SERVICES
    waiting: tuple[int, ...]  # persons waiting at each moment of CLOCK


def senin_tiruan(
    *, pindah_ke: int | None = None, aplikasi: float = 0, janji: float = 0, jalur_cepat: bool = False,
    kali: int = OFTEN, kocokan: int = SHAKE,
) -> pd.DataFrame:  # fmt: skip
    """A row a Monday: `rata`, `satu_dari_sepuluh` (minutes), `lebih_30` (percent), `pergi` (persons)."""
    import pandas as pd

    if not _whole(kali, 1, MOST):
        raise UserError(say("queue.kali", given=repr(kali), most=MOST))
    if not _whole(kocokan, 0, 2**32 - 1):
        raise UserError(say("queue.kocokan", given=repr(kocokan)))
    found = results(Plan(pindah_ke, aplikasi, janji, jalur_cepat), kali, kocokan)
    return pd.DataFrame([[getattr(one, name) for name in COLUMNS] for one in found], columns=COLUMNS)


def _whole(number: object, least: int, most: int) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and least <= number <= most


def results(plan: Plan, often: int = OFTEN, shake: int = SHAKE) -> list[Result]:
    """The first `often` Mondays of the shake under `plan`; each is played once and remembered."""
    return [result(plan, shake, number) for number in range(often)]


@lru_cache(maxsize=20_000)
def result(plan: Plan, shake: int, number: int) -> Result:
    people, day = play(monday(shake, number), plan)
    groups: dict[str, list[float]] = {name: [] for name in SERVICES}
    for wait, name in zip(day.waits(), people.service, strict=True):
        if wait == wait:  # served
            groups[name].append(wait)
    waits = [wait for group in groups.values() for wait in group]
    long = sum(wait > LONG for wait in waits) / len(waits) * 100
    tails = tuple(one_in_ten(group) for group in groups.values())
    left = len(day.called) - len(waits)
    return Result(sum(waits) / len(waits), one_in_ten(waits), long, left, tails, _waiting(people, day))


def _waiting(people: People, day: Day) -> tuple[int, ...]:
    called = np.sort([CLOSE if minute is None else minute for minute in day.called])
    come, gone = (np.searchsorted(ordered, CLOCK, side="right") for ordered in (people.came, called))
    return tuple((come - gone).tolist())


def one_in_ten(waits: list[float]) -> float:
    """What pandas calls `quantile(0.9)`, without its cost for each of many short lists."""
    if not waits:
        return float("nan")
    ordered, place = sorted(waits), 0.9 * (len(waits) - 1)
    low = ordered[int(place)]
    return low + (ordered[min(int(place) + 1, len(ordered) - 1)] - low) * (place % 1)


def opening(to: int | None = None) -> list[tuple[int, int, int]]:
    """(from, until, counters) hour by hour; as many counter-hours with a move as without."""
    hours = {hour: AT_LUNCH if LUNCH <= hour * 60 < BACK else COUNTERS for hour in range(OPEN // 60, CLOSE // 60)}
    if to is not None:
        hours[GIVER] -= 1
        hours[to] += 1
    return [(hour * 60, hour * 60 + 60, many) for hour, many in hours.items()]


def play(everyone: People, plan: Plan) -> tuple[People, Day]:
    """(those who came, in order, and their day) under a plan."""
    came = everyone.came.astype(float)
    # Appointments go to the highest draws, the application to the lowest: nobody has both before all have one.
    booked = everyone.phone >= 1 - plan.janji / 100
    came[booked] = np.floor(SLOTS_FROM + everyone.slot[booked] * (LAST - SLOTS_FROM))
    stays = (everyone.phone < plan.aplikasi / 100) & (everyone.again >= COMES_ANYWAY)
    order = np.flatnonzero(~stays)
    order = order[np.argsort(came[order], kind="stable")]
    drawn = {part.name: getattr(everyone, part.name)[order] for part in fields(People)}
    there = People(**{**drawn, "came": came[order]})

    def leaves(person: int, wait: float) -> bool:
        return wait >= LEAVES[-1][0] and there.patience[person] < next(p for least, p in LEAVES if wait >= least)

    ahead = (there.service == SERVICES[0]).tolist() if plan.jalur_cepat else None
    minutes = there.minutes.tolist()
    return there, serve(there.came.tolist(), minutes, opening(plan.pindah_ke), ahead=ahead, leaves=leaves)
