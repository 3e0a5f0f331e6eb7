"""`egov feedback`: the pages that tell each person what their work got, for one assignment."""

from __future__ import annotations

import argparse
import os

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help=say("commands.grade.assignment"))
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 8), help=say("commands.grade.workers"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    """0: every graded work has its page; 2: some have none, and the log says why."""
    if args.workers < 1:
        raise UserError(say("grading.bad_workers"))
    from egov.grading.course import open_course
    from egov.grading.stock import many

    there, graded = many.make(open_course(args.course), args.assignment, args.workers)
    print(say("desk.feedback.count", ada=there, semua=graded))
    return 0 if there == graded else 2
