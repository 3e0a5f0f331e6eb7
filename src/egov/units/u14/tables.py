"""The trainee's own steps as numbers: minutes, what a redesign saves, and who cannot come by telephone alone."""

from __future__ import annotations

import math
import numbers
from typing import TYPE_CHECKING

from egov.exercises.results import NotAccepted

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("langkah", "pelaku", "menit_kerja", "menit_tunggu", "kunjungan", "biaya_rupiah", "dasar")
STEP, DOER, WORK, WAIT, VISITS, FEE, BASE = range(7)
WORDS = {
    "rows": "Hitungan ini memakai tabel langkah Anda. Isi dulu Soal 1 dan Soal 2, lalu jalankan lagi selnya.",
    "number": "Hitungan ini memakai angka yang masih kosong: {kode}. Isi dulu, lalu jalankan lagi selnya.",
}


def rows(table: object) -> list[tuple]:
    """The trainee's steps; raises NotAccepted, with what to do first, while they cannot be counted."""
    found = [tuple(row) for row in table if isinstance(row, (list, tuple))] if isinstance(table, (list, tuple)) else []
    sound = all(
        len(row) == len(COLUMNS) and isinstance(row[STEP], str) and isinstance(row[BASE], str)
        and all(isinstance(row[n], numbers.Real) and row[n] >= 0 for n in (WORK, WAIT, VISITS, FEE))
        for row in found
    )  # fmt: skip
    if not found or not sound:
        raise NotAccepted(WORDS["rows"], "tabel-belum-terisi")
    return found


def number(value: object, name: str) -> float:
    """`value`, a number the trainee wrote above as `name`; raises NotAccepted where it is none yet."""
    if isinstance(value, bool) or not isinstance(value, numbers.Real) or not math.isfinite(value):
        raise NotAccepted(WORDS["number"].format(kode=name), "angka-belum-terisi")
    return float(value)


def frame(table: object) -> pd.DataFrame:
    import pandas as pd

    found = pd.DataFrame(rows(table), columns=list(COLUMNS))
    found.index += 1
    return found


def work(table: object) -> float:
    return sum(row[WORK] for row in rows(table))


def wait(table: object) -> float:
    return sum(row[WAIT] for row in rows(table))


def lead(table: object) -> float:
    """Minutes from the first step to the last: work and waiting."""
    return work(table) + wait(table)


def fallen(before: float, after: float) -> float:
    """By how many percent of `before` it fell; not a number where there was nothing."""
    return (before - after) / before * 100 if before else math.nan


def saved(before: object, after: object) -> float:
    """Percent of the whole time that the redesign saves."""
    return fallen(lead(before), lead(after))


def unlike(value: float, *right: float) -> float:
    """`value` as a slip's own answer: not a number where, in these tables, the slip gives the right one."""
    near = any(math.isclose(value, one, rel_tol=0.01, abs_tol=0.3) for one in right)
    return math.nan if near or not math.isfinite(value) else value
