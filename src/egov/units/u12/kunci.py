"""Two picks that are noted before the numbers are seen, and read out at the end.

They lie in `hasil/` of the trainee's own workspace, so that a lesson interrupted overnight still knows them; outside
a workspace they last as long as the kernel. Whoever picks again is told both picks: that too is a finding.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import ipywidgets as w

from egov.core import files, place
from egov.widgets.base import Activity, verdict_html

FILE = "kunci-12.json"
FIRST, SECOND = "pertama", "kedua"
WORDS = {
    "how": "Pilih dengan mouse atau tombol panah, lalu tekan Kunci. Tidak ada yang dinilai.",
    "button": "Kunci",
    "open": "Pilih dulu salah satu.",
    "locked": "Terkunci: {pick}. Dibacakan lagi di akhir unit.",
    "again": "Terkunci: {pick}. Pilihan sebelumnya, {before}, tetap tercatat.",
    "name": "Pilihan Anda",
}
_noted: dict[str, list[str]] = {}  # what this kernel knows, where there is no workspace


def _file() -> Path | None:
    workspace = place.find()
    return workspace / place.RESULTS / FILE if workspace else None


def noted() -> dict[str, list[str]]:
    """Lock to its picks, oldest first; nothing where none is kept or the note is damaged."""
    path = _file()
    found = files.read_json(path) if path else {}
    kept = {key: [str(pick) for pick in picks] for key, picks in found.items() if isinstance(picks, list)}
    return {key: list(picks) for key, picks in (kept | _noted).items()}


def note(lock: str, pick: str) -> list[str]:
    """Note a pick; the picks of this lock before it."""
    before = noted().get(lock, [])
    _noted[lock] = before if before[-1:] == [pick] else [*before, pick]
    if path := _file():
        with contextlib.suppress(OSError):  # a full disk must not stop the lesson; this kernel still knows
            files.write_json(path, noted(), durable=False)
    return before


class Lock(Activity):
    """One question, one button; inside another activity that one speaks: `then` is told what is said, and the pick."""

    def __init__(
        self, lock: str, title: str, options: dict[str, str], then: Callable[[str, str | None], None] | None = None
    ):
        super().__init__(title, WORDS["how"])
        self.lock, self.options, self.then = lock, options, then

    def body(self):
        self.choice = w.RadioButtons(
            options=[(words, key) for key, words in self.options.items()], value=None, layout=w.Layout(width="100%")
        )
        self.button, self.result = w.Button(description=WORDS["button"]), w.HTML()
        self.button.add_class("egov-utama")
        self.button.on_click(lambda _button: self.go())
        return [self.choice, self.button, self.result]

    def go(self) -> str:
        """Lock what is chosen; what is said about it."""
        pick = self.choice.value
        if pick is None:
            told = WORDS["open"]
        else:
            before = [one for one in note(self.lock, pick) if one != pick]
            told = WORDS["again" if before else "locked"].format(pick=pick, before=", ".join(before))
        self.result.value = verdict_html("neutral", told)
        if self.then:
            self.then(told, pick)
        else:
            self.speak(told)
        return told

    def names(self):
        return [(".widget-radio-box", WORDS["name"], "")]

    def description(self):
        return [f"○ {words}" for words in self.options.values()]
