"""The page where certificates are ruled, made and checked."""

from __future__ import annotations

import asyncio

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk.certificate import check, issue, rule
from egov.desk.page.shared import Page


def number(text: str) -> float:
    """As people type it; nothing is nought."""
    try:
        return float(text.strip().replace(",", ".") or 0)
    except ValueError:
        raise UserError(say("certificate.rule.number", teks=text)) from None


class Certificates(Page):
    def get(self):
        self._show()

    def post(self):
        """Store the rule and the words; what was refused is said and nothing is stored."""
        known = sorted(a.name for a in self.book.assignments)
        texts = rule.Words(**{key: self.get_body_argument(key, "") for key in vars(rule.Words())})
        try:
            chosen = rule.Rule(
                tuple(self.get_body_arguments("unit")),
                number(self.get_body_argument("persen", "")),
                int(number(self.get_body_argument("jp", ""))),
            )
            rule.keep(self.course, chosen, texts, known)
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        self._show(pesan=say("certificate.rule.kept"))

    def _show(self, pesan: str = "", checked=None) -> None:
        from egov.desk import overview

        asked = rule.rule(self.course)
        told = [] if asked.empty else rule.verdicts(self.course, overview.look(self.course, self.book))
        facts = {"rule": asked, "texts": vars(rule.words(self.course)), "told": told, "pesan": pesan}
        self.show("sertifikat.html", judul=say("certificate.desk.title"), checked=checked, **facts)


class CertificatesMake(Page):
    async def post(self):
        made, _ = issue.make(self.course, self.book)
        content = await asyncio.to_thread(issue.bundle, self.course, made)  # a big class takes a minute
        self.set_header("Content-Type", "application/zip")
        self.set_header("Content-Disposition", 'attachment; filename="sertifikat.zip"')
        self.finish(content)


class CertificatesCheck(Certificates):
    def post(self):
        try:
            told = check.check(self.course, self.get_body_argument("kode"))
        except UserError as problem:
            self._show(pesan=str(problem))
            return
        self._show(checked=told)
