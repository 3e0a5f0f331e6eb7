"""What the words and pictures of unit 05 compute from `datasets/`."""

from __future__ import annotations

from egov.data import value

SPOKEN_USERS, SPOKEN_RATE = 190, 12


YEARLY = (13.6, 16.4, 7.9)  # Indonesia 2020, 2021, 2022; computed from the World Bank, table calon_angka_pidato


def apjii(year: int, column: str = "pengguna_juta") -> float:
    return value("apjii_nasional", column, tahun=year)


def share(country: str, year: int) -> float:
    return value("pengguna_internet", "persen", iso3=country, tahun=year)


def growth(first: float, last: float) -> float:
    """Percent by which `last` is more than `first`."""
    return (last / first - 1) * 100


def three_years() -> float:
    factor = 1.0
    for rate in YEARLY:
        factor *= 1 + rate / 100
    return (factor - 1) * 100


def straight(country: str, first: int, last: int, year: int) -> float:
    """The share that a straight line through `first` and `last` gives for `year`."""
    return share(country, last) + (share(country, last) - share(country, first)) / (last - first) * (year - last)


def reported(year: int, column: str = "pengguna_juta") -> float:
    return value("datareportal", column, iso3="IDN", tahun_laporan=year)


def same_base_before() -> float:
    """Users a year before the 2024 report, on that report's own base."""
    return reported(2024) / (1 + reported(2024, "pertumbuhan_persen") / 100)


def malaysia(year: int) -> float:
    return share("MYS", year)


def line_2010() -> float:
    """Malaysia in 2010 on the straight line through 2000 and 2005."""
    return 2 * malaysia(2005) - malaysia(2000)


YEARLY_2017 = (28.4, 24.6, 20.6)  # users in Indonesia 2017, 2018, 2019: computed from the World Bank's tables
