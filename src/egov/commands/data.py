"""`egov data list|describe|check|build|refresh|seal`: the data on the command line."""

from __future__ import annotations

import argparse
import sys

from egov.core.errors import UserError
from egov.core.messages import say
from egov.data import package


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|describe|check|build|refresh|seal")
    verbs.add_parser("list", help=say("commands.data.list"))
    describe = verbs.add_parser("describe", help=say("commands.data.describe"))
    verbs.add_parser("check", help=say("commands.data.check"))
    verbs.add_parser("build", help=say("commands.data.build"))
    refresh = verbs.add_parser("refresh", help=say("commands.data.refresh"))
    refresh.add_argument("--yes", action="store_true", help=say("commands.data.yes"))
    seal = verbs.add_parser("seal", help=say("commands.data.seal"))
    seal.add_argument("--alasan", help=say("commands.data.reason"))
    seal.add_argument("--sumber", help=say("commands.data.source"))
    for verb in (describe, refresh, seal):
        verb.add_argument("name", metavar="NAMA", help=say("commands.data.name"))


def show_list() -> None:
    rows = [(r["name"], r["kind"], r["title"]) for r in package.descriptor()["resources"]]
    wide = max(len(row[0]) for row in rows)
    for name, kind, title in rows:
        print(f"{name:<{wide}}  {kind:<6}  {title}")


def show_check() -> int:
    from egov.data import check

    found = check.problems()
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        raise UserError(say("data.check.fails", count=len(found)))
    print(say("data.check.ok", tables=len(package.resources())))
    return 0


def show_build() -> None:
    from egov.data import check

    written = check.build()
    for name in written:
        print(say("data.written", name=f"datasets/{name}"))
    if not written:
        print(say("data.nothing_written"))


def run(args: argparse.Namespace) -> int | None:
    if args.verb == "list":
        show_list()
    elif args.verb == "describe":
        from egov.data.card import describe

        print(describe(args.name))
    elif args.verb == "check":
        return show_check()
    elif args.verb == "build":
        show_build()
    elif args.verb == "seal":
        from egov.data import seal

        return seal.run(args.name, reason=args.alasan, source=args.sumber)
    else:
        from egov.data import refresh

        return refresh.run(args.name, yes=args.yes)
    return 0
