"""The command `egov`: one word a task, each a module of `egov.commands`, imported only when it is called.

A command module offers `add_arguments(parser)` and `run(args) -> int` (the exit code); what it does lies in its room.
A problem the user can mend is raised as `UserError`: its sentence is printed, nothing else.
"""

from __future__ import annotations

import difflib
import importlib
import sys

import egov
from egov.core.arguments import parser
from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.paths import own_programs_first

# In the order in which each of the three meets them.
GROUPS = {
    "trainee": ("lab", "doctor"),
    "instructor": (
        "desk", "roster", "assign", "deadline", "collect", "grade", "feedback", "written", "similar", "report",
        "results", "certificate", "appeal", "receipt", "backup", "restore",
    ),
    "server": ("hub", "cluster"),
    "author": ("unit", "build", "check", "data", "web", "release"),
}  # fmt: skip
VERBS = tuple(verb for verbs in GROUPS.values() for verb in verbs)


def overview() -> str:
    lines = [say("commands.usage")]
    for group, verbs in GROUPS.items():
        lines += ["", f"{say(f'commands.group.{group}')}:"]
        lines += [f"  {verb:<12} {say(f'commands.verb.{verb}')}" for verb in verbs]
    return "\n".join(lines)


def unknown(verb: str) -> str:
    close = difflib.get_close_matches(verb.lower(), VERBS, n=1, cutoff=0.5)
    if close:
        return say("commands.unknown_close", verb=verb, close=close[0])
    return say("commands.unknown", verb=verb)


def main(argv: list[str] | None = None) -> int:
    own_programs_first()
    argv = list(sys.argv[1:] if argv is None else argv)
    if not argv or argv[0] in {"-h", "--help"}:
        print(overview())
        return 0
    if argv[0] == "--version":
        print(f"egov {egov.__version__}")
        return 0
    verb, *rest = argv
    if verb not in VERBS:
        print(unknown(verb), overview(), sep="\n\n", file=sys.stderr)
        return 2
    module = importlib.import_module(f"egov.commands.{verb}")
    line = parser(f"egov {verb}", say(f"commands.verb.{verb}"))
    module.add_arguments(line)
    try:
        return module.run(line.parse_args(rest)) or 0
    except UserError as problem:
        print(f"egov {verb}: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
