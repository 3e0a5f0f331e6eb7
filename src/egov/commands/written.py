"""`egov written NN-slug`: written answers out as a workbook, scores back in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help=say("commands.grade.assignment"))
    parser.add_argument("--out", type=Path, metavar="BERKAS", help=say("commands.written.out"))
    parser.add_argument("--in", dest="back", type=Path, metavar="BERKAS", help=say("commands.written.back"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    """0: done; 1: some rows were refused, the others are stored."""
    from egov.core.files import write
    from egov.desk import offline, sheet
    from egov.grading.course import open_course

    if bool(args.out) == bool(args.back):
        raise UserError(say("offline.what"))
    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    with course.gradebook() as book:
        if args.out:
            write(args.out, offline.export(course, book, args.assignment))
            print(say("offline.written", berkas=args.out))
            return 0
        taken = offline.take(course, book, args.assignment, sheet.tables(args.back.name, sheet.content(args.back)))
    print(say("offline.taken", simpan=taken.stored, sama=taken.same, kosong=taken.blank, tolak=len(taken.refused)))
    for sentence in taken.refused:
        print(f"  - {sentence}", file=sys.stderr)
    return 1 if taken.refused else 0
