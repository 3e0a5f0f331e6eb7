"""Susun baris: lines of code to be put in order, with buttons; judged by running them in the order given.

    line_order(
        title="Susun hitungannya", goal="Cetak jumlah pengguna.",
        lines=["penduduk = 200", "pengguna = 73 / 100 * penduduk", "print(pengguna)"])

`lines` stand in a right order. Every order that shows the same is right too, and a wrong one says what happens.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.widgets.base import Activity, verdict_html
from egov.widgets.quiz_controls import Ordered
from egov.widgets.running import run


class OrderedLines(Ordered):
    """Rows of code; the number stands outside the code."""

    def _write(self) -> None:
        for place, (label, _up, _down) in enumerate(self.rows):
            label.value = f"<span>{place + 1}. <code>{escape(self.options[self.order[place]])}</code></span>"


class LineOrder(Activity):
    """Lines with Naik and Turun; the check runs them."""

    def __init__(
        self, *, title: str, goal: str, lines: Sequence[str], why: str = "",
        names: Mapping[str, object] | None = None, how: str = "",
    ):  # fmt: skip
        super().__init__(title, how or say("widgets.lines.how"))
        self.goal, self.lines, self.why, self.known = goal, list(lines), why, dict(names or {})
        right = run("\n".join(self.lines), self.known)
        if len(self.lines) < 2 or right.error or not right.shown:
            raise ValueError(say("widgets.author.lines", reason=right.error or "-"))
        self.wanted = right.shown
        self.mixed = self._mix()

    def _mix(self) -> list[str]:
        """The lines as first shown: the same in every run, and never right already."""
        mixed, chance = list(self.lines), random.Random(self.title)
        for _ in range(50):
            chance.shuffle(mixed)
            if run("\n".join(mixed), self.known).shown != self.wanted:
                return mixed
        raise ValueError(say("widgets.author.any_order"))

    def body(self):
        options = {str(number): line for number, line in enumerate(self.mixed, start=1)}
        self.control = OrderedLines(options, self.title, self.speak, self._changed)
        self.button = w.Button(description=say("widgets.quiz.check"))
        self.button.add_class("egov-utama")
        self.button.on_click(lambda _button: self.check())
        self.result = w.HTML()
        return [w.HTML(f"<strong>{escape(self.goal)}</strong>"), self.control.widget, self.button, self.result]

    def _changed(self) -> None:
        self.result.value = ""

    def check(self) -> bool:
        """Run the lines as they stand; say what happened."""
        ran = run("\n".join(self.control.options[key] for key in self.control.order), self.known)
        right = not ran.error and ran.shown == self.wanted
        if right:
            told = f"{say('widgets.lines.right', printed=ran.shown)} {self.why}".strip()
        elif ran.missing:
            told = say("widgets.lines.too_early", name=ran.missing)
        elif ran.error:
            told = say("widgets.lines.error", reason=ran.error)
        else:
            told = say("widgets.lines.other", printed=ran.shown or say("widgets.lines.nothing"))
        self.result.value = verdict_html("good" if right else "bad", escape(told))
        self.speak(told)
        return right

    def names(self):
        return self.control.names()

    def description(self):
        return [self.goal, *(say("widgets.lines.static", line=line) for line in self.mixed)]


line_order = LineOrder
