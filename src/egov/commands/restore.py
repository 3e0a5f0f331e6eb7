"""`egov restore FILE --course FOLDER`: a class back from its backup; what stands there is put aside, never deleted."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BERKAS", help=say("commands.backup.file"))
    parser.add_argument("--course", type=Path, required=True, metavar="FOLDER", help=say("commands.course"))
    parser.add_argument("--replace", action="store_true", help=say("commands.restore.replace"))


def run(args: argparse.Namespace) -> int:
    from egov.desk import backup

    target = args.course.expanduser().resolve()
    count, aside = backup.restore(args.file, target, args.replace)
    print(say("desk.backup.restored", folder=target, banyak=count))
    if aside:
        print(say("desk.backup.aside", folder=aside))
    return 0
