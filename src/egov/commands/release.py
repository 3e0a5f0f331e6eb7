"""`egov release`: what trainees get, in `dist/`."""

from __future__ import annotations

import argparse

from egov.core import paths
from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=("zip", "exe"), help=say("web.help.only"))


def run(args: argparse.Namespace) -> int:
    from egov.web.release import release

    root = paths.root()
    if root is None:
        raise UserError(say("web.no_clone"))
    for path in release(root, root / "dist", args.only):
        print(say("web.made", path=path, size=round(path.stat().st_size / 1e6, 1)))
    return 0
