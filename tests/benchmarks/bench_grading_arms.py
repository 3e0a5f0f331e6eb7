"""The two arms of the grading bench, each run as a process of its own; prints its figures as one JSON line."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "grading"))

from grading_course import ASSIGNMENT


def nbgrader_api(folder: Path):
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    return NbGraderAPI(coursedir=CourseDirectory(config=config), config=config)


def stock(folder: Path, _workers: int) -> dict:
    """nbgrader's own loop in one process, with clocks around nbclient's steps."""
    import nbclient.client as client

    spent: Counter[str] = Counter()

    def clock(name: str, label: str) -> None:
        inner = getattr(client.NotebookClient, name)

        def timed(self, *args, **keywords):
            began = time.perf_counter()
            try:
                return inner(self, *args, **keywords)
            finally:
                imports = label == "cells" and "import egov\n" in args[0].source
                spent["import" if imports else label] += time.perf_counter() - began

        setattr(client.NotebookClient, name, timed)

    clock("start_new_kernel", "kernel start")
    clock("start_new_kernel_client", "kernel start")
    clock("execute_cell", "cells")
    clock("_cleanup_kernel", "kernel shutdown")
    api = nbgrader_api(folder)
    began = time.perf_counter()
    for student in sorted(p.name for p in (folder / "submitted").iterdir()):
        done = api.autograde(ASSIGNMENT, student, force=True, create=True)
        if not done["success"]:
            print(done.get("error"), file=sys.stderr)
    total = time.perf_counter() - began
    spent["nbgrader"] = total - sum(spent.values())
    return {"shares": {k: v / total for k, v in spent.items()}}


def ours(folder: Path, workers: int) -> dict:
    from egov.grading.run.pool import LocalPool

    pool = LocalPool(workers)  # before the imports, as `egov grade` does
    from egov.grading.course import open_course
    from egov.grading.run.driver import Driver, write_report

    driver = Driver(open_course(str(folder)), ASSIGNMENT)
    marks: list[float] = []
    finish = driver._finish

    def marked(*args) -> None:
        finish(*args)
        marks.append(time.perf_counter())

    driver._finish = marked
    results = driver.run(pool, [], False, show=False)
    write_report(driver.course, ASSIGNMENT, results)
    pool.close()
    spent = driver.spent
    wait = spent.pop("total") - spent["start"] - spent["cells"] - spent["tests"]
    named = {"fork and lock a sandbox": spent["start"], "trainee cells": spent["cells"], "test cells": spent["tests"],
             "read and restore": spent["membaca"], "write (gradebook, folder)": spent["menulis"],
             "rest": max(wait, 0.0)}  # fmt: skip
    whole = sum(named.values())
    steady = (marks[-1] - marks[4]) / (len(marks) - 5)
    return {"shares": {k: v / whole for k, v in named.items()}, "steady": steady}


def _pages_in(folder: Path) -> int:
    return len(list(folder.glob("feedback/*/*/*.html")))


def feedback(folder: Path, _workers: int) -> dict:
    api = nbgrader_api(folder)
    began = time.perf_counter()
    done = api.generate_feedback(ASSIGNMENT, force=True)
    if not done["success"]:
        raise SystemExit(done.get("error") or done.get("log"))
    return {"shares": {"pages": 1.0}, "steady": (time.perf_counter() - began) / _pages_in(folder)}


def pages(folder: Path, workers: int) -> dict:
    from egov.grading.course import open_course
    from egov.grading.stock import many

    began = time.perf_counter()
    there, graded = many.make(open_course(str(folder)), ASSIGNMENT, workers)
    if there < graded:
        raise SystemExit(f"{there} of {graded} pages")
    return {"shares": {"pages": 1.0}, "steady": (time.perf_counter() - began) / _pages_in(folder)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("arm", choices=["stock", "ours", "feedback", "pages"])
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    arms = {"stock": stock, "ours": ours, "feedback": feedback, "pages": pages}
    print(json.dumps(arms[args.arm](args.folder.resolve(), args.workers)))


if __name__ == "__main__":
    main()
