"""`service_sketch()`: the trainee's own service as a table to type in, with its totals; kept for unit 14."""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.core import amounts, place
from egov.core.amounts import DAY
from egov.core.messages import say
from egov.core.numbers import angka
from egov.units.common import sketch
from egov.units.common.sketch import MOST, NUMBERS, Row, Sketch
from egov.widgets.base import Activity, verdict_html

START = 5  # rows one sees at first
COLUMNS = "2.2fr 1.3fr 0.8fr 0.8fr 0.8fr 0.9fr 1.7fr"


class ServiceSketch(Activity):
    """Up to eight rows; what is typed is counted and kept at once."""

    def __init__(self):
        super().__init__(say("widgets.sketch.title"), say("widgets.sketch.how"))
        self.kept = sketch.read()
        self.shown = max(START, min(MOST, len(self.kept.sebelum)))

    def body(self):
        self.service = self._field(self.kept.layanan, description=say("widgets.sketch.service"), width="60%")
        heads = [w.HTML(f"<strong>{escape(say(f'widgets.sketch.{name}'))}</strong>") for name in Row._fields]
        self.cells = []
        for number in range(MOST):
            row = self.kept.sebelum[number] if number < len(self.kept.sebelum) else Row("")
            self.cells.append({name: self._field(self._typed(row, name)) for name in Row._fields})
        self.grid = w.GridBox(layout=w.Layout(grid_template_columns=COLUMNS, grid_gap="2px 4px", width="100%"))
        self.heads = heads
        self.add = w.Button(description=say("widgets.sketch.add"))
        self.add.on_click(lambda _button: self._longer())
        self.result = w.HTML()
        self._lay()
        self._tell(self._judged(save=False))
        return [self.service, self.grid, self.add, self.result]

    def _field(self, value: str, description: str = "", width: str = "auto") -> w.Text:
        field = w.Text(value=value, description=description, continuous_update=False,
                       layout=w.Layout(width=width, min_width="0"))  # fmt: skip
        field.observe(lambda _change: self._tell(self._judged()), "value")
        return field

    @staticmethod
    def _typed(row: Row, name: str) -> str:
        value = getattr(row, name)
        return value if isinstance(value, str) else "" if not row.langkah else str(value)

    def _lay(self) -> None:
        fields = [field for row in self.cells[: self.shown] for field in row.values()]
        self.grid.children = [*self.heads, *fields]
        self.add.layout.display = "none" if self.shown == MOST else ""

    def _longer(self) -> None:
        self.shown += 1
        self._lay()
        self.cells[self.shown - 1]["langkah"].focus()
        self.speak("")

    def names(self):
        cells = [
            ("input", say("widgets.sketch.cell", number=number, column=say(f"widgets.sketch.{name}")), "")
            for number in range(1, self.shown + 1)
            for name in Row._fields
        ]
        return [("input", say("widgets.sketch.service"), ""), *cells]

    # -- what was typed --------------------------------------------------------------------------
    def rows(self) -> list[Row]:
        """The rows that have a name, as they stand. Raises ValueError with the sentence that says what to mend."""
        found = []
        for number, cells in enumerate(self.cells, start=1):
            typed = {name: cell.value.strip() for name, cell in cells.items()}
            if not any(typed.values()):
                continue
            if not typed["langkah"]:
                raise ValueError(say("widgets.sketch.nameless", number=number))
            values = {name: typed[name] if name not in NUMBERS else amounts.amount(typed[name]) for name in typed}
            for name, value in values.items():
                if value is None:
                    column = say(f"widgets.sketch.{name}")
                    raise ValueError(say("widgets.sketch.unread", number=number, column=column, typed=typed[name]))
                if isinstance(value, str) and sketch.personal(value):
                    raise ValueError(say("widgets.sketch.personal", number=number))
            found.append(Row(**values))
        return found

    def _judged(self, save: bool = True) -> tuple[str, list[str]]:
        """(kind of verdict, sentences) about what stands in the table; keeps it where it can be read."""
        try:
            rows = self.rows()
            saved = self._save(rows) if save else ""
        except ValueError as problem:
            return "bad", [str(problem)]
        if not rows:
            return "neutral", [say("widgets.sketch.empty")]
        return "neutral", [*self._sums(rows), *([saved] if saved else [])]

    def _sums(self, rows: list[Row]) -> list[str]:
        work, wait, visits, fee = (
            sum(getattr(row, name) for row in rows) for name in ("kerja", "tunggu", "kunjungan", "biaya")
        )
        totals = say("widgets.sketch.totals", steps=len(rows), days=angka((work + wait) / DAY, 2), visits=visits,
                     fee=angka(fee, 0), work=angka(work, 0), wait=angka(wait, 0))  # fmt: skip
        longest = max(rows, key=lambda row: row.tunggu)
        if not longest.tunggu:
            return [totals, say("widgets.sketch.no_wait")]
        days = angka(longest.tunggu / DAY, 2)
        wait = angka(longest.tunggu, 0)
        return [totals, say("widgets.sketch.longest", step=longest.langkah, wait=wait, days=days)]

    def _save(self, rows: list[Row]) -> str:
        service = self.service.value.strip()
        if sketch.personal(service):
            raise ValueError(say("widgets.sketch.personal_name"))
        try:
            kept = sketch.keep(Sketch(service, rows, self.kept.sesudah))
        except OSError:
            return say("widgets.sketch.not_saved")
        where = f"{place.RESULTS}/{sketch.NAME}"
        return say("widgets.sketch.saved", path=where) if kept else say("widgets.sketch.nowhere")

    def _tell(self, judged: tuple[str, list[str]]) -> None:
        kind, sentences = judged
        self.result.value = verdict_html(kind, "<br>".join(map(escape, sentences)))
        self.speak(" ".join(sentences))

    def description(self):
        return [say("widgets.sketch.static", most=MOST)]


def service_sketch() -> ServiceSketch:
    """Draw one's own service; `egov.units.common.sketch.read()` gives it back."""
    return ServiceSketch()
