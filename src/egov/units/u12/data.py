"""What the words and pictures of unit 12 compute from `datasets/`.

Visitors are people who brought a coupon; the app's accounts are one in twenty-five downloads. Staff were told to
install it, so that "citizens" always means everybody else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from egov.data import load

if TYPE_CHECKING:
    import pandas as pd

STAGES = {
    "unduh": "mengunduh", "daftar": "lolos pendaftaran", "ajukan": "mengajukan", "selesai": "selesai",
    "kembali": "memakai lagi",
}  # fmt: skip
STAFF, AGES = "pegawai", ("di bawah 30", "30-49", "50 ke atas")
ODD_DAY = "2024-08-27"
SMALL, LARGE = "kecil", "besar"
DRAWS, SEED = 20_000, 12


def campaign() -> pd.DataFrame:
    return load("kampanye")


def per_platform(column: str) -> pd.Series:
    return campaign().groupby("platform")[column].sum()


def total(platform: str, column: str) -> int:
    return int(per_platform(column)[platform])


def share(platform: str, column: str) -> float:
    """Percent of all four platforms together."""
    return float(per_platform(column)[platform] / per_platform(column).sum() * 100)


def last_followers(platform: str) -> int:
    """Followers on the last day: they stand there every day, so that summing them counts people again and again."""
    rows = campaign()
    return int(rows[rows["platform"] == platform]["pengikut"].iloc[-1])


def per_visitor(platform: str, column: str) -> float:
    return total(platform, column) / total(platform, "pengunjung")


def arrived_of_clicks(platform: str) -> float:
    """Of a hundred clicks, how many people came."""
    return total(platform, "pengunjung") / total(platform, "klik") * 100


def accounts(age: str = "", helped: bool | None = None, staff: bool = False) -> pd.DataFrame:
    """Accounts of one age or of all, helped or not or both; of citizens unless `staff` are wanted too."""
    rows = load("pemakaian_aplikasi")
    if not staff:
        rows = rows[rows["asal"] != STAFF]
    if age:
        rows = rows[rows["umur"] == age]
    return rows if helped is None else rows[rows["dibantu"] == helped]


def funnel(rows: pd.DataFrame) -> dict[str, int]:
    """How many reached each stage."""
    return {name: int(rows[column].notna().sum()) for column, name in STAGES.items()}


def lost(rows: pd.DataFrame, first: str = "mengunduh", then: str = "lolos pendaftaran") -> float:
    """Percent of those at `first` who never reached `then`."""
    steps = funnel(rows)
    return (1 - steps[then] / steps[first]) * 100


def finished(age: str = "", helped: bool | None = None) -> int:
    return funnel(accounts(age, helped))["selesai"]


def months() -> pd.DataFrame:
    return load("corong_aplikasi")


def semester() -> pd.DataFrame:
    """July to December."""
    rows = months()
    return rows[rows["bulan"] >= "2024-07"].reset_index(drop=True)


def test(name: str) -> pd.DataFrame:
    """One row a message of the small or the large test: sent, opened, signed up."""
    rows = load("uji_pesan")
    groups = rows[rows["uji"] == name].groupby("pesan")
    return groups.agg(dikirim=("orang", "size"), membuka=("membuka", "sum"), mendaftar=("mendaftar", "sum"))


@cache
def draws(name: str, people: int | None = None) -> pd.Series:
    """B's lead over A in percentage points, in 20,000 repetitions of a test with slips put back.

    The slips of a tin are alike but for their cross, so that a handful of them is a binomial draw. `people` slips are
    drawn from each tin; as many as the test had where it says nothing.
    """
    import numpy as np
    import pandas as pd

    rng, rows, taken = np.random.default_rng(SEED), test(name), {}
    for message in ("A", "B"):
        sent, signed = rows.loc[message, "dikirim"], rows.loc[message, "mendaftar"]
        count = people or sent
        taken[message] = rng.binomial(count, signed / sent, DRAWS) / count * 100
    return pd.Series((taken["B"] - taken["A"]).round(2), name="selisih")


def not_leading(name: str) -> float:
    """Percent of repetitions in which B does not lead; a tie is no lead."""
    return float((draws(name) <= 0).mean() * 100)


def behind(name: str) -> float:
    """Percent in which B is behind; ties left out."""
    return float((draws(name) < 0).mean() * 100)


def middle(name: str) -> tuple[float, float]:
    """Where 95 of 100 repetitions fall."""
    low, high = draws(name).quantile([0.025, 0.975])
    return float(low), float(high)
