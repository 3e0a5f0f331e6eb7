"""The four boxes of a filter: caught rightly, caught wrongly, missed, rightly left alone."""

from __future__ import annotations

from dataclasses import dataclass

from egov.core.numbers import angka, persen
from egov.widgets.base import INK, picture_html
from egov.widgets.svg import document, text

NAMES = ("kena benar", "kena keliru", "luput", "aman")
ALT = "Dua batang: dari yang kena, berapa benar; dari yang dicari, berapa kena. Angkanya ada di tabel."


@dataclass(frozen=True)
class Boxes:
    right: int = 0
    wrong: int = 0
    missed: int = 0
    safe: int = 0

    def sentence(self) -> str:
        """What the boxes say in words; an empty share says so."""
        caught, sought = self.right + self.wrong, self.right + self.missed
        parts = [
            f"Dari {angka(caught)} yang kena, {angka(self.right)} benar ({persen(self.right / caught * 100, 1)})."
            if caught else "Belum ada yang kena.",
            f"Dari {angka(sought)} yang dicari, {angka(self.missed)} luput "
            f"({persen(self.missed / sought * 100, 1)})." if sought else "Belum ada yang dicari.",
        ]  # fmt: skip
        return " ".join(parts)

    def html(self, wanted: str, other: str) -> str:
        """A table with the names of the boxes in words, and two bars."""
        cells = [f"<td>{name}: <strong>{angka(n)}</strong></td>" for name, n in zip(NAMES, self, strict=True)]
        return (
            f"<table><tr><td></td><th scope='col'>{wanted}</th><th scope='col'>{other}</th></tr>"
            f"<tr><th scope='row'>kena saringan</th>{cells[0]}{cells[1]}</tr>"
            f"<tr><th scope='row'>tidak kena</th>{cells[2]}{cells[3]}</tr></table>{picture_html(self.bars(), ALT)}"
        )

    def __iter__(self):
        return iter((self.right, self.wrong, self.missed, self.safe))

    def bars(self) -> str:
        """Of what is caught, how much is right; of what is looked for, how much is caught. Hatched is good."""
        parts = []
        rows = (
            ("dari yang kena", self.right, self.wrong, "keliru"),
            ("dari yang dicari", self.right, self.missed, "luput"),
        )
        for line, (label, good, bad, word) in enumerate(rows):
            y, whole = 8 + 30 * line, good + bad
            parts.append(text(4, y + 16, label))
            if not whole:
                parts.append(text(140, y + 16, "belum ada"))
                continue
            long = 360 * good / whole
            parts += [
                f'<rect x="140" y="{y}" width="360" height="22" fill="#FFFFFF" stroke="{INK}"/>',
                f'<rect x="140" y="{y}" width="{long:.1f}" height="22" fill="url(#arsir)" stroke="{INK}"/>',
                text(510, y + 16, f"{angka(good)} {'benar' if line == 0 else 'kena'}, {angka(bad)} {word}"),
            ]
        return document(700, 66, parts)
