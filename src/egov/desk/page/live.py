"""The page for the screen in front of a class: at which exercise people are, and where many are stuck."""

from __future__ import annotations

from datetime import datetime

from egov.core.messages import say
from egov.desk import live
from egov.desk.page.shared import Page


class Live(Page):
    def get(self):
        found = live.look(self.course.root)
        old = bool(found) and found.old(datetime.now())
        template = "langsung-isi.html" if self.partial else "langsung.html"
        self.show(template, judul=say("desk.page.live"), found=found, old=old)
