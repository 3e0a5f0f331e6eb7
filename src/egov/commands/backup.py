"""`egov backup FILE`: the whole class in one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BERKAS", help=say("commands.backup.file"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.desk import backup
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    file = args.file.expanduser().resolve()
    if file.is_relative_to(course.root):
        raise UserError(say("desk.backup.inside", folder=course.root))
    if not file.parent.is_dir():
        raise UserError(say("desk.backup.no_folder", folder=file.parent))
    count = backup.write(course, file)
    print(say("desk.backup.written", berkas=file, banyak=count, mb=round(file.stat().st_size / 1e6, 1)))
    return 0
