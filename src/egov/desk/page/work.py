"""Grading and the written part, as pages."""

from __future__ import annotations

import re
import signal
import subprocess
import sys

from nbgrader.api import MissingEntry
from tornado import web

from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.numbers import poin
from egov.desk import journal, overview, queues, rubric, written
from egov.desk.page.shared import Page
from egov.grading.stock.pages import markdown


class Grade(Page):
    def get(self):
        self.show("nilai.html", judul=say("desk.page.grade"), states=states(self))


class GradeStatus(Page):
    """One unit's line; asked again every second while grading runs. Killed and started again, it goes on."""

    def get(self, unit: str):
        self._line(unit)

    def post(self, unit: str):
        running = self.desk.grading.get(unit)
        if self.get_body_argument("apa") == "henti":
            if running and running.poll() is None:
                running.send_signal(signal.SIGINT)
                running.wait(30)
        elif not running or running.poll() is not None:
            known = {a.name for a in self.book.assignments}
            if unit not in known:
                raise web.HTTPError(404)
            log = self.course.reports / f".{unit}.keluaran"
            log.parent.mkdir(parents=True, exist_ok=True)
            command = [sys.executable, "-m", "egov.cli", "grade", unit, "--course", str(self.course.root)]
            with log.open("w") as out:
                self.desk.grading[unit] = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        if self.partial:
            self._line(unit)
        else:
            self.redirect(f"{self.base_url}desk/nilai")

    def _line(self, unit: str) -> None:
        handed = overview.folders(self.course, [unit])
        self.show("nilai-baris.html", one=state(self, unit, handed[unit]))


def states(page: Page) -> list[dict]:
    units = sorted(a.name for a in page.book.assignments)
    handed = overview.folders(page.course, units)
    return [state(page, unit, handed[unit]) for unit in units]


def state(page: Page, unit: str, folders: list[str]) -> dict:
    """Counted from the folders and the journal, so that it is true whoever graded."""
    done = journal.last(page.course, unit).keys()
    running = page.desk.grading.get(unit)
    busy = bool(running and running.poll() is None)
    log = page.course.reports / f".{unit}.keluaran"
    said = ""
    if running and not busy and log.is_file():
        said = [line for line in log.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()][-1:]
        said = said[0] if said else ""
    report = (page.course.reports / f"{unit}.html").is_file()
    return {"unit": unit, "kiriman": len(folders), "selesai": len(done & set(folders)), "berjalan": busy, "kata": said,
            "laporan": report}  # fmt: skip


PART = re.compile(r"([1-9])/([1-9])")


def shown(place: queues.Place) -> str:
    """The score as the form shows it; nothing where none is given yet."""
    return poin(place.score) if place.state == "done" else ""


