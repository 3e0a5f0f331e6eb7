"""`egov collect`: from zips, an LMS's download or a hub's exchange into `submitted/`, each under its owner's name."""

from __future__ import annotations

import argparse
import datetime as dt
import errno
import secrets
import shutil
from collections import Counter
from pathlib import Path, PurePosixPath

from egov.errors import UserError
from egov.grading import archives, intake, lms, packets
from egov.grading.course import Course, open_course
from egov.grading.files import replace_folder, write_atomic
from egov.grading.intake import Rejected
from egov.messages.grading import MESSAGES

WORDS = MESSAGES["kumpul"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="+", type=Path, metavar="BERKAS_ATAU_FOLDER", help=WORDS["bantuan-sumber"])
    parser.add_argument("--assignment", metavar="NN-slug", help=WORDS["bantuan-tugas"])
    parser.add_argument("--course", metavar="FOLDER", help="folder kursus nbgrader")


class Collector:
    def __init__(self, course: Course, assignment: str | None):
        self.course = course
        with course.gradebook() as book:
            self.people = [
                lms.Person(s.id, s.first_name or "", s.last_name or "", s.lms_user_id or "") for s in book.students
            ]
            self.known = {a.name: [n.name for n in a.notebooks] for a in book.assignments}
        if assignment and assignment not in self.known:
            ada = ", ".join(sorted(self.known)) or "belum ada"
            raise UserError(MESSAGES["tugas-tak-dikenal"].format(tugas=assignment, ada=ada))
        if not self.people:
            raise UserError(MESSAGES["daftar-kosong"])
        self.assignment = assignment
        self.taken: list[tuple[str, str]] = []
        self.refused: list[tuple[str, str]] = []

    def collect(self, source: Path) -> None:
        """Later arrivals come last, so that the newest submission of a person stays."""
        for packet in packets.of_path(source):
            try:
                if packet.refused:
                    raise packet.refused
                self._accept(packet)
            except Rejected as reason:
                self._quarantine(packet, str(reason))
            except (OSError, ValueError) as error:  # names no file system takes, and the like: one packet's fault
                if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
                    raise
                self._quarantine(packet, str(Rejected("tidak-terbaca", berkas=packet.label[:80])))

    def _assignment_of(self, packet: packets.Packet) -> str:
        if packet.owner is not None:
            named = [packet.owner] if packet.owner in self.known else []
        else:
            unit = lms.unit_of(packet.label)
            stems = {PurePosixPath(n).stem for n in packet.files if n.lower().endswith(".ipynb")}
            named = [
                a for a, books in self.known.items() if (unit and a.startswith(unit + "-")) or stems & set(books)
            ]
        if self.assignment and (not named or self.assignment in named):
            return self.assignment
        if self.assignment:
            raise Rejected("tugas-lain", tugas=named[0])
        if len(named) != 1:
            raise Rejected("tugas-tak-jelas")
        return named[0]

    def _accept(self, packet: packets.Packet) -> None:
        person = lms.identify(packet.label, self.people)
        assignment = self._assignment_of(packet)
        files = self._files(packet, self.known[assignment])
        target = self.course.folder("submitted", person.id, assignment)
        if not target.parent.resolve().is_relative_to(self.course.root) or target.is_symlink():
            raise Rejected("tautan", berkas=person.id)
        stamp = dt.datetime.fromtimestamp(packet.arrived, dt.timezone.utc)
        if self._newer_there(target, stamp):
            raise Rejected("lebih-lama", peserta=person.id)
        draft = target.with_name(f".baru-{target.name}")
        shutil.rmtree(draft, ignore_errors=True)
        for name, content in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        (draft / "timestamp.txt").write_text(stamp.strftime("%Y-%m-%d %H:%M:%S.%f UTC"), encoding="utf-8")
        (draft / "submission_secret.txt").write_text(secrets.token_hex(64), encoding="utf-8")
        replace_folder(draft, target)
        self.taken.append((person.id, assignment))

    @staticmethod
    def _newer_there(target: Path, stamp: dt.datetime) -> bool:
        from egov.grading.writer import timestamp_of

        there = timestamp_of(target) if target.is_dir() else None
        return there is not None and there > stamp.replace(tzinfo=None)

    @staticmethod
    def _files(packet: packets.Packet, wanted: list[str]) -> dict[str, bytes]:
        """Notebooks under their official names, whatever folder they came in; data beside them; nothing of ours."""
        books = {n: c for n, c in packet.files.items() if n.lower().endswith(".ipynb")}
        if not books:
            raise Rejected("tanpa-notebook")
        kept: dict[str, bytes] = {}
        for name, content in books.items():
            stem = PurePosixPath(name).stem
            stem = wanted[0] if len(wanted) == 1 and len(books) == 1 else stem
            if stem in wanted and f"{stem}.ipynb" not in kept:
                intake.parse(content)
                kept[f"{stem}.ipynb"] = content
        if not kept:
            raise Rejected("tanpa-notebook")
        ours = ("timestamp.txt", "submission_secret.txt", "manifest.json")
        for name, content in packet.files.items():
            if name not in books and PurePosixPath(name).name not in ours:
                kept[str(archives.clean_name(name))] = content
        return kept

    def _quarantine(self, packet: packets.Packet, reason: str) -> None:
        label = "".join(c if c.isalnum() or c in "-_. " else "_" for c in packet.label)[:80] or "tanpa-nama"
        folder = self.course.root / "quarantine"
        number = 1
        while (place := folder / (label if number == 1 else f"{label} ({number})")).exists():
            number += 1
        write_atomic(place / "alasan.txt", (reason + "\n").encode())
        if packet.raw:
            write_atomic(place / "kiriman.bin", packet.raw)
        self.refused.append((packet.label, reason))


def run(args: argparse.Namespace) -> int:
    """0: everything was taken in; 2: something stands in quarantine."""
    for source in args.sources:
        if not source.exists():
            raise UserError(WORDS["tidak-ada"].format(berkas=source))
    collector = Collector(open_course(args.course), args.assignment)
    for source in sorted(args.sources, key=lambda p: packets.arrival(p)):
        collector.collect(source)
    for label, reason in collector.refused:
        print(WORDS["dikarantina"].format(berkas=ascii(label).strip("'")[:80], alasan=reason))
    for assignment, count in sorted(Counter(a for _, a in set(collector.taken)).items()):
        print(WORDS["diterima"].format(tugas=assignment, banyak=count))
    print(WORDS["ringkasan"].format(terima=len(set(collector.taken)), karantina=len(collector.refused)))
    return 2 if collector.refused else 0
