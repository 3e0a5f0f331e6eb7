"""Values as plain data: what may pass from a trainee's process to the tests, and in which shape.

Both sides use this module, but only the trusted side's `decode` is relied upon: whatever arrives, it builds nothing
but numbers, texts, containers and tables of them. What has no declared shape arrives as `Foreign`, which equals
nothing. Numbers, texts, booleans and None travel as themselves; everything else as `{"t": kind, ...}`.
"""

from __future__ import annotations

import base64
import datetime as dt
import decimal
import fractions
import re

MAX_ITEMS, MAX_DEPTH, MAX_DIGITS = 1_000_000, 40, 4000
MODULES = {
    "numpy", "pandas", "math", "statistics", "datetime", "random", "re", "json", "itertools", "collections",
    "functools", "decimal", "fractions", "string", "textwrap", "egov", "egov.data", "matplotlib", "matplotlib.pyplot",
}  # fmt: skip
DTYPE = re.compile(
    r"(bool|boolean|str|string|object|category|[uU]?[iI]nt(8|16|32|64)|[fF]loat(16|32|64)|complex(64|128)"
    r"|datetime64\[(s|ms|us|ns)(, [A-Z+-][\w/+:-]{0,40})?\]|timedelta64\[(s|ms|us|ns)\])"
)


class Refused(Exception):
    """This value has no plain shape, or is too big."""


class Foreign:
    """Stands for something that could not be sent as data. Equals only itself."""

    def __init__(self, kind: str = "?", reason: str = ""):
        self.kind, self.reason = str(kind)[:60], str(reason)[:200]

    def __repr__(self) -> str:
        return f"<{self.kind}>"

    def __bool__(self) -> bool:
        raise TypeError(f"'{self.kind}' bukan data yang dapat diperiksa")


class Encoder:
    """`other(value)` may give a message for what is not data (functions, modules); None refuses it."""

    def __init__(self, other=None):
        self.other, self.items = other, 0

    def __call__(self, value: object, depth: int = 0) -> object:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise Refused("terlalu besar")
        kind = type(value)
        if value is None or kind in (bool, str, float):
            return value
        if kind is int:
            return value if -(10**15) < value < 10**15 else self._big(value)
        if value is Ellipsis:
            return {"t": "ellipsis"}
        if kind in (list, tuple, set, frozenset):
            return {"t": kind.__name__, "v": [self(v, depth + 1) for v in value]}
        if kind in VIEWS:
            return {"t": VIEWS[kind], "v": [self(v, depth + 1) for v in value]}
        if isinstance(value, dict):
            pairs = [[self(k, depth + 1), self(v, depth + 1)] for k, v in value.items()]
            return {"t": "dict", "v": pairs}
        for base in (str, bool, int, float, list, tuple):
            if isinstance(value, base) and not kind.__module__.startswith("numpy"):
                return self(base(value), depth)
        message = _small(value) or _numpy(value, self, depth) or _pandas(value, self, depth)
        if message is None and self.other is not None:
            message = self.other(value)
        if message is None:
            raise Refused(kind.__name__)
        return message

    @staticmethod
    def _big(value: int) -> dict:
        if value.bit_length() > MAX_DIGITS * 3:
            raise Refused("terlalu besar")
        return {"t": "int", "v": hex(value)}


def _small(value: object) -> dict | None:
    kind = type(value)
    if kind is complex:
        return {"t": "complex", "v": [value.real, value.imag]}
    if kind in (bytes, bytearray):
        return {"t": "bytes", "v": base64.b64encode(bytes(value)).decode("ascii")}
    if kind is range:
        return {"t": "range", "v": [value.start, value.stop, value.step]}
    if kind is decimal.Decimal:
        return {"t": "decimal", "v": str(value)}
    if kind is fractions.Fraction:
        return {"t": "fraction", "v": str(value)}
    if kind in (dt.datetime, dt.date, dt.time):
        return {"t": kind.__name__, "v": value.isoformat()}
    if kind is dt.timedelta:
        return {"t": "timedelta", "v": [value.days, value.seconds, value.microseconds]}
    return None


