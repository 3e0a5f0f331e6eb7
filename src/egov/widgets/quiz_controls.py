"""The three ways to answer a quiz question: one of several, several, in order. Each gives `.answer` or None.

`speak` says a sentence to screen readers; `changed` is called whenever the answer changes.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as w

from egov.core.messages import say

WIDE = {"width": "100%"}


class Single:
    """Radio buttons."""

    mark = "○"
    hint = ""

    def __init__(self, options: dict[str, str], prompt: str, speak: Callable[[str], None], changed: Callable[[], None]):
        choices = [(f"{key}. {words}", key) for key, words in options.items()]
        self.radio = w.RadioButtons(options=choices, value=None, layout=w.Layout(**WIDE))
        self.radio.observe(lambda _change: changed(), "value")
        self.widget, self._prompt = self.radio, prompt

    @property
    def answer(self) -> str | None:
        return self.radio.value

    def names(self):
        return [(".widget-radio-box", self._prompt, "")]


class Several:
    """Checkboxes."""

    mark = "☐"
    hint = "several"

    def __init__(self, options: dict[str, str], prompt: str, speak: Callable[[str], None], changed: Callable[[], None]):
        self.boxes = {
            key: w.Checkbox(description=f"{key}. {words}", indent=False, layout=w.Layout(**WIDE))
            for key, words in options.items()
        }
        for box in self.boxes.values():
            box.observe(lambda _change: changed(), "value")
        self.widget, self._prompt = w.VBox(list(self.boxes.values())), prompt
        self.widget.add_class("egov-beberapa")

    @property
    def answer(self) -> list[str] | None:
        return [key for key, box in self.boxes.items() if box.value] or None

    def names(self):
        return [(".egov-beberapa", self._prompt, "")]


class Ordered:
    """Rows with buttons Naik and Turun; focus follows the row that moved, and its new place is spoken."""

    mark = "–"
    hint = "order"

    def __init__(self, options: dict[str, str], prompt: str, speak: Callable[[str], None], changed: Callable[[], None]):
        self.options, self.order, self._speak, self._changed = options, list(options), speak, changed
        self.rows = []
        for place in range(len(options)):
            label = w.HTML(layout=w.Layout(flex="1 1 auto"))
            up, down = w.Button(description=say("widgets.order.up")), w.Button(description=say("widgets.order.down"))
            for button, step in ((up, -1), (down, 1)):
                button.add_class("egov-susun")
                button.on_click(lambda _b, place=place, step=step: self.move(place, step))
            up.disabled, down.disabled = place == 0, place == len(options) - 1
            self.rows.append((label, up, down))
        self.widget = w.VBox([w.HBox(row) for row in self.rows])
        self._write()

    @property
    def answer(self) -> list[str] | None:
        return list(self.order)

    def move(self, place: int, step: int) -> None:
        target = place + step
        self.order[place], self.order[target] = self.order[target], self.order[place]
        self._write()
        self._changed()
        buttons = self.rows[target][1:]
        wanted = buttons[0] if step < 0 else buttons[1]
        (wanted if not wanted.disabled else buttons[step < 0]).focus()
        item = self.options[self.order[target]]
        self._speak(say("widgets.order.moved", item=item, number=target + 1, total=len(self.order)))

    def _write(self) -> None:
        for place, (label, _up, _down) in enumerate(self.rows):
            words = say("widgets.order.place", number=place + 1, item=self.options[self.order[place]])
            label.value = f"<span>{escape(words)}</span>"

    def names(self):
        return [
            (".egov-susun", say("widgets.order.name", verb=button.description, item=self.options[key]), "")
            for key, (_label, *buttons) in zip(self.order, self.rows, strict=True)
            for button in buttons
        ]
