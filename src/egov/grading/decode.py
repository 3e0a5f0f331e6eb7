"""The trusted half of the codec: builds values from messages that may be hostile, and nothing but values."""

from __future__ import annotations

import base64
import datetime as dt
import decimal
import fractions
import importlib
import re

from egov.grading.codec import MAX_DEPTH, MAX_ITEMS, MODULES, Foreign
from egov.grading.decode_tables import Tables, number, text

# A short text can stand for a number that fills the memory; these are written out in full, or nearly.
DECIMAL = re.compile(r"-?(\d{1,2000}(\.\d{1,2000})?(E[+-]?\d{1,4})?|Infinity|NaN)", re.ASCII)
FRACTION = re.compile(r"-?\d{1,2000}(/\d{1,2000})?", re.ASCII)


class Decoder(Tables):
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
        return int(text(m["v"], 6000), 16)

    def _complex(self, m, depth):
        return complex(float(m["v"][0]), float(m["v"][1]))

    def _bytes(self, m, depth):
        return base64.b64decode(text(m["v"], 1 << 24))

    def _keys(self, m, depth):
        return dict.fromkeys(self._all(m["v"], depth)).keys()

    def _values(self, m, depth):
        return dict(enumerate(self._all(m["v"], depth))).values()

    def _items(self, m, depth):
        return dict(self._all(m["v"], depth)).items()

    def _range(self, m, depth):
        made = range(*(number(v) for v in m["v"][:3]))
        if len(made) > MAX_ITEMS:  # whoever sorts or sums it would never be done
            raise ValueError("too big")
        return made

    def _decimal(self, m, depth):
        return decimal.Decimal(text(m["v"], 5000, DECIMAL))

    def _fraction(self, m, depth):
        return fractions.Fraction(text(m["v"], 5000, FRACTION))

    def _datetime(self, m, depth):
        return dt.datetime.fromisoformat(text(m["v"], 64))

    def _date(self, m, depth):
        return dt.date.fromisoformat(text(m["v"], 64))

    def _time(self, m, depth):
        return dt.time.fromisoformat(text(m["v"], 64))

    def _timedelta(self, m, depth):
        if type(m["v"]) is str:
            import pandas as pd

            return pd.Timedelta(text(m["v"], 64))
        return dt.timedelta(*(int(v) for v in m["v"][:3]))

    def _timestamp(self, m, depth):
        import pandas as pd

        return pd.Timestamp(text(m["v"], 64))

    def _na(self, m, depth):
        import pandas as pd

        return pd.NA

    def _nat(self, m, depth):
        import pandas as pd

        return pd.NaT

    def _mod(self, m, depth):
        name = text(m["name"], 80)
        return importlib.import_module(name) if name in MODULES else Foreign("modul", name)


KINDS = {
    "ellipsis", "list", "tuple", "set", "frozenset", "dict", "int", "complex", "bytes", "range", "decimal", "fraction",
    "datetime", "date", "time", "timedelta", "timestamp", "na", "nat", "npt", "nd", "rangeindex", "multiindex", "index",
    "series", "frame", "mod", "keys", "values", "items", "array",
}  # fmt: skip
