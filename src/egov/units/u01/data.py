"""What the words and pictures of unit 01 compute from `datasets/`."""

from __future__ import annotations

from egov.data import load

TIMES = {"1999": "loket", "2019": "aplikasi", "kini": "langkah dibuang"}


MONDAY = "2024-09-02"


def steps(time: str):
    """The steps of one time, "1999", "2019" or "kini"."""
    table = load("pindah_alamat")
    return table[table["zaman"] == time]


def totals():
    """Minutes and visits summed up by time, in order of time."""
    return load("pindah_alamat").groupby("zaman").sum(numeric_only=True).loc[list(TIMES)]


def day(date: str):
    """The tickets of one day, "2024-09-02", with minutes waited and minutes served; empty where someone left."""
    table = load("log_loket")
    table = table[table["datang"].dt.strftime("%Y-%m-%d") == date].reset_index(drop=True)
    for column, start, end in (("menit_tunggu", "datang", "dipanggil"), ("menit_dilayani", "dipanggil", "selesai")):
        table[column] = (table[end] - table[start]).dt.total_seconds() / 60
    table["jam"] = table["datang"].dt.strftime("%H.%M")
    return table[["tiket", "jam", "layanan", "menit_tunggu", "menit_dilayani", "hasil"]]


def outcomes(kind: str) -> int:
    return int((day(MONDAY)["hasil"] == kind).sum())


ANOTHER_MONDAY = "2024-09-23"  # the assignment's


def minutes_between(start: str, end: str):
    """Minutes from one stamp of the counter log to another, on `ANOTHER_MONDAY`."""
    table = load("log_loket")
    table = table[table["datang"].dt.strftime("%Y-%m-%d") == ANOTHER_MONDAY]
    return (table[end] - table[start]).dt.total_seconds() / 60
