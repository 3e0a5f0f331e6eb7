"""`egov collect SOURCE ...`: zips, an LMS's download or a hub's exchange into `submitted/`."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    sources = say("commands.collect.sources")
    parser.add_argument("sources", nargs="+", type=Path, metavar="BERKAS_ATAU_FOLDER", help=sources)
    parser.add_argument("--assignment", metavar="NN-slug", help=say("commands.collect.assignment"))
    parser.add_argument("--lms", action="store_true", help=say("commands.collect.lms"))
    parser.add_argument("--owner", metavar="NIP", help=say("commands.collect.owner"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.grading.intake import collect

    return collect.run(args)
