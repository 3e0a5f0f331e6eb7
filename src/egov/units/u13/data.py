"""What the words and pictures of unit 13 compute from `datasets/`: three registers, and the log of who read them.

An empty key is no key. pandas thinks otherwise and joins empty to empty; `wedded` shows what comes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov.data import load

if TYPE_CHECKING:
    import pandas as pd

ROW, PERSON, PATIENT = "B153", 93, "PS353"  # one child in three registers
POOREST, NEXT = 300_000, 200_000
LENGTH = 16
CLERK, NIGHT = "PG-07", 22  # who reads at night, and from which hour on it is night
ISLAND = "Pulau Kecil Pala"


def aid() -> pd.DataFrame:
    return load("daftar_bantuan")


def people() -> pd.DataFrame:
    return load("daftar_penduduk")


def patients() -> pd.DataFrame:
    return load("daftar_puskesmas")


def log() -> pd.DataFrame:
    return load("catatan_akses")


def known(keys: pd.Series) -> pd.Series:
    """Which of these keys the population register has."""
    return keys.isin(people()["kunci"])


def lost(rupiah: int | None = None) -> int:
    """Recipients that the population register does not find by key; of one sum, or all."""
    rows = aid()
    rows = rows if rupiah is None else rows[rows["bantuan_rupiah"] == rupiah]
    return int((~known(rows["kunci"])).sum())


def recipients(rupiah: int) -> int:
    return int((aid()["bantuan_rupiah"] == rupiah).sum())


def lost_share(rupiah: int) -> float:
    """Of the recipients of this sum, the percentage not found."""
    return lost(rupiah) / recipients(rupiah) * 100


def filled() -> pd.Series:
    """The keys with their leading zeros back."""
    return aid()["kunci"].str.zfill(LENGTH)


def joined_rows(keys: pd.Series | None = None) -> int:
    """Rows of the inner join with the population register; by other keys where given."""
    rows = aid() if keys is None else aid().assign(kunci=keys)
    return len(rows.merge(people(), on="kunci", how="inner"))


def back() -> int:
    """Rows found again once the zeros are back."""
    return int(known(filled()).sum() - known(aid()["kunci"]).sum())


def keyed() -> pd.DataFrame:
    """Recipients who have a key."""
    rows = aid()
    return rows[rows["kunci"].notna()]


def surplus() -> int:
    """Rows whose key stands further up already, the empty ones left out."""
    return int(keyed()["kunci"].duplicated().sum())


def flagged() -> pd.DataFrame:
    """What `duplicated()` flags when nobody has thought of empty cells."""
    rows = aid()
    return rows[rows["kunci"].duplicated()]


def wedded() -> pd.DataFrame:
    """Recipients and patients joined with the empty keys left in."""
    return aid().merge(patients(), on="kunci")


def partners(row: str = ROW) -> int:
    """How many patients a recipient is joined to."""
    return int((wedded()["penerima_id"] == row).sum())


def nights() -> pd.DataFrame:
    """Reads at night."""
    rows = log()
    return rows[rows["waktu"].dt.hour >= NIGHT]


# -- assignment ---------------------------------------------------------------------------------------------------
def patients_lost(village: str | None = None) -> int:
    """Patients that the population register does not find; of one village, or all."""
    rows = by_village(village)
    return int((~known(rows["kunci"])).sum())


def by_village(village: str | None) -> pd.DataFrame:
    rows = patients().merge(load("kode_kelurahan"), on="kode_kelurahan", how="left")
    return rows if village is None else rows[rows["kelurahan"] == village]
