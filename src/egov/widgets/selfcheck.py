"""Self-assessment: statements answered on a scale, a radar of the groups beside reference values.

    self_assessment(
        title="Empat aspek saya", scale=range(1, 6), ends=("sangat tidak sesuai", "sangat sesuai"),
        statements=[("Keamanan", "Saya memakai verifikasi dua langkah."), ...],
        references={"Nasional 2022": {"Keamanan": 3.12, ...}}, store=folder / "nilai-diri-01.json")

With `ring` the radar also shows the own mean on every spoke; `stored_means(path)` gives kept answers back.
With `store` the answers are written to that file on this computer and taken up again next time; nothing is sent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from statistics import mean

import ipywidgets as w

from egov.core import files
from egov.core.messages import say
from egov.core.numbers import angka
from egov.widgets.base import ROW, Activity, picture_html, verdict_html
from egov.widgets.svg import radar

OPEN = ""  # a drop-down with None as value would show nothing at all


def _read(path: str | Path | None) -> dict:
    """What was stored, or nothing: a missing or damaged file must not stop a lesson."""
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
        return found if isinstance(found, dict) else {}
    except (OSError, ValueError):
        return {}


def stored_means(path: str | Path) -> dict[str, float]:
    """Group to mean, as stored by an earlier self-assessment; empty where there is none."""
    return _read(path).get("rata_rata", {})


class SelfAssessment(Activity):
    """One drop-down a statement; the result shows when all are answered."""

    def __init__(
        self, *, title: str, statements: Sequence[tuple[str, str]],
        references: Mapping[str, Mapping[str, float]] | None = None,
        scale: Sequence[int] = range(1, 6), ends: tuple[str, str] = ("sangat tidak sesuai", "sangat sesuai"),
        store: str | Path | None = None, how: str = "", ring: bool = False,
    ):  # fmt: skip
        super().__init__(title, how or say("widgets.self.how" if store else "widgets.self.how_unsaved"))
        self.statements, self.references = list(statements), dict(references or {})
        self.scale, self.ends, self.ring = list(scale), ends, ring
        self.groups = list(dict.fromkeys(group for group, _text in self.statements))
        if len(self.groups) < 3:
            raise ValueError(say("widgets.author.three_groups"))
        self.store = Path(store) if store else None
        kept = _read(store).get("jawaban", {})
        self.answers = {text: kept[text] for _group, text in self.statements if kept.get(text) in self.scale}

    def body(self):
        low, high = self.scale[0], self.scale[-1]
        labels = {low: f"{low} ({self.ends[0]})", high: f"{high} ({self.ends[1]})"}
        options = [(say("widgets.self.open"), OPEN), *((labels.get(n, str(n)), n) for n in self.scale)]
        self.controls = {}
        for _group, text in self.statements:
            start = self.answers.get(text, OPEN)
            control = w.Dropdown(options=options, value=start, description=text, **ROW)
            control.observe(lambda change, text=text: self._answer(text, change["new"]), "value")
            self.controls[text] = control
        self.button, self.result = w.Button(description=say("widgets.self.show")), w.HTML()
        self.button.add_class("egov-utama")
        self.button.on_click(lambda _button: self.finish())
        if self.means:
            self._draw("")
        return [*self.controls.values(), self.button, self.result]

    def _answer(self, text: str, value: int | str) -> None:
        self.answers.pop(text, None)
        if value != OPEN:
            self.answers[text] = value

    @property
    def means(self) -> dict[str, float]:
        """Group to mean; empty until every statement is answered."""
        if any(text not in self.answers for _group, text in self.statements):
            return {}
        return {g: mean(self.answers[text] for group, text in self.statements if group == g) for g in self.groups}

    def finish(self) -> None:
        """Show the result, or say what is missing."""
        if self.means:
            self._draw(self._save())
            self.speak(self._advice())
            return
        open_ones = [text for _group, text in self.statements if text not in self.answers]
        words = say("widgets.self.missing", count=len(open_ones), first=open_ones[0])
        self.result.value = verdict_html("neutral", escape(words))
        self.controls[open_ones[0]].focus()
        self.speak(words)

    def _save(self) -> str:
        if not self.store:
            return ""
        try:
            kept = {"judul": self.title, "jawaban": self.answers, "rata_rata": self.means}
            files.write_json(self.store, kept)
        except OSError:
            return say("widgets.self.not_saved")
        return say("widgets.self.saved", path=self.store.name)

    def _advice(self) -> str:
        lowest = min(self.means, key=self.means.get)
        key = "level" if len(set(self.means.values())) == 1 else "lowest"
        return say(f"widgets.self.{key}", group=lowest, value=angka(self.means[lowest]))

    def _series(self) -> dict[str, Mapping[str, float]]:
        own = {say("widgets.self.mine"): self.means}
        if self.ring and self.means:
            own[say("widgets.self.ring")] = dict.fromkeys(self.groups, mean(self.means.values()))
        return own | self.references

    def _draw(self, saved: str) -> None:
        heads = "".join(f"<th scope='col'>{escape(h)}</th>" for h in (say("widgets.self.group"), *self._series()))
        rows = "".join(
            f"<tr><th scope='row'>{escape(g)}</th>"
            + "".join(f"<td>{angka(values.get(g), 2)}</td>" for values in self._series().values()) + "</tr>"
            for g in self.groups)  # fmt: skip
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        table += verdict_html("neutral", escape(self._advice())) + f"<p>{escape(saved)}</p>"
        self.result.value = picture_html(self.picture(), say("widgets.self.alt")) + table

    def picture(self):
        series = {name: [values.get(g) for g in self.groups] for name, values in self._series().items()}
        return radar(self.groups, series, (self.scale[0], self.scale[-1]))

    def description(self):
        ends = {"low": self.scale[0], "high": self.scale[-1], "low_label": self.ends[0], "high_label": self.ends[1]}
        lines = [say("widgets.self.statement", group=group, text=text) for group, text in self.statements]
        for name, values in self.references.items():
            told = ", ".join(f"{g} {angka(values.get(g), 2)}" for g in self.groups)
            lines.append(say("widgets.self.reference", name=name, values=told))
        return [say("widgets.self.scale", **ends), *lines]


self_assessment = SelfAssessment
