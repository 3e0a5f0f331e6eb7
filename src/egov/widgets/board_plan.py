"""A service as steps, and what becomes of its days, visits and money once each step's fate is chosen.

Kept, dropped, joined to the step before it (one desk: they wait as long as the longer of the two, once), or digitised
(no visit; the work and the fee stay, and so does a share of the waiting, which is an assumption that readers may
change). What a regulation demands cannot be dropped, and what has to be fetched cannot be digitised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

KEEP, DROP, JOIN, DIGITISE = "pertahankan", "buang", "gabung", "digitalkan"
# What a choice is called in the table of sentences; the shares of waiting that readers may assume.
WORDS = {"pertahankan": "keep", "buang": "drop", "gabung": "join", "digitalkan": "digitise"}
SHARES = (0.25, 0.5, 0.75)
DAY = 480  # minutes of a working day
LAW, LOCAL, NONE = "peraturan", "setempat", "tanpa dasar"


@dataclass(frozen=True)
class Step:
    """One step; minutes of work and waiting, visits and rupiah of the citizen.

    `kind` tells what stands behind it (a regulation, a standard of the own office, nothing), `base` its name,
    `joins` that one desk could do it together with the step before, `digital` that it can be done without a visit.
    """

    name: str
    who: str
    touch: float
    wait: float
    visits: int = 0
    fee: float = 0
    base: str = ""
    kind: str = NONE
    joins: bool = False
    digital: bool = True

    def choices(self) -> tuple[str, ...]:
        return (KEEP, DROP, JOIN, DIGITISE) if self.joins else (KEEP, DROP, DIGITISE)

    def refuses(self, choice: str) -> str:
        """Why `choice` cannot be: "law", "fetched", or ""."""
        if choice == DROP and self.kind == LAW:
            return "law"
        return "fetched" if choice == DIGITISE and not self.digital else ""

    def after(self, choice: str, waits: float) -> Step:
        """The step once it is digitised, or as it was; `waits` is the share of waiting that remains."""
        return replace(self, wait=self.wait * waits, visits=0) if choice == DIGITISE else self


def totals(steps: Sequence[Step], fates: Sequence[str], waits: float) -> dict[str, float]:
    """Days, visits and rupiah under a fate for each step."""
    desks: list[list[Step]] = []
    for step, fate in zip(steps, fates, strict=True):
        if fate == DROP:
            continue
        if fate == JOIN and desks:
            desks[-1].append(step)
        else:
            desks.append([step.after(fate, waits)])
    work = sum(step.touch for desk in desks for step in desk)
    waiting = sum(max(step.wait for step in desk) for desk in desks)
    return {
        "days": (work + waiting) / DAY,
        "visits": sum(max(step.visits for step in desk) for desk in desks),
        "fee": sum(step.fee for desk in desks for step in desk),
    }


def plans(steps: Sequence[Step]) -> dict[str, list[str]]:
    """Three plans to lay beside the reader's own: digitise all, drop what has no base, drop and then digitise."""
    digitised = [KEEP if step.refuses(DIGITISE) else DIGITISE for step in steps]
    dropped = [DROP if step.kind == NONE else KEEP for step in steps]
    both = [old if old == DROP else new for old, new in zip(dropped, digitised, strict=True)]
    return {"digitised": digitised, "dropped": dropped, "both": both}
