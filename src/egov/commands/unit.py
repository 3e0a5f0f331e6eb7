"""`egov unit NN`: lay out a new unit as a sketch that builds at once."""

from __future__ import annotations

import argparse

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar="NN", help=say("commands.unit.number"))


def run(args: argparse.Namespace) -> int:
    from egov.build.sketch import lay_out
    from egov.core.errors import UserError
    from egov.core.paths import root

    top = root()
    if top is None:
        raise UserError(say("build.no_clone"))
    print("\n".join(lay_out(top, args.number)))
    return 0
