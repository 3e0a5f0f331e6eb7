"""Join explorer: choose what has to agree and which rows stay; see what comes out, who is lost, who is doubled.

    join_explorer(
        title="Digabung lewat apa?", left=bantuan, right=penduduk, rows="penerima",
        roads=[Road("kunci", ("kunci",)), Road("nama", ("nama",))],
        watched=bantuan["bantuan_rupiah"] == 300_000, group="paling miskin")

Everything shown is counted by joining the two tables; empty cells never match (`joins_data`).
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as w

from egov.core.messages import say
from egov.core.numbers import angka
from egov.widgets.base import INK, PAPER, Activity, picture_html, verdict_html
from egov.widgets.joins_data import Joined, Road, joined
from egov.widgets.svg import document, text

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("inner", "left")
LEFT, LONG, STEP, BAR = 190, 400, 40, 24  # the bars: where they start, how long at most, how far apart, how high


class JoinExplorer(Activity):
    """Two groups of radio buttons; bars and a sentence follow."""

    def __init__(
        self, *, title: str, left: pd.DataFrame, right: pd.DataFrame, roads: Sequence[Road], rows: str,
        watched: Sequence[bool], group: str, how: str = "",
    ):  # fmt: skip
        super().__init__(title, how or say("widgets.joins.how"))
        self.roads, self.rows, self.group, self.total = list(roads), rows, group, len(left)
        self.counts = {
            (road.label, kind): joined(left, right, road, kind, watched) for road in self.roads for kind in KINDS
        }
        self.road, self.kind = self.roads[0].label, KINDS[0]

    @property
    def now(self) -> Joined:
        return self.counts[self.road, self.kind]

    def body(self):
        kinds = [(say(f"widgets.joins.{kind}", rows=self.rows), kind) for kind in KINDS]
        wide = w.Layout(width="auto", min_width="260px")
        self.road_box = w.RadioButtons(options=[road.label for road in self.roads], layout=wide)
        self.kind_box = w.RadioButtons(options=kinds, layout=wide)
        self.result = w.HTML()
        for box in (self.road_box, self.kind_box):
            box.observe(lambda _change: self._changed(), "value")
        self._redraw()
        columns = [
            w.VBox([w.HTML(f"<strong>{escape(say(f'widgets.joins.{name}'))}</strong>"), box])
            for name, box in (("road", self.road_box), ("kind", self.kind_box))
        ]
        return [w.HBox(columns, layout=w.Layout(flex_flow="row wrap", grid_gap="4px 32px")), self.result]

    def _changed(self) -> None:
        self.road, self.kind = self.road_box.value, self.kind_box.value
        self._redraw()
        self.speak(self._words())

    def _words(self) -> str:
        """The join in a sentence: lost without a word with inner, left standing alone with left."""
        count, key = self.now, "lost" if self.kind == "inner" else "alone"
        told = [say("widgets.joins.result", count=angka(count.rows, 0), total=angka(self.total, 0), rows=self.rows)]
        if count.without:
            told.append(
                say(f"widgets.joins.{key}", count=angka(count.without, 0), watched=count.watched, group=self.group)
            )
        if count.several:
            told.append(say("widgets.joins.several", count=angka(count.several, 0), rows=self.rows))
        return " ".join(told)

    def _redraw(self) -> None:
        lost = self.kind == "inner" and self.now.without
        self.result.value = picture_html(self.picture(), self._words()) + verdict_html(
            "bad" if lost else "neutral", escape(self._words())
        )

    def names(self):
        return [
            (".widget-radio-box", say("widgets.joins.road"), ""),
            (".widget-radio-box", say("widgets.joins.kind"), ""),
        ]

    def picture(self):
        """Rows in, rows out, those without a partner (the watched group hatched), those with several."""
        count = self.now
        most = max(self.total, *(one.rows for one in self.counts.values()))
        bars = [
            (say("widgets.joins.bar.in", rows=self.rows), self.total, 0),
            (say("widgets.joins.bar.out"), count.rows, 0),
            (say("widgets.joins.bar.without"), count.without, count.watched),
            (say("widgets.joins.bar.several"), count.several, 0),
        ]
        parts = []
        for number, (label, value, part) in enumerate(bars):
            top = 12 + number * STEP
            told = angka(value, 0) + (say("widgets.joins.part", count=part, group=self.group) if part else "")
            parts += [text(8, top + 17, label), _bar(top, value / most, PAPER), _bar(top, part / most, "url(#arsir)")]
            end = LEFT + LONG * value / most
            parts.append(text(end + 8, top + 17, told, bold=number > 0))
        return document(760, 12 + STEP * len(bars), parts)

    def description(self):
        lines = [f"○ {road.label}" for road in self.roads]
        kinds = [f"○ {say(f'widgets.joins.{kind}', rows=self.rows)}" for kind in KINDS]
        return [say("widgets.joins.road"), *lines, say("widgets.joins.kind"), *kinds, self._words()]


def _bar(top: int, share: float, fill: str) -> str:
    return (
        f'<rect x="{LEFT}" y="{top}" width="{LONG * share:.1f}" height="{BAR}" fill="{fill}" stroke="{INK}"/>'
        if share
        else ""
    )


join_explorer = JoinExplorer
