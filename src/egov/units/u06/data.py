"""The tables of unit 06: shares of 2023 stand on 34 provinces, registered population of 2024 on 38.

Four provinces were created in 2022. Surveys of 2022 and 2023 still count their people in the province they came
from, so a share of 2023 goes with the population of the province *as it was*: `PARENT` says which belong together.
Shares are of persons aged 5 and over, population is of all ages and a year later: counts from both are rough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov.data import load, province
from egov.data.province import PARENT

if TYPE_CHECKING:
    import pandas as pd

PERSONS, HOUSEHOLDS = "pengguna internet 5+", "rumah tangga berinternet"
TOWN = 0.78  # Jawa Barat's part of households in towns, as the lesson prints it (town_weight: 0.776)
LIMIT = 65  # required share in the exercise with the map
NEED, A_DAY, DAYS = 0.10, 20, 240  # the lesson's assumptions for one helper, plainly assumptions


def indicator(name: str, year: int, group: str = "total") -> pd.Series:
    """Home Affairs code → value; a province without a figure has no row."""
    rows = load("indikator_provinsi")
    wanted = (rows["indikator"] == name) & (rows["tahun"] == year) & (rows["kelompok"] == group)
    return rows[wanted].set_index("kode_kemendagri")["nilai"]


def population() -> pd.Series:
    """Home Affairs code → registered population of December 2024, 38 provinces."""
    return load("provinsi").set_index("kode_kemendagri")["penduduk"]


def population_of_34() -> pd.Series:
    """The same people in the 34 provinces of the surveys."""
    people = population()
    return people.groupby(people.index.map(lambda code: PARENT.get(code, code))).sum()


def people_of(name: str) -> int:
    """Registered population of one of today's 38 provinces, by name."""
    rows = load("provinsi")
    return int(rows.loc[rows["provinsi"] == name, "penduduk"].iloc[0])


def tabel_34() -> pd.DataFrame:
    """What trainees work on: province, share of 2023 (persons 5+), population of 2024 in the area of 2023."""
    rows = load("provinsi")[["kode_kemendagri", "provinsi"]].set_index("kode_kemendagri")
    rows["persen"] = indicator(PERSONS, 2023)
    rows["penduduk"] = population_of_34()
    return rows.dropna().astype({"penduduk": int}).reset_index(drop=True)


def with_unconnected() -> pd.DataFrame:
    """`tabel_34` with a rough count of the unconnected."""
    rows = tabel_34()
    return rows.assign(belum=(100 - rows["persen"]) / 100 * rows["penduduk"])


def area(name: str) -> str:
    """The province of the 34 that holds the people of `name` (any form that is understood) in the surveys."""
    codes = load("provinsi").set_index("provinsi")["kode_kemendagri"]
    code = codes[province.known(name)]
    return str(codes.index[codes == PARENT.get(code, code)][0])


def members(name: str) -> list[str]:
    """Today's provinces in the area of `name`: one, or several where a province was split in 2022."""
    whole = area(name)
    return [one for one in load("provinsi")["provinsi"] if area(one) == whole]


def _row(name: str) -> pd.Series:
    return with_unconnected().set_index("provinsi").loc[area(name)]


def share(name: str) -> float:
    """Share of persons 5+ using the internet in 2023; a province created in 2022 has that of its area."""
    return float(_row(name)["persen"])


def people_in_area(name: str) -> int:
    """Registered population of 2024 in the area that the survey of 2023 counted."""
    return int(_row(name)["penduduk"])


def unconnected(name: str) -> float:
    """Rough count of those in the area of `name` who do not use the internet."""
    return float(_row(name)["belum"])


def households(code: str) -> dict[str, float]:
    """Share of households with internet in 2022: total, towns, villages; None where nothing was printed."""
    groups = {group: indicator(HOUSEHOLDS, 2022, group) for group in ("total", "perkotaan", "perdesaan")}
    return {group: float(values[code]) if code in values else None for group, values in groups.items()}


def town_weight(code: str) -> float:
    """Part of households in towns, implied by the three published shares (our inference)."""
    share_of = households(code)
    return (share_of["total"] - share_of["perdesaan"]) / (share_of["perkotaan"] - share_of["perdesaan"])


def tabel_bps(name: str = PERSONS, year: int = 2023) -> pd.DataFrame:
    """The shares as an office sends them: BPS codes, no names."""
    codes = load("provinsi").set_index("kode_kemendagri")["kode_bps"]
    shares = indicator(name, year).rename(index=codes)
    return shares.rename("persen").rename_axis("kode").sort_index().reset_index()


def tabel_pulau() -> pd.DataFrame:
    """APJII's eight islands: penetration of 2023, registered population of 2024."""
    rows = load("apjii_pulau")
    rows = rows[(rows["tahun"] == 2023) & (rows["ukuran"] == "penetrasi")][["pulau", "persen"]]
    provinces = load("provinsi")
    # APJII splits two of our island groups; by the first digit of the code: 5 Bali and Nusa Tenggara, 8 Maluku.
    code, group = provinces["kode_kemendagri"], provinces["kelompok_pulau"]
    island = group.mask(code == "51", "Bali").mask(code.isin(["52", "53"]), "Nusa Tenggara")
    island = island.mask(code.str.startswith("8"), "Maluku").mask(code.str.startswith("9"), "Papua")
    people = provinces.groupby(island)["penduduk"].sum()
    return rows.assign(penduduk=rows["pulau"].map(people)).reset_index(drop=True)


def weighted_mean() -> float:
    rows = tabel_34()
    return float((rows["persen"] * rows["penduduk"]).sum() / rows["penduduk"].sum())


def most_unconnected() -> str:
    """The letter of the option with the most people who do not use the internet."""
    options = {"A": "Jawa Timur", "B": "Maluku Utara", "C": "DKI Jakarta", "D": "Kepulauan Riau"}
    counts = with_unconnected().set_index("provinsi")["belum"]
    return max(options, key=lambda letter: counts[options[letter]])


def bengkulu(town: float) -> float:
    """Bengkulu's share of households with internet if `town` of its households lived in towns."""
    of = households("17")
    return town * of["perkotaan"] + (1 - town) * of["perdesaan"]


def left_out(reaching: bool, column: str = "belum") -> float:
    """Millions in the provinces that reach the required share, or in those that do not."""
    rows = with_unconnected()
    return float(rows.loc[(rows["persen"] >= LIMIT) == reaching, column].sum()) / 1e6


def helpers(name: str) -> float:
    """Helpers for the area of `name` under the lesson's assumptions, not yet rounded up."""
    return unconnected(name) * NEED / (A_DAY * DAYS)


CAR_NEED, CAR_A_DAY, CAR_DAYS = 0.05, 40, 200  # the assignment's assumptions for one service car


def cars(name: str, served: str = "belum", need: float = CAR_NEED) -> float:
    """Service cars for the area of `name`, not yet rounded up; `served`: "belum", "sudah" or "penduduk"."""
    row = _row(name)
    people = {"belum": row["belum"], "sudah": row["penduduk"] - row["belum"], "penduduk": row["penduduk"]}
    return float(people[served]) * need / (CAR_A_DAY * CAR_DAYS)


def nusa_tenggara(town: float) -> float:
    """Share of households with internet in Nusa Tenggara Timur if `town` of its households lived in towns."""
    of = households("53")
    return town * of["perkotaan"] + (1 - town) * of["perdesaan"]


def west_papuans_lost() -> float:
    """Not online in Papua Barat Daya, which has no row of its own in the table of 34."""
    return (100 - share("Papua Barat")) / 100 * people_of("Papua Barat Daya")
