"""The triage desk: a card sorter that ends with a queue, and with who waits how long in it."""

from __future__ import annotations

from collections.abc import Sequence

from egov.core.numbers import angka
from egov.units.u10.data import DANGEROUS
from egov.widgets import Card
from egov.widgets.cards import CardSorter

MINUTES = 40  # a ticket, whatever it says
DRAWERS = {"sekarang": "Sekarang juga", "hari": "Hari ini", "pekan": "Pekan ini", "terima": "Cukup terima kasih"}
KIND = {"sopan": 0, "netral": 1}  # whoever is sharp comes last, in order of arrival
WORDS = {
    "title": "Meja triase: sepuluh tiket, satu petugas",
    "how": "Setiap tiket makan 40 menit. Pilih lacinya; laci kiri dikerjakan lebih dulu. Tab, lalu Enter, juga bisa.",
    "head": "Berapa menit sampai empat tiket berbahaya dijawab, rata-rata?",
    "arrival": "urut datang",
    "polite": "yang santun dulu",
    "own": "urutan Anda",
    "best": "yang berbahaya dulu",
    "cards": "Kartu demi kartu",
    "all": "Rata-rata kesepuluh tiket selalu {minutes} menit, apa pun urutannya. Yang berganti: siapa yang menunggu.",
}  # fmt: skip


def wait(order: Sequence[str], whom: Sequence[str] = DANGEROUS) -> float:
    """Mean minutes until `whom` are answered when `order` is worked off."""
    return sum(MINUTES * (list(order).index(ticket) + 1) for ticket in whom) / len(whom)


class TriageDesk(CardSorter):
    """`tickets` and their tones in order of arrival, a card each."""

    def __init__(self, *, tickets: Sequence[str], cards: Sequence[Card], polite: Sequence[str]):
        super().__init__(title=WORDS["title"], choices=DRAWERS, cards=cards, how=WORDS["how"])
        self.tickets, self.tones = list(tickets), list(polite)

    def queue_of(self, drawers: Sequence[str]) -> list[str]:
        """Tickets by drawer, within a drawer by arrival."""
        rank = list(DRAWERS)
        return [self.tickets[n] for n in sorted(range(len(drawers)), key=lambda n: rank.index(drawers[n]))]

    def outcomes(self) -> dict[str, float]:
        """Four ways to work the pile off, and what each does to the four."""
        kindest = sorted(range(len(self.tones)), key=lambda n: KIND.get(self.tones[n], 2))
        return {
            "arrival": wait(self.tickets),
            "polite": wait([self.tickets[n] for n in kindest]),
            "own": wait(self.queue_of([self.answers[n] for n in range(len(self.cards))])),
            "best": wait(self.queue_of([card.best for card in self.cards])),
        }

    def _finish(self) -> None:
        super()._finish()
        found = self.outcomes()
        rows = "".join(
            f"<tr><td style='padding:2px 14px 2px 0'>{WORDS[key]}</td><td style='text-align:right'>"
            f"<strong>{angka(minutes, 0)}</strong> menit</td></tr>"
            for key, minutes in found.items()
        )
        mean = WORDS["all"].format(minutes=angka(wait(self.tickets, self.tickets), 0))
        told = f"<p><strong>{WORDS['head']}</strong></p><table>{rows}</table><p>{mean}</p>"
        self.card.value = told + f"<details><summary>{WORDS['cards']}</summary>{self.card.value}</details>"
        self.speak(f"{WORDS['head']} {WORDS['own']}: {angka(found['own'], 0)}. {mean}")
