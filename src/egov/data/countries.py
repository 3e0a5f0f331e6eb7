"""Indonesian names of economies, from CLDR by way of babel, so that nobody types 217 names by hand.

Two economies of the World Bank's list have no code in CLDR, and groups of economies have none at all: those
few names are ours and stand here. babel is imported only when a name is asked for; trainees never need it.
"""

from __future__ import annotations

from functools import lru_cache

# The World Bank's own codes, not ISO 3166.
OUTSIDE_CLDR = {"CHI": "Kepulauan Channel", "XKX": "Kosovo"}

# The groups that the course keeps. MEA took in Afghanistan and Pakistan in 2025: same code, another group.
AGGREGATES = {
    "WLD": "Dunia",
    "EAS": "Asia Timur & Pasifik",
    "ECS": "Eropa & Asia Tengah",
    "LCN": "Amerika Latin & Karibia",
    "MEA": "Timur Tengah, Afrika Utara, Afganistan & Pakistan",
    "NAC": "Amerika Utara",
    "SAS": "Asia Selatan",
    "SSF": "Afrika Sub-Sahara",
    "HIC": "Negara berpendapatan tinggi",
    "UMC": "Negara berpendapatan menengah atas",
    "LMC": "Negara berpendapatan menengah bawah",
    "LIC": "Negara berpendapatan rendah",
}
AGGREGATES_2022 = {**AGGREGATES, "MEA": "Timur Tengah & Afrika Utara"}

ASEAN = ("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM")


@lru_cache(maxsize=1)
def _cldr() -> tuple[dict, dict]:
    from babel import Locale
    from babel.core import get_global

    return get_global("territory_aliases"), Locale("id").territories


def indonesian_name(iso3: str, edition_2022: bool = False) -> str:
    """The Indonesian name behind a World Bank code; KeyError when the code is unknown to us."""
    groups = AGGREGATES_2022 if edition_2022 else AGGREGATES
    if iso3 in groups:
        return groups[iso3]
    if iso3 in OUTSIDE_CLDR:
        return OUTSIDE_CLDR[iso3]
    aliases, names = _cldr()
    iso2 = aliases[iso3][0]
    if iso2 == "ZZ":  # CLDR names even the unknown region
        raise KeyError(iso3)
    return names[iso2]
