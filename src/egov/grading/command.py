"""`egov grade`: one assignment, from what lies in `submitted/` to nbgrader's gradebook and a report."""

from __future__ import annotations

import argparse
import os

from egov.errors import UserError
from egov.messages.grading import MESSAGES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help="nama tugas, misalnya 04-membaca-62-dan-73")
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 8), help="banyaknya pekerja")
    parser.add_argument(
        "--student", action="append", default=[], metavar="ID", help="hanya peserta ini (boleh diulang)"
    )
    parser.add_argument("--regrade", action="store_true", help="nilai ulang semua, juga yang sudah dinilai")
    parser.add_argument("--scheduler", metavar="tcp://…", help="alamat penjadwal Dask untuk banyak mesin")
    parser.add_argument("--course", metavar="FOLDER", help="folder kursus nbgrader")


def _pool(args: argparse.Namespace):
    if args.scheduler:
        from egov.grading.cluster import ClusterPool

        return ClusterPool(args.scheduler)
    from egov.grading.pool import LocalPool
    from egov.grading.sandbox import bwrap

    bwrap.check()
    return LocalPool(args.workers)


def run(args: argparse.Namespace) -> int:
    """0: done; 1: refused, nothing changed (raised as UserError); 2: done, but something needs the instructor's eye."""
    if args.workers < 1:
        raise UserError(MESSAGES["pekerja-salah"])
    from egov.grading import driver, report
    from egov.grading.course import open_course

    course = open_course(args.course)
    grading = driver.Driver(course, args.assignment)
    grading.chosen(args.student)
    pool = _pool(args)
    try:
        results = grading.run(pool, args.student, args.regrade)
    except KeyboardInterrupt:
        raise UserError(MESSAGES["dihentikan"]) from None
    finally:
        pool.close()
    table, page = driver.write_report(course, args.assignment, results)
    print(MESSAGES["laporan"].format(berkas=page))
    print(report.last_line(results))
    strangers = any(r["state"] == "ungradable" and r["student"] not in grading.names for r in results)
    return 2 if strangers or report.counts(results)["system"] else 0
