"""`egov cluster keys FOLDER`: the certificates with which a grading cluster's machines know each other."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["keys"], help=say("commands.cluster.what"))
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=say("commands.cluster.folder"))


def run(args: argparse.Namespace) -> int:
    from egov.grading.run import keys

    for path in keys.make(args.folder):
        print(path)
    print(say("grading.cluster.keys_made", folder=args.folder))
    return 0
