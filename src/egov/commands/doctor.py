"""`egov doctor`: run every check, say what is wrong in plain Indonesian, exit 0 or 1."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from egov.core import place
from egov.core.messages import say
from egov.doctor import machine, room
from egov.doctor.finding import BAD, Finding

SIGNS = {"good": "[baik]   ", "note": "[catatan]", "bad": "[masalah]"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, metavar="FOLDER", help=say("commands.workspace"))
    parser.add_argument("--port", type=int, default=8888, help=say("commands.doctor.port"))
    parser.add_argument("--server", action="store_true", help=say("commands.doctor.server"))
    parser.add_argument("--settings", type=Path, metavar="BERKAS", help=say("commands.hub.settings"))


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
            yield Finding(BAD, say("doctor.broken", name=name, reason=reason), say("doctor.broken_do"))


def run(args: argparse.Namespace) -> int:
    if args.server:
        from egov.hub import examine as of_the_server
        from egov.hub import settings

        held = settings.found(args.settings)
        return _told(say("hub.check.title", folder=held.folder), of_the_server.checks(held))
    workspace = (args.workspace or place.find() or place.default()).expanduser().resolve()
    return _told(say("doctor.title", workspace=workspace), examine(workspace, args.port))


def _told(title: str, findings: Iterable[Finding]) -> int:
    _say(title)
    count = 0
    for finding in findings:
        _say(f"{SIGNS[finding.level]} {finding.text}")
        if finding.what:
            _say(say("doctor.do", what=finding.what))
        count += finding.level == BAD
    _say(say("doctor.some_bad", count=count) if count else say("doctor.all_good"))
    return 1 if count else 0


def _say(line: str) -> None:
    """Also on a terminal that knows few letters: there a mark is replaced instead of a crash."""
    try:
        print(line, flush=True)
    except UnicodeEncodeError:
        print(line.encode("ascii", "replace").decode("ascii"), flush=True)
