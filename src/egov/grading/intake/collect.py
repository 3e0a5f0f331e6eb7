"""`egov collect`: from zips, an LMS's download or a hub's exchange into `submitted/`, each under its owner's name."""

from __future__ import annotations

import argparse
import datetime as dt
import errno
import secrets
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from egov.core.errors import UserError
from egov.core.files import replace_folder
from egov.core.messages import say
from egov.grading import clock
from egov.grading.course import Course, open_course
from egov.grading.intake import archives, lms, packets, quarantine, receipts
from egov.grading.intake import reading as intake
from egov.grading.intake.reading import Rejected


@dataclass
class Line:
    """What became of one packet: taken, same (nothing changed), older or refused; `place` is where it lies then."""

    label: str
    state: str
    text: str
    person: str = ""
    assignment: str = ""
    place: Path | None = None
    likely: list[lms.Person] = field(default_factory=list)


class Collector:
    """`owner` is a person's answer to "whose is this?": it stands for the outer name."""

    def __init__(self, course: Course, assignment: str | None, owner: str | None = None, download: bool = False):
        self.course, self.zone, self.download = course, clock.zone(course), download
        with course.gradebook() as book:
            self.people = [
                lms.Person(s.id, s.first_name or "", s.last_name or "", s.lms_user_id or "") for s in book.students
            ]
            self.known = {a.name: [n.name for n in a.notebooks] for a in book.assignments}
        if assignment and assignment not in self.known:
            ada = ", ".join(sorted(self.known)) or "belum ada"
            raise UserError(say("grading.assignment.unknown", tugas=assignment, ada=ada))
        if not self.people:
            raise UserError(say("grading.roster.empty"))
        self.owner = next((p for p in self.people if p.id == owner), None)
        if owner and not self.owner:
            raise UserError(say("grading.refused.tak-terdaftar", peserta=owner))
        self.assignment = assignment
        self.lines: list[Line] = []

    @property
    def taken(self) -> list[tuple[str, str]]:
        return [(line.person, line.assignment) for line in self.lines if line.state in ("taken", "same")]

    @property
    def refused(self) -> list[tuple[str, str]]:
        return [(line.label, line.text) for line in self.lines if line.state in ("refused", "older")]

    def clock(self, moment: float) -> str:
        """As the class says it."""
        return clock.say_time(dt.datetime.fromtimestamp(moment, dt.timezone.utc), self.zone)

    def collect(self, source: Path) -> None:
        """Every packet gets its line. Earlier ones come first, so that the newest of a person stays."""
        found = sorted(packets.of_path(source, self.download), key=lambda p: (p.when, p.label))
        if self.owner and len(found) != 1:
            raise UserError(say("grading.collect.one_only", banyak=len(found)))
        for packet in found:
            try:
                if packet.refused:
                    raise packet.refused
                self._accept(packet)
            except Rejected as reason:
                self._quarantine(packet, reason)
            except (OSError, ValueError) as error:  # names no file system takes, and the like: one packet's fault
                if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
                    raise
                self._quarantine(packet, Rejected("tidak-terbaca", berkas=packet.label[:80]))

    def _assignment_of(self, packet: packets.Packet) -> str:
        if packet.owner is not None:
            named = [packet.owner] if packet.owner in self.known else []
        else:
            unit = lms.unit_of(packet.label)
            stems = {PurePosixPath(n).stem for n in packet.files if n.lower().endswith(".ipynb")}
            named = [a for a, books in self.known.items() if (unit and a.startswith(unit + "-")) or stems & set(books)]
        if self.assignment and (not named or self.assignment in named):
            return self.assignment
        if self.assignment:
            raise Rejected("tugas-lain", tugas=named[0])
        if len(named) != 1:
            raise Rejected("tugas-tak-jelas")
        return named[0]

    def _sure(self, packet: packets.Packet) -> None:
        """Names that an LMS gave, and names deeper in a folder, count by the instructor's word alone."""
        told = packet.owner is None and lms.of_lms(packet.label)
        if (told or packet.inner) and not self.download and not self.owner:
            raise Rejected("seperti-unduhan", berkas=packet.label[:80])

    def _accept(self, packet: packets.Packet) -> None:
        self._sure(packet)
        person = self.owner or lms.identify(packet.label, self.people)
        assignment = self._assignment_of(packet)
        files = self._files(packet, self.known[assignment])
        target = self.course.folder("submitted", person.id, assignment)
        if not target.parent.resolve().is_relative_to(self.course.root) or target.is_symlink():
            raise Rejected("tautan", berkas=person.id)
        facts = {"nama": person.full or person.id, "tugas": assignment, "jam": self.clock(packet.when)}
        line = Line(packet.label, "taken", say("grading.collect.line_taken", **facts), person.id, assignment)
        there = receipts.read(self.course, person.id, assignment, target)
        if there and same(target, files):
            line.state, line.text = "same", say("grading.collect.line_same", **facts)
            self.lines.append(line)
            return
        if there and there.when > packet.when:
            raise Rejected("lebih-lama", peserta=facts["nama"], jam=self.clock(packet.when), ada=self.clock(there.when))
        if there:
            line.text += " " + say("grading.collect.line_replaced", jam=self.clock(there.when))
        if packet.made and packet.made > packet.arrived + 60:
            line.text += " " + say("grading.collect.line_clocks", jam=self.clock(packet.arrived))
        self._put(packet, files, target)
        taken = receipts.Receipt(person.id, assignment, packet.label, packet.when, packet.arrived, packet.tries)
        receipts.add(self.course, taken)
        self.lines.append(line)

    @staticmethod
    def _put(packet: packets.Packet, files: dict[str, bytes], target: Path) -> None:
        stamp = dt.datetime.fromtimestamp(packet.arrived, dt.timezone.utc)
        draft = target.with_name(f".baru-{target.name}")
        shutil.rmtree(draft, ignore_errors=True)
        for name, content in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        (draft / "timestamp.txt").write_text(stamp.strftime("%Y-%m-%d %H:%M:%S.%f UTC"), encoding="utf-8")
        (draft / "submission_secret.txt").write_text(secrets.token_hex(64), encoding="utf-8")
        replace_folder(draft, target)

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

    def _quarantine(self, packet: packets.Packet, reason: Rejected) -> None:
        """Under its own name, once, with the reason and the command that takes it in for a person."""
        line = Line(packet.label, "older" if reason.code == "lebih-lama" else "refused", str(reason))
        if reason.code in ("tak-dikenal", "nama-kembar"):
            line.likely = lms.likely(packet.label, self.people)
        content = {packet.name or f"{packet.label}.bin": packet.raw} if packet.raw else packet.files
        line.place = quarantine.put(self.course, packet.label, content, line.text)
        self.lines.append(line)


