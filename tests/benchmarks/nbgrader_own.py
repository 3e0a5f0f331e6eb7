"""The notebooks nbgrader ships, graded by stock nbgrader and by us: every difference, cell by cell.

    .venv/bin/python tests/benchmarks/nbgrader_own.py [--only n42 n12]

Writes `tests/grading/nbgrader_own.csv`, against which the suite checks a part on every run; minutes of stock's time.
"""

from __future__ import annotations

import argparse
import csv
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
GRADING = HERE.parent / "grading"
sys.path.insert(0, str(GRADING))

import grading_own as own  # noqa: E402
from bench_grading import STOCK_CONFIG  # noqa: E402
from bench_grading_arms import nbgrader_api  # noqa: E402
from grading_course import Course, fresh  # noqa: E402

TABLE = GRADING / "nbgrader_own.csv"
FIELDS = ("number", "notebook", "handed_in", "cell", "stock", "ours")


def said(found: dict | str, cell: str) -> str:
    """Points, `waits` for a person, `refused` as a whole, or nothing where the cell is not known."""
    if isinstance(found, str):
        return found
    return "" if cell not in found else "waits" if found[cell] is None else f"{found[cell]:g}"


def stock_side(course: Course, chosen: list[own.Own], place: Path) -> dict:
    plain = fresh(course, place)
    (plain.root / "nbgrader_config.py").write_text(STOCK_CONFIG + own.TIMEOUT)
    api, found = nbgrader_api(plain.root), {}
    for one in chosen:
        plain.assignment = one.assignment
        for student in own.people(one):
            done = api.autograde(one.assignment, student, force=True, create=True)
            found[one.assignment, student] = own.points(plain, student) if done["success"] else "refused"
            print(one.assignment, student, found[one.assignment, student], file=sys.stderr, flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="*", default=[])
    only = parser.parse_args().only
    logging.disable(logging.CRITICAL)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    place = Path(tempfile.mkdtemp(prefix="egov-nbgrader-"))
    try:
        rows = compared(place, [one for one in own.found() if not only or one.assignment in only])
    finally:
        shutil.rmtree(place, ignore_errors=True)
    if not only:
        with TABLE.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([FIELDS, *rows])
    graded = [r for r in rows if r[2]]
    print(f"{len({r[1] for r in rows})} notebooks, {len({r[1] for r in graded})} of them assignments, "
          f"{len({r[:3] for r in graded})} hand-ins, {sum(bool(r[3]) for r in graded)} cells; different:")  # fmt: skip
    print("\n".join(" | ".join(r) for r in graded if r[4] != r[5]))


def compared(place: Path, chosen: list[own.Own]) -> list[tuple[str, ...]]:
    course = own.course(place / "kursus")
    usable = [one for one in chosen if own.release(course, one)]
    stock, ours = stock_side(course, usable, place / "polos"), own.ours(course, usable)
    rows = []
    for one in chosen:
        if one not in usable:
            rows.append((one.assignment, one.path, "", "", "not released", "not released"))
            continue
        for student, label in own.people(one).items():
            both = [side[one.assignment, student] for side in (stock, ours)]
            cells = sorted({c for side in both if not isinstance(side, str) for c in side})
            rows += [(one.assignment, one.path, label, c, *(said(side, c) for side in both)) for c in cells or [""]]
    return rows


if __name__ == "__main__":
    main()
