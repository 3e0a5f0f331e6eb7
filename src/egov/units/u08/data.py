"""The steps of three services, and what their minutes add up to. A working day has 480 minutes."""

from __future__ import annotations

import pandas as pd

from egov.data import load

DAY, HOUR = 480, 60
MOVE, LETTER, CLINIC = "Pindah datang", "Surat keterangan usaha", "Pendaftaran puskesmas"
BEFORE, AFTER = "sebelum", "sesudah"


def steps(service: str = MOVE, version: str = BEFORE) -> pd.DataFrame:
    """The steps of `service`, numbered as they stand."""
    rows = load("langkah_layanan")
    chosen = rows[(rows["layanan"] == service) & (rows["versi"] == version)]
    return chosen.drop(columns=["layanan", "versi"]).set_index("urutan").rename_axis(None)


def unfounded(service: str = MOVE) -> pd.DataFrame:
    """The steps for which no base was found."""
    rows = steps(service)
    return rows[rows["dasar_hukum"].isna()]


def founded(service: str = MOVE) -> pd.DataFrame:
    """What is left once the steps without a base are dropped."""
    rows = steps(service)
    return rows[rows["dasar_hukum"].notna()]


def work(rows: pd.DataFrame) -> int:
    return int(rows["menit_kerja"].sum())


def wait(rows: pd.DataFrame) -> int:
    return int(rows["menit_tunggu"].sum())


def lead(rows: pd.DataFrame) -> int:
    """Minutes from the first step to the last: work and waiting."""
    return work(rows) + wait(rows)


def days(rows: pd.DataFrame) -> float:
    return lead(rows) / DAY


def worked(rows: pd.DataFrame) -> float:
    """Percent of the whole time in which somebody works: the flow efficiency."""
    return work(rows) / lead(rows) * 100


def worked_by_row(rows: pd.DataFrame) -> float:
    """The mean of the steps' own percents: every step one vote, however short."""
    return float((rows["menit_kerja"] / (rows["menit_kerja"] + rows["menit_tunggu"])).mean() * 100)


def waits(rows: pd.DataFrame, *numbers: int) -> int:
    """Minutes of waiting of the steps `numbers`."""
    return int(rows.loc[list(numbers), "menit_tunggu"].sum())


def expected(rows: pd.DataFrame, column: str | None = None) -> float:
    """Mean minutes (or `column`) of one applicant, with the share that each step sends back to an earlier one."""
    import numpy as np

    goes = np.zeros((len(rows), len(rows)))  # from the step of the row to the step of the column
    for place, (share, back) in enumerate(zip(rows["persen_kembali"] / 100, rows["kembali_ke"], strict=True)):
        if place + 1 < len(rows):
            goes[place, place + 1] = 1 - share
        if share:
            goes[place, back - 1] += share
    first = np.eye(len(rows))[0]
    walked = np.linalg.solve(np.eye(len(rows)) - goes.T, first)
    amounts = rows[column] if column else rows["menit_kerja"] + rows["menit_tunggu"]
    return float(walked @ amounts.to_numpy())
