"""Amounts as people write them: with dots between the thousands, a comma, a currency, a unit of time."""

from __future__ import annotations

import re

DAY = 480  # minutes of a working day
_AMOUNT = re.compile(r"(?:rp\.?)?(\d+(?:\.\d{3})*|\d+,\d+)(menit|mnt|jam|hari|kali|x)?", re.IGNORECASE)
_MINUTES = {"jam": 60, "hari": DAY}


def amount(typed: str) -> int | None:
    """A number as people write it: "1.440", "Rp20.000", "2 jam", "1,5 hari"; "" is 0, None what cannot be read."""
    plain = re.sub(r"\s", "", typed)
    if not plain:
        return 0
    found = _AMOUNT.fullmatch(plain)
    if not found:
        return None
    number = float(found[1].replace(".", "").replace(",", "."))
    return round(number * _MINUTES.get((found[2] or "").lower(), 1))
