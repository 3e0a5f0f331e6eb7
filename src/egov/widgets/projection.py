"""Projection: choose a way to carry a series forward, commit to a guess, and only then see what came.

projection_tool(title="Berani menebak?",
                cases=[Case("Indonesia", {2016: 25.4, 2021: 62.1, 2024: 72.8}, stand=2021, target=2024)])
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.core.numbers import angka, persen
from egov.widgets.base import Activity, picture_html, verdict_html
from egov.widgets.projection_data import MODELS, Case, project
from egov.widgets.projection_picture import draw


class Projection(Activity):
    """Pick case, first year and model; slide a guess; lock it; the truth opens with every model's miss."""

    def __init__(self, *, title: str, cases: Sequence[Case], how: str = ""):
        super().__init__(title, how or say("projection.how"))
        self.cases = {case.name: case for case in cases}
        self._begin(cases[0])
        self.model, self.limit = "linear", 100.0

    def _begin(self, case: Case) -> None:
        self.case, self.start = case, max(case.starts[0], case.stand - 5)
        self.guess, self.moved, self.locked = round(case.series[case.stand]), False, False

    def body(self):
        wide = {"layout": w.Layout(width="100%", max_width="640px"), "style": {"description_width": "160px"}}
        bar = {"readout": False, "layout": w.Layout(width="100%", max_width="640px")}
        self.picker = w.Dropdown(options=list(self.cases), description=say("projection.case"), **wide)
        self.first = w.Dropdown(options=self.case.starts, value=self.start, description=say("projection.start"), **wide)
        models = [(say(f"projection.model.{name}"), name) for name in MODELS]
        self.way = w.Dropdown(options=models, description=say("projection.model"), **wide)
        self.ceiling = w.FloatSlider(value=100, min=self._lowest(), max=100, step=1, **bar)
        self.guesser = w.FloatSlider(value=self.guess, min=0, max=100, step=1, **bar)
        self.labels = [w.HTML(), w.HTML()]
        self.lock, self.result = w.Button(description=say("projection.lock")), w.HTML()
        self.picker.observe(self._switched, "value")
        for control in (self.first, self.way, self.ceiling, self.guesser):
            control.observe(self._changed, "value")
        self.lock.on_click(lambda _button: self._commit())
        self._redraw()
        return [self.picker, self.first, self.way, self.labels[0], self.ceiling, self.result,
                self.labels[1], self.guesser, self.lock]  # fmt: skip

    def _lowest(self) -> int:
        """A ceiling must lie above what has been reached."""
        return int(self.case.series[self.case.stand]) + 2

    def _switched(self, change) -> None:
        self._begin(self.cases[change["new"]])
        guess, start = self.guess, self.start  # setting a control below fires `_changed`
        self.ceiling.min = self._lowest()
        self.first.options, self.guesser.value, self.first.value = self.case.starts, guess, start
        self.guess, self.start, self.moved = guess, start, False
        self._redraw()
        self.speak(self._fitted())

    def _changed(self, change) -> None:
        if change["new"] is None:
            return
        self.moved = self.moved or change["owner"] is self.guesser
        self.start, self.model = self.first.value or self.start, self.way.value
        self.limit, self.guess = self.ceiling.value, self.guesser.value
        self._redraw()
        self.speak("" if change["owner"] in (self.ceiling, self.guesser) else self._fitted())

    def _commit(self) -> None:
        self.locked = self.moved
        self._redraw()
        self.speak(" ".join(self._opened()) if self.locked else say("projection.move_first"))

    def _project(self, model: str, year: float) -> float:
        return project(model, self.case, self.start, year, self.limit)

    def _fitted(self) -> str:
        value, case = self._project(self.model, self.case.target), self.case
        years = {"start": self.start, "stand": case.stand, "year": case.target}
        sentence = say("projection.fitted", model=self._named(self.model), value=persen(value, 1), **years)
        return f"{sentence} {say('projection.impossible')}" if value > 100 else sentence

    def _named(self, model: str) -> str:
        if model == "logistic":
            return say("projection.logistic_at", ceiling=persen(self.limit))
        return say(f"projection.model.{model}")

    def _opened(self) -> list[str]:
        """What came, and how far each model and the guess were off, the nearest first."""
        year, truth = self.case.target, self.case.series[self.case.target]
        tried = {say("projection.guess_short"): self.guess, **{self._named(m): self._project(m, year) for m in MODELS}}
        lines = []
        for who, value in sorted(tried.items(), key=lambda pair: abs(pair[1] - truth)):
            off = round(value, 1) - round(truth, 1)  # of the numbers shown, so that it can be checked by eye
            miss = ("+" if off > 0 else "-") + angka(abs(off), 1)
            lines.append(say("projection.miss", who=who, value=persen(value, 1), miss=miss))
        return [
            say("projection.actual", year=year, value=persen(truth, 1)),
            *lines,
            *([self.case.note] if self.case.note else []),
        ]

    def names(self):
        slider, guess = "[role=slider]", say("projection.guess_name", year=self.case.target)
        return [(slider, say("projection.ceiling_name"), f"{persen(self.limit)}. {self._fitted()}"),
                (slider, guess, persen(self.guess))]  # fmt: skip

    def _redraw(self) -> None:
        self.labels[0].value = escape(say("projection.ceiling", value=persen(self.limit)))
        self.labels[1].value = escape(say("projection.guess", year=self.case.target, value=persen(self.guess)))
        self.ceiling.disabled, self.guesser.disabled = self.model != "logistic", self.locked
        self.lock.disabled, self.lock.description = (
            self.locked,
            say("projection.locked" if self.locked else "projection.lock"),
        )
        words = verdict_html(
            "bad" if say("projection.impossible") in self._fitted() else "neutral", escape(self._fitted())
        )
        if self.locked:
            head, *lines = map(escape, self._opened())
            words += verdict_html("good", f"<strong>{head}</strong><ul>{''.join(f'<li>{x}</li>' for x in lines)}</ul>")
        elif not self.moved:
            words += verdict_html("neutral", escape(say("projection.move_first")))
        self.result.value = picture_html(self.picture(), " ".join(self.description())) + words

    def picture(self):
        return draw(self.case, self.start, partial(self._project, self.model), self.guess, self.locked)

    def description(self):
        case = self.case
        known = say("projection.known", case=case.name, first=persen(case.series[self.start], 1), start=self.start,
                    last=persen(case.series[case.stand], 1), stand=case.stand)  # fmt: skip
        return [
            known,
            self._fitted(),
            *(self._opened() if self.locked else [say("projection.hidden", stand=case.stand)]),
        ]


projection_tool = Projection
