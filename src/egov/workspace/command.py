"""`egov lab`: bring the workspace up to date and open JupyterLab in it."""

from __future__ import annotations

import argparse
import contextlib
import webbrowser
from pathlib import Path

from egov.messages.workspace import MESSAGES
from egov.workspace import files, lab, place


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, metavar="FOLDER", help="folder belajar Anda")
    parser.add_argument("--no-browser", action="store_true", help="jangan buka peramban")
    parser.add_argument("--port", type=int, default=8888, help="porta (0: pilih sendiri)")
    parser.add_argument("--ip", default="127.0.0.1", help="alamat yang dilayani")
    parser.add_argument("--bahasa", choices=sorted(lab.LOCALES), help="bahasa menu JupyterLab (diingat)")
    parser.add_argument("--prepare", action="store_true", help="siapkan folder saja, tanpa JupyterLab")


def run(args: argparse.Namespace) -> int:
    from egov.workspace.prepare import checked, prepare

    workspace = checked(args.workspace or place.default())
    with contextlib.ExitStack() as lock:
        lock.enter_context(files.one_at_a_time(workspace))
        if args.bahasa:
            lab.speak(workspace, args.bahasa)
        # An open notebook is never changed under a trainee's hands: update at the next start.
        if not args.prepare and (url := lab.running(workspace)):
            print(MESSAGES["already-open"].format(url=url))
            if not args.no_browser:
                webbrowser.open(url)
            return 0
        first = not (workspace / place.MANIFEST).is_file()
        print(MESSAGES["preparing"].format(path=workspace), flush=True)
        for sentence in prepare(workspace).sentences(first):
            print("  " + sentence)
        if not args.prepare:
            lab.serve(workspace, args.port, args.ip, not args.no_browser, ready=lock.close)
    return 0
