"""What the words and pictures of unit 04 compute from `datasets/`."""

from __future__ import annotations

from egov.data import load, value

SPOKEN_WORLD, SPOKEN_INDONESIA = 4.5e9, 190e6


def world_population(year: int) -> int:
    return value("penduduk", "penduduk", iso3="WLD", tahun=year)


def registered(date: str) -> int:
    """Indonesians registered at Dukcapil on `date`."""
    table = load("penduduk_terdaftar")
    return int(table.loc[table["tanggal"] == date, "penduduk"].iloc[0])


def registered_2022() -> int:
    return registered("2022-06-30")


def world_bank_2022() -> int:
    """Indonesians as the World Bank estimated them for 2022."""
    return value("penduduk", "penduduk", iso3="IDN", tahun=2022)


def populations_2022() -> list[tuple[str, float]]:
    """Three populations of Indonesia that honest tables of 2022 used, each with who counted it."""
    return [
        ("APJII, dipakai dalam surveinya", value("apjii_nasional", "penduduk_juta", tahun=2022) * 1e6),
        ("Dukcapil, terdaftar 30 Juni 2022", registered_2022()),
        ("Bank Dunia, perkiraan 2022", world_bank_2022()),
    ]


def own_shares(province: str) -> list[tuple[str, float]]:
    """(what is counted, percent) that BPS printed for `province` in 2022; empty for provinces made that year."""
    rows = load("indikator_provinsi").query("provinsi == @province and tahun == 2022 and kelompok == 'total'")
    found = rows.set_index("indikator")["nilai"]
    wanted = (("pengguna internet 5+", "penduduk usia 5 tahun ke atas"), ("rumah tangga berinternet", "rumah tangga"))
    return [(words, float(found[name])) for name, words in wanted if name in found]


def users_of_countries(year: int) -> tuple[float, int]:
    """(users that the rows of the table add up to, how many countries have a row)."""
    users = load("pengguna_internet").query("tahun == @year and not agregat")
    both = users.merge(load("penduduk").query("tahun == @year"), on="iso3", suffixes=("", "_p"))
    return float((both["persen"] / 100 * both["penduduk"]).sum()), len(both)


def world_users(year: int) -> float:
    return value("pengguna_internet", "persen", iso3="WLD", tahun=year) / 100 * world_population(year)


def without_row(year: int):
    """Countries with a population and without a share of users in `year`, the most populous first."""
    known = set(load("pengguna_internet").query("tahun == @year")["iso3"])
    people = load("penduduk").query("tahun == @year and not agregat")
    return people[~people["iso3"].isin(known)].sort_values("penduduk", ascending=False)
