"""Columns and tables, made again from messages: the part of `decode.Decoder` that needs pandas."""

from __future__ import annotations

import re

from egov.grading.sandbox.decode_arrays import (
    MAX_SIZE,
    Arrays,
    codes,
    filled,
    flat,
    label,
    listed,
    number,
    numbers,
    text,
)
from egov.grading.sandbox.shapes import CLOCKS, CLOSED, FREQUENCY, NULLABLE, NUMBERS, TEXTS, ZONE, ZONED

known = ("nd", "na", "nat", "timestamp", "duration", "interval", "period", "frame", "series", "array", "index",
         "rangeindex", "multiindex")  # fmt: skip
STAMP = re.compile(r"-?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?([+-]\d\d:\d\d(:\d\d)?)?", re.ASCII)


class Tables(Arrays):
    """Whatever does not fit its declared shape raises; the decoder makes that `Foreign`."""

    def _na(self, m, depth):
        import pandas as pd

        return pd.NA

    def _nat(self, m, depth):
        import pandas as pd

        return pd.NaT

    def _timestamp(self, m, depth):
        import pandas as pd

        made = pd.Timestamp(text(m["v"], 64, STAMP))
        if m.get("u") in ("s", "ms", "us", "ns"):
            made = made.as_unit(m["u"])
        zone = m.get("z")
        if zone is None or made.tz is None or not re.fullmatch(ZONE, text(zone, 64)):
            return made
        return made.tz_convert(zone)

    def _duration(self, m, depth):
        import numpy as np
        import pandas as pd

        if m.get("u") not in ("s", "ms", "us", "ns"):
            raise ValueError("unit")
        return pd.Timedelta(np.timedelta64(number(m["v"]), m["u"]))

    def _interval(self, m, depth):
        import pandas as pd

        ends = self._all(m["v"], depth)
        if len(ends) != 2 or m.get("c") not in CLOSED or not all(map(flat, ends)):
            raise ValueError("interval")
        return pd.Interval(ends[0], ends[1], m["c"])

    def _period(self, m, depth):
        import pandas as pd

        return pd.Period(ordinal=number(m["v"]), freq=text(m["f"], 12, FREQUENCY))

    def _column(self, m, depth, length=None):
        if type(m) is not dict:
            raise ValueError("column")
        made = self._typed(m, text(m["d"], 80), depth)
        if length is not None and len(made) != length:
            raise ValueError("length")
        self.items += len(made) // 8
        return made

    def _typed(self, m: dict, name: str, depth):
        import numpy as np
        import pandas as pd

        if NUMBERS.fullmatch(name):
            return pd.Series(numbers(m, np.dtype(name)))
        if CLOCKS.fullmatch(name):
            return pd.Series(numbers(m, np.dtype("int64")).view(name))
        if zoned := ZONED.fullmatch(name):
            plain = pd.Series(numbers(m, np.dtype("int64")).view(f"M8[{zoned[1]}]"))
            return plain.dt.tz_localize("UTC").dt.tz_convert(zoned[2])
        if name == "category":
            kept = self._labels(m["k"], depth)
            return pd.Series(pd.Categorical.from_codes(codes(m, len(kept)), kept, ordered=m["o"] is True))
        if name == "interval":
            left, right = self._column(m["l"], depth + 1), self._column(m["r"], depth + 1)
            if m.get("c") not in CLOSED or len(left) != len(right) or left.dtype.kind not in "iufmM":
                raise ValueError("interval")
            return pd.Series(pd.arrays.IntervalArray.from_arrays(left, right, m["c"]))
        if name == "period":
            ordinals = numbers(m, np.dtype("int64"))
            return pd.Series(pd.PeriodIndex.from_ordinals(ordinals, freq=text(m["f"], 12, FREQUENCY)))
        if NULLABLE.fullmatch(name) or name in TEXTS:
            return pd.Series(pd.array(self._scalars(m, name), dtype=name))
        if name != "object":
            raise ValueError("dtype")
        return pd.Series(filled(self._all(m["v"], depth)), dtype=object)

    @staticmethod
    def _scalars(m: dict, name: str) -> list:
        values = listed(m["v"])
        fitting = {"s": (str,), "b": (bool,), "F": (int, float)}.get(name[0], (int,))
        if len(values) > MAX_SIZE or not all(v is None or type(v) in fitting for v in values):
            raise ValueError("scalar")
        return values

    def _array(self, m, depth):
        return self._column(m["v"], depth).array

    def _labels(self, m, depth):
        """An index, and nothing else that has a length."""
        import pandas as pd

        made = self._value(m, depth + 1)
        if not isinstance(made, pd.Index):
            raise ValueError("index")
        return made

    def _names(self, m, depth, count: int) -> list:
        names = [label(n) for n in self._all(m["n"], depth)]
        if len(names) != count:
            raise ValueError("names")
        return names

    def _rangeindex(self, m, depth):
        import pandas as pd

        start, stop, step = (number(v) for v in listed(m["v"]))
        if len(range(start, stop, step)) > MAX_SIZE:
            raise ValueError("too big")
        return pd.RangeIndex(start, stop, step, name=self._names(m, depth, 1)[0])

    def _multiindex(self, m, depth):
        import pandas as pd

        levels = [self._labels(level, depth) for level in listed(m["l"])]
        given = listed(m["b"])
        if not 0 < len(levels) == len(given) <= 30:
            raise ValueError("levels")
        places = [codes({"b": b}, len(level)) for b, level in zip(given, levels, strict=True)]
        if len({len(p) for p in places}) != 1:
            raise ValueError("levels")
        if any(isinstance(level, pd.MultiIndex) for level in levels):
            raise ValueError("levels")
        return pd.MultiIndex(levels, places, names=self._names(m, depth, len(levels)))

    def _index(self, m, depth):
        import pandas as pd

        made = pd.Index(self._column(m["v"], depth), name=self._names(m, depth, 1)[0])
        if isinstance(made, (pd.DatetimeIndex, pd.TimedeltaIndex)) and type(m.get("f")) is str:
            made.freq = text(m["f"], 12, FREQUENCY)  # pandas looks whether it is so
        return made

    def _series(self, m, depth):
        labels = self._labels(m["i"], depth)
        column = self._column(m["v"], depth, len(labels))
        column.index, column.name = labels, label(self._value(m["n"], depth + 1))
        return column

    def _frame(self, m, depth):
        import pandas as pd

        labels, columns = self._labels(m["i"], depth), self._labels(m["c"], depth)
        parts = [self._column(c, depth, len(labels)) for c in listed(m["v"])]
        if len(parts) != len(columns):
            raise ValueError("columns")
        for part in parts:
            part.index = labels
        table = pd.DataFrame(dict(enumerate(parts)), index=labels)
        table.columns = columns
        return table
