"""`egov grade`: one assignment, from what lies in `submitted/` to nbgrader's gradebook and a report."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help=say("commands.grade.assignment"))
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 8), help=say("commands.grade.workers"))
    parser.add_argument("--student", action="append", default=[], metavar="ID", help=say("commands.grade.student"))
    parser.add_argument("--regrade", action="store_true", help=say("commands.grade.regrade"))
    parser.add_argument("--scheduler", metavar="tls://…", help=say("commands.grade.scheduler"))
    parser.add_argument("--keys", metavar="FOLDER", type=Path, help=say("commands.grade.keys"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def _pool(args: argparse.Namespace):
    if args.scheduler:
        from egov.grading.course import open_course
        from egov.grading.run.cluster import ClusterPool

        return ClusterPool(args.scheduler, args.keys or open_course(args.course).root / "kunci-klaster")
    from egov.grading.run.pool import LocalPool
    from egov.grading.sandbox import bwrap

    bwrap.check()
    return LocalPool(args.workers)


def run(args: argparse.Namespace) -> int:
    """0: done; 1: refused, nothing changed (raised as UserError); 2: done, but something needs the instructor's eye."""
    if args.workers < 1:
        raise UserError(say("grading.bad_workers"))
    pool = _pool(args)  # first: it warms up while nbgrader, which takes seconds to import, is imported here
    try:
        from egov.grading.course import open_course
        from egov.grading.run import driver, reference, report

        course = open_course(args.course)
        grading = driver.Driver(course, args.assignment)
        grading.chosen(args.student)
        results = grading.run(pool, args.student, args.regrade)
    except KeyboardInterrupt:
        raise UserError(say("grading.stopped")) from None
    finally:
        pool.close()
    table, page = driver.write_report(course, args.assignment, results)
    print(say("grading.report.written", berkas=page))
    for sentence in reference.sentences(grading.weak):
        print(sentence)
    print(report.last_line(results))
    strangers = any(r["state"] == "ungradable" and r["student"] not in grading.names for r in results)
    return 2 if strangers or report.counts(results)["system"] else 0
