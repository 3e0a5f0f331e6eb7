"""The bet: hold to one side, lock a guess, shake once, shake two hundred times."""

from __future__ import annotations

from html import escape

import ipywidgets as w
import numpy as np

from egov.core.messages import say
from egov.core.numbers import angka
from egov.units.u09.gambar import draw
from egov.units.u09.tiruan import OFTEN, SHAKE, Plan, Result, result, results
from egov.widgets.base import Activity, picture_html, verdict_html

SIDES = ("yusuf", "marlina", "neither")
HELD: list[str] = []  # the side locked in this session; the counter recalls it
WIDE = {"layout": w.Layout(width="100%", max_width="640px")}


class Stake(Activity):
    """Choose a side and lock it; nothing is judged and nothing is kept beyond the session."""

    def __init__(self):
        super().__init__(say("queue.stake.title"), say("queue.stake.how"))

    def body(self):
        options = [(say(f"queue.stake.{side}"), side) for side in SIDES]
        self.choice = w.RadioButtons(options=options, value=None, layout=w.Layout(width="100%"))
        self.button = w.Button(description=say("queue.stake.lock"))
        self.button.add_class("egov-utama")
        self.button.on_click(lambda _button: self.lock())
        self.result = w.HTML()
        return [self.choice, self.button, self.result]

    def lock(self) -> None:
        side = self.choice.value
        if side is None:
            told = say("queue.stake.first")
        else:
            HELD[:] = [side]
            self.choice.disabled = self.button.disabled = True
            told = say("queue.stake.locked", side=say(f"queue.stake.{side}"))
        self.result.value = verdict_html("neutral", escape(told))
        self.speak(told)

    def names(self):
        return [(".widget-radio-box", self.title, "")]

    def description(self):
        return [f"○ {say(f'queue.stake.{side}')}" for side in SIDES] + [say("queue.stake.open")]


