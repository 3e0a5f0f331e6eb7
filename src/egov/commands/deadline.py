"""`egov deadline`: deadlines of the class and of single people, from a table or for one assignment."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="BERKAS", help=say("commands.deadline.file"))
    parser.add_argument("--unit", metavar="NN-slug", help=say("commands.deadline.unit"))
    parser.add_argument("--until", metavar="WAKTU", help=say("commands.deadline.until"))
    parser.add_argument("--yes", action="store_true", help=say("commands.roster.yes"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    """0: stored; 1: refused; 2: not confirmed, nothing stored."""
    from egov.desk import deadlines, sheet
    from egov.grading.course import open_course

    if not args.file and not (args.unit and args.until):
        raise UserError(say("deadline.what"))
    rows = sheet.read(args.file) if args.file else [sheet.Row(1, (deadlines.ALL, args.unit, args.until))]
    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    with course.gradebook() as book:
        table = deadlines.understand(course, book, rows)
        _shown(course, table.entries)
        if table.problems:
            print(say("deadline.refused", banyak=len(table.problems)), *table.problems, sep="\n  - ", file=sys.stderr)
            return 1
        if not args.yes and not _confirmed():
            print(say("desk.roster.not_stored"))
            return 2
        changed = deadlines.store(course, book, table.entries)
    print(say("deadline.stored", banyak=len(table.entries), ubah=changed))
    return 0


def _shown(course, entries) -> None:
    from egov.grading import clock

    for one in entries:
        who = one.name or say("deadline.everyone")
        if one.until:
            until = clock.say_time(one.until, clock.zone(course))
            print("  " + say("deadline.line", siapa=who, tugas=one.unit, sampai=until, alasan=one.reason))
        else:
            print("  " + say("deadline.line_gone", siapa=who, tugas=one.unit))


def _confirmed() -> bool:
    """A script says `--yes`: a deadline may cost people points."""
    if not sys.stdin.isatty():
        return False
    try:
        return input(say("deadline.ask") + " (y/t) ").strip().casefold() in ("y", "ya")
    except EOFError:
        return False
