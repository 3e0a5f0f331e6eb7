"""The back of a ledger: eight strokes."""

from __future__ import annotations

from egov.widgets.base import INK
from egov.widgets.svg import document, text

CREAM, RULE = "#FFF6E5", "#C9B98F"


def notebook(trips: int) -> str:
    """An open ledger: debts on the left, on the right as many strokes as trips, the fifth across the four."""
    paper = f'<rect x="14" y="14" width="652" height="212" rx="8" fill="{CREAM}" stroke="{INK}" stroke-width="2"/>'
    rules = "".join(f'<path d="M24 {y}H656" stroke="{RULE}"/>' for y in range(62, 220, 28))
    fold = f'<path d="M340 14V226" stroke="{INK}" stroke-width="2" stroke-dasharray="6 4"/>'
    debts = [
        ("Utang ikan", True),
        ("Om Buce · 2 ekor", False),
        ("Bu Lina · lunas", False),
        ("Pak RT · 1 ekor", False),
    ]
    left = [text(40, 54 + 28 * n, words, size=16, bold=bold) for n, (words, bold) in enumerate(debts)]
    return document(680, 240, [paper, rules, fold, *left, text(366, 54, "Urus pindah", size=16, bold=True),
                               *_strokes(trips)])  # fmt: skip


def _strokes(trips: int) -> list[str]:
    parts = []
    for number in range(trips):
        group, place = divmod(number, 5)
        x, y = 380 + 150 * group, 90
        path = f"M{x - 12} {y + 66}L{x + 102} {y + 14}" if place == 4 else f"M{x + 26 * place} {y}l4 78"
        parts.append(f'<path d="{path}" stroke="{INK}" stroke-width="5" stroke-linecap="round" fill="none"/>')
    return parts
