"""Process board: keep, drop or digitise each step of a service and see time and visits change.

    process_board(title="Pindah datang", steps=[
        Step("Surat pengantar RT/RW", "Warga", touch=20, wait=1440, visits=2),
        Step("Verifikasi berkas", "Petugas loket", touch=15, wait=60, visits=1, legal="Permendagri 108/2019",
             digital=(5, 30, 0))])

Minutes throughout. `digital` is (touch, wait, visits) once the step is digitised; without it the step's work stays and
its waiting and visits go. The board warns when a step that the law requires is dropped, and when one is digitised
that could be dropped. `.before` and `.after` are the totals, `.choices` the decisions, for the cells below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets as w

from egov.charts import angka
from egov.messages.widgets import say
from egov.widgets.base import ROW, Activity, picture_html, verdict_html
from egov.widgets.svg import bar_pairs

KEEP, DROP, DIGITISE = "pertahankan", "hapus", "digitalkan"
MEASURES = ("touch", "wait", "minutes", "visits", "steps")


@dataclass(frozen=True)
class Step:
    """One step: who does it, minutes of work, minutes of waiting, visits of the citizen, legal basis."""

    name: str
    who: str
    touch: float
    wait: float
    visits: int = 0
    legal: str = ""
    digital: tuple[float, float, int] | None = None

    def cost(self, choice: str) -> tuple[float, float, int, int]:
        """(touch, wait, visits, steps) under a decision."""
        if choice == DROP:
            return 0, 0, 0, 0
        if choice == DIGITISE:
            return (*(self.digital or (self.touch, 0, 0)), 1)
        return self.touch, self.wait, self.visits, 1


def duration(minutes: float) -> str:
    """Minutes in the unit one would say: up to two hours in minutes, up to two days in hours."""
    for unit, size, limit in (("minutes", 1, 120), ("hours", 60, 2880), ("days", 1440, float("inf"))):
        if minutes < limit or size == 1440:
            return say(f"unit.{unit}", number=angka(minutes / size))
    raise AssertionError("unreachable")


class ProcessBoard(Activity):
    """A drop-down a step; the totals follow."""

    def __init__(self, *, title: str, steps: Sequence[Step], how: str = ""):
        super().__init__(title, how or say("board.how"))
        self.steps = list(steps)
        self.choices = [KEEP] * len(self.steps)

    def _totals(self, choices: Sequence[str]) -> dict[str, float]:
        costs = [step.cost(choice) for step, choice in zip(self.steps, choices, strict=True)]
        touch, wait, visits, steps = (sum(column) for column in zip(*costs, strict=True))
        return {"touch": touch, "wait": wait, "minutes": touch + wait, "visits": visits, "steps": steps}

    @property
    def before(self) -> dict[str, float]:
        return self._totals([KEEP] * len(self.steps))

    @property
    def after(self) -> dict[str, float]:
        return self._totals(self.choices)

    def body(self):
        options = [(say("board.keep"), KEEP), (say("board.drop"), DROP), (say("board.digitise"), DIGITISE)]
        self.controls, rows = [], []
        for place, step in enumerate(self.steps):
            label = say("board.choice", number=place + 1, name=step.name)
            control = w.Dropdown(options=options, description=label, value=KEEP, **ROW)
            control.observe(lambda change, place=place: self._changed(place, change["new"]), "value")
            self.controls.append(control)
            row = w.VBox([control, w.HTML(f"<span>{escape(self._facts(step))}</span>")])
            row.add_class("egov-langkah")
            rows.append(row)
        self.result = w.HTML()
        self._draw()
        return [*rows, self.result]

    def _facts(self, step: Step) -> str:
        times = {"touch": duration(step.touch), "wait": duration(step.wait), "visits": step.visits}
        facts = say("board.step", who=step.who, **times)
        return f"{facts} {say('board.legal', legal=step.legal) if step.legal else say('board.no_legal')}"

    def _changed(self, place: int, choice: str) -> None:
        self.choices[place] = choice
        self._draw()
        old, new = self.before, self.after
        self.speak(" ".join([say(
            "board.spoken", before=duration(old["minutes"]), after=duration(new["minutes"]),
            visits=old["visits"], visits_after=new["visits"]), *self.warnings()]))  # fmt: skip

    def warnings(self) -> list[str]:
        """A sentence for each decision that the law or good sense forbids."""
        lines = []
        for number, (step, choice) in enumerate(zip(self.steps, self.choices, strict=True), start=1):
            if choice == DROP and step.legal:
                lines.append(say("board.warn_drop", number=number, legal=step.legal))
            if choice == DIGITISE and not step.legal:
                lines.append(say("board.warn_digitise", number=number))
        return lines

    def _rows(self) -> list[tuple[str, str, str]]:
        write = {"visits": angka, "steps": angka}
        old, new = self.before, self.after
        return [
            (say(f"board.total.{m}"), write.get(m, duration)(old[m]), write.get(m, duration)(new[m])) for m in MEASURES
        ]

    def _draw(self) -> None:
        heads = "".join(f"<th scope='col'>{escape(say(f'board.{h}'))}</th>" for h in ("measure", "before", "after"))
        rows = "".join(f"<tr><th scope='row'>{a}</th><td>{b}</td><td>{c}</td></tr>" for a, b, c in self._rows())
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        notes = [verdict_html("bad", escape(line)) for line in self.warnings()]
        notes = notes or [verdict_html("good", escape(say("board.fine")))]
        self.result.value = picture_html(self.picture(), say("board.alt")) + table + "".join(notes)

    def picture(self):
        old, new = self.before, self.after
        rows = [(say(f"board.total.{m}"), old[m], new[m], old["minutes"] * 1.0, duration) for m in MEASURES[:3]]
        return bar_pairs(rows, (say("board.before"), say("board.after")))

    def description(self):
        steps = [say("board.choice", number=n, name=f"{s.name}. {self._facts(s)}") for n, s in enumerate(self.steps, 1)]
        return [*steps, *(f"{label}: {before}." for label, before, _after in self._rows())]


process_board = ProcessBoard
