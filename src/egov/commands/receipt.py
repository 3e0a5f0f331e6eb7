"""`egov receipt FILE ...`: recompute the code of handed-in files, without unpacking or running anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit.unpack import Opened, open_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="BERKAS", help=say("commands.receipt.files"))


def run(args: argparse.Namespace) -> int:
    """0 if every file is whole; the sentences for the others go to stderr and the rest goes on."""
    failed = 0
    for path in args.files:
        try:
            opened = open_file(path)
        except UserError as problem:
            print(problem, file=sys.stderr)
            failed += 1
            continue
        print("\n".join(lines(path, opened)))
        failed += not opened.whole
    return 1 if failed else 0


def lines(path: Path, opened: Opened) -> list[str]:
    """The receipt as text. Control characters of a stranger's manifest never reach the terminal."""
    manifest = opened.manifest
    done = len(manifest["questions"]) - len(manifest["untouched"])
    values = {
        "file": path.name,
        "for": f"{manifest['name'] or '-'} ({manifest['nip'] or '-'})",
        "time": manifest["made"],
        "content": f"{manifest['assignment']}, " + say("submit.inside", answered=done, all=len(manifest["questions"])),
    }
    shown = [say("submit.receipt.code", code=opened.code)]
    for key, value in values.items():
        label = say(f"submit.row.{key}").ljust(10)
        shown.append(say("submit.receipt.line", label=label, value=clean(value)))
    shown += ["  - " + clean(warning["text"]) for warning in manifest["warnings"][:50]]
    return [*shown, "  " + say("submit.receipt.ok" if opened.whole else "submit.receipt.changed")]


def clean(text: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in text)[:300]
