"""Numbers as Indonesians write them: a comma before the decimals, dots between the thousands."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

from egov.core.messages import say

SWAPPED = str.maketrans(",.", ".,")


def angka(x: float | None, desimal: int | None = None) -> str:
    """`angka(4.85)` is "4,9"; without `desimal` at most one decimal, none for a whole number."""
    if x is None or not math.isfinite(x):
        return say("numbers.none")
    places = 1 if desimal is None else desimal
    # Half up on the shortest decimal form: what a reader with a pocket calculator expects.
    exact = Decimal(x) if isinstance(x, int) else Decimal(str(float(x)))
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if desimal is None and rounded == rounded.to_integral_value():
        rounded = rounded.quantize(Decimal(1))
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:,f}".translate(SWAPPED)


def persen(x: float | None, desimal: int | None = None) -> str:
    """`persen(73.7)` is "73,7%": x is already in percent, not a share of one."""
    return angka(x, desimal) + ("%" if x is not None and math.isfinite(x) else "")


def juta(x: float, desimal: int | None = None) -> str:
    """`juta(190_000_000)` is "190 juta"."""
    return say("numbers.million", number=angka(x / 1e6, desimal))


def miliar(x: float, desimal: int | None = None) -> str:
    """`miliar(4_500_000_000)` is "4,5 miliar"."""
    return say("numbers.billion", number=angka(x / 1e9, desimal))


def poin(x: float | None) -> str:
    """Points of an assignment: `poin(2.0)` is "2", `poin(2.5)` is "2,5"; two decimals at most, nothing counts as 0."""
    text = angka(x or 0, 2)
    return text.rstrip("0").rstrip(",") if "," in text else text


def seadanya(value: float) -> str:
    """A trainee's own number as it was typed: `seadanya(0.6213)` is "0,6213"; what was computed, to four decimals."""
    if isinstance(value, float) and not value.is_integer():
        value = value if round(value, 6) == value or abs(value) < 0.001 else round(value, 4)
        text = f"{value:,.10g}" if abs(value) >= 1 else f"{value:.10g}"
        text = text if "e" in text else text.rstrip("0").rstrip(".")
    else:
        text = f"{int(value):,}"
    return text.translate(SWAPPED)
