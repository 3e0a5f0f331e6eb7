"""`egov appeal`: requests to look at points again: put in from a table, listed, answered."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="BERKAS", help=say("commands.appeal.file"))
    parser.add_argument("--number", type=int, metavar="NOMOR", help=say("commands.appeal.number"))
    parser.add_argument("--answer", default="", metavar="KATA", help=say("commands.appeal.answer"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    """0: done; 1: some rows were refused, the others are in the queue."""
    from egov.core.numbers import poin
    from egov.desk import appeals, roster, sheet
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    problems: list[str] = []
    with course.gradebook() as book:
        if args.file:
            found, problems = appeals.understand(course, book, sheet.read(args.file))
            appeals.ask(course, found)
            print(say("appeal.added", banyak=len(found)))
        if args.number is not None:
            appeals.answer(course, book, args.number, args.answer)
            print(say("appeal.answered", nomor=args.number))
        names = {p.id: p.name for p in roster.people(course, book).values()}
    waiting = [one for one in appeals.everything(course) if one.open]
    print(say("appeal.open", banyak=len(waiting)))
    for one in waiting:
        print("  " + say("appeal.line", nomor=one.number, nama=names.get(one.person, one.person), tugas=one.unit,
                         soal=one.title, alasan=one.reason, poin=poin(one.before)))  # fmt: skip
    for sentence in problems:
        print(f"  - {sentence}", file=sys.stderr)
    return 1 if problems else 0
