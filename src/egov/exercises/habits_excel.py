"""Functions of Excel, and what each is here, with the reader's own names in it."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from egov.core.messages import say
from egov.exercises.habits_mend import mask

_JOIN = {"SUM": " + ", "PRODUCT": " * ", "JUMLAH": " + "}
_COLUMN = {"SUM": "sum", "JUMLAH": "sum", "AVERAGE": "mean", "MEAN": "mean", "RATA": "mean", "RATARATA": "mean",
           "MEDIAN": "median", "MAX": "max", "MIN": "min", "COUNT": "count", "COUNTA": "count"}  # fmt: skip
_PYTHON = {"ROUND": "round", "MAX": "max", "MIN": "min", "ABS": "abs"}
_TAIL = ("PERCENTILE", "PERSENTIL", "QUARTILE", "KUARTIL")
_OTHER = (*_TAIL, "SUMPRODUCT", "POWER", "SQRT", "ROUNDUP", "ROUNDDOWN", "VLOOKUP", "XLOOKUP", "IF", "COUNTIF", "SUMIF",
          "AVERAGEIF", "PRODUCT", "CEILING")  # fmt: skip
_NAMES = "|".join(sorted({*_JOIN, *_COLUMN, *_PYTHON, *_OTHER}, key=len, reverse=True))
_CALL = re.compile(rf"(?<![\w.])({_NAMES})\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)", re.IGNORECASE)


def find(line: str, names: Container[str] = ()) -> tuple | None:
    """(cause, sentence, start, end) for a function of Excel in `line`; Python's own, well used, is left alone."""
    plain = mask(line)
    for found in _CALL.finditer(plain):
        typed, name = found[1], found[1].upper()
        inner = found[2]
        if typed in names or (typed == typed.lower() and name in _PYTHON and ";" not in inner):
            continue
        if typed == "sum" and not re.fullmatch(r"\s*[^\W\d]\w*\s*|[^(]*[,;][^(]*", inner):
            continue  # Python's own, around a comparison or a column
        fixed = _here(name, _parts(inner, line[found.start(2) : found.end(2)]), inner, names)
        if fixed is None:
            return "excel", say("exercises.error.excel_other", name=typed), *found.span(1)
        return "excel", say("exercises.error.excel", name=typed, fixed=fixed), *found.span(1)
    if found := re.search(r"[(\[][^()\[\]]*(;)[^()\[\]]*[)\]]", plain):
        return "semicolon", say("exercises.error.semicolon"), *found.span(1)
    return None


def _parts(plain: str, inner: str) -> list[str]:
    """What a function is given, with its words in quotes; behind a semicolon a comma is a decimal comma."""
    by, parts = ";" if ";" in plain else ",", [""]
    for shown, sign in zip(plain, inner, strict=True):
        if shown == by:
            parts.append("")
        else:
            parts[-1] += "." if shown == "," else sign
    return [part.strip() for part in parts if part.strip()]


def _here(name: str, parts: list[str], inner: str, names: Container[str]) -> str | None:
    """The call as it is written here, or None where there is no short way."""
    if name in _TAIL:
        return 'tabel["kolom"].quantile(0.9)'
    if not parts or ":" in inner:
        return _by_column(name)
    if name == "SUMPRODUCT" and len(parts) == 2:
        return f"({parts[0]} * {parts[1]}).sum()"
    if name == "POWER" and len(parts) == 2:
        return f"{parts[0]} ** {parts[1]}"
    if name == "SQRT":
        return f"({parts[0]}) ** 0.5"
    if name in {"ROUNDUP", "CEILING"}:
        return f"ceil({parts[0]})" if "ceil" in names else f"math.ceil({parts[0]})"
    if name in {"COUNTIF"} and len(parts) == 2 and (test := re.fullmatch(r"\"([<>]=?)([\d.,]+)\"", parts[1])):
        return f"({parts[0]} {test[1]} {test[2].replace(',', '.')}).sum()"
    if name in {"ROUND", "MAX", "MIN", "ABS"} and (len(parts) > 1 or name in {"ROUND", "ABS"}):
        return f"{_PYTHON[name]}({', '.join(parts)})"
    if len(parts) == 1:
        return f"{_column(parts[0], names)}.{_COLUMN[name]}()" if name in _COLUMN else None
    if name in _JOIN:
        return _JOIN[name].join(parts)
    if _COLUMN.get(name) == "mean":
        return f"({' + '.join(parts)}) / {len(parts)}"
    return None


def _column(part: str, names: Container[str]) -> str:
    """A column as it is written here: a bare name that holds no table wants its table in front."""
    if not re.fullmatch(r"[^\W\d]\w*", part) or not isinstance(names, Mapping):
        return part
    if hasattr(names.get(part), "columns") or hasattr(names.get(part), "sum"):
        return part
    holders = (own for own, value in list(names.items()) if hasattr(value, "columns") and part in list(value.columns))
    table = next((own for own in holders if not own.startswith("_")), None)
    return f'{table}["{part}"]' if table else part


def _by_column(name: str) -> str | None:
    return f'tabel["kolom"].{_COLUMN[name]}()' if name in _COLUMN else None
