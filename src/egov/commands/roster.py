"""`egov roster FILE`: a class list into the gradebook. Says what it understood, asks, then stores."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from egov.core.messages import say

SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="BERKAS", type=Path, help=say("commands.roster.file"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))
    parser.add_argument("--yes", action="store_true", help=say("commands.roster.yes"))


def run(args: argparse.Namespace) -> int:
    """0: stored, or nothing to change; 1: refused; 2: not confirmed, nothing stored."""
    from egov.desk import classlist, roster, sheet
    from egov.grading.course import open_course

    listed = classlist.understand(sheet.read(args.file))
    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    _lines(listed.notes)
    if listed.problems:
        count = len(listed.problems)
        print(say("desk.roster.refused", banyak=count), file=sys.stderr)
        _lines(listed.problems, sys.stderr)
        return 1
    with course.gradebook(create=True) as book:
        change = roster.compare(course, book, listed)
        _preview(change)
        merged = _merged(change, args.yes)
        if merged is None or not _confirmed(change, args.yes):
            print(say("desk.roster.not_stored"))
            return 2
        roster.store(course, book, change, merged)
    print(say("desk.roster.done", banyak=len(change.people), baru=len(change.new) - len(merged)))
    return 0


def _lines(texts: list[str], to=None) -> None:
    for text in texts[:SHOWN]:
        print(f"  - {text}", file=to)
    if len(texts) > SHOWN:
        print("  " + say("desk.and_more", banyak=len(texts) - SHOWN), file=to)


def _preview(change) -> None:
    print(say("desk.roster.read", banyak=len(change.people), baru=len(change.new)))
    for person in list(change.people.values())[:3]:
        print(f"    {person.id}  {person.name}")
    _lines([say("desk.roster.renamed", lama=old, baru=p.name) for old, p in change.renamed])
    _lines([say("desk.roster.gone", nama=p.name, id=p.id) for p in change.gone])


def _merged(change, yes: bool) -> list[tuple[str, str]] | None:
    """Which corrected ids to merge; None where a script cannot decide that."""
    asked = [say("desk.merge.ask", nama=n.name, lama=o.id, baru=n.id) for o, n in change.corrected]
    if not asked:
        return []
    if yes or not sys.stdin.isatty():
        _lines(asked)
        print(say("desk.merge.needs_person"))
        return None
    answers = [_ask(question) for question in asked]
    return [(old.id, new.id) for (old, new), merge in zip(change.corrected, answers, strict=True) if merge]


def _confirmed(change, yes: bool) -> bool:
    if yes:
        return True
    if not sys.stdin.isatty():  # a pipe or a scheduled job: only what cannot be meant otherwise
        return not change.renamed and not change.gone
    return _ask(say("desk.roster.ask"))


def _ask(question: str) -> bool:
    try:
        return input(f"{question} (y/t) ").strip().casefold() in ("y", "ya")
    except EOFError:
        return False
