"""Cells alone, without an assignment around them, graded one job after another in the same warm worker."""

from __future__ import annotations


def grade_cells(pool, *jobs: list[tuple[str, str]], supplied: str = "a", **limits) -> list[dict]:
    """These cells alone, one job after another in the same warm worker."""
    made = [
        {"cells": [{"kind": k, "id": f"s{i}", "source": s} for i, (k, s) in enumerate(cells)],
         "supplied": list(supplied), "limits": {"cell_s": 3, "test_s": 3, "total_s": 12, "grace_s": 0.5, **limits}}
        for cells in jobs
    ]  # fmt: skip
    ((_, results),) = pool.run([("x", made)])
    return results


def printed(result: dict, cell: int = 0) -> str:
    return "".join(o.get("text", "") for o in result["cells"][cell]["outputs"])
