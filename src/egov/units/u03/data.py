"""What the words and pictures of unit 03 compute from `datasets/`."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from egov.data import load

if TYPE_CHECKING:
    import pandas as pd

LETTER, FOUND = (
    "2025-03-27",
    "2025-03-27 16:05",
)  # the story's day: a request in the morning, a breach at five past four
ANSWER, LONGER, BREACH = 10, 7, 3 * 24  # working days and hours, see the table `peraturan`
# Written short: what a tidy letter would write out. One of them is enough.
SHORT = {
    "bpk", "dtg", "gak", "jgn", "jk", "jika2", "kel", "krn", "lg", "lt", "masing2", "mlm2", "pusk", "rb", "sdg", "sdh",
    "siapa2", "sy", "trims", "udah", "utk", "wktu", "yg",
}  # fmt: skip


def working_days() -> pd.DataFrame:
    """Date and weekday of every working day, 2024 and 2025."""
    rows = load("hari_kerja")
    return rows[rows["hari_kerja"]][["tanggal", "hari"]].reset_index(drop=True)


def nth_working(after: str, number: int) -> date:
    """The `number`-th working day after `after`."""
    rows = working_days()
    return rows[rows["tanggal"] > after]["tanggal"].iloc[number - 1].date()


def receipt_counted(received: str, number: int) -> date:
    """The same, by who counts the day of receipt as the first."""
    return nth_working(received, number - 1)


def weekdays_only(after: str, number: int) -> date:
    """The `number`-th day after `after` by who knows Saturday and Sunday, and no holiday."""
    day = date.fromisoformat(after)
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def calendar_days(after: str, number: int) -> date:
    return date.fromisoformat(after) + timedelta(days=number)


def hours_later(start: str, hours: int) -> datetime:
    return datetime.fromisoformat(start) + timedelta(hours=hours)


def longest_closure() -> tuple[date, date, int]:
    """First and last day, and length, of the longest row of days off in the table."""
    rows = load("hari_kerja")
    runs = rows["hari_kerja"].cumsum()[~rows["hari_kerja"]]
    longest = runs[runs == runs.value_counts().idxmax()].index
    first, last = (rows.loc[place, "tanggal"].date() for place in (longest[0], longest[-1]))
    return first, last, len(longest)


def ends_on_day_off() -> tuple[int, int]:
    """(working days whose 72 hours end on a day off, working days judged): the last three have no end in the table."""
    rows = load("hari_kerja")
    starts, ends = rows["hari_kerja"].to_numpy()[:-3], rows["hari_kerja"].to_numpy()[3:]
    return int((starts & ~ends).sum()), int(starts.sum())


def written_short(text: str) -> bool:
    return bool(SHORT & set(re.findall(r"[a-z]+2?", text.lower())))


def messages() -> pd.DataFrame:
    """The sixteen messages, each with whether it is written short (`singkat`)."""
    rows = load("pesan_masuk")
    return rows.assign(singkat=rows["teks"].map(written_short))


def numbers_left(stars: int) -> int:
    """How many numbers `stars` secret digits can hide."""
    return 10**stars
