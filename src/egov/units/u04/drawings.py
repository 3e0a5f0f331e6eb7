"""The quotation that unit 04 begins with, drawn as a speech bubble."""

from __future__ import annotations

from egov.widgets.base import INK
from egov.widgets.svg import document, text

PALE = "#FFF6E5"


def quotation() -> str:
    """Both pairs of numbers as spoken, each on a line."""
    parts = [
        f'<path d="M30 16H650a14 14 0 0 1 14 14V140a14 14 0 0 1 -14 14H140L96 188L104 154H30a14 14 0 0 1 -14 -14V30'
        f'a14 14 0 0 1 14 -14Z" fill="{PALE}" stroke="{INK}" stroke-width="2"/>',
        text(44, 54, "“Pengguna internet dunia", size=17),
        text(300, 58, "62%", size=32, bold=True),
        text(384, 54, "sekitar", size=17),
        text(452, 58, "4,5 miliar", size=32, bold=True),
        text(44, 118, "Pengguna internet Indonesia", size=17),
        text(300, 122, "73%", size=32, bold=True),
        text(384, 118, "sekitar", size=17),
        text(452, 122, "190 juta.”", size=32, bold=True),
    ]
    return document(680, 196, parts)
