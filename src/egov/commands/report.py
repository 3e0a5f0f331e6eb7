"""`egov report NN-slug`: what the class has understood, as a page to print; no names unless they are asked for."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say

SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", metavar="NN-slug", help=say("commands.grade.assignment"))
    parser.add_argument("--names", action="store_true", help=say("commands.report.names"))
    parser.add_argument("--group", metavar="KELAS", default="", help=say("commands.report.group"))
    parser.add_argument("--to", type=Path, metavar="BERKAS", help=say("commands.report.to"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.core.files import write_text
    from egov.core.numbers import persen
    from egov.desk import classreport
    from egov.desk.page import pages
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    with course.gradebook() as book:
        found = classreport.report(course, book, args.assignment, args.group)
    print(say("classreport.counted", kumpul=found.handed, semua=found.everyone, telat=found.late))
    for one in found.slips[:SHOWN]:
        print("  " + say("classreport.again_slip", gagasan=one.idea or one.sentence, banyak=len(one.people)))
    for one in found.hard[:SHOWN]:
        print("  " + say("classreport.again_hard", soal=one.title, persen=persen(one.facility * 100, 0)))
    if found.unread:
        print(say("classreport.unread", banyak=found.unread, tugas=args.assignment))
    target = args.to or course.reports / f"{args.assignment}-kelas.html"
    write_text(target, pages.classreport(found, args.names))
    print(say("classreport.written", berkas=target))
    return 0
