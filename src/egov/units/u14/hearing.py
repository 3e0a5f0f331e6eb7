"""Empat kursi: tick what a draft holds, and see who still raises a hand. A guess is locked first."""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.units.u14.chairs import CHAIRS, LACKS, STILL, questions
from egov.widgets.base import Activity, verdict_html

GUESSES = ("0", "1", "2", "4")
LABELS = {
    "kanal": "kanal tanpa ponsel pintar", "data": "setiap isian punya langkah", "kabar": "warga diberi kabar",
    "ukuran": "ukuran dengan angka sekarang", "dasar": "dasar hukum setiap langkah", "hari": "rencana 90 hari",
}  # fmt: skip
MISSING = {"langkah": "Cari map rekam medis", "isian": "nama ibu kandung"}
WORDS = {
    "title": "Empat kursi",
    "how": "Tebak dulu, kunci, lalu centang satu demi satu isi rancangan Rizky. Tombol spasi juga mencentang.",
    "guess": "Bila keenamnya tercentang, berapa orang masih bertanya?",
    "lock": "Kunci tebakan",
    "first": "Pilih satu tebakan dulu.",
    "locked": "Tebakan Anda, {guess}, terkunci. Sekarang lengkapi rancangannya.",
    "count": "{done} dari enam tercentang.",
    "all": "Empat. Tebakan Anda {guess}. Rancangan lengkap bukan rancangan tanpa pertanyaan.",
    "static": "Enam kotak centang untuk rancangan Rizky: {labels}.",
    "static_chairs": "Empat kursi: {chairs}. Pertanyaannya berganti menurut kotak yang kosong.",
}


class Hearing(Activity):
    """Six tick boxes over four chairs."""

    def __init__(self):
        super().__init__(WORDS["title"], WORDS["how"])
        self.locked = ""

    def body(self):
        self.guess = w.RadioButtons(options=GUESSES, value=None, layout=w.Layout(width="100%"))
        self.lock = w.Button(description=WORDS["lock"])
        self.lock.add_class("egov-utama")
        self.lock.on_click(lambda _button: self._lock())
        self.ticks = {key: w.Checkbox(value=False, description=words, indent=False) for key, words in LABELS.items()}
        for tick in self.ticks.values():
            tick.observe(lambda _change: self._show(), "value")
        self.grid = w.GridBox(
            list(self.ticks.values()), layout=w.Layout(grid_template_columns="1fr 1fr", display="none")
        )
        self.result = w.HTML()
        return [w.HTML(f"<strong>{WORDS['guess']}</strong>"), self.guess, self.lock, self.grid, self.result]

    def _lock(self) -> None:
        if self.guess.value is None:
            self.result.value = verdict_html("neutral", WORDS["first"])
            self.speak(WORDS["first"])
            return
        self.locked = self.guess.value
        self.guess.disabled = True
        self.lock.layout.display = "none"
        self.grid.layout.display = ""
        self._show(WORDS["locked"].format(guess=self.locked))

    def asked(self) -> dict[str, str]:
        """Chair → its question, while some boxes are empty."""
        return questions({key: next(iter(_gap(key)), "") for key, tick in self.ticks.items() if not tick.value})

    def _show(self, told: str = "") -> None:
        done = sum(tick.value for tick in self.ticks.values())
        full = done == len(self.ticks)
        told = told or (WORDS["all"].format(guess=self.locked) if full else WORDS["count"].format(done=done))
        asked = self.asked()
        rows = "".join(
            f"<tr><th scope='row' style='text-align:left;padding:4px 10px'>{escape(chair)}</th>"
            f"<td style='text-align:left;padding:4px 10px'>{escape(words)}</td></tr>"
            for chair, words in asked.items()
        )
        self.result.value = f"<table>{rows}</table>" + verdict_html("good" if full else "neutral", escape(told))
        self.speak(" ".join([told, *(f"{chair}: {words}" for chair, words in asked.items())]))

    def names(self):
        return [(".widget-radio-box", WORDS["guess"], "")]

    def description(self):
        labels = ", ".join(LABELS.values())
        return [
            f"{WORDS['guess']} {', '.join(GUESSES)}", WORDS["static"].format(labels=labels),
            WORDS["static_chairs"].format(chairs=", ".join(CHAIRS)),
        ]  # fmt: skip


def _gap(key: str) -> list[str]:
    """The row of Rizky's draft that a question quotes."""
    return [words for name, words in MISSING.items() if f"{{{name}}}" in LACKS[key][1]]


assert set(LABELS) == set(LACKS) and set(STILL) == set(CHAIRS)
