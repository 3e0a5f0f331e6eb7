"""What the words and pictures of unit 02 compute from `datasets/`.

The index of 2022 stands on 34 provinces; the four created in that year take their parent's figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov.data import load
from egov.data.province import PARENT, known

if TYPE_CHECKING:
    import pandas as pd

PILLARS = ("kecakapan", "etika", "keamanan", "budaya")
LOW, HIGH = 1, 5  # the ruler of index and self-assessment


def pillars() -> pd.DataFrame:
    """The four pillars by year, without the index that is made of them."""
    return load("literasi_digital")[["tahun", *PILLARS]]


def pillar(name: str, year: int) -> float:
    """One pillar of one year; "indeks" is the whole."""
    rows = load("literasi_digital").set_index("tahun")
    return float(rows.loc[year, name])


def change(name: str, start: int = 2020, end: int = 2022) -> float:
    return pillar(name, end) - pillar(name, start)


def mean_of_pillars(year: int) -> float:
    return sum(pillar(name, year) for name in PILLARS) / len(PILLARS)


def glued(year: int) -> float:
    """Ethics and safety taken together, as the fourth aspect takes them."""
    return (pillar("etika", year) + pillar("keamanan", year)) / 2


def fallen() -> int:
    """How many pillars stood lower in 2022 than in 2020."""
    return sum(change(name) < 0 for name in PILLARS)


def way(value: float) -> float:
    """Percent of the way from 1 to 5."""
    return (value - LOW) / (HIGH - LOW) * 100


def indicator(name: str, year: int) -> pd.DataFrame:
    """Code, province and value of one indicator, all people together."""
    rows = load("indikator_provinsi")
    wanted = (rows["indikator"] == name) & (rows["tahun"] == year) & (rows["kelompok"] == "total")
    return rows[wanted][["kode_kemendagri", "provinsi", "nilai"]]


def provinces() -> pd.DataFrame:
    """What trainees work on: 34 provinces with their index of 2022."""
    rows = indicator("indeks literasi digital", 2022).rename(columns={"nilai": "indeks"})
    return rows[["provinsi", "indeks"]].reset_index(drop=True)


def parent_of(name: str) -> str:
    """The province whose index `name` takes: itself, or the one it came out of in 2022."""
    codes = load("provinsi").set_index("provinsi")["kode_kemendagri"]
    code = PARENT.get(codes[name], codes[name])
    return str(codes[codes == code].index[0])


def index_of(name: str) -> float:
    """The index of one of today's 38 provinces, however its name is typed; UserError when it is not known."""
    rows = provinces().set_index("provinsi")["indeks"]
    return float(rows[parent_of(known(name))])


def above(limit: float) -> int:
    return int((provinces()["indeks"] > limit).sum())


def at_least(limit: float) -> int:
    return int((provinces()["indeks"] >= limit).sum())


def below(limit: float) -> int:
    return int((provinces()["indeks"] < limit).sum())


def ranks() -> pd.DataFrame:
    """Users (2023) and index (2022) of 34 provinces with both ranks; equal figures share the better one."""
    users = indicator("pengguna internet 5+", 2023).rename(columns={"nilai": "persen"})
    both = users.merge(provinces(), on="provinsi").set_index("provinsi")[["persen", "indeks"]]
    for column in ("persen", "indeks"):
        both[f"ke_{column}"] = both[column].rank(ascending=False, method="min").astype(int)
    return both


def plain_mean() -> float:
    return float(provinces()["indeks"].mean())


def weighted_mean() -> float:
    """The provinces' index weighted by registered population (December 2024) of the area as it was in 2022."""
    rows = load("provinsi")
    area = rows["kode_kemendagri"].map(lambda code: PARENT.get(code, code))
    people = rows.groupby(area)["penduduk"].sum()
    index = indicator("indeks literasi digital", 2022).set_index("kode_kemendagri")["nilai"]
    return float((index * people).sum() / people.sum())
