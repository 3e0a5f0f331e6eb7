"""`egov similar NN-slug`: written answers that share long stretches of words, as a page for a person to read."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help=say("commands.grade.assignment"))
    parser.add_argument("--names", action="store_true", help=say("commands.report.names"))
    parser.add_argument("--to", type=Path, metavar="BERKAS", help=say("commands.report.to"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.core.files import write_text
    from egov.desk import roster, rubric, similar, twins
    from egov.desk.page import pages
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    with course.gradebook() as book:
        questions = rubric.questions(course, args.assignment)
        if not questions:
            raise UserError(say("offline.no_question", tugas=args.assignment))
        found = [similar.look(course, book, question) for question in questions]
        names = {p.id: p.name for p in roster.people(course, book).values()} if args.names else {}
    for one in found:
        print("  " + say("similar.line", soal=one.question.title, banyak=len(one.pairs) + one.more))
    if alike := twins.twins(course, args.assignment):
        print("  " + say("similar.twins", tugas=args.assignment))
    for people in alike:
        told = ", ".join(names.get(one, one) for one in people) if args.names else ""
        print("  - " + (told or say("similar.twins_group", banyak=len(people))))
    target = args.to or course.reports / f"{args.assignment}-kemiripan.html"
    write_text(target, pages.similar(args.assignment, found, names))
    print(say("similar.written", berkas=target))
    return 0
