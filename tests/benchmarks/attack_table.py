"""What the attacks earn in stock nbgrader: the middle column of the table in docs/grading.md.

    .venv/bin/python tests/benchmarks/attack_table.py

Only attacks that leave this machine whole are given to stock nbgrader; the others (fork bombs, full disks, killing
every process, writing into the system) have no fair trial there and are listed as not tried.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "grading"))

from bench_grading import STOCK_CONFIG  # noqa: E402
from bench_grading_arms import nbgrader_api  # noqa: E402
from grading_attacks import ATTACKS  # noqa: E402
from grading_attacks_structure import META  # noqa: E402
from grading_course import SMALL, build, notebook  # noqa: E402

GROUPS = ("in-process", "partial credit", META)
HARMLESS = {
    "read the gradebook", "read the solution", "read others' work", "read passwd", "read other processes",
    "environment", "TCP socket", "fork", "start a program", "os._exit", "os.system",
}  # fmt: skip


def main() -> None:
    place = Path(tempfile.mkdtemp(prefix="egov-serangan-"))
    try:
        course = build(place / "kursus", "tugas-uji", notebook(SMALL))
        (course.root / "nbgrader_config.py").write_text(STOCK_CONFIG + "c.Execute.timeout = 5\n")
        api = nbgrader_api(course.root)
        for number, (name, (group, make)) in enumerate(ATTACKS.items()):
            if group not in GROUPS and name not in HARMLESS:
                print(f"| {group} | {name} | not tried |", flush=True)
                continue
            student = f"p{number}"
            course.submit(student, make(course))
            done = api.autograde(course.assignment, student, force=True, create=True)
            earned = sum(s or 0 for s in course.scores(student).values())
            result = f"{earned:g} of 9" if done["success"] else "grading fails, the batch ends in an error"
            print(f"| {group} | {name} | {result} |", flush=True)
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
