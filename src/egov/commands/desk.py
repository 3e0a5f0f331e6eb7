"""`egov desk`: the instructor's pages in a browser, on this machine."""

from __future__ import annotations

import argparse

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8866, help=say("commands.desk.port"))
    parser.add_argument("--no-browser", action="store_true", help=say("commands.desk.no_browser"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.desk.page import server
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root), flush=True)

    def ready(address: str) -> None:
        print(say("desk.desk.open", alamat=address), flush=True)
        print(say("desk.desk.stop"), flush=True)

    server.serve(course, args.port, not args.no_browser, ready)
    return 0
