"""The written part in a spreadsheet: the workbook out, the scores back in."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import offline, results, sheet
from egov.desk.page.work import Written


class Offline(Written):
    def get(self):
        unit = self._unit()
        content = offline.export(self.course, self.book, unit)
        self.set_header("Content-Type", results.XLSX)
        self.set_header("Content-Disposition", f'attachment; filename="tertulis-{unit}.xlsx"')
        self.finish(content)

    def post(self):
        taken, pesan = None, ""
        try:
            [file] = self.request.files.get("berkas", [])[:1] or [{"filename": "", "body": b""}]
            tables = sheet.tables(file["filename"], file["body"])
            taken = offline.take(self.course, self.book, self._unit(), tables)
        except UserError as problem:
            pesan = str(problem)
        self.choose(taken=taken, pesan=pesan)

    def _unit(self) -> str:
        unit = self.get_argument("tugas")
        if unit not in {a.name for a in self.book.assignments}:
            raise UserError(say("desk.results.unknown", tugas=unit))
        return unit
