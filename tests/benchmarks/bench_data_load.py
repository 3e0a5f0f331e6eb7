"""How long `egov.data.load` takes, table by table, best of three cold reads; prints, judges nothing.

Run: .venv/bin/python tests/benchmarks/bench_data_load.py
"""

from __future__ import annotations

import time

from egov import data
from egov.data import package, tables


def cold(name: str) -> float:
    tables._parsed.cache_clear()
    start = time.perf_counter()
    data.load(name)
    return time.perf_counter() - start


def main() -> None:
    data.load("spbe")  # the first call also imports pandas
    found = sorted(((min(cold(name) for _ in range(3)), name) for name in package.resources()), reverse=True)
    for seconds, name in found[:10]:
        print(f"{seconds * 1000:6.1f} ms  {name}")
    print(f"{sum(seconds for seconds, _ in found) * 1000:6.1f} ms  all {len(found)} tables")


if __name__ == "__main__":
    main()
