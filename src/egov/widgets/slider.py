"""Slider explorer: move numbers, see where the result falls beside what is plausible, read it as a sentence.

The author gives the sliders and a function from their values to an `Outcome`; the picture is a few lines of
SVG, so it follows the slider without delay.

    slider_explorer(
        title="62% itu berapa orang?", write=miliar, axis=(0, 8e9),
        sliders=[Slider("persen", "Pengguna internet", 0, 100, 1, 62, "%"),
                 Slider("penduduk", "Penduduk dunia", 6e9, 8.2e9, 5e7, 7.95e9, write=miliar)],
        compute=lambda v: Outcome(v["persen"] / 100 * v["penduduk"], "...", band=(4.4e9, 4.6e9)))
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.core.numbers import angka
from egov.widgets.base import Activity, picture_html, verdict_html
from egov.widgets.slider_data import Outcome, Slider
from egov.widgets.svg import number_line


class SliderExplorer(Activity):
    """Sliders, a picture and a sentence that follow; `presets` are named settings (a source picker)."""

    def __init__(
        self, *, title: str, sliders: Sequence[Slider], compute: Callable[[dict], Outcome | dict],
        write: Callable[[float], str] = angka, axis: tuple[float, float] | None = None,
        presets: Mapping[str, Mapping[str, float]] | None = None, how: str = "",
    ):  # fmt: skip
        super().__init__(title, how or say("widgets.slider.how"))
        self.sliders, self.compute, self.write = list(sliders), compute, write
        self.presets = dict(presets or {})
        self.values = {slider.name: slider.value for slider in self.sliders}
        self.axis = axis or self._reach()

    def _judge(self, values: Mapping[str, float]) -> Outcome:
        result = self.compute(dict(values))
        return result if isinstance(result, Outcome) else Outcome(**result)

    @property
    def outcome(self) -> Outcome:
        return self._judge(self.values)

    def _reach(self) -> tuple[float, float]:
        """The least and greatest result over the sliders' ends."""
        corners = itertools.product(*[(s.min, s.max) for s in self.sliders])
        results = [self._judge(dict(zip(self.values, corner, strict=True))).marker for corner in corners]
        return min(results), max(results)

    def body(self):
        self.labels = {s.name: w.HTML() for s in self.sliders}
        self.controls = {
            s.name: w.FloatSlider(value=s.value, min=s.min, max=s.max, step=s.step, readout=False,
                                  layout=w.Layout(width="100%", max_width="640px"))
            for s in self.sliders}  # fmt: skip
        self.picker = w.Dropdown(
            options=[say("widgets.slider.preset_free"), *self.presets], description=say("widgets.slider.preset"),
            style={"description_width": "initial"}, layout=w.Layout(width="100%", max_width="640px"))  # fmt: skip
        self.result = w.HTML()
        for control in self.controls.values():
            control.observe(self._moved, "value")
        self._picking = False
        self.picker.observe(self._picked, "value")
        self._redraw()
        pairs = [piece for name in self.values for piece in (self.labels[name], self.controls[name])]
        return [*([self.picker] if self.presets else []), *pairs, self.result]

    def _picked(self, change) -> None:
        """Move all sliders to the named setting, then draw once."""
        if change["new"] in self.presets:
            self._picking = True
            for name, value in self.presets[change["new"]].items():
                self.controls[name].value = value
            self._picking = False
            self._moved(None)

    def _moved(self, change) -> None:
        if self._picking:
            return
        self.values = {name: control.value for name, control in self.controls.items()}
        if change and not self._still_as_picked():  # moved by hand: no named setting holds any more
            self.picker.index = 0
        self._redraw()
        self.speak("" if change else self._words())

    def _still_as_picked(self) -> bool:
        """The browser rounds a value to the slider's step; that is not a move by hand."""
        setting = self.presets.get(self.picker.value, {})
        steps = {slider.name: slider.step for slider in self.sliders}
        return bool(setting) and all(abs(self.values[n] - v) < steps[n] / 2 for n, v in setting.items())

    def _words(self) -> str:
        return f"{self.outcome.sentence} {self.outcome.judged()[1]}."

    def _label(self, s: Slider) -> str:
        return say("widgets.slider.value", label=s.label, value=s.written(self.values[s.name]))

    def names(self):
        return [("[role=slider]", s.label, f"{s.written(self.values[s.name])}. {self._words()}") for s in self.sliders]

    def _redraw(self) -> None:
        for s in self.sliders:
            self.labels[s.name].value = f"<span>{escape(self._label(s))}</span>"
        kind, verdict = self.outcome.judged()
        words = f"<strong>{escape(verdict)}.</strong> {escape(self.outcome.sentence)}"
        self.result.value = picture_html(self.picture(), self._words()) + verdict_html(kind, words)

    def picture(self):
        band = self.outcome.band
        label = say("widgets.slider.band", low=self.write(band[0]), high=self.write(band[1])) if band else ""
        return number_line(self.axis, self.outcome.marker, band, label, self.write)

    def description(self):
        return [f"{self._label(s)}." for s in self.sliders] + [self._words()]


slider_explorer = SliderExplorer
