"""Deadlines: one for the class each, one table for single people; shown first, stored by another button."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import deadlines, roster, sheet
from egov.desk.page.shared import Page
from egov.grading import clock, extensions


class Deadlines(Page):
    def get(self):
        self._show()

    def post(self):
        file = self.request.files.get("berkas")
        try:
            if self.get_body_argument("tugas", ""):
                row = ("semua", self.get_body_argument("tugas"), self.get_body_argument("sampai", ""))
                rows = [sheet.Row(1, row)]
            elif file:
                rows = sheet.of_bytes(file[0]["filename"], file[0]["body"])
            else:
                rows = sheet.of_text(self.get_body_argument("tempel", ""))
            table = deadlines.understand(self.course, self.book, rows)
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        self._show(table=table, number=self.desk.hold(table))

    def _show(self, table=None, pesan: str = "", number: str = "") -> None:
        book = self.book
        people = roster.people(self.course, book)
        granted = [
            (people[person].name if person in people else person, unit, one)
            for (person, unit), one in sorted(extensions.read(self.course).items(), key=lambda i: (i[0][1], i[0][0]))
        ]
        due = [(a.name, a.duedate) for a in sorted(book.assignments, key=lambda a: a.name)]
        facts = {
            "due": due,
            "granted": granted,
            "table": table,
            "pesan": pesan,
            "number": number,
            "zona": clock.short(self.course),
        }
        self.show("tenggat.html", judul=say("deadline.title"), **facts)


class DeadlinesStore(Deadlines):
    def post(self):
        table = self.desk.waiting.pop(self.get_body_argument("nomor", ""), None)
        if not isinstance(table, deadlines.Table) or table.problems:
            raise UserError(say("deadline.lost"))
        changed = deadlines.store(self.course, self.book, table.entries)
        self._show(pesan=say("deadline.stored", banyak=len(table.entries), ubah=changed))
