"""`egov build`: text to notebooks; `egov build --check`: do they agree?"""

from __future__ import annotations

import argparse

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help=say("commands.build.check"))
    parser.add_argument("--force", action="store_true", help=say("commands.build.force"))
    parser.add_argument("--only", default="", metavar="NN", help=say("commands.build.only"))


def run(args: argparse.Namespace) -> int:
    from egov.build.jobs import build, disagreements, jobs
    from egov.core.errors import UserError
    from egov.core.paths import root

    top = root()
    if top is None:
        raise UserError(say("build.no_clone"))
    if args.check:
        wrong = disagreements(top, args.only)
        print("\n".join(wrong) or say("build.agree", count=len(jobs(top))))
        return 1 if wrong else 0
    print("\n".join(build(top, args.force, args.only)) or say("build.nothing"))
    return 0
