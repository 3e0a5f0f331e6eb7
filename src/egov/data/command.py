"""`egov data list|describe|check|build|refresh`: the data on the command line."""

from __future__ import annotations

import argparse
import sys

from egov.data import package
from egov.errors import UserError
from egov.messages.data import MESSAGES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|describe|check|build|refresh")
    verbs.add_parser("list", help="semua tabel")
    verbs.add_parser("describe", help="kartu satu tabel").add_argument("name")
    verbs.add_parser("check", help="validate everything, README and generated tables included (authors)")
    verbs.add_parser("build", help="write generated tables and README anew (authors)")
    refresh = verbs.add_parser("refresh", help="fetch the newest World Bank series (authors)")
    refresh.add_argument("name")
    refresh.add_argument("--yes", action="store_true", help="write without asking")


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
        raise UserError(MESSAGES["check_fails"].format(count=len(found)))
    print(MESSAGES["check_ok"].format(tables=len(package.resources())))
    return 0


def show_build() -> None:
    from egov.data import check

    written = check.build()
    for name in written:
        print(MESSAGES["written"].format(name=f"datasets/{name}"))
    if not written:
        print(MESSAGES["nothing_written"])


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
    else:
        from egov.data import refresh

        return refresh.run(args.name, yes=args.yes)
    return 0
