# ruff: noqa: E501 - tables, one per line
"""Malformed messages for every kind of the codec, in a process of its own: whatever arrives, a value or `Foreign` comes
out, of a type that is ours, and using it does not crash.

`make fuzz` runs it for ten minutes; the suite for some seconds. A crash leaves the message that caused it in `--last`.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import faulthandler
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

ATOMS = [
    None, True, False, 0, 1, -1, 2, 7, 255, 2**31, 2**63, -(2**63), 10**30, 0.5, -0.0, 1e308, float("nan"), float("inf"), "", "a",
    "int64", "float32", "bool", "object", "category", "str", "Int64", "interval", "period", "datetime64[ns]", "timedelta64[s]",
    "datetime64[ns, Asia/Jakarta]", "datetime64[ns, ../x]", "complex128", "<f8", "<i8", "|b1", "|O", "<U3", "S2", "M8[ns]", "V8", "i4,i4",
    "ns", "left", "M", "D", "2020-01-01", "2020-01-01T00:00:00", "AAAAAAAAAAA=", "AQAAAAAAAAA=", "/////////38=", "AAAA", "AA==", "=", "0x1f",
    "1/3", "1.5", "numpy", "os", "x" * 300, "__class__", [], {}, [[]], [None], [1, 2], [1, [2, 3]], "list", "\ud800",
]  # fmt: skip
FIELDS = [
    "t",
    "v",
    "p",
    "d",
    "s",
    "b",
    "n",
    "c",
    "i",
    "k",
    "o",
    "f",
    "l",
    "r",
    "u",
    "z",
    "m",
    "id",
    "kind",
    "name",
    "scalar",
    "reason",
]


def samples() -> list[dict]:
    import numpy as np
    import pandas as pd
    from test_grading_values import FRAME, HOSTILE, TABLES, VALUES

    from egov.grading.sandbox.codec import Encoder

    def small(value) -> bool:
        return not isinstance(value, (list, np.ndarray)) or len(np.atleast_1d(np.asarray(value, dtype=object))) < 1000

    values = [v for v in VALUES if small(v)]
    values += [*TABLES.values(), TABLES["campur"].index, pd.Series([1], name=("a", 1)), {"a": [(1, {2})]}]
    return (
        [json.loads(json.dumps(Encoder()(v))) for v in values] + [m for m in HOSTILE if len(str(m)) < 20_000] + [FRAME]
    )


class Maker:
    def __init__(self, seed: int):
        from egov.grading.sandbox.decode import KINDS

        self.chance, self.kinds, self.known = random.Random(seed), sorted(KINDS), samples()

    def any(self, depth: int = 0):
        roll = self.chance.random()
        if depth > 4 or roll < 0.35:
            return copy.deepcopy(self.chance.choice(ATOMS))
        if roll < 0.5:
            return [self.any(depth + 1) for _ in range(self.chance.randrange(4))]
        if roll < 0.7:
            return copy.deepcopy(self.chance.choice(self.known))
        made = {"t": self.chance.choice(self.kinds)}
        for field in self.chance.sample(FIELDS[1:], self.chance.randrange(1, 7)):
            made[field] = self.any(depth + 1)
        return made

    def message(self):
        return (
            self.any()
            if self.chance.random() < 0.3
            else self.changed(json.loads(json.dumps(self.chance.choice(self.known))))
        )

    def changed(self, message):
        """A sound message with one to three of its parts replaced, dropped, doubled or exchanged."""
        for _ in range(self.chance.randrange(1, 4)):
            places = list(parts(message))
            if not places:
                return self.any()
            holder, key = self.chance.choice(places)
            roll = self.chance.random()
            if roll < 0.55:
                holder[key] = self.any(2)
            elif roll < 0.7 and isinstance(holder, list):
                holder.insert(key, holder[key])
            elif roll < 0.85:
                other, place = self.chance.choice(places)
                holder[key], other[place] = json.loads(json.dumps(other[place])), json.loads(json.dumps(holder[key]))
            else:
                del holder[key]
        return message


def parts(message):
    if isinstance(message, (dict, list)):
        for key in list(message) if isinstance(message, dict) else range(min(len(message), 12)):
            yield message, key
            yield from parts(message[key])


def use(value) -> None:
    """What tests do with an answer."""
    from egov.grading.sandbox.foreign import Wall

    for ask in (repr, len, hash, bool, list, sorted, lambda v: v == v, lambda v: v.equals(v), lambda v: v.sum(), lambda v: v.to_dict(),
                lambda v: v.sort_index(), lambda v: v.unique(), lambda v: v.groupby(v.index).size(), lambda v: v.copy(), lambda v: v.iloc[0]):  # fmt: skip
        with contextlib.suppress(Exception, Wall):
            ask(value)


def ours(value) -> bool:
    import numpy as np
    import pandas as pd

    from egov.grading.sandbox.foreign import Foreign

    module = type(value).__module__.split(".")[0]
    if isinstance(value, Foreign):
        return type(value) is Foreign
    return module in ("builtins", "datetime", "decimal", "fractions", "collections", "numpy", "pandas") or isinstance(
        value, (tuple, np.generic, pd.Index)
    )


def run(seconds: float, seed: int, last: Path) -> int:
    from egov.grading.sandbox.decode import Decoder
    from egov.grading.sandbox.foreign import Wall
    from egov.grading.sandbox.mended import mend

    faulthandler.enable()
    mend()
    maker, count, until = Maker(seed), 0, time.monotonic() + seconds
    note = os.open(last, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    while time.monotonic() < until:
        message = maker.message()
        text = json.dumps(message)
        os.pwrite(note, text.encode() + b"\n", 0)
        value = Decoder()(json.loads(text))
        assert ours(value), (type(value), text[:2000])
        if len(text) < 20_000:
            use(value)
        Wall.seen.clear()
        count += 1
    return count


def apart(seconds: float, seed: int, last: Path) -> subprocess.CompletedProcess:
    """In a process of its own, with Python's allocator watching the ends of its blocks."""
    words = [sys.executable, __file__, "--here", "--seconds", str(seconds), "--seed", str(seed), "--last", str(last)]
    env = {**os.environ, "PYTHONMALLOC": "debug", "MALLOC_PERTURB_": "165", "PYTHONWARNINGS": "ignore"}
    return subprocess.run(words, capture_output=True, text=True, env=env, timeout=seconds * 3 + 120, check=False)


def main() -> int:
    line = argparse.ArgumentParser(description=__doc__)
    line.add_argument("--seconds", type=float, default=600)
    line.add_argument("--seed", type=int, default=int(time.time()))
    line.add_argument("--last", type=Path, default=Path("pesan-terakhir.json"))
    line.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = line.parse_args()
    if given.here:
        print(run(given.seconds, given.seed, given.last))
        return 0
    done = apart(given.seconds, given.seed, given.last)
    print(f"seed {given.seed}: {done.stdout.strip() or 'crashed'} messages, exit {done.returncode}")
    print(done.stderr, file=sys.stderr)
    if done.returncode == 0:
        given.last.unlink(missing_ok=True)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
