"""The biscuit tins: lock a pick, then repeat the small test slip by slip; each repetition drops one dot."""

from __future__ import annotations

from collections import Counter

import ipywidgets as w

from egov.core.numbers import angka
from egov.units.u12 import data, kunci
from egov.widgets.base import INK, LINE
from egov.widgets.slider import SliderExplorer
from egov.widgets.slider_data import Outcome, Slider
from egov.widgets.svg import document, text

MOST = 60
AXIS = range(-30, 61, 10)
WIDTH, LEFT, STEP, FLOOR = 680, 40, 6.6, 170  # pixels; STEP a percentage point
WORDS = {
    "title": "Kaleng biskuit",
    "how": "Kunci pilihan Anda dulu. Lalu geser dengan tombol panah: satu langkah, satu ambilan 20 + 20 kertas.",
    "slider": "Banyak ambilan",
    "one": "Ambilan ke-{n}: B {lead}. Dari {n} ambilan, B tidak unggul {times} kali.",
    "done": "Dari {n} ambilan, B tidak unggul {times} kali.",
    "ahead": "unggul {by} poin persen",
    "behind": "tertinggal {by} poin persen",
    "tie": "seri",
    "verdict": "Kertasnya tetap sama, hanya diambil lagi",
    "left": "A unggul",
    "right": "B unggul",
    "axis": "selisih: B dikurangi A, poin persen · bulatan kosong: B tidak unggul",
}
OPTIONS = {"A": "A, yang tanpa tanda seru", "B": "B, yang berapi", "belum tahu": "belum tahu"}
QUESTION = "Kunci kedua. Sesudah 7 lawan 4: poster mana yang lebih baik?"


def first(count: int) -> list[float]:
    """B's lead in the first `count` repetitions: the same ones that `kaleng("kecil")` begins with."""
    return [float(lead) for lead in data.draws(data.SMALL).head(count)]


def judged(count: int) -> Outcome:
    """What `count` repetitions say; the last one is the newest dot."""
    leads = first(count)
    last, times = leads[-1], sum(lead <= 0 for lead in leads)
    key = "tie" if last == 0 else "ahead" if last > 0 else "behind"
    lead = WORDS[key].format(by=angka(abs(last)))
    words = WORDS["done" if count == MOST else "one"].format(n=count, lead=lead, times=times)
    return Outcome(last, words, verdict=WORDS["verdict"])


class BiscuitTin(SliderExplorer):
    """A lock, and behind it a slider whose picture is a pile of dots."""

    def __init__(self):
        slider = Slider("ambilan", WORDS["slider"], 1, MOST, 1, 1)
        super().__init__(
            title=WORDS["title"], how=WORDS["how"], sliders=[slider], axis=(min(AXIS), max(AXIS)),
            compute=lambda values: judged(int(values["ambilan"])),
        )  # fmt: skip
        self.lock = kunci.Lock(kunci.SECOND, QUESTION, OPTIONS, then=self._open)

    def body(self):
        self.tin = w.VBox(super().body(), layout=w.Layout(display="none"))
        return [w.HTML(f"<strong>{QUESTION}</strong>"), *self.lock.body(), self.tin]

    def _open(self, told: str, pick: str | None) -> None:
        if pick is not None:
            self.tin.layout.display = ""
        self.speak(told if pick is None else f"{told} {self._words()}")

    def names(self):
        return [*self.lock.names(), *super().names()]

    def picture(self):
        count = int(self.values["ambilan"])
        return dots(first(count))

    def description(self):
        return [QUESTION, *self.lock.description(), *super().description()]


def at(lead: float) -> float:
    return LEFT + (lead - min(AXIS)) * STEP


def dots(leads: list[float]) -> str:
    """A dot a repetition, piled up by lead; hollow where B does not lead, ringed where it is the newest."""
    parts = [f'<path d="M{LEFT} {FLOOR}H{at(max(AXIS)):.0f}" stroke="{LINE}" stroke-width="2"/>']
    for value in AXIS:
        parts.append(f'<path d="M{at(value):.1f} {FLOOR}v6" stroke="{LINE}"/>')
        parts.append(text(at(value), FLOOR + 22, angka(value), anchor="middle", size=13))
    parts.append(f'<path d="M{at(0):.1f} 8V{FLOOR}" stroke="{LINE}" stroke-dasharray="4 4"/>')
    parts.append(text(at(0) - 10, 18, WORDS["left"], anchor="end", size=13))
    parts.append(text(at(0) + 10, 18, WORDS["right"], size=13))
    parts.append(text(WIDTH / 2, FLOOR + 42, WORDS["axis"], anchor="middle", size=13))
    piled: Counter[float] = Counter()
    for number, lead in enumerate(leads, start=1):
        piled[lead] += 1
        x, y = at(lead), FLOOR + 2 - 10 * piled[lead]
        fill = "#FFFFFF" if lead <= 0 else INK
        parts.append(f'<circle cx="{x:.1f}" cy="{y}" r="4" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>')
        if number == len(leads):
            parts.append(f'<circle cx="{x:.1f}" cy="{y}" r="8" fill="none" stroke="{INK}" stroke-width="2"/>')
    return document(WIDTH, FLOOR + 54, parts)
