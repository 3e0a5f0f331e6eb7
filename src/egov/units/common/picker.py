"""`peraga.pilih_provinsi()` in every unit: choose the own province, or change it."""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.data import province
from egov.widgets.base import Activity, verdict_html


class ProvinceChoice(Activity):
    """A list of the 38; what is picked is kept at once, for every unit."""

    def __init__(self):
        super().__init__(say("widgets.province.title"), say("widgets.province.how"))

    def body(self):
        open_entry = say("widgets.province.open")
        self.list = w.Dropdown(
            options=[open_entry, *province.names()],
            value=province.kept() or open_entry,
            description=say("widgets.province.label"),
        )
        self.shown = w.HTML(verdict_html("neutral", escape(self._words())))
        self.list.observe(self._picked, "value")
        return [self.list, self.shown]

    def _picked(self, change) -> None:
        if change["new"] in province.names():
            province.choose(change["new"])
        self.shown.value = verdict_html("neutral", escape(self._words()))
        self.speak(self._words())

    def _words(self) -> str:
        name = province.kept()
        return say("widgets.province.kept", name=name) if name else say("widgets.province.none")

    def description(self) -> list[str]:
        return [say("widgets.province.static")]


def pilih_provinsi() -> ProvinceChoice:
    """Choose the own province, in any unit."""
    return ProvinceChoice()