class Written(Page):
    """One question, one answer; a decision is stored and the next one shown, without the mouse."""

    def get(self):
        self._show()

    def post(self):
        question = self._question()
        what, student = self.get_body_argument("apa"), self.get_body_argument("siapa", "")
        book, after = self.book, None
        if what == "urung":
            after = written.undo(self.course, book, question)
            self._show(question, at=after, pesan="" if after else say("desk.written.nothing_to_undo"))
            return
        try:
            grade, _ = queues.one(book, question, student)
        except MissingEntry:
            raise web.HTTPError(404) from None
        if what == "tandai":
            written.flag(self.course, question, student)
            self._show(question, at=student)
            return
        comment = self.get_body_argument("komentar", "").strip()
        if pesan := self._meanwhile(queues.place(grade, student)):
            self._show(question, at=student, pesan=pesan, comment=comment)
            return
        level, points = self._decided(question, what)
        try:
            typed = self.get_body_argument("skor", "")
            number = written.score(typed, question.points) if points is None else points
        except UserError as problem:
            self._show(question, at=student, pesan=str(problem), comment=comment)
            return
        mark = written.Mark(student, question.notebook, question.key, number, comment, level)
        written.give(self.course, book, question, mark)
        self._show(question, behind=student)

    def _meanwhile(self, place: queues.Place) -> str:
        """Two may sit at one question: what somebody else decided since this page was shown is not written over."""
        seen = self.get_body_argument("tadi", None)
        if seen is None or shown(place) == seen:
            return ""
        now = shown(place)
        return say("desk.written.meanwhile", skor=now) if now else say("desk.written.meanwhile_undone")

    def _part(self) -> tuple[int, int]:
        """`2/3`: every third answer, beginning with the second; each of three people takes one."""
        found = PART.fullmatch(self.get_argument("bagian", ""))
        part, of = (int(found[1]), int(found[2])) if found else (1, 1)
        return (part, of) if part <= of else (1, 1)

    @staticmethod
    def _decided(question: rubric.Question, what: str) -> tuple[str, float | None]:
        if what.startswith("tingkat-") and what[8:].isdecimal() and int(what[8:]) < len(question.levels):
            chosen = question.levels[int(what[8:])]
            return chosen.name, chosen.points
        return "", None

    def _question(self) -> rubric.Question:
        unit, key = self.get_argument("tugas"), self.get_argument("soal")
        found = [q for q in self.desk.questions(unit) if q.key == key]
        if not found:
            raise web.HTTPError(404)
        return found[0]

    def _show(self, question=None, at: str | None = None, behind: str | None = None, pesan: str = "", comment=None):
        names = [a.name for a in self.book.assignments]
        unit = self.get_argument("tugas", "")
        if unit not in names:
            self.choose()
            return
        question = question or self._question()
        changed = written.recompute(self.course, self.book, question)
        pesan = pesan or (say("desk.written.recomputed", banyak=changed) if changed else "")
        part, of = self._part()
        places = queues.queue(self.course, self.book, question)[part - 1 :: of]
        spot = self._spot(places, at, behind)
        place = places[spot] if places else None
        answer = written.answer(self.course, question, place.student) if place else None
        facts = {
            "question": question, "prompt": markdown(question.prompt), "model": markdown(question.model),
            "places": places, "spot": spot, "place": place, "pesan": pesan, "comment": comment,
            "answer": markdown(answer.source, answer.attachments) if answer else "",
            "elsewhere": [markdown(text, pictures) for text, pictures in answer.elsewhere] if answer else [],
            "bank": written.bank(self.course, question), "flagged": written.flagged(self.course, question),
            "left": sum(p.state == "waiting" for p in places),
            "bagian": f"{part}/{of}" if of > 1 else "", "tadi": shown(place) if place else "",
        }  # fmt: skip
        self.show("tertulis-satu.html" if self.partial else "tertulis.html", judul=say("desk.page.written"), **facts)

    def choose(self, taken=None, pesan: str = "") -> None:
        """Which question; also where scores come back from a spreadsheet."""
        choices = self._choices(sorted(a.name for a in self.book.assignments))
        asked = list(dict.fromkeys(question.assignment for question, *_ in choices))
        facts = {"choices": choices, "asked": asked, "taken": taken, "pesan": pesan}
        self.show("tertulis-pilih.html", judul=say("desk.page.written"), **facts)

    def _choices(self, names: list[str]) -> list[tuple]:
        counted = queues.counts(self.book)
        return [
            (q, *counted.get((unit, q.notebook, q.key), (0, 0))) for unit in names for q in self.desk.questions(unit)
        ]

    def _spot(self, places: list, at: str | None, behind: str | None) -> int:
        """Behind the one just decided the next that waits; asked by number, that one; else the first that waits."""
        order = [p.student for p in places]
        if at in order:
            return order.index(at)
        asked = self.get_argument("ke", "")
        if behind is None and asked.isdecimal() and 1 <= int(asked) <= len(places):
            return int(asked) - 1
        start = order.index(behind) + 1 if behind in order else 0
        turn = [*range(start, len(places)), *range(start)]
        return next((n for n in turn if places[n].state == "waiting"), min(start, max(len(places) - 1, 0)))
