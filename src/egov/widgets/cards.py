"""Card sorter: card by card the trainee decides (post / mend / don't) and reads why.

    card_sorter(
        title="Meja unggah", choices={"unggah": "Unggah", "perbaiki": "Perbaiki dulu", "jangan": "Jangan unggah"},
        cards=[Card("Foto antrean dengan KTP warga terlihat.", "perbaiki",
                    "NIK dan alamat pada KTP adalah data pribadi. Kaburkan dulu.",
                    {"unggah": "Siapa pun dapat memakai NIK yang terbaca itu."})])

`reason` says why the best choice is best; `replies` answers a tempting wrong choice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.widgets.base import SYMBOLS, Activity, verdict_html


@dataclass(frozen=True)
class Card:
    """One case: what it says, the best choice, why, and answers to tempting wrong choices."""

    text: str
    best: str
    reason: str
    replies: Mapping[str, str] = field(default_factory=dict)


class CardSorter(Activity):
    """One card at a time; at the end the result by card, and another go at the wrong ones."""

    def __init__(self, *, title: str, choices: Mapping[str, str], cards: Sequence[Card], how: str = ""):
        super().__init__(title, how or say("widgets.cards.how"))
        self.choices, self.cards = dict(choices), list(cards)
        for card in self.cards:
            for choice in (card.best, *card.replies):
                if choice not in self.choices:
                    raise ValueError(say("widgets.author.unknown_choice", card=card.text, choice=choice))
        self.answers: dict[int, str] = {}
        self.queue, self.place = list(range(len(self.cards))), 0

    @property
    def right(self) -> int:
        """How many cards stand right so far."""
        return sum(self.cards[number].best == choice for number, choice in self.answers.items())

    def body(self):
        self.card, self.feedback = w.HTML(), w.HTML()
        self.buttons = {key: w.Button(description=label) for key, label in self.choices.items()}
        for key, button in self.buttons.items():
            button.on_click(lambda _button, key=key: self.choose(key))
        self.next = w.Button()
        self.next.add_class("egov-utama")
        self.next.on_click(lambda _button: self.turn())
        self._deal()
        return [self.card, w.HBox(list(self.buttons.values()), layout=w.Layout(flex_flow="row wrap")),
                self.feedback, self.next]  # fmt: skip

    def choose(self, key: str) -> None:
        """Take the trainee's decision and give the reason."""
        number = self.queue[self.place]
        card, label = self.cards[number], self.choices[key]
        self.answers[number] = key
        if key == card.best:
            kind, head, why = "good", say("widgets.cards.right", choice=label), card.reason
        else:
            head = say("widgets.cards.wrong", choice=label, best=self.choices[card.best])
            kind, why = "bad", f"{card.replies.get(key, '')} {card.reason}".strip()
        self.feedback.value = verdict_html(kind, f"<strong>{escape(head)}</strong> {escape(why)}")
        last = self.place == len(self.queue) - 1
        self.next.description = say("widgets.cards.finish" if last else "widgets.cards.next")
        self._offer(deciding=False, next_step=True)
        self.next.focus()
        self.speak(f"{head} {why}")

    def turn(self) -> None:
        """The next card; after the last one the result; after the result the wrong cards once more."""
        if self.place < 0:
            self.queue = self._wrong() or list(range(len(self.cards)))
            self.place = 0
        elif self.place < len(self.queue) - 1:
            self.place += 1
        else:
            self._finish()
            return
        self._deal()
        next(iter(self.buttons.values())).focus()
        self.speak(f"{self._progress()}. {self.cards[self.queue[self.place]].text}")

    def _wrong(self) -> list[int]:
        return [number for number, card in enumerate(self.cards) if self.answers.get(number) != card.best]

    def _progress(self) -> str:
        return say("widgets.cards.progress", number=self.place + 1, total=len(self.queue))

    def _offer(self, deciding: bool, next_step: bool) -> None:
        for button in self.buttons.values():
            button.disabled = not deciding
            button.layout.display = "none" if self.place < 0 else ""
        self.next.layout.display = "" if next_step else "none"

    def _deal(self) -> None:
        card = self.cards[self.queue[self.place]]
        frame = "border:2px solid #1B1B1B;border-radius:6px;padding:10px;margin:6px 0"
        self.card.value = f"{escape(self._progress())}<div style='{frame}'>{escape(card.text)}</div>"
        self.feedback.value = ""
        self._offer(deciding=True, next_step=False)

    def _finish(self) -> None:
        self.place = -1
        result = say("widgets.cards.result", right=self.right, total=len(self.cards))
        lines = "".join(f"<li>{escape(self._line(number))}</li>" for number in range(len(self.cards)))
        self.card.value = f"<strong>{escape(result)}</strong><ul>{lines}</ul>"
        self.feedback.value = "" if self._wrong() else verdict_html("good", escape(say("widgets.cards.none_wrong")))
        self.next.description = say("widgets.cards.retry" if self._wrong() else "widgets.activity.again")
        self._offer(deciding=False, next_step=True)
        self.speak(result)

    def _line(self, number: int) -> str:
        card, choice = self.cards[number], self.answers[number]
        right = choice == card.best
        key, symbol = ("line", SYMBOLS["good"]) if right else ("line_wrong", SYMBOLS["bad"])
        best = self.choices[card.best]
        return say(f"widgets.cards.{key}", symbol=symbol, card=card.text, choice=self.choices[choice], best=best)

    def description(self):
        cards = [say("widgets.cards.static", number=n, card=card.text) for n, card in enumerate(self.cards, start=1)]
        return [say("widgets.cards.static_choices", choices=", ".join(self.choices.values())), *cards]


card_sorter = CardSorter
