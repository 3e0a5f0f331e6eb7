"""The one writer of CSV for people: Excel in Indonesia opens it, keeps long numbers, and runs nothing.

A byte-order mark (else Excel guesses the letters), semicolons (else it finds one column), a decimal comma, and an
apostrophe before what a spreadsheet would change: formulas, and numbers of more than fifteen digits.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# Opened with another separator, a new cell begins behind every comma.
INSIDE = re.compile(r"([,;|\t\"'][ \"']*)(?=[=+@-])")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """A value as it stands in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (int, float)):
        return f"{value:.15g}".replace(".", ",")
    text = INSIDE.sub(r"\1'", str(value))
    if text.startswith(FORMULA) or (text.isdecimal() and len(text) > 15):
        return f"'{text}"
    return text


def content(rows: Iterable[Iterable[object]]) -> bytes:
    """A whole file, its headings among the rows."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")
