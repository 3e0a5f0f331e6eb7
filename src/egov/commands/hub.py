"""`egov hub start|class|accounts|warm`: a class on one server, for its administrator."""

from __future__ import annotations

import argparse
import os
import sys
import time
from datetime import datetime
from pathlib import Path

from egov.core import files, paths
from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["start", "class", "accounts", "warm"], help=say("commands.hub.what"))
    parser.add_argument("--settings", type=Path, metavar="BERKAS", help=say("commands.hub.settings"))
    parser.add_argument("--reset", metavar="AKUN", help=say("commands.hub.reset"))
    parser.add_argument("--at", metavar="JJ.MM", help=say("commands.hub.at"))


def run(args: argparse.Namespace) -> int:
    from egov.hub import settings

    verbs = {"start": _start, "class": _class, "accounts": _accounts, "warm": _warm}
    return verbs[args.what](args, settings.found(args.settings), settings.file(args.settings))


def _clone() -> Path:
    top = paths.root()
    if top is None:
        raise UserError(say("hub.no_clone"))
    return top


def _start(args, held, file: Path | None) -> int:
    from egov.hub import accounts, settings

    accounts.need_root()
    program = Path(sys.executable).with_name("jupyterhub")
    if not program.is_file():
        raise UserError(say("hub.no_program"))
    _class(args, held, file)
    os.environ[settings.VARIABLE] = str(file.resolve()) if file else ""
    os.chdir(held.secret)
    config = _clone() / "hub" / "jupyterhub_config.py"
    os.execv(sys.executable, [sys.executable, str(program), "-f", str(config)])


def _class(args, held, file: Path | None) -> int:
    from egov.hub import accounts, room

    accounts.class_folder(held, _clone() / "assignments")
    print(say("hub.class.ready", course=held.course), flush=True)
    room.ready(held, _clone())
    print(say("hub.room_ready", folder=held.folder / room.FOLDER), flush=True)
    return 0


def _accounts(args, held, file: Path | None) -> int:
    from egov.desk import roster
    from egov.grading.course import open_course
    from egov.hub import accounts, slips

    if args.reset:
        slip = accounts.renew(held, args.reset)
        print(say("hub.account.renewed", user=slip.user, password=slip.password))
        return 0
    accounts.need_root()
    course = open_course(str(held.course))
    with course.gradebook(create=True) as book:
        people = {one.id: one.name for one in roster.people(course, book).values()}
    made = accounts.make(held, people)
    for user in accounts.known(held):
        accounts.inbox(held, user)
    if not people:
        print(say("hub.account.roster_empty", course=held.course))
    if not made:
        print(say("hub.account.none_new", all=len(people)))
        return 0
    page = held.secret / f"slip-{datetime.now():%Y%m%d-%H%M%S}.html"
    files.write_text(page, slips.page(made, held.address))
    page.chmod(0o600)
    print(say("hub.account.made", count=len(made), file=page))
    return 0


def _warm(args, held, file: Path | None) -> int:
    from egov.hub import accounts, warm

    accounts.need_root()
    if args.at:
        wait = warm.until(args.at, datetime.now())
        print(say("hub.warm.waiting", clock=args.at), flush=True)
        time.sleep(wait)
    begin = time.monotonic()
    ready, everyone = warm.warm(held, lambda line: print(line, flush=True))
    print(say("hub.warm.done", ready=ready, all=everyone, seconds=round(time.monotonic() - begin)))
    return 0 if ready == everyone else 1
