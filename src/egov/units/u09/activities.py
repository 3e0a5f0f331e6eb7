"""Live activities of unit 09: a side to hold, counters to try."""

from __future__ import annotations


def pegang_siapa():
    """Hold to one of the two plans before any figure is seen."""
    from egov.units.u09.taruhan import Stake

    return Stake()


def loket_tiruan():
    """Imitated Mondays: guess, lock, shake once, shake two hundred times."""
    from egov.units.u09.taruhan import CounterBet

    return CounterBet()
