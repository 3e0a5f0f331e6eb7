"""What the words and pictures of unit 09 compute from `datasets/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov.core.errors import UserError
from egov.core.messages import say
from egov.data import load
from egov.units.u09.people import MONDAYS, SERVICES
from egov.units.u09.tiruan import COUNTERS, SHAKE, Plan, results, senin_tiruan

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MONDAYS", "beats", "load_at", "mean", "month", "mondays", "one_monday", "rumus_antrean", "saved",
           "senin_tiruan", "tail_by_service", "tuesdays"]  # fmt: skip


def month() -> pd.DataFrame:
    """Every ticket of the month: date, weekday, hour, service, minutes waited (empty where someone left)."""
    table = load("log_loket")
    days = table[["datang"]].assign(tanggal=table["datang"].dt.strftime("%Y-%m-%d"))
    calendar = load("hari_kerja").assign(tanggal=lambda rows: rows["tanggal"].dt.strftime("%Y-%m-%d"))
    named = days["tanggal"].map(calendar.set_index("tanggal")["hari"])
    return table[["tiket", "layanan"]].assign(
        tanggal=days["tanggal"], hari=named, jam=table["datang"].dt.hour,
        tunggu=(table["dipanggil"] - table["datang"]).dt.total_seconds() / 60,
        dilayani=(table["selesai"] - table["dipanggil"]).dt.total_seconds() / 60,
    )  # fmt: skip


def mondays() -> pd.DataFrame:
    rows = month()
    return rows[rows["tanggal"].isin(MONDAYS)].reset_index(drop=True)


def tuesdays() -> pd.DataFrame:
    rows = month()
    return rows[rows["hari"] == "Selasa"].reset_index(drop=True)


def arrivals_at(hour: int) -> float:
    """Tickets taken in that hour on one Monday, on average."""
    return float((mondays()["jam"] == hour).sum() / len(MONDAYS))


def minutes_each() -> float:
    """Minutes at the counter for a Monday's ticket, on average."""
    return float(mondays()["dilayani"].mean())


def load_at(hour: int, counters: int = COUNTERS) -> float:
    """Work that comes in an hour, in percent of what the counters can do in it."""
    return arrivals_at(hour) * round(minutes_each(), 1) / (counters * 60) * 100


def rumus_antrean(persen: float, loket: int = COUNTERS, menit: float = 8) -> float:
    """Mean wait in minutes when `loket` counters are busy `persen` of the time: Erlang's formula."""
    from math import factorial

    if isinstance(persen, bool) or not isinstance(persen, (int, float)) or not 1 <= persen < 100:
        raise UserError(say("queue.full", given=repr(persen)))
    busy = persen / 100
    work = loket * busy
    all_busy = work**loket / factorial(loket) / (1 - busy)
    share = all_busy / (sum(work**n / factorial(n) for n in range(loket)) + all_busy)
    return share * menit / (loket * (1 - busy))


def mean(column: str = "rata", **plan) -> float:
    """Mean of a column over the usual number of imitated Mondays."""
    return float(senin_tiruan(**plan)[column].mean())


def saved(column: str = "rata", kali: int = 200, **plan) -> float:
    """How much less than without a plan."""
    before, after = (senin_tiruan(kali=kali, **one)[column].mean() for one in ({}, plan))
    return float(before - after)


def beats(shares, hour: int = 8) -> int:
    """The least of `shares` of application users whose mean is below that of a counter moved to `hour`."""
    return next(share for share in shares if mean(aplikasi=share) < mean(pindah_ke=hour))


def tail_by_service(plan: Plan) -> list[float]:
    """One in ten by service, in the order of SERVICES: the mean over the Mondays."""
    found = results(plan)
    return [sum(one.by_service[place] for one in found) / len(found) for place in range(len(SERVICES))]


def chance_that_worse_wins(worse: Plan, better: Plan) -> float:
    """Percent of all pairs of one Monday each in which the plan with the longer mean has the shorter wait."""
    lefts, rights = ([one.rata for one in results(plan)] for plan in (worse, better))
    return sum(left < right for left in lefts for right in rights) / (len(lefts) * len(rights)) * 100


def one_monday(plan: Plan, number: int) -> float:
    """Mean wait of Monday `number`, counted from 0."""
    return results(plan, number + 1, SHAKE)[number].rata
