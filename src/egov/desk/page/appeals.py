"""The queue of requests to look at points again."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import appeals, queues, roster, rubric, sheet
from egov.desk.page.shared import Page


class Appeals(Page):
    def get(self):
        self._show()

    def post(self):
        try:
            rows = sheet.of_text(self.get_body_argument("tempel", ""))
            found, problems = appeals.understand(self.course, self.book, rows)
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        appeals.ask(self.course, found)
        self._show(pesan=say("appeal.added", banyak=len(found)), problems=problems)

    def _show(self, pesan: str = "", problems=()) -> None:
        book = self.book
        names = {p.id: p.name for p in roster.people(self.course, book).values()}
        found = appeals.everything(self.course)
        links = {one.number: self._place(one) for one in found if one.open}
        facts = {"found": found, "names": names, "pesan": pesan, "problems": problems, "links": links}
        self.show("tinjau.html", judul=say("appeal.title"), **facts)

    def _place(self, one: appeals.Appeal) -> int:
        """Where in the written part this answer stands; 0 where it is no written question."""

        asked = [q for q in self._questions(one.unit) if (q.notebook, q.key) == (one.notebook, one.key)]
        order = [p.student for p in queues.queue(self.course, self.desk.book, asked[0])] if asked else []
        return order.index(one.person) + 1 if one.person in order else 0

    def _questions(self, unit: str) -> list[rubric.Question]:
        return self.desk.questions(unit) if unit in {a.name for a in self.desk.book.assignments} else []


class AppealsAnswer(Appeals):
    def post(self):
        try:
            number = int(self.get_body_argument("nomor"))
            appeals.answer(self.course, self.book, number, self.get_body_argument("jawab", ""))
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        self._show(pesan=say("appeal.answered", nomor=number))
