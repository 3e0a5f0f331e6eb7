"""Values as plain data: what may pass from a trainee's process to the tests, and in which shape.

Both sides use this module, but only the trusted side's `decode` is relied upon: whatever arrives, it builds nothing
but numbers, texts, containers and tables of them. What has no declared shape arrives as `Foreign`, which equals
nothing. Numbers, texts, booleans and None travel as themselves; everything else as `{"t": kind, ...}`.
"""

from __future__ import annotations

import base64
import collections
import datetime as dt
import decimal
import fractions

from egov.grading.sandbox.shapes import FACTORIES, MAX_DEPTH, MAX_DIGITS, MAX_ITEMS, MAX_PLAIN, NAME, Refused

VIEWS = {type({}.keys()): "keys", type({}.values()): "values", type({}.items()): "items"}
SIMPLE = frozenset((type(None), bool, str, float))


class Encoder:
    """`other(value)` may give a message for what is not data (functions, modules); None refuses it."""

    def __init__(self, other=None):
        self.other, self.items = other, 0

    def __call__(self, value: object, depth: int = 0) -> object:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise Refused("terlalu besar")
        kind = type(value)
        if kind in SIMPLE:
            return value
        if kind is int:
            return value if -(10**15) < value < 10**15 else self._big(value)
        if value is Ellipsis:
            return {"t": "ellipsis"}
        if kind in (list, tuple, set, frozenset):
            return self._sequence(kind.__name__, value, depth)
        if kind in VIEWS:
            return {"t": VIEWS[kind], "v": [self(v, depth + 1) for v in value]}
        message = self._container(value, kind, depth)
        if message is not None:
            return message
        for base in (str, bool, int, float, list, tuple):
            if isinstance(value, base) and not kind.__module__.startswith("numpy"):
                return self(base(value), depth)
        message = _small(value) or self._table(value, kind, depth)
        if message is None and self.other is not None:
            message = self.other(value)
        if message is None:
            raise Refused(kind.__name__)
        return message

    def _sequence(self, name: str, value, depth: int) -> dict:
        """A long list of numbers or texts goes as it is: nothing in it needs a shape."""
        items = list(value)
        if len(items) > 8 and all(type(v) in SIMPLE or (type(v) is int and abs(v) < 10**15) for v in items):
            if len(items) > MAX_PLAIN:
                raise Refused("terlalu besar")
            self.items += len(items) // 4
            return {"t": name, "p": items}
        return {"t": name, "v": [self(v, depth + 1) for v in items]}

    def _pairs(self, value: dict, depth: int) -> list:
        return [[self(k, depth + 1), self(v, depth + 1)] for k, v in value.items()]

    def _container(self, value: object, kind: type, depth: int) -> dict | None:
        """Dictionaries and the shapes of `collections`; of a class derived from them only the content travels."""
        if isinstance(value, dict):
            message = {"t": "dict", "v": self._pairs(value, depth)}
            if kind is collections.Counter:
                message["t"] = "counter"
            elif kind is collections.OrderedDict:
                message["t"] = "ordered"
            elif kind is collections.defaultdict:
                factory = getattr(value.default_factory, "__name__", "")
                known = value.default_factory is FACTORIES.get(factory)
                message = {"t": "default", "f": factory, "v": message["v"]} if known else message
            return message
        if kind is collections.deque:
            return {"t": "deque", "v": [self(v, depth + 1) for v in value], "m": value.maxlen}
        fields = getattr(kind, "_fields", None) if isinstance(value, tuple) else None
        if isinstance(fields, tuple) and len(fields) == len(value) and NAME.fullmatch(kind.__name__):
            return {"t": "named", "n": kind.__name__, "f": list(fields), "v": [self(v, depth + 1) for v in value]}
        return None

    def _table(self, value: object, kind: type, depth: int) -> dict | None:
        if not kind.__module__.startswith(("numpy", "pandas")):
            return None
        from egov.grading.sandbox import codec_tables

        return codec_tables.message(value, self, depth)

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
        return {"t": kind.__name__, "v": base64.b64encode(bytes(value)).decode("ascii")}
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