VIEWS = {type({}.keys()): "keys", type({}.values()): "values", type({}.items()): "items"}


def _numpy(value: object, encode: Encoder, depth: int) -> dict | None:
    if not type(value).__module__.startswith("numpy"):
        return None
    import numpy as np

    if isinstance(value, (np.datetime64, np.timedelta64)):
        return {"t": "npt", "d": value.dtype.str, "v": int(value.astype("int64"))}
    if isinstance(value, (np.generic, np.ndarray)) and value.dtype.kind in "biufcUSO":
        flat = np.asarray(value).ravel().tolist()
        encode.items += len(flat)
        if encode.items > MAX_ITEMS:
            raise Refused("terlalu besar")
        if value.dtype.kind in "cSO":
            flat = [encode(v, depth + 1) for v in flat]
        elif value.dtype.kind == "f" and value.dtype.itemsize > 8:  # `tolist` leaves these as they are
            return encode(value.astype("float64")[()], depth)
        return {
            "t": "nd",
            "d": value.dtype.str,
            "s": list(value.shape),
            "v": flat,
            "scalar": isinstance(value, np.generic),
        }
    return None


def _pandas(value: object, encode: Encoder, depth: int) -> dict | None:
    if not type(value).__module__.startswith("pandas"):
        return None
    import pandas as pd

    if value is pd.NA or value is pd.NaT:
        return {"t": "na" if value is pd.NA else "nat"}
    if isinstance(value, (pd.Timestamp, pd.Timedelta)):
        return {"t": type(value).__name__.lower(), "v": value.isoformat()}
    if isinstance(value, pd.DataFrame):
        columns = [_column(value.iloc[:, i], encode, depth) for i in range(value.shape[1])]
        return {
            "t": "frame",
            "c": _index(value.columns, encode, depth),
            "i": _index(value.index, encode, depth),
            "v": columns,
        }
    if isinstance(value, pd.Series):
        return {"t": "series", "n": encode(value.name, depth + 1), "i": _index(value.index, encode, depth),
                "v": _column(value, encode, depth)}  # fmt: skip
    if isinstance(value, pd.Index):
        return _index(value, encode, depth)
    if isinstance(value, pd.api.extensions.ExtensionArray):  # what `.unique()` gives for texts and categories
        return {"t": "array", "v": _column(pd.Series(value), encode, depth)}
    return None


def _column(series, encode: Encoder, depth: int) -> dict:
    name = str(series.dtype)
    encode.items += len(series)
    if encode.items > MAX_ITEMS:
        raise Refused("terlalu besar")
    if re.fullmatch(r"bool|u?int\d+|float\d+", name):
        return {"d": name, "p": series.tolist()}
    if name.startswith(("datetime64", "timedelta64")):
        return {"d": name, "v": [None if v is None or v != v else v.isoformat() for v in series]}
    if name == "category":
        kept = [encode(v, depth + 1) for v in series.cat.categories.tolist()]
        codes = series.cat.codes.tolist()
        return {"d": name, "v": codes, "k": kept, "o": bool(series.cat.ordered)}
    known = name if DTYPE.fullmatch(name) else "object"
    return {"d": known, "v": [encode(v, depth + 1) for v in series.tolist()]}


def _index(index, encode: Encoder, depth: int) -> dict:
    import pandas as pd

    if isinstance(index, pd.RangeIndex):
        return {"t": "rangeindex", "v": [index.start, index.stop, index.step], "n": encode(index.name)}
    names = [encode(n, depth + 1) for n in index.names]
    if isinstance(index, pd.MultiIndex):
        return {"t": "multiindex", "v": [encode(v, depth + 1) for v in index.tolist()], "n": names}
    return {"t": "index", "v": _column(index.to_series(), encode, depth), "n": names}
