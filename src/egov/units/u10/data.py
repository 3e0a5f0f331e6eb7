"""What the words and pictures of unit 10 compute from the complaints and the calendar."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from egov.data import load

if TYPE_CHECKING:
    import pandas as pd

LAST_LOOK = "2024-07-31 16:00"  # when the table was drawn from the system; what was not settled by then is open
WATCHED = "2024-06-01"  # whatever came in before this day was watched for at least 60 days
DANGEROUS = ("T1175", "T0139", "T0126", "T1012")  # the four of the desk's ten that cannot wait
SHARP = ("kesal", "kasar", "sindiran")


def _working(start: pd.Series, end: pd.Series) -> pd.Series:
    """Working days from `start` to `end`, day 1 being the first working day after `start`; empty where `end` is."""
    days = load("hari_kerja").set_index("tanggal")["hari_kerja"].cumsum()
    return end.dt.normalize().map(days) - start.dt.normalize().map(days)


@cache
def _all() -> pd.DataFrame:
    import pandas as pd

    rows = load("aduan")
    day = pd.Timedelta(days=1)
    rows["umur"] = (rows["selesai"].fillna(pd.Timestamp(LAST_LOOK)) - rows["masuk"]) / day
    rows["hari_selesai"] = (rows["selesai"] - rows["masuk"]) / day
    rows["jam_jawab"] = (rows["jawaban_pertama"] - rows["masuk"]) / pd.Timedelta(hours=1)
    rows["hari_tutup"] = (rows["ditutup"] - rows["masuk"]) / day
    rows["hari_kalender"] = (rows["jawaban_pertama"].dt.normalize() - rows["masuk"].dt.normalize()) / day
    rows["hari_kerja"] = _working(rows["masuk"], rows["jawaban_pertama"])
    return rows


def complaints(**where: str) -> pd.DataFrame:
    """All tickets, or those whose columns hold these values: `complaints(kanal="Laman")`."""
    rows = _all()
    for column, wanted in where.items():
        rows = rows[rows[column] == wanted]
    return rows.copy()


def watched() -> pd.DataFrame:
    """The tickets that everybody could watch for sixty days."""
    rows = complaints()
    return rows[rows["masuk"] < WATCHED]


def mean(column: str = "umur", empty: float | None = None, **where: str) -> float:
    values = complaints(**where)[column]
    return float((values if empty is None else values.fillna(empty)).mean())


def median(column: str = "umur", **where: str) -> float:
    return float(complaints(**where)[column].median())


def within(days: int, column: str = "hari_kerja", answered: bool = False, **where: str) -> float:
    """Percent answered within `days`: of all tickets, or only of those that were answered."""
    values = complaints(**where)[column]
    return float(((values.dropna() if answered else values) <= days).mean() * 100)


def waiting(days: float, column: str = "umur", settled: bool = False) -> float:
    """Percent of the watched tickets that took longer than `days`; `settled` leaves the others out of the basis."""
    values = watched()[column]
    return float(((values.dropna() if settled else values) > days).mean() * 100)


def waiting_of_all(days: float) -> float:
    """The same over all tickets: those of June had no sixty days yet."""
    return float((complaints()["umur"] > days).mean() * 100)


def reopened(**where: str) -> float:
    return float(complaints(**where)["dibuka_lagi"].mean() * 100)


def forwarded_of_reopened() -> float:
    """Upside down: how many of the reopened ones had been forwarded."""
    rows = complaints()
    return float((rows[rows["dibuka_lagi"]]["sifat_jawaban"] == "diteruskan").mean() * 100)


def days_between(ticket: str, column: str = "hari_kerja") -> int:
    return int(complaints(tiket=ticket)[column].iloc[0])


def rule(words: str = "anak|bayi|NIK", kind: str = "aduan") -> pd.DataFrame:
    """The tickets a triage rule lights up: of this kind, and one of these words in the text."""
    rows = complaints()
    return rows[(rows["jenis"] == kind) & rows["teks"].str.contains(words, case=False)]


def rule_within(days: int) -> float:
    return float((rule()["hari_kerja"] <= days).mean() * 100)


def sharp_within(days: int) -> float:
    """Percent answered in time of those that were angry, foul or sarcastic."""
    rows = complaints()
    return float((rows[rows["nada"].isin(SHARP)]["hari_kerja"] <= days).mean() * 100)
