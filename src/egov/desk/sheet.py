"""Rows of text out of whatever a class list comes in: XLSX, CSV in any of Excel's ways, or cells pasted.

Only reads; what the rows mean is decided by `classlist`.
"""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say

MOST_ROWS, MOST_COLUMNS, MOST_BYTES = 20_000, 60, 30_000_000
EXACT = 10**15  # spreadsheets keep fifteen digits of a number, no more


@dataclass(frozen=True)
class Row:
    """One line of the list; `line` as the spreadsheet numbers it, `rounded` the columns whose digits are lost."""

    line: int
    cells: tuple[str, ...]
    rounded: frozenset[int] = frozenset()


def read(path: Path) -> list[Row]:
    """The rows of a file; UserError with one sentence where it is no list."""
    return of_bytes(path.name, content(path))


def content(path: Path) -> bytes:
    if not path.is_file():
        raise UserError(say("desk.list.missing", berkas=path))
    return path.read_bytes()


def of_bytes(name: str, content: bytes) -> list[Row]:
    return tables(name, content)[0]


def tables(name: str, content: bytes) -> list[list[Row]]:
    """Every sheet on which something stands."""
    if len(content) > MOST_BYTES:
        raise UserError(say("desk.list.big", berkas=name))
    if content[:4] == b"PK\x03\x04":
        return _workbook(name, content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":  # the old binary .xls, or a workbook with a password
        raise UserError(say("desk.list.xls", berkas=name))
    return [of_text(_decoded(name, content))]


def of_text(text: str) -> list[Row]:
    """CSV with any of the usual separators, or cells pasted from a spreadsheet."""
    text = text.removeprefix("\ufeff")
    if text[:4].casefold() == "sep=":  # a line that only Excel reads
        text = text.partition("\n")[2]
    tables = [_split(text, delimiter) for delimiter in "\t;,"]
    best = max(tables, key=lambda rows: (_columns(rows) > 1, _steady(rows), _columns(rows)))
    return [Row(n, cells) for n, cells in enumerate(best, start=1)][:MOST_ROWS]


def _split(text: str, delimiter: str) -> list[tuple[str, ...]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        rows = [line.split(delimiter) for line in text.splitlines()]
    return [tuple(cell.strip() for cell in row[:MOST_COLUMNS]) for row in rows]


def _columns(rows: list[tuple[str, ...]]) -> int:
    counts = sorted(len(row) for row in rows if any(row))
    return counts[len(counts) // 2] if counts else 0


def _steady(rows: list[tuple[str, ...]]) -> float:
    """Share of the rows with the usual number of columns: commas inside names make a comma an unsteady separator."""
    filled = [len(row) for row in rows if any(row)]
    return sum(n == _columns(rows) for n in filled) / len(filled) if filled else 0.0


def _decoded(name: str, content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # Excel's "CSV" without "UTF-8"
    if "\x00" in text:
        raise UserError(say("desk.list.unreadable", berkas=name))
    return text


def _workbook(name: str, content: bytes) -> list[list[Row]]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [
            [_row(n, cells) for n, cells in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), start=1)
             if n <= MOST_ROWS]
            for sheet in book.worksheets
        ]  # fmt: skip
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, TypeError) as problem:
        raise UserError(say("desk.list.unreadable", berkas=name)) from problem
    filled = [rows for rows in sheets if any(any(row.cells) for row in rows)]
    if not filled:
        raise UserError(say("desk.list.empty", berkas=name))
    return filled


def _row(line: int, values: tuple) -> Row:
    cells = [_text(value) for value in values]
    rounded = {n for n, v in enumerate(values) if isinstance(v, (int, float)) and abs(v) >= EXACT}
    return Row(line, tuple(cells), frozenset(rounded))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
