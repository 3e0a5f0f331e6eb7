"""How fast, against stock nbgrader, on unit 04: `make bench-grading` (ARGS="--n 50 --stock 20 --growth --feedback").

Both arms get the same submissions in the same run, one after the other, each in processes of its own. A realistic mix:
right, partly right, untouched, and one in fifty hostile (only attacks that stock nbgrader survives).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "grading"))

from grading_course import ASSIGNMENT, Course, build, fresh  # noqa: E402

STOCK_CONFIG = """from pathlib import Path
from egov.grading.stock.settings import COURSE_ID, words
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.course_id = COURSE_ID
words(c)
"""


def hand_in(course: Course, count: int) -> None:
    """Student i's work: 50% right, 30% partly right, 18% untouched, 2% hostile."""
    right, empty = course.reference(), course.released()
    course.roster(*(f"p{i:04}" for i in range(count)))
    for i in range(count):
        nb = json.loads(json.dumps(empty if i % 50 in range(40, 49) else right))
        cells = {c.get("id"): c for c in nb["cells"]}
        if i % 50 in range(25, 40):
            cells["jawab-judul-memo"]["source"] = 'judul_memo = "A"'
            cells["jawab-penduduk-artikel"]["source"] = 'penduduk_artikel = "A"'
        if i % 50 == 49:
            cells["jawab-orang-apjii"]["source"] = "class A:\n    __eq__ = lambda s, o: True\norang_apjii = A()"
            for cell in nb["cells"]:
                cell["metadata"]["tags"] = ["skip-execution"]
        course.submit(f"p{i:04}", nb)


class Watch(threading.Thread):
    """Peak memory of a process and, apart, of everything it started."""

    def __init__(self, process: subprocess.Popen):
        super().__init__(daemon=True)
        self.process, self.own, self.rest = psutil.Process(process.pid), 0, 0

    def run(self) -> None:
        while True:
            try:
                self.own = max(self.own, self.process.memory_info().rss)
                kids = self.process.children(recursive=True)
                self.rest = max(self.rest, sum(_unshared(k) for k in kids))
            except psutil.Error:
                return
            time.sleep(0.3)


def _unshared(process: psutil.Process) -> int:
    try:
        return process.memory_full_info().pss
    except psutil.Error:
        return 0


def arm(words: list[str], folder: Path) -> dict:
    """Run one arm in a process of its own and read its figures from its last line."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, str(HERE / "bench_grading_arms.py"), *words, str(folder)],
                               stdout=subprocess.PIPE, text=True)  # fmt: skip
    watch = Watch(process)
    watch.start()
    out = process.communicate()[0]
    figures = json.loads(out.strip().splitlines()[-1])
    used = time.perf_counter() - began
    return {**figures, "seconds": used, "driver_mb": watch.own >> 20, "others_mb": watch.rest >> 20}


def line(label: str, count: int, found: dict, stock: float | None) -> None:
    each = found["seconds"] / count
    ratio = f"{stock / each:5.1f}x" if stock else "  1.0x"
    steady = found.get("steady", each) * 1000
    figures = f"{count:>6}{60 / each:>9.0f}/min{each * 1000:>8.0f} ms {ratio:>8}{steady:>8.0f} ms"
    print(f"{label:<26}{figures}{found['driver_mb']:>7} MB{found['others_mb']:>7} MB", flush=True)


def shares(label: str, found: dict) -> None:
    parts = sorted(found["shares"].items(), key=lambda p: -p[1])
    print(f"  {label}: " + ", ".join(f"{name} {value:.0%}" for name, value in parts), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int, default=50)
    parser.add_argument("--stock", type=int, default=20, help="how many of them stock nbgrader grades")
    parser.add_argument("--growth", action="store_true", help="also 50, 200, 1,000 and 3,000 submissions")
    parser.add_argument("--feedback", action="store_true", help="also feedback pages for 200")
    args = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="egov-bench-"))
    try:
        run(args, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def run(args: argparse.Namespace, place: Path) -> None:
    master = build(place / "kursus", ASSIGNMENT, None)
    print(f"{'':<26}{'n':>6}{'speed':>13}{'each':>11}{'ratio':>9}{'steady':>11}{'driver':>10}{'others':>10}")
    plain = fresh(master, place / "stok")
    (plain.root / "nbgrader_config.py").write_text(STOCK_CONFIG)
    hand_in(plain, args.stock)
    stock = arm(["stock"], plain.root)
    each = stock["seconds"] / args.stock
    line("stock nbgrader", args.stock, stock, None)
    shares("of stock's time", stock)
    last = None
    for workers in (1, 2):
        course = fresh(master, place / f"kami{workers}")
        hand_in(course, args.n)
        last = arm(["ours", "--workers", str(workers)], course.root)
        line(f"egov grade, {workers} worker(s)", args.n, last, each)
    shares("of one submission's way", last)
    for count in (50, 200, 1000, 3000) if args.growth else ():
        course = fresh(master, place / f"tumbuh{count}")
        hand_in(course, count)
        line("egov grade, growth", count, arm(["ours", "--workers", "2"], course.root), each)
    if args.feedback:
        pages(master, place)


def pages(master: Course, place: Path) -> None:
    """The same 200 graded notebooks, once through nbgrader's own page, once through ours."""
    course = fresh(master, place / "umpan")
    hand_in(course, 200)
    arm(["ours", "--workers", "2"], course.root)
    other = fresh(course, place / "umpan-stok")
    (other.root / "nbgrader_config.py").write_text(STOCK_CONFIG)
    theirs = arm(["feedback"], other.root)
    line("feedback, stock page", 200, theirs, None)
    line("feedback, our page", 200, arm(["feedback"], course.root), theirs["seconds"] / 200)
    for workers in (1, 2):
        made = arm(["pages", "--workers", str(workers)], course.root)
        line(f"egov feedback, {workers} worker(s)", 200, made, theirs["seconds"] / 200)


if __name__ == "__main__":
    main()
