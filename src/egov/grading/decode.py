"""The trusted half of the codec: builds values from messages that may be hostile, and nothing but values."""

from __future__ import annotations

import base64
import datetime as dt
import decimal
import fractions
import importlib
import math
import re

from egov.grading.codec import DTYPE, MAX_DEPTH, MAX_ITEMS, MODULES, Foreign

NUMPY = {"b", "i", "u", "f", "c", "U", "S", "O"}


class Decoder:
    """`other(message)` turns functions and objects into proxies; without it they are `Foreign`."""

    def __init__(self, other=None):
        self.other, self.items = other, 0

    def __call__(self, message: object, depth: int = 0) -> object:
        """A value for every message: what does not fit its declared shape is `Foreign`, never an error."""
        if depth:
            return self._value(message, depth)
        try:
            return self._value(message, 0)
        except Exception as error:  # a hostile message may fail anywhere; it must not reach the tests as an error
            return Foreign("nilai rusak", type(error).__name__)

    def _value(self, m: object, depth: int) -> object:
        self.items += 1
        if depth > MAX_DEPTH + 5 or self.items > 4 * MAX_ITEMS:
            raise ValueError("too big")
        if m is None or type(m) in (bool, int, float, str):
            return m
        if type(m) is not dict:
            raise ValueError("no kind")
        kind = m.get("t")
        handler = getattr(self, f"_{kind}", None) if kind in KINDS else None
        if handler is not None:
            return handler(m, depth)
        if kind in ("fn", "obj") and self.other is not None:
            return self.other(m)
        return Foreign(m.get("kind", "?"), m.get("reason", ""))

    def _all(self, items: list, depth: int) -> list:
        if type(items) is not list:
            raise ValueError("no list")
        return [self._value(v, depth + 1) for v in items]

    def _ellipsis(self, m, depth):
        return ...

    def _list(self, m, depth):
        return self._all(m["v"], depth)

    def _tuple(self, m, depth):
        return tuple(self._all(m["v"], depth))

    def _set(self, m, depth):
        return set(self._all(m["v"], depth))

    def _frozenset(self, m, depth):
        return frozenset(self._all(m["v"], depth))

    def _dict(self, m, depth):
        return {self._value(k, depth + 1): self._value(v, depth + 1) for k, v in m["v"]}

    def _int(self, m, depth):
        return int(_text(m["v"], 6000), 16)

    def _complex(self, m, depth):
        return complex(float(m["v"][0]), float(m["v"][1]))

    def _bytes(self, m, depth):
        return base64.b64decode(_text(m["v"], 1 << 24))

    def _keys(self, m, depth):
        return dict.fromkeys(self._all(m["v"], depth)).keys()

    def _values(self, m, depth):
        return dict(enumerate(self._all(m["v"], depth))).values()

    def _items(self, m, depth):
        return dict(self._all(m["v"], depth)).items()

    def _range(self, m, depth):
        made = range(*(_whole(v) for v in m["v"][:3]))
        if len(made) > MAX_ITEMS:  # whoever sorts or sums it would never be done
            raise ValueError("too big")
        return made

    def _decimal(self, m, depth):
        return decimal.Decimal(_number(m["v"], r"-?(\d{1,2000}(\.\d{0,2000})?([eE][+-]?\d{1,4})?|NaN|Infinity)"))

    def _fraction(self, m, depth):
        return fractions.Fraction(_number(m["v"], r"-?\d{1,2000}(/\d{1,2000})?"))

    def _datetime(self, m, depth):
        return dt.datetime.fromisoformat(_text(m["v"], 64))

    def _date(self, m, depth):
        return dt.date.fromisoformat(_text(m["v"], 64))

    def _time(self, m, depth):
        return dt.time.fromisoformat(_text(m["v"], 64))

    def _timedelta(self, m, depth):
        if type(m["v"]) is str:
            import pandas as pd

            return pd.Timedelta(_text(m["v"], 64))
        return dt.timedelta(*(int(v) for v in m["v"][:3]))

    def _timestamp(self, m, depth):
        import pandas as pd

        return pd.Timestamp(_text(m["v"], 64))

    def _na(self, m, depth):
        import pandas as pd

        return pd.NA

    def _nat(self, m, depth):
        import pandas as pd

        return pd.NaT

    def _npt(self, m, depth):
        import numpy as np

        dtype = np.dtype(_text(m["d"], 16))
        return np.array(int(m["v"]), dtype="int64").astype(dtype)[()] if dtype.kind in "mM" else Foreign("numpy")

    def _nd(self, m, depth):
        import numpy as np

        dtype = np.dtype(_text(m["d"], 16))
        shape = [int(n) for n in m["s"]]
        if dtype.kind not in NUMPY or dtype.itemsize > 10_000 or any(n < 0 for n in shape):
            raise ValueError("dtype")
        if math.prod(shape) != len(m["v"]) or len(m["v"]) * dtype.itemsize > 1 << 28:
            raise ValueError("shape")
        if len(shape) > 8 or any(n > MAX_ITEMS for n in shape):  # (0, 10**12) is empty, its column sums are not
            raise ValueError("shape")
        values = self._all(m["v"], depth) if dtype.kind in "cSO" else m["v"]
        self.items += len(values)
        array = np.empty(len(values), dtype=dtype)
        for i, value in enumerate(values):
            array[i] = value
        return array[0] if m.get("scalar") is True and not shape else array.reshape(shape)

    def _column(self, m, depth, length=None):
        import pandas as pd

        name = _text(m["d"], 80)
        if not DTYPE.fullmatch(name):
            raise ValueError("dtype")
        plain = "p" in m
        values = list(m["p"]) if plain else self._all(m["v"], depth)
        if plain and not all(type(v) in (bool, int, float) for v in values):
            raise ValueError("plain")
        if length is not None and len(values) != length:
            raise ValueError("length")
        self.items += len(values)
        if name == "category":
            kept = pd.Index(self._all(m["k"], depth))
            return pd.Series(pd.Categorical.from_codes(values, kept, ordered=m["o"] is True))
        return pd.Series(values, dtype=name)

    def _array(self, m, depth):
        return self._column(m["v"], depth).array

    def _rangeindex(self, m, depth):
        import pandas as pd

        index = pd.RangeIndex(*(_whole(v) for v in m["v"][:3]), name=self._value(m.get("n"), depth + 1))
        if len(index) > 4 * MAX_ITEMS:
            raise ValueError("too big")
        return index

    def _multiindex(self, m, depth):
        import pandas as pd

        return pd.MultiIndex.from_tuples(self._all(m["v"], depth), names=self._all(m["n"], depth))

    def _index(self, m, depth):
        import pandas as pd

        return pd.Index(self._column(m["v"], depth), name=self._all(m["n"], depth)[0])

    def _series(self, m, depth):
        index = self._value(m["i"], depth + 1)
        column = self._column(m["v"], depth, len(index))
        column.index, column.name = index, self._value(m["n"], depth + 1)
        return column

    def _frame(self, m, depth):
        import pandas as pd

        index, columns = self._value(m["i"], depth + 1), self._value(m["c"], depth + 1)
        parts = [self._column(c, depth, len(index)) for c in m["v"]]
        if len(parts) != len(columns):
            raise ValueError("columns")
        table = pd.concat([p.set_axis(index) for p in parts], axis=1) if parts else pd.DataFrame(index=index)
        table.columns = columns
        return table

    def _mod(self, m, depth):
        name = _text(m["name"], 80)
        return importlib.import_module(name) if name in MODULES else Foreign("modul", name)


def _text(value: object, limit: int) -> str:
    if type(value) is not str or len(value) > limit:
        raise ValueError("text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise ValueError("number")
    return value


def _number(value: object, shape: str) -> str:
    """Only digits of modest length: `1e999999999` is short to write and endless to compute."""
    if not re.fullmatch(shape, _text(value, 5000)):
        raise ValueError("number")
    return value


KINDS = {
    "ellipsis", "list", "tuple", "set", "frozenset", "dict", "int", "complex", "bytes", "range", "decimal", "fraction",
    "datetime", "date", "time", "timedelta", "timestamp", "na", "nat", "npt", "nd", "rangeindex", "multiindex", "index",
    "series", "frame", "mod", "keys", "values", "items", "array",
}  # fmt: skip
