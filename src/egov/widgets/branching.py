"""Branching scenario: a morning told in decisions, each with its effect on waiting, trust, complaints.

    scenario(
        title="Pagi di loket", start="antre",
        measures=[Measure("Waktu tunggu", 40, 120, "menit", better="turun"), Measure("Kepercayaan", 50, 100)],
        nodes={
            "antre": Node("Antrean sudah 30 orang saat pintu dibuka.", [
                Pick("Buka loket kedua.", to="selesai", feedback="Antrean terbagi.", effects={"Waktu tunggu": -15})]),
            "selesai": Node("Pukul 12. Loket tutup sebentar.")})

A node without picks is an ending; there the measures stand before and after, as bars and in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.widgets.base import Activity, picture_html, verdict_html
from egov.widgets.branching_data import Measure, Node
from egov.widgets.svg import bar_pairs


class Scenario(Activity):
    """The same buttons serve every situation, so that the keyboard's place is not lost."""

    def __init__(
        self, *, title: str, nodes: Mapping[str, Node], start: str, measures: Sequence[Measure], how: str = ""
    ):
        super().__init__(title, how or say("widgets.scenario.how"))
        self.nodes, self.start, self.measures = dict(nodes), start, list(measures)
        for name, target in [("start", start), *((n, p.to) for n, node in nodes.items() for p in node.picks)]:
            if target not in self.nodes:
                raise ValueError(say("widgets.author.no_target", node=name, target=target))
        self._reset()

    def _reset(self) -> None:
        self.node, self.path = self.start, []
        self.values = {measure.name: measure.start for measure in self.measures}

    def body(self):
        self.story, self.reply, self.state = w.HTML(), w.HTML(), w.HTML()
        self.buttons = [w.Button() for _ in range(max(len(node.picks) for node in self.nodes.values()))]
        for number, button in enumerate(self.buttons):
            button.on_click(lambda _button, number=number: self.pick(number))
        self.again = w.Button(description=say("widgets.activity.again"))
        self.again.on_click(lambda _button: self.restart())
        self._draw()
        choices = w.VBox(self.buttons)
        choices.add_class("egov-pilihan")
        return [self.reply, self.story, choices, self.state, self.again]

    def pick(self, number: int) -> None:
        """Decide, apply the effects, go on."""
        pick = self.nodes[self.node].picks[number]
        for measure in self.measures:
            moved = self.values[measure.name] + pick.effects.get(measure.name, 0)
            self.values[measure.name] = min(measure.high, max(0, moved))
        self.path.append(pick)
        self.node = pick.to
        self.reply.value = verdict_html("neutral", escape(pick.feedback)) if pick.feedback else ""
        self._draw()
        (self.again if self.ended else self.buttons[0]).focus()
        self.speak(" ".join([pick.feedback, self.nodes[self.node].text, self._now()]))

    def restart(self) -> None:
        self._reset()
        self.reply.value = ""
        self._draw()
        self.buttons[0].focus()
        self.speak(self.nodes[self.node].text)

    @property
    def ended(self) -> bool:
        return not self.nodes[self.node].picks

    def _now(self) -> str:
        if self.ended:
            return " ".join(self._changes())
        states = [
            say("widgets.scenario.state", measure=m.name, value=m.written(self.values[m.name])) for m in self.measures
        ]
        return say("widgets.scenario.now", state="; ".join(states))

    def _changes(self) -> list[str]:
        return [
            say(
                "widgets.scenario.change",
                measure=m.name,
                before=m.written(m.start),
                after=m.written(now),
                word=m.judged(now),
            )
            for m, now in ((m, self.values[m.name]) for m in self.measures)
        ]

    def _draw(self) -> None:
        picks = self.nodes[self.node].picks
        self.story.value = f"<p>{escape(self.nodes[self.node].text)}</p>"
        for number, button in enumerate(self.buttons):
            button.layout.display = "" if number < len(picks) else "none"
            button.description = picks[number].label if number < len(picks) else ""
        self.again.layout.display = "" if self.ended else "none"
        self.state.value = self._ending() if self.ended else f"<p><em>{escape(self._now())}</em></p>"

    def _ending(self) -> str:
        changes = "".join(f"<li>{escape(line)}</li>" for line in self._changes())
        steps = "".join(f"<li>{escape(p.label)} {escape(p.feedback)}</li>" for p in self.path)
        picture = picture_html(self.picture(), say("widgets.scenario.alt"))
        return f"{picture}<ul>{changes}</ul><strong>{escape(say('widgets.scenario.path'))}</strong><ol>{steps}</ol>"

    def picture(self):
        rows = [(m.name, m.start, self.values[m.name], m.high, m.written) for m in self.measures]
        return bar_pairs(rows, (say("widgets.scenario.before"), say("widgets.scenario.after"))) if self.path else ""

    def description(self):
        picks = self.nodes[self.node].picks
        lines = [say("widgets.scenario.static", number=n, choice=pick.label) for n, pick in enumerate(picks, start=1)]
        return [self.nodes[self.node].text, *lines, self._now()]


scenario = Scenario
