"""The desk's addresses. Each page calls the same functions as the verbs of `egov`; nothing is decided here."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tornado import web

from egov.core import naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import classlist, overview, roster, sheet
from egov.desk.page.shared import Page
from egov.grading import clock
from egov.grading.intake import collect, quarantine

PEOPLE = 100  # of the class, on one screen


class Start(Page):
    """The key leaves the address bar at once."""

    def get(self):
        self.redirect(f"{self.base_url}desk/kelas")


class Class(Page):
    def get(self):
        group = self.get_argument("kelas", "")
        found = overview.look(self.course, self.book, group)
        classes = sorted({g for g in roster.groups(self.course).values() if g})
        asked, last = self.get_argument("halaman", ""), max(1, -(-len(found.people) // PEOPLE))
        page = min(int(asked), last) if asked.isdecimal() and int(asked) else 1
        shown = found.people[(page - 1) * PEOPLE : page * PEOPLE]
        facts = {"found": found, "kelas": group, "classes": classes, "late": clock.late, "shown": shown,
                 "pages": [(n, (n - 1) * PEOPLE + 1, min(n * PEOPLE, len(found.people))) for n in range(1, last + 1)],
                 "halaman": page}  # fmt: skip
        self.show("kelas.html", judul=say("desk.page.class"), **facts)


class Roster(Page):
    def get(self):
        self._show(people=roster.people(self.course, self.book).values())

    def post(self):
        """Only shows what was understood; storing is another button."""
        file = self.request.files.get("berkas")
        try:
            if file:
                rows = sheet.of_bytes(file[0]["filename"], file[0]["body"])
            else:
                rows = sheet.of_text(self.get_body_argument("tempel", ""))
            listed = classlist.understand(rows)
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        change = roster.compare(self.course, self.book, listed)
        self._show(listed=listed, change=change, number=self.desk.hold((listed, change)))

    def _show(self, people=(), listed=None, change=None, pesan: str = "", number: str = "") -> None:
        facts = {"people": people, "listed": listed, "change": change, "pesan": pesan, "number": number}
        self.show("daftar.html", judul=say("desk.page.roster"), **facts)


class RosterStore(Roster):
    def post(self):
        held = self.desk.waiting.pop(self.get_body_argument("nomor", ""), None)
        listed, change = held if isinstance(held, tuple) else (None, None)
        if not change or listed.problems:
            raise UserError(say("desk.page.list_lost"))
        merged = [(old.id, new.id) for old, new in change.corrected if self.get_body_argument(f"gabung-{new.id}", "")]
        roster.store(self.course, self.book, change, merged)
        people = roster.people(self.course, self.book).values()
        done = say("desk.roster.done", banyak=len(change.people), baru=len(change.new) - len(merged))
        self._show(people=people, pesan=done)


class Collect(Page):
    def get(self):
        self._show([])

    def post(self):
        """Files dropped here are put into one folder and collected as `egov collect` would."""
        lines: list[collect.Line] = []
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            for number, file in enumerate(self.request.files.get("berkas", [])):
                name = Path(file["filename"].replace("\\", "/")).name or f"berkas-{number}"
                place = folder / (name if not (folder / name).exists() else f"{number} {name}")
                place.write_bytes(file["body"])
            mine = bool(self.get_body_argument("unduhan", ""))
            collector = collect.Collector(self.course, self.get_body_argument("tugas", "") or None, download=mine)
            collector.collect(folder)
            lines = collector.lines
        self._show(lines)

    def _show(self, lines: list[collect.Line]) -> None:
        people = roster.people(self.course, self.book).values()
        waiting = quarantine.entries(self.course)
        self.show("kumpulkan.html", judul=say("desk.page.collect"), lines=lines, waiting=waiting, people=people)


class CollectOwner(Collect):
    """A person's answer to "whose is this?"."""

    def post(self):
        place = quarantine.folder(self.course) / Path(self.get_body_argument("tempat")).name
        unit, owner = self.get_body_argument("tugas", "") or None, self._owner(self.get_body_argument("pemilik"))
        collector = collect.Collector(self.course, unit, owner)
        collector.collect(place)
        if collector.lines[-1].state in ("taken", "same"):
            quarantine.settled(self.course, place)
        self._show(collector.lines)

    def _owner(self, typed: str) -> str:
        """`Siti Aminah (1990…)` as the list offers it, a NIP, or a name that only one person has."""
        people = roster.people(self.course, self.book)
        inside = typed.rpartition("(")[2].rstrip(") ")
        found = [i for i in (inside, typed.strip()) if i in people]
        found = found or [p.id for p in people.values() if naming.key(p.name) == naming.key(typed)]
        if len(set(found)) != 1:
            raise UserError(say("desk.collect.no_owner", siapa=typed))
        return found[0]


class Zone(Page):
    def post(self):
        chosen = self.get_body_argument("zona")
        if chosen not in clock.ZONES:
            raise web.HTTPError(404)
        clock.keep(self.course, zona=chosen)
        self.redirect(f"{self.base_url}desk/hasil")


class Static(web.StaticFileHandler):
    """Our style and htmx: nothing about anybody, so no key is asked."""
