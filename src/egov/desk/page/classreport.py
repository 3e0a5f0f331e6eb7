"""The report on a class, as a page that can be printed."""

from __future__ import annotations

from egov.core.messages import say
from egov.desk import classreport, roster
from egov.desk.page.shared import Page


class ClassReport(Page):
    def get(self):
        names = sorted(a.name for a in self.book.assignments)
        unit = self.get_argument("tugas", "") or (names[0] if names else "")
        group, named = self.get_argument("kelas", ""), bool(self.get_argument("nama", ""))
        found = classreport.report(self.course, self.book, unit, group) if unit else None
        classes = sorted({g for g in roster.groups(self.course).values() if g})
        title = say("classreport.of", tugas=unit) if unit else say("classreport.title")
        self.show("laporan.html", judul=title, found=found, names=named, kelas=group, classes=classes)
