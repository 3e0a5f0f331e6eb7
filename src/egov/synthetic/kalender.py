"""The working-day calendar 2024-2025: Monday to Friday without public holidays and joint leave.

From the library `holidays` (a tool of authors; trainees read the CSV). Civil servants do not work on joint leave
(cuti bersama), so it counts as a day off here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

YEARS = (2024, 2025)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@lru_cache(maxsize=1)
def free_days() -> dict[date, str]:
    import holidays

    return dict(holidays.Indonesia(years=YEARS, categories=("public", "government"), language="id"))


def is_working(day: date) -> bool:
    return day.weekday() < 5 and day not in free_days()


def next_working(day: date) -> date:
    """The first working day after `day`."""
    day += timedelta(days=1)
    while not is_working(day):
        day += timedelta(days=1)
    return day


def hari_kerja():
    rows = []
    day = date(YEARS[0], 1, 1)
    while day.year <= YEARS[-1]:
        rows.append([day, DAYS[day.weekday()], is_working(day), free_days().get(day)])
        day += timedelta(days=1)
    return ["tanggal", "hari", "hari_kerja", "libur"], rows
