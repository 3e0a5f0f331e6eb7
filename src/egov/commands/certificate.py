"""`egov certificate`: the class's rule, the papers, and whether a code is one of ours."""

from __future__ import annotations

import argparse

from egov.core.errors import UserError
from egov.core.messages import say

SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    say_what = say("commands.certificate.what")
    parser.add_argument("what", nargs="?", default="make", choices=("make", "rule", "check"), help=say_what)
    parser.add_argument("asked", nargs="?", default="", metavar="KODE_ATAU_PDF", help=say("commands.certificate.asked"))
    parser.add_argument("--unit", action="append", metavar="NN-slug", help=say("commands.certificate.unit"))
    parser.add_argument("--points", type=float, metavar="PERSEN", help=say("commands.certificate.points"))
    parser.add_argument("--jp", type=int, metavar="JP", help=say("commands.certificate.jp"))
    parser.add_argument(
        "--text", action="append", default=[], metavar="KUNCI=KATA", help=say("commands.certificate.text")
    )
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    """0: done; 1: refused, or no certificate of ours; 2: made, but somebody has not met the rule."""
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    return {"make": _make, "rule": _rule, "check": _check}[args.what](args, course)


def _make(args: argparse.Namespace, course) -> int:
    from egov.desk.certificate import issue

    with course.gradebook() as book:
        made, missed = issue.make(course, book)
    print(say("certificate.made", banyak=len(made), folder=issue.write(course, made)))
    if missed:
        print(say("certificate.not_yet", banyak=len(missed)))
    for one in missed[:SHOWN]:
        print("  " + say("certificate.not_yet_line", nama=one.person.name, sebab="; ".join(one.missing)))
    if len(missed) > SHOWN:
        print("  " + say("desk.and_more", banyak=len(missed) - SHOWN))
    return 2 if missed else 0


def _rule(args: argparse.Namespace, course) -> int:
    """What is not named stays as it was."""
    from dataclasses import replace

    from egov.desk.certificate import rule

    old, texts = rule.rule(course), rule.words(course)
    for pair in args.text:
        key, _, value = pair.partition("=")
        if key not in vars(texts):
            raise UserError(say("certificate.field.unknown", kunci=key, ada=", ".join(vars(texts))))
        texts = replace(texts, **{key: value})
    chosen = rule.Rule(
        old.units if args.unit is None else tuple(args.unit),
        old.percent if args.points is None else args.points,
        old.hours if args.jp is None else args.jp,
    )
    with course.gradebook() as book:
        rule.keep(course, chosen, texts, sorted(a.name for a in book.assignments))
    print(say("certificate.rule.kept"))
    return 0


def _check(args: argparse.Namespace, course) -> int:
    from egov.desk.certificate import check

    if not args.asked:
        raise UserError(say("certificate.check.what"))
    told = check.check(course, args.asked)
    print("\n".join(told.sentences))
    return 0 if told.state == check.GOOD else 1
