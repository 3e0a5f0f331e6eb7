"""Arrays, columns and tables, made again from messages: the part of `decode.Decoder` that needs numpy and pandas."""

from __future__ import annotations

import math
import re

from egov.grading.codec import DTYPE, MAX_ITEMS, Foreign

NUMPY = {"b", "i", "u", "f", "c", "U", "S", "O"}


def text(value: object, limit: int, form: re.Pattern | None = None) -> str:
    if type(value) is not str or len(value) > limit or (form and not form.fullmatch(value)):
        raise ValueError("text")
    return value


def number(value: object) -> int:
    if type(value) is not int:
        raise ValueError("number")
    return value


class Tables:
    """Whatever does not fit its declared shape raises; the decoder makes that `Foreign`."""

    def _npt(self, m, depth):
        import numpy as np

        dtype = np.dtype(text(m["d"], 16))
        return np.array(int(m["v"]), dtype="int64").astype(dtype)[()] if dtype.kind in "mM" else Foreign("numpy")

    def _nd(self, m, depth):
        import numpy as np

        dtype = np.dtype(text(m["d"], 16))
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

        name = text(m["d"], 80)
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

        index = pd.RangeIndex(*(number(v) for v in m["v"][:3]), name=self._value(m.get("n"), depth + 1))
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
