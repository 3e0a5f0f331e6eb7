"""The working-day calendar 2024-2025: Monday to Friday without public holidays and joint leave.

From the library `holidays` (a tool of authors; trainees read the CSV). Civil servants do not work on joint leave
(cuti bersama), so it counts as a day off here.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
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


def working_moment(moment: datetime, minutes: int) -> datetime:
    """`minutes` of working time (08:00-16:00) after `moment`."""
    day = moment.date()
    clock = moment.hour * 60 + moment.minute
    if not is_working(day) or clock >= 960:
        day, clock = next_working(day), 480
    clock = max(clock, 480)
    while clock + minutes > 960:
        minutes -= 960 - clock
        day, clock = next_working(day), 480
    return datetime.combine(day, time()) + timedelta(minutes=clock + minutes)


def working_days(first: date, last: date) -> int:
    """Working days after `first`, up to and with `last`."""
    return sum(is_working(first + timedelta(days=i)) for i in range(1, (last - first).days + 1))


def hari_kerja():
    rows = []
    day = date(YEARS[0], 1, 1)
    while day.year <= YEARS[-1]:
        rows.append([day, DAYS[day.weekday()], is_working(day), free_days().get(day)])
        day += timedelta(days=1)
    return ["tanggal", "hari", "hari_kerja", "libur"], rows
