"""What the class gets: the results' files, and the feedback pages."""

from __future__ import annotations

import asyncio
import subprocess
import sys

from tornado import web

from egov.core.messages import say
from egov.desk import feedback, results
from egov.desk.page.shared import Page
from egov.grading import clock


class Results(Page):
    def _file(self, kind: str, unit: str) -> tuple[str, bytes, str]:
        """With a gradebook of its own: a workbook of 3,000 is written beside the pages that others ask for."""
        with self.course.gradebook() as book:
            return results.file(self.course, book, kind, unit)

    async def get(self):
        kind = self.get_argument("unduh", "")
        if kind:
            name, content, mime = await asyncio.to_thread(self._file, kind, self.get_argument("tugas", ""))
            self.set_header("Content-Type", mime)
            self.set_header("Content-Disposition", f'attachment; filename="{name}"')
            self.finish(content)
            return
        counted = feedback.counted(self.course, self.book)
        pages = [feedback_state(self, unit, counted[unit]) for unit in sorted(counted)]
        facts = {"zones": clock.ZONES, "zona": clock.short(self.course), "pages": pages}
        self.show("hasil.html", judul=say("desk.page.results"), **facts)


def feedback_state(page: Page, unit: str, counted: tuple[int, int]) -> dict:
    there, graded = counted
    running = page.desk.grading.get(f"umpan-balik/{unit}")
    code = running.poll() if running else 0
    return {
        "unit": unit,
        "ada": there,
        "semua": graded,
        "berjalan": bool(running and code is None),
        "gagal": bool(code),
    }


class Feedback(Page):
    """`egov feedback` in a process of its own; the line asks again while it runs."""

    def get(self, unit: str):
        self._line(unit)

    def post(self, unit: str):
        if unit not in {a.name for a in self.book.assignments}:
            raise web.HTTPError(404)
        running = self.desk.grading.get(f"umpan-balik/{unit}")
        if not running or running.poll() is not None:
            log = self.course.reports / f".{unit}.umpan-balik"
            log.parent.mkdir(parents=True, exist_ok=True)
            command = [sys.executable, "-m", "egov.cli", "feedback", unit, "--course", str(self.course.root)]
            with log.open("w") as out:
                started = subprocess.Popen(command, cwd=self.course.root, stdout=out, stderr=subprocess.STDOUT)
            self.desk.grading[f"umpan-balik/{unit}"] = started
        self._line(unit)

    def _line(self, unit: str) -> None:
        counted = feedback.counted(self.course, self.book)
        if unit not in counted:
            raise web.HTTPError(404)
        self.show("hasil-umpan.html", one=feedback_state(self, unit, counted[unit]))
