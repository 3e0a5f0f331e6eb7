"""Tebak dulu: choose what a line will print, then run it. No points; nothing is noted.

    guess_first(
        title="Apa yang tercetak?", code="print(62 / 100 * 50)", options=["31.0", "3100.0", "62/100*50"],
        why="62 dibagi 100, lalu dikali 50.")

What is printed comes from running the code, so it is always true; it has to be among the options.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.widgets.base import Activity, verdict_html
from egov.widgets.running import run

FRAME = "background:#F3F5F8;color:#1B1B1B;border:1px solid #5A5A5A;padding:6px 10px;white-space:pre-wrap"


class GuessFirst(Activity):
    """Radio buttons, then the button that runs the line."""

    def __init__(
        self, *, title: str, code: str, options: Sequence[str], why: str = "",
        names: Mapping[str, object] | None = None, how: str = "",
    ):  # fmt: skip
        super().__init__(title, how or say("widgets.guess.how"))
        self.code, self.options, self.why = code.strip(), list(options), why
        ran = run(self.code, names)
        self.printed = ran.error or ran.shown
        if self.printed not in self.options:
            raise ValueError(say("widgets.author.guess", printed=self.printed))

    def body(self):
        self.choice = w.RadioButtons(options=self.options, value=None, layout=w.Layout(width="100%"))
        self.button = w.Button(description=say("widgets.guess.run"))
        self.button.add_class("egov-utama")
        self.button.on_click(lambda _button: self.go())
        self.choice.observe(lambda _change: self._changed(), "value")
        self.result = w.HTML()
        return [w.HTML(code_html(self.code)), self.choice, self.button, self.result]

    def _changed(self) -> None:
        """What an earlier guess led to must not stand beside a new one."""
        self.result.value = ""

    def go(self) -> None:
        """Run the line, once a guess stands."""
        guess = self.choice.value
        if guess is None:
            told, kind = say("widgets.guess.first"), "neutral"
        else:
            key = "same" if guess == self.printed else "other"
            told = f"{say(f'widgets.guess.{key}', guess=guess, printed=self.printed)} {self.why}".strip()
            kind = "good" if key == "same" else "neutral"
        self.result.value = verdict_html(kind, escape(told))
        self.speak(told)

    def names(self):
        return [(".widget-radio-box", say("widgets.guess.name", code=self.code), "")]

    def description(self):
        lines = [say("widgets.guess.static", code=line) for line in self.code.splitlines()]
        return lines + [f"○ {option}" for option in self.options]


def code_html(code: str) -> str:
    """Lines of code in a frame of their own."""
    return f"<pre style='{FRAME}'>{escape(code)}</pre>"


guess_first = GuessFirst