OURS = ("timestamp.txt", "submission_secret.txt")


def same(target: Path, files: dict[str, bytes]) -> bool:
    """Does this very work lie there already? Then nothing is touched, and finished written work stays finished."""
    there = {str(p.relative_to(target).as_posix()): p for p in target.rglob("*") if p.is_file() and p.name not in OURS}
    if set(there) != set(files):
        return False
    return all(p.lstat().st_size == len(files[n]) and p.read_bytes() == files[n] for n, p in there.items())


def report(lines: list[Line]) -> list[str]:
    """One line for every packet; below a refused one what can be done about it."""
    made = []
    for line in lines:
        made.append(say("grading.collect.line", berkas=ascii(line.label).strip("'")[:80], isi=line.text))
        for person in line.likely:
            made.append(say("grading.collect.likely", nama=person.full, nip=person.id))
        if line.place and line.state == "refused":
            made.append(say("grading.collect.accept", tempat=line.place))
    return made


def run(args: argparse.Namespace) -> int:
    """0: everything was taken in; 2: something stands in quarantine."""
    for source in args.sources:
        if not source.exists():
            raise UserError(say("grading.collect.missing", berkas=source))
    course = open_course(args.course)
    print(say("desk.course", folder=course.root))
    collector = Collector(course, args.assignment, args.owner, args.lms)
    for source in sorted(args.sources, key=lambda p: packets.arrival(p)):
        collector.collect(source)
        if args.owner and collector.lines[-1].state in ("taken", "same"):
            quarantine.settled(course, source)
    print("\n".join(report(collector.lines)))
    for assignment, count in sorted(Counter(a for _, a in set(collector.taken)).items()):
        print(say("grading.collect.taken", tugas=assignment, banyak=count))
    print(say("grading.collect.summary", terima=len(set(collector.taken)), karantina=len(collector.refused)))
    return 2 if any(line.state == "refused" for line in collector.lines) else 0
