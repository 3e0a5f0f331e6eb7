"""Twenty posts sorted by hand; each decision falls into one of the filter's four boxes."""

from __future__ import annotations

from collections import Counter
from html import escape

import ipywidgets as w

from egov.units.common.stamped import STAMP, StampedSorter
from egov.units.u11.boxes import Boxes
from egov.widgets.base import verdict_html
from egov.widgets.cards import Card

SPREADS, OTHER = "sebar", "bukan"
CHOICES = {SPREADS: "Menyebarkan", OTHER: "Bukan menyebarkan"}
WORDS = {
    "how": "Baca kartunya, lalu putuskan. Kotak saringan terisi menurut putusan Anda.",
    "caught": "Saringan “{word}”: kena.",
    "free": "Saringan “{word}”: tidak kena.",
    "end": "Putusan Anda sama dengan label tabel pada {same} dari {all} kartu. {sentence}",
}


class BoxSorter(StampedSorter):
    """The sorter, with the boxes of the filter `word` beneath."""

    def __init__(self, title: str, word: str, cards: list[tuple[Card, bool]]):
        super().__init__(title=title, choices=CHOICES, cards=[card for card, _ in cards], how=WORDS["how"])
        self.word, self.caught = word, [caught for _, caught in cards]

    @property
    def boxes(self) -> Boxes:
        """Where the decisions so far have fallen."""
        count = Counter((self.caught[number], choice == SPREADS) for number, choice in self.answers.items())
        return Boxes(count[True, True], count[True, False], count[False, True], count[False, False])

    def body(self):
        self.table = w.HTML(self._table())
        return [*super().body(), self.table]

    def _table(self) -> str:
        return self.boxes.html(CHOICES[SPREADS].lower(), CHOICES[OTHER].lower())

    def choose(self, key: str) -> None:
        number = self.queue[self.place]
        super().choose(key)
        told = WORDS["caught" if self.caught[number] else "free"].format(word=self.word)
        self.feedback.value += f"<em>{escape(told)}</em>"
        self.table.value = self._table()
        self.speak(f"{self.spoken} {told} {self.boxes.sentence()}")

    def _finish(self) -> None:
        super()._finish()
        told = WORDS["end"].format(same=self.right, all=len(self.cards), sentence=self.boxes.sentence())
        self.card.value = verdict_html("neutral", escape(told))  # no list of texts: rumours are not to be copied
        self.speak(told)


def card(row, text: str, reason: str) -> Card:
    """A post as a card; `text` is its words with their gloss."""
    best = SPREADS if row["sikap"] == "menyebarkan" else OTHER
    return Card(f"{STAMP} · {row['platform']}: {text}", best, reason)
