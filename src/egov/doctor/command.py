"""`egov doctor`: run every check, say what is wrong in plain Indonesian, exit 0 or 1."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from egov.doctor import machine, room
from egov.doctor.finding import BAD, Finding
from egov.messages.doctor import MESSAGES
from egov.workspace import place

SIGNS = {"good": "[baik]   ", "note": "[catatan]", "bad": "[masalah]"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, metavar="FOLDER", help="folder belajar Anda")
    parser.add_argument("--port", type=int, default=8888, help="porta yang diperiksa")


def checks(workspace: Path, port: int) -> list[tuple[str, Callable[[], Finding]]]:
    """In the order in which a person would mend them; the slow one last."""
    return [
        ("python", machine.python),
        ("packages", machine.packages),
        ("clock", machine.clock),
        ("encoding", machine.encoding),
        ("disk", lambda: room.disk(workspace)),
        ("write", lambda: room.writable(workspace)),
        ("workspace", lambda: room.contents(workspace)),
        ("port", lambda: room.port(port)),
        ("running", lambda: room.running(workspace)),
        ("kernel", machine.kernel),
    ]


def examine(workspace: Path, port: int) -> Iterator[Finding]:
    """One finding a check; a check that fails itself is a finding too."""
    for name, look in checks(workspace, port):
        try:
            yield look()
        except Exception as problem:
            reason = f"{type(problem).__name__}: {problem}"[:160]
            yield Finding(BAD, MESSAGES["broken"].format(name=name, reason=reason), MESSAGES["broken-do"])


def run(args: argparse.Namespace) -> int:
    workspace = (args.workspace or place.find() or place.default()).expanduser().resolve()
    _say(MESSAGES["title"].format(workspace=workspace))
    count = 0
    for finding in examine(workspace, args.port):
        _say(f"{SIGNS[finding.level]} {finding.text}")
        if finding.what:
            _say(MESSAGES["do"].format(what=finding.what))
        count += finding.level == BAD
    _say(MESSAGES["some-bad"].format(count=count) if count else MESSAGES["all-good"])
    return 1 if count else 0


def _say(line: str) -> None:
    """Also on a terminal that knows few letters: there a mark is replaced instead of a crash."""
    try:
        print(line, flush=True)
    except UnicodeEncodeError:
        print(line.encode("ascii", "replace").decode("ascii"), flush=True)
