"""One number out of a table, so that a beginner needs no filter and no index."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.core.messages import say
from egov.data.package import UnknownTable
from egov.data.tables import load


def value(table: str, column: str, **where: object):
    """The single value of `column` in the row that `where` picks, as a plain Python value.

    >>> value("penduduk", "penduduk", iso3="WLD", tahun=2022)
    7989545217

    Raises UnknownTable for an unknown table or column, UserError unless exactly one row fits.
    """
    rows = load(table)
    for name in (column, *where):
        if name not in rows.columns:
            raise UnknownTable(say("data.unknown_column", name=name, known=", ".join(rows.columns)))
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    if len(rows) != 1:
        asked = ", ".join(f"{name}={wanted!r}" for name, wanted in where.items())
        raise UserError(say("data.not_one_row", table=table, asked=asked, count=len(rows)))
    found = rows[column].iloc[0]
    return found.item() if hasattr(found, "item") else found