class CounterBet(Activity):
    """One plan at a time beside the usual Mondays; the first guess is locked before anything is shaken."""

    def __init__(self):
        super().__init__(say("queue.bet.title"), say("queue.bet.how"))
        self.kind, self.measure, self.hour, self.share, self.guess = "hour", "rata", 12, 10, 20
        self.moved = self.locked = False
        self.staked: tuple[Plan, str] | None = None  # the plan and measure that the guess was for
        self.found: list[Result] = []
        self.told = ""

    @property
    def plan(self) -> Plan:
        return Plan(pindah_ke=self.hour) if self.kind == "hour" else Plan(aplikasi=self.share)

    def body(self):
        kinds = [(say(f"queue.bet.plan.{kind}"), kind) for kind in ("hour", "phone")]
        measures = [(say(f"queue.bet.measure.{name}"), name) for name in ("rata", "satu_dari_sepuluh")]
        self.plans = w.RadioButtons(options=kinds, value=self.kind, layout=w.Layout(width="100%"))
        self.measures = w.RadioButtons(options=measures, value=self.measure, layout=w.Layout(width="100%"))
        self.label, self.guess_label, self.result = w.HTML(), w.HTML(), w.HTML()
        self.hours = w.IntSlider(value=self.hour, min=8, max=13, readout=False, **WIDE)
        self.shares = w.IntSlider(value=self.share, min=0, max=40, readout=False, **WIDE)
        self.guesses = w.IntSlider(value=self.guess, min=0, max=60, readout=False, **WIDE)
        self.lock, self.once, self.often = (w.Button() for _ in range(3))
        self.once.description = say("queue.bet.once")
        self.often.description = say("queue.bet.often", often=OFTEN)
        for button, act in ((self.lock, self._lock), (self.once, self._once), (self.often, self._often)):
            button.on_click(lambda _button, act=act: act())
        for control in (self.plans, self.measures, self.hours, self.shares, self.guesses):
            control.observe(self._changed, "value")
        self._redraw()
        return [self.plans, self.label, self.hours, self.shares, self.measures, self.guess_label, self.guesses,
                w.HBox([self.lock, self.once, self.often]), self.result]  # fmt: skip

    def _changed(self, change) -> None:
        before = self.plan, self.measure
        self.moved = self.moved or change["owner"] is self.guesses
        self.kind, self.measure, self.guess = self.plans.value, self.measures.value, self.guesses.value
        self.hour, self.share = self.hours.value, self.shares.value
        if (self.plan, self.measure) != before:  # what was shaken belongs to another plan
            self.found, self.told = [], ""
        self._redraw()
        self.speak("")

    def _lock(self) -> None:
        self.locked = self.moved
        self.staked = (self.plan, self.measure) if self.locked else None
        key = "ready" if self.locked else "move_first"
        self._tell(say(f"queue.bet.{key}", guess=self.guess, usual=angka(self._mean(results(Plan())), 1)))

    def _once(self) -> None:
        if not self.locked:
            return self._tell(say("queue.bet.lock_first"))
        number = 0 if len(self.found) == OFTEN else len(self.found)
        self.found = [*self.found[:number], result(self.plan, SHAKE, number)]
        self._tell(say("queue.bet.drawn", number=number + 1, value=angka(self._values(self.found)[-1], 1)))

    def _often(self) -> None:
        if not self.locked:
            return self._tell(say("queue.bet.lock_first"))
        self.found = results(self.plan)
        self._tell(self._summary())

    def _tell(self, words: str) -> None:
        self.told = words
        self._redraw()
        self.speak(words)

    def _values(self, found: list[Result]) -> list[float]:
        return [getattr(one, self.measure) for one in found]

    def _mean(self, found: list[Result]) -> float:
        return float(np.mean(self._values(found)))

    def _summary(self) -> str:
        value, (low, high) = self._mean(self.found), np.quantile(self._values(self.found), [0.05, 0.95])
        parts = [
            say("queue.bet.told", measure=say(f"queue.bet.measure.{self.measure}"), value=angka(value, 1),
                low=angka(low, 1), high=angka(high, 1), usual=angka(self._mean(results(Plan())), 1)),
        ]  # fmt: skip
        if self.staked == (self.plan, self.measure):
            parts.append(say("queue.bet.own", guess=self.guess, miss=angka(abs(round(value, 1) - self.guess), 1)))
        usual, plan = (max(np.mean([one.waiting for one in found], axis=0)) for found in (results(Plan()), self.found))
        parts.append(say("queue.bet.crowd", usual=angka(usual, 0), plan=angka(plan, 0)))
        if HELD:
            parts.append(say("queue.bet.held", side=say(f"queue.stake.{HELD[0]}")))
        return " ".join(parts)

    def _plan_words(self) -> str:
        if self.kind == "hour":
            return say("queue.bet.hour", hour=self.hour)
        return say("queue.bet.phone", share=self.share)

    def names(self):
        radio, slider = ".widget-radio-box", "[role=slider]"
        name, value = ("hour", self.hour) if self.kind == "hour" else ("phone", self.share)
        return [
            (radio, say("queue.bet.plan"), ""),
            (radio, say("queue.bet.measure"), ""),
            (slider, say(f"queue.bet.{name}_name"), str(value)),
            (slider, say("queue.bet.guess_name"), str(self.guess)),
        ]

    def _redraw(self) -> None:
        self.hours.layout.display = None if self.kind == "hour" else "none"
        self.shares.layout.display = None if self.kind == "phone" else "none"
        self.label.value = escape(self._plan_words())
        self.guess_label.value = escape(say("queue.bet.guess", guess=self.guess))
        self.guesses.disabled = self.lock.disabled = self.locked
        self.lock.description = say("queue.bet.locked" if self.locked else "queue.bet.lock")
        told = self.told or say("queue.bet.move_first", usual=angka(self._mean(results(Plan())), 1))
        kind = "good" if len(self.found) == OFTEN else "neutral"
        shown = verdict_html(kind, escape(told)) if self.told or not self.locked else ""
        self.result.value = shown + picture_html(self.picture(), told)

    def picture(self):
        own = self.moved and self.staked in (None, (self.plan, self.measure))  # a guess stands beside its own plan only
        return draw(results(Plan()), self.found, self.measure, self.guess if own else None)

    def description(self):
        usual = say("queue.bet.move_first", usual=angka(self._mean(results(Plan())), 1))
        return [say("queue.bet.static", plan=self._plan_words()), self.told or usual]
