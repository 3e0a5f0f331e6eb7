"""`egov lab`: bring the workspace up to date and open JupyterLab in it."""

from __future__ import annotations

import argparse
import contextlib
import webbrowser
from pathlib import Path

from egov.core import place
from egov.core.messages import say
from egov.workspace import lab, lock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, metavar="FOLDER", help=say("commands.workspace"))
    parser.add_argument("--no-browser", action="store_true", help=say("commands.lab.no_browser"))
    parser.add_argument("--port", type=int, default=8888, help=say("commands.lab.port"))
    parser.add_argument("--ip", default="127.0.0.1", help=say("commands.lab.ip"))
    parser.add_argument("--bahasa", choices=sorted(lab.LOCALES), help=say("commands.lab.language"))
    parser.add_argument("--pengajar", action="store_true", help="semua menu, ekstensi, dan tombol cepat JupyterLab")
    parser.add_argument("--prepare", action="store_true", help=say("commands.lab.prepare"))


def run(args: argparse.Namespace) -> int:
    from egov.workspace.prepare import checked, prepare

    workspace = checked(args.workspace or place.default())
    with contextlib.ExitStack() as held:
        held.enter_context(lock.one_at_a_time(workspace))
        if args.bahasa:
            lab.speak(workspace, args.bahasa)
        # An open notebook is never changed under a trainee's hands: update at the next start.
        if not args.prepare and (url := lab.running(workspace)):
            print(say("workspace.already_open", url=url))
            if not args.no_browser:
                webbrowser.open(url)
            return 0
        first = not (workspace / place.MANIFEST).is_file()
        print(say("workspace.preparing", path=workspace), flush=True)
        for sentence in prepare(workspace).sentences(first):
            print("  " + sentence)
        if not args.prepare:
            lab.serve(workspace, args.port, args.ip, not args.no_browser, ready=held.close, everything=args.pengajar)
    return 0
