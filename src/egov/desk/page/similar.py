"""Answers that are alike, side by side, for a person to read."""

from __future__ import annotations

from tornado import web

from egov.core.messages import say
from egov.desk import roster, similar, twins
from egov.desk.page.shared import Page


class Similar(Page):
    def get(self):
        book = self.book
        choices = [q for a in sorted(book.assignments, key=lambda a: a.name) for q in self.desk.questions(a.name)]
        chosen, found = self.get_argument("soal", ""), None
        names = (
            {p.id: p.name for p in roster.people(self.course, book).values()} if self.get_argument("nama", "") else {}
        )
        if chosen:
            asked = [q for q in choices if f"{q.assignment}/{q.notebook}/{q.key}" == chosen]
            if not asked:
                raise web.HTTPError(404)
            found = similar.look(self.course, book, asked[0])
        alike = twins.twins(self.course, found.question.assignment) if found else []
        facts = {"choices": choices, "chosen": chosen, "found": found, "names": names, "alike": alike}
        self.show("kemiripan.html", judul=say("similar.title"), **facts)
