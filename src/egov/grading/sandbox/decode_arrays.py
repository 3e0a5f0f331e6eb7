"""Arrays, made again from messages: the part of `decode.Decoder` that needs numpy, and the checks that tables share."""

from __future__ import annotations

import base64
import collections
import datetime as dt
import decimal
import fractions
import math
import re

from egov.grading.sandbox.foreign import Foreign
from egov.grading.sandbox.shapes import ARRAY, LETTERS, MAX_ITEMS, MAX_RAW

FLAT = {type(None), bool, int, float, complex, str, bytes, dt.date, dt.datetime, dt.time, dt.timedelta,
        decimal.Decimal, fractions.Fraction}  # fmt: skip
NESTED = {list, dict, set, frozenset, bytearray, range, type(...), collections.deque, collections.Counter,
          collections.OrderedDict, collections.defaultdict, Foreign}  # fmt: skip
MAX_SIZE = 4 * MAX_ITEMS


def text(value: object, limit: int, form: re.Pattern | None = None) -> str:
    if type(value) is not str or len(value) > limit or (form and not form.fullmatch(value)):
        raise ValueError("text")
    return value


def number(value: object) -> int:
    if type(value) is not int or abs(value) > 2**63:
        raise ValueError("number")
    return value


def floating(value: object) -> float:
    if type(value) not in (int, float):
        raise ValueError("number")
    return float(value)


def flat(value: object) -> bool:
    """One cell's worth: its type is exactly one of ours."""
    import numpy as np
    import pandas as pd

    kind = type(value)
    ours = (pd.Timestamp, pd.Timedelta, pd.Interval, pd.Period, type(pd.NaT), type(pd.NA))
    return kind in FLAT or kind in ours or isinstance(value, np.generic)


def cell(value: object) -> bool:
    """What may stand in a column of objects. No table: its length and its iteration are two different things."""
    import numpy as np

    return flat(value) or type(value) in NESTED or type(value) is np.ndarray or isinstance(value, tuple)


def label(value: object) -> object:
    if not (flat(value) or (type(value) is tuple and all(map(flat, value)))):
        raise ValueError("label")
    return value


def filled(values: list):
    """An array of objects, element by element: numpy is not asked what they might be together."""
    import numpy as np

    if not all(map(cell, values)):
        raise ValueError("cell")
    made = np.empty(len(values), dtype=object)
    for i, value in enumerate(values):
        made[i] = value
    return made


def numbers(message: dict, dtype, count: int | None = None):
    """Numbers from their bytes; truth values are looked at one by one, since a byte has more than two of them."""
    import numpy as np

    content = base64.b64decode(text(message["b"], MAX_RAW * 4 // 3 + 8), validate=True)
    if len(content) % dtype.itemsize or (count is not None and len(content) != count * dtype.itemsize):
        raise ValueError("length")
    if dtype.kind == "b":
        return np.frombuffer(content, dtype="uint8") != 0
    return np.frombuffer(content, dtype=dtype).copy()


def listed(value: object) -> list:
    if type(value) is not list:
        raise ValueError("no list")
    return value


def codes(message: dict, levels: int):
    """Places in a list of `levels` entries, or -1. pandas stores them in fewer bytes without looking."""
    import numpy as np

    found = numbers(message, np.dtype("int64"))
    if len(found) and not (found.min() >= -1 and found.max() < levels):
        raise ValueError("codes")
    return found


class Arrays:
    """Whatever does not fit its declared shape raises; the decoder makes that `Foreign`."""

    def _nd(self, m, depth):
        import numpy as np

        shape = tuple(number(n) for n in listed(m["s"]))
        if len(shape) > 8 or any(not 0 <= n <= MAX_RAW for n in shape):  # (0, 10**12) is empty, its sums are not
            raise ValueError("shape")
        count, name = math.prod(shape), text(m["d"], 24)
        if ARRAY.fullmatch(name):
            array = numbers(m, np.dtype(name), count)
        else:
            array = self._letters(m, name, depth) if LETTERS.fullmatch(name) else filled(self._objects(m, name, depth))
        if len(array) != count:
            raise ValueError("shape")
        return array[0] if m.get("scalar") is True and not shape else array.reshape(shape)

    def _objects(self, m, name: str, depth) -> list:
        if name not in ("|O", "O"):
            raise ValueError("dtype")
        return self._all(m["v"], depth)

    def _letters(self, m, name: str, depth):
        import numpy as np

        dtype, values = np.dtype(name), self._all(m["v"], depth)
        if not all(type(v) is (str if dtype.kind == "U" else bytes) for v in values):
            raise ValueError("letters")
        if len(values) * dtype.itemsize > 1 << 28:
            raise ValueError("too big")
        return np.array(values, dtype=dtype)
