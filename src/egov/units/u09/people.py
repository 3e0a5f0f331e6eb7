"""Who comes on an imitated Monday: drawn from September's four Mondays of the counter log.

Each half hour takes the tickets of one of the four, as they stand; minutes at the counter are drawn again from all
tickets of that service. All draws of a Monday are made before any plan is applied: under every plan the same
people come, so that two plans differ by the plan alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from egov.data import load

MONDAYS = ("2024-09-02", "2024-09-09", "2024-09-23", "2024-09-30")  # Monday 16 was a holiday
OPEN, LUNCH, BACK, CLOSE = (hour * 60 for hour in (8, 12, 13, 16))
FIRST, LAST, STEP = OPEN - 30, CLOSE - 60, 30  # tickets are given from half past seven to three
SERVICES = ("KTP-el", "Kartu Keluarga", "Akta")
# The log's share who had left when called, by minutes waited: nobody below ten, then 10, 11, 12 and 8 of
# 493, 394, 224 and 107 tickets, the wait reckoned to the next call.
LEAVES = ((40, 0.07), (30, 0.05), (20, 0.03), (10, 0.02))


@dataclass(frozen=True)
class People:
    """Everyone who wants to come on one Monday, in order, and every draw a plan may need."""

    came: np.ndarray
    service: np.ndarray
    minutes: np.ndarray
    patience: np.ndarray  # against LEAVES
    phone: np.ndarray  # who would use an application, the lowest first
    again: np.ndarray  # who comes after all
    slot: np.ndarray  # where an appointment would fall


@cache
def log():
    """Tickets of the four Mondays: minute of the day, half hour, minutes at the counter."""
    table = load("log_loket")
    table = table[table["datang"].dt.strftime("%Y-%m-%d").isin(MONDAYS)].copy()
    table["hari"] = table["datang"].dt.strftime("%Y-%m-%d")
    table["menit"] = table["datang"].dt.hour * 60 + table["datang"].dt.minute
    table["dilayani"] = (table["selesai"] - table["dipanggil"]).dt.total_seconds() / 60
    return table


@cache
def _stock() -> tuple[dict, dict]:
    """({(Monday, half hour): (minutes, services)}, {service: minutes at the counter, sorted})"""
    table = log()
    parts = {}
    for day, rows in table.groupby("hari"):
        for start in range(FIRST, LAST, STEP):
            here = rows[rows["menit"].between(start, start + STEP - 1)]
            parts[day, start] = here["menit"].to_numpy(), here["layanan"].to_numpy()
    served = table.dropna(subset=["dilayani"]).groupby("layanan")["dilayani"]
    return parts, {name: np.sort(minutes.to_numpy()) for name, minutes in served}


@cache
def monday(shake: int, number: int) -> People:
    """Monday `number` of the shake; RandomState's stream is frozen, the same on every machine."""
    draw = np.random.RandomState([shake, number])
    parts, minutes = _stock()
    starts = range(FIRST, LAST, STEP)
    chosen = [MONDAYS[int(len(MONDAYS) * u)] for u in draw.random_sample(len(starts))]
    taken = [parts[day, start] for day, start in zip(chosen, starts, strict=True)]
    came, service = (np.concatenate([one[part] for one in taken]) for part in (0, 1))
    rows = draw.random_sample((5, len(came)))
    long = np.array([minutes[name][int(len(minutes[name]) * u)] for name, u in zip(service, rows[0], strict=True)])
    return People(came, service, long, *rows[1:])
