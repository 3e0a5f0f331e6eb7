"""The page that makes assignments known to the class, with one button for all that are missing."""

from __future__ import annotations

import subprocess
import sys

from egov.core.messages import say
from egov.desk import assign
from egov.desk.page.shared import Page

RUNNING = "tugas"  # beside the units in `desk.grading`: no unit is called so


class Assign(Page):
    def get(self):
        self._show()

    def post(self):
        running = self.desk.grading.get(RUNNING)
        if not running or running.poll() is not None:
            self.course.reports.mkdir(parents=True, exist_ok=True)
            command = [sys.executable, "-m", "egov.cli", "assign", "--course", str(self.course.root)]
            with (self.course.reports / ".tugas.keluaran").open("w") as out:
                self.desk.grading[RUNNING] = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        if self.partial:
            self._show()
        else:
            self.redirect(f"{self.base_url}desk/tugas")

    def _show(self) -> None:
        running = self.desk.grading.get(RUNNING)
        busy, told = bool(running and running.poll() is None), ""
        if running and not busy and running.returncode:
            log = (self.course.reports / ".tugas.keluaran").read_text(encoding="utf-8", errors="replace")
            told = next((line for line in reversed(log.splitlines()) if line.strip()), "")
        found = assign.states(self.course, self.book)
        template = "tugas-isi.html" if self.partial else "tugas.html"
        left = sum(not one.known for one in found)
        self.show(template, judul=say("desk.page.assign"), states=found, left=left, busy=busy, told=told)
