"""`egov results`: one XLSX, and for each unit the files that Moodle and Canvas take."""

from __future__ import annotations

import argparse
from pathlib import Path

from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, metavar="FOLDER", help=say("commands.results.folder"))
    parser.add_argument("--feedback", action="store_true", help=say("commands.results.feedback"))
    parser.add_argument("--course", metavar="FOLDER", help=say("commands.course"))


def run(args: argparse.Namespace) -> int:
    from egov.core.files import write
    from egov.desk import feedback, results
    from egov.grading.course import open_course

    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    target = args.to or course.root / "hasil"
    with course.gradebook() as book:
        names = sorted(a.name for a in book.assignments)
        wanted = [("xlsx", ""), *[(kind, name) for name in names for kind in ("moodle", "canvas")]]
        made = [results.file(course, book, kind, name)[:2] for kind, name in wanted]
        if args.feedback:  # of the assignments that have any: nothing is no zip
            ready = [name for name, (pages, _) in sorted(feedback.counted(course, book).items()) if pages]
            made += [results.file(course, book, "feedback", name)[:2] for name in ready]
            for name in sorted(set(names) - set(ready)):
                print(say("desk.feedback.none", tugas=name))
    for name, content in made:
        write(target / name, content)
        print(say("desk.results.written", berkas=target / name))
    return 0
