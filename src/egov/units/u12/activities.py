"""Live activities of unit 12: two locks, a funnel to turn, two biscuit tins to draw from."""

from __future__ import annotations


def kunci_pertama():
    """Which poster? Locked before any number is seen."""
    from egov.units.u12.kunci import FIRST, Lock

    options = {"A": "A, yang tanpa tanda seru", "B": "B, yang berapi"}
    return Lock(FIRST, "Kunci pertama. Poster mana yang mendatangkan lebih banyak orang?", options)


def corong_putar():
    """Who falls where: age, help, staff."""
    from egov.units.u12.corong import FunnelExplorer

    return FunnelExplorer()


def kaleng_biskuit():
    """Lock again, then repeat the small test sixty times by hand."""
    from egov.units.u12.biskuit import BiscuitTin

    return BiscuitTin()
