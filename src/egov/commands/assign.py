"""`egov assign [NN-slug ...]`: make assignments known to the class, so that they can be collected and graded."""

from __future__ import annotations

import argparse

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("units", nargs="*", metavar="NN-slug", help=say("commands.assign.units"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.desk import assign
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    with course.gradebook(create=True) as book:
        names = args.units or assign.missing(course, book)
    if not names:
        print(say("desk.assign.all_known"))
    assign.make(course, names, lambda line: print(line, flush=True))
    return 0
