"""`egov check NN`: does a unit keep the rules of its content? Sentences with file and line."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar="NN", help=say("commands.check.number"))
    parser.add_argument("--aturan", default="", metavar="NAMA", help=say("commands.check.rule"))


def run(args: argparse.Namespace) -> int:
    from egov.build.proof import problems as broken
    from egov.build.rules import problems, rules
    from egov.build.text import read
    from egov.core.errors import UserError
    from egov.core.paths import root
    from egov.core.register import unit

    top = root()
    if top is None:
        raise UserError(say("build.no_clone"))
    chosen = unit(args.number)
    texts = [top / place / "text" / f"{chosen.name}.md" for place in ("course", "assignments")]
    if not all(path.is_file() for path in texts):
        raise UserError(say("rules.unknown", number=chosen.number))
    if not (top / "course" / f"{chosen.name}.ipynb").is_file():
        raise UserError(say("build.check.missing", name=f"course/{chosen.name}.ipynb"))
    found = [] if args.aturan else [line for path in texts for line in broken(read(path), chosen.number, path.name)]
    found += problems(top, chosen.number, args.aturan)
    source = top / "assignments/source" / chosen.name
    if not args.aturan and source.is_dir():
        found += _unearned(source)
    print("\n".join(found) or say("rules.ok", number=chosen.number, count=len(rules())))
    if found:
        print(say("rules.count", count=len(found), number=chosen.number))
    return 1 if found else 0


def _unearned(source: Path) -> list[str]:
    """Questions whose own solution does not get all points, graded as a trainee's work is."""
    from egov.core.errors import UserError
    from egov.grading.run import authored, reference

    try:
        return reference.sentences(authored.weak(source))
    except UserError as problem:  # no sandbox on this machine: said, and left to one that has it
        print(say("rules.not_graded", name=source.name, why=problem))
        return []
