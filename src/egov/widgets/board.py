"""Process board: choose each step's fate (keep, drop, join, digitise) and see days, visits and rupiah change.

    process_board(title="Pindah datang", steps=[
        Step("Surat pengantar RT", "ketua RT", touch=10, wait=480, visits=1, fee=20_000),
        Step("Periksa berkas", "petugas loket", touch=8, wait=30, kind="peraturan", base="Permendagri 108/2019")],
        front=(2, 25))

A choice that a regulation or a card to be fetched forbids is taken back, and the rule named. `front` is (number of a
step, percent of citizens it sends home): a box then offers to check files before people leave. `.fates` are the
decisions, `.before` and `.after` the totals, for the cells below. How the figures come about stands in `board_plan`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.core.numbers import angka
from egov.widgets.base import Activity, verdict_html
from egov.widgets.board_plan import DIGITISE, DROP, KEEP, NONE, SHARES, WORDS, Step, plans, totals

PLACES = {"days": 2}
WIDE = {"style": {"description_width": "78%"}, "layout": {"width": "calc(100% - 8px)"}}
WRAPPED = w.Layout(flex_flow="row wrap", align_items="center")


class ProcessBoard(Activity):
    """A drop-down a step; the totals follow, and three plans can be laid beside the own one."""

    def __init__(self, *, title: str, steps: Sequence[Step], front: tuple[int, int] | None = None, how: str = ""):
        super().__init__(title, how or say("widgets.board.how"))
        self.steps, self.front = list(steps), front
        self.fates, self.waits, self.checked, self.compared = [KEEP] * len(self.steps), 0.5, False, False

    @property
    def before(self) -> dict[str, float]:
        return self._counted([KEEP] * len(self.steps), checked=False)

    @property
    def after(self) -> dict[str, float]:
        return self._counted(self.fates, self.checked)

    def _counted(self, fates: Sequence[str], checked: bool) -> dict[str, float]:
        found = totals(self.steps, fates, self.waits)
        if self.front:
            number, percent = self.front
            found["home"] = 0 if checked or fates[number - 1] == DROP else percent
        return found

    # -- what is shown ---------------------------------------------------------------------------
    def body(self):
        self.controls = []
        for place, step in enumerate(self.steps):
            options = [(say(f"widgets.board.{WORDS[choice]}"), choice) for choice in step.choices()]
            label = say("widgets.board.choice", number=place + 1, name=step.name, who=step.who, kind=step.kind)
            control = w.Dropdown(options=options, value=KEEP, description=label, **WIDE)
            control.add_class("egov-langkah")
            control.observe(lambda change, place=place: self._chosen(place, change["new"]), "value")
            self.controls.append(control)
        self.result, self.note = w.HTML(), w.HTML()
        options = [(say("widgets.board.share", percent=angka(share * 100)), share) for share in SHARES]
        self.share = w.Dropdown(options=options, value=self.waits, description=say("widgets.board.waits"),
                                style={"description_width": "initial"}, layout={"width": "auto"})  # fmt: skip
        self.share.observe(lambda change: self._set("waits", change["new"]), "value")
        self.compare = w.Button(description=say("widgets.board.compare"))
        self.compare.add_class("egov-utama")
        self.compare.on_click(lambda _button: self._set("compared", True))
        self._draw()
        return [
            self.result,
            w.HBox([self.share, self.compare], layout=WRAPPED),
            self.note,
            *self.controls,
            *self._box(),
        ]

    def _box(self) -> list[w.Widget]:
        self.check = w.Checkbox(description=say("widgets.board.front"), indent=False, layout={"width": "100%"})
        self.check.observe(lambda change: self._set("checked", change["new"]), "value")
        return [self.check] if self.front else []

    def _base(self, step: Step) -> str:
        return step.kind if step.kind == NONE or not step.base else f"{step.kind}: {step.base}"

    # -- what changes ----------------------------------------------------------------------------
    def _chosen(self, place: int, choice: str) -> None:
        if choice == self.fates[place]:
            return  # a choice that was taken back
        step = self.steps[place]
        if reason := step.refuses(choice):
            self.controls[place].value = self.fates[place]
            self._told(say(f"widgets.board.refused_{reason}", number=place + 1, base=step.base), "bad")
            return
        self.fates[place] = choice
        self._draw()
        if choice == DIGITISE and step.kind == NONE:
            self._told(say("widgets.board.screen_for_nothing", number=place + 1), "neutral")
        else:
            self._told("", "neutral")

    def _set(self, name: str, value: object) -> None:
        setattr(self, name, value)
        self._draw()
        self._told(say("widgets.board.survives") if name == "compared" else "", "neutral")

    def _told(self, words: str, kind: str) -> None:
        self.note.value = verdict_html(kind, escape(words)) if words else ""
        self.speak(f"{words} {self._line(say('widgets.board.mine'), self.after)}".strip())

    # -- the totals ------------------------------------------------------------------------------
    def _rows(self) -> list[tuple[str, dict[str, float]]]:
        rows = [(say("widgets.board.before"), self.before), (say("widgets.board.mine"), self.after)]
        if self.compared:
            for name, fates in plans(self.steps).items():
                rows.append((say(f"widgets.board.plan.{name}"), self._counted(fates, checked=False)))
        return rows

    def _written(self, found: dict[str, float]) -> list[tuple[str, str]]:
        return [
            (say(f"widgets.board.total.{key}"), say(f"widgets.board.as.{key}", number=angka(value, PLACES.get(key, 0))))
            for key, value in found.items()
        ]

    def _line(self, label: str, found: dict[str, float]) -> str:
        return say("widgets.board.line", plan=label, totals=", ".join(f"{a} {b}" for a, b in self._written(found)))

    def _draw(self) -> None:
        heads = [say("widgets.board.plan"), *(name for name, _ in self._written(self.before))]
        top = "".join(f"<th scope='col'>{escape(head)}</th>" for head in heads)
        rows = ""
        for label, found in self._rows():
            cells = "".join(f"<td>{escape(value)}</td>" for _, value in self._written(found))
            rows += f"<tr><th scope='row'>{escape(label)}</th>{cells}</tr>"
        self.result.value = f"<table><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"

    def description(self):
        steps = [
            say("widgets.board.step", number=n, name=step.name, who=step.who, base=self._base(step), touch=step.touch,
                wait=angka(step.wait), visits=step.visits, fee=angka(step.fee))
            for n, step in enumerate(self.steps, start=1)
        ]  # fmt: skip
        return [*steps, self._line(say("widgets.board.before"), self.before)]


process_board = ProcessBoard
