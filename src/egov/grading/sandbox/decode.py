"""The trusted half of the codec: builds values from messages that may be hostile, and nothing but values.

Before anything reaches code written in C, the exact type of every element is known: such code asks an object for its
length, makes room, and then fills it by iterating, which are two different questions to a table.
"""

from __future__ import annotations

import base64
import collections
import datetime as dt
import decimal
import fractions
import functools
import importlib
import keyword
import re

from egov.grading.sandbox.decode_arrays import floating, listed, number, text
from egov.grading.sandbox.decode_tables import Tables, known
from egov.grading.sandbox.foreign import Foreign
from egov.grading.sandbox.shapes import FACTORIES, MAX_DEPTH, MAX_ITEMS, MAX_PLAIN, MODULES, NAME

# A short text can stand for a number that fills the memory; these are written out in full, or nearly.
DECIMAL = re.compile(r"-?(\d{1,2000}(\.\d{1,2000})?(E[+-]?\d{1,4})?|Infinity|NaN)", re.ASCII)
FRACTION = re.compile(r"-?\d{1,2000}(/\d{1,2000})?", re.ASCII)
HEX = re.compile(r"-?0x[0-9a-f]{1,5000}", re.ASCII)
SIMPLE = frozenset((type(None), bool, int, float, str))
MAX_RANGE = 2**62


@functools.lru_cache(maxsize=256)
def named(name: str, fields: tuple[str, ...]) -> type:
    return collections.namedtuple(name, fields)


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
        if type(m) in SIMPLE:
            return m
        if type(m) is not dict:
            raise ValueError("no kind")
        kind = m.get("t")
        handler = getattr(self, f"_{HANDLERS.get(kind, kind)}") if type(kind) is str and kind in KINDS else None
        if handler is not None:
            return handler(m, depth)
        if kind in ("fn", "obj", "iter", "exc", "ref", "own", "back") and self.other is not None:
            return self.other(m)
        return Foreign(m.get("kind"), m.get("reason"))

    def _all(self, items: object, depth: int) -> list:
        return [self._value(v, depth + 1) for v in listed(items)]

    def _elements(self, m: dict, depth: int) -> list:
        if "p" not in m:
            return self._all(m["v"], depth)
        items = listed(m["p"])
        if len(items) > MAX_PLAIN or not all(type(v) in SIMPLE for v in items):
            raise ValueError("plain")
        return items

    def _ellipsis(self, m, depth):
        return ...

    def _list(self, m, depth):
        return list(self._elements(m, depth))

    def _tuple(self, m, depth):
        return tuple(self._elements(m, depth))

    def _set(self, m, depth):
        return set(self._elements(m, depth))

    def _frozenset(self, m, depth):
        return frozenset(self._elements(m, depth))

    def _pairs(self, items: object, depth: int) -> list[tuple]:
        pairs = listed(items)
        if not all(type(p) is list and len(p) == 2 for p in pairs):
            raise ValueError("pairs")
        return [(self._value(k, depth + 1), self._value(v, depth + 1)) for k, v in pairs]

    def _dict(self, m, depth):
        return dict(self._pairs(m["v"], depth))

    def _counter(self, m, depth):
        made = collections.Counter()
        made.update(dict(self._pairs(m["v"], depth)) or {})
        return made

    def _ordered(self, m, depth):
        return collections.OrderedDict(self._pairs(m["v"], depth))

    def _default(self, m, depth):
        return collections.defaultdict(FACTORIES[text(m["f"], 10)], self._pairs(m["v"], depth))

    def _deque(self, m, depth):
        return collections.deque(self._all(m["v"], depth), None if m.get("m") is None else number(m["m"]))

    def _named(self, m, depth):
        fields = [text(f, 40, NAME) for f in listed(m["f"])]
        values = self._all(m["v"], depth)
        if len(fields) > 100 or len(fields) != len(values) or any(keyword.iskeyword(f) for f in fields):
            raise ValueError("fields")
        return named(text(m["n"], 40, NAME), tuple(fields))._make(values)

    def _int(self, m, depth):
        return int(text(m["v"], 6000, HEX), 16)

    def _complex(self, m, depth):
        real, imaginary = listed(m["v"])
        return complex(floating(real), floating(imaginary))

    def _bytes(self, m, depth):
        return base64.b64decode(text(m["v"], 1 << 24))

    def _bytearray(self, m, depth):
        return bytearray(self._bytes(m, depth))

    def _keys(self, m, depth):
        return dict.fromkeys(self._all(m["v"], depth)).keys()

    def _values(self, m, depth):
        return dict(enumerate(self._all(m["v"], depth))).values()

    def _pairs_view(self, m, depth):
        pairs = self._all(m["v"], depth)
        if not all(type(p) is tuple and len(p) == 2 for p in pairs):
            raise ValueError("pairs")
        return dict(pairs).items()

    def _range(self, m, depth):
        start, stop, step = listed(m["v"])
        made = range(number(start), number(stop), number(step))
        if max(abs(v) for v in (made.start, made.stop, made.step)) > MAX_RANGE or len(made) > 4 * MAX_ITEMS:
            raise ValueError("too big")  # whoever sorts or sums it would never be done
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
        days, seconds, micro = listed(m["v"])
        return dt.timedelta(number(days), number(seconds), number(micro))

    def _mod(self, m, depth):
        name = text(m["name"], 80)
        return importlib.import_module(name) if name in MODULES else Foreign("modul", name)


HANDLERS = {"items": "pairs_view"}  # `items` counts what was decoded
KINDS = {
    "ellipsis", "list", "tuple", "set", "frozenset", "dict", "int", "complex", "bytes", "bytearray", "range", "decimal",
    "fraction", "datetime", "date", "time", "timedelta", "counter", "ordered", "default", "deque", "named", "keys",
    "values", "items", "mod", *known,
}  # fmt: skip
