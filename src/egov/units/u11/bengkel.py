"""A workbench for words: type a filter, see what it catches wrongly and what it misses."""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.units.common.stamped import picture
from egov.units.u11 import data
from egov.units.u11.boxes import Boxes
from egov.widgets.base import Activity, verdict_html

# What can be looked for: column, value, name.
SOUGHT = {
    "hoaks disebarkan": ("sikap", "menyebarkan"),
    "isu listrik": ("topik", "listrik"),
    "pujian": ("nada", "positif"),
}
WORDS = {
    "how": "Tulis satu kata atau lebih; koma berarti “atau”. Lalu tekan Enter atau tombol Saring.",
    "words": "Kata saringan:",
    "sought": "Yang dicari:",
    "button": "Saring",
    "empty": "Saringannya masih kosong. Tulis paling sedikit satu kata, misalnya listrik.",
    "wrong": "Kena keliru, misalnya:",
    "missed": "Luput, misalnya:",
    "none": "tidak ada",
    "other": "bukan",
}
EXAMPLES, WIDE = 2, 420


class WordBench(Activity):
    """One field, one list, one button; boxes and examples follow."""

    def __init__(self, word: str, sought: str):
        super().__init__("Bengkel kata", WORDS["how"])
        self.word, self.sought = word, sought

    def body(self):
        style = {"description_width": "110px"}
        self.field = w.Text(value=self.word, description=WORDS["words"], continuous_update=False, style=style)
        self.list = w.Dropdown(options=list(SOUGHT), value=self.sought, description=WORDS["sought"], style=style)
        self.field.layout = self.list.layout = w.Layout(width="100%", max_width="560px")
        self.button = w.Button(description=WORDS["button"])
        self.button.add_class("egov-utama")
        self.result = w.HTML()
        self.field.observe(lambda _change: self.go(), "value")
        self.list.observe(lambda _change: self.go(), "value")
        self.button.on_click(lambda _button: self.go())
        self.go(aloud=False)
        return [self.field, self.list, self.button, self.result]

    def judged(self) -> tuple[Boxes, list[str], list[str]]:
        """The boxes, and examples of what is caught wrongly and of what is missed."""
        column, wanted = SOUGHT[self.sought]
        rows = data.posts()
        sought = rows[column] == wanted
        hit = rows["id"].isin(data.caught(self.word)["id"])
        boxes = Boxes(*(int(mask.sum()) for mask in (hit & sought, hit & ~sought, ~hit & sought, ~hit & ~sought)))
        return boxes, examples(rows[hit & ~sought]), examples(rows[~hit & sought])

    def go(self, aloud: bool = True) -> None:
        """Filter with what stands in the field now."""
        self.word, self.sought = self.field.value, self.list.value
        if not data.words_of(self.word):
            told, self.result.value = WORDS["empty"], verdict_html("neutral", escape(WORDS["empty"]))
        else:
            boxes, wrong, missed = self.judged()
            told = boxes.sentence()
            columns = column_html("wrong", wrong) + column_html("missed", missed)
            self.result.value = (
                boxes.html(escape(self.sought), WORDS["other"])
                + verdict_html("neutral", escape(told))
                + f"<div style='display:flex;flex-wrap:wrap;gap:12px'>{columns}</div>"
            )
        if aloud:
            self.speak(told)

    def description(self):
        boxes, _wrong, _missed = self.judged()
        return [
            f"{WORDS['words']} {self.word}. {WORDS['sought']} {self.sought}.",
            f"Yang dapat dicari: {', '.join(SOUGHT)}.",
            boxes.sentence(),
        ]


def column_html(key: str, found: list[str]) -> str:
    """Examples beneath their heading; two such columns stand side by side where there is room."""
    return f"<div style='flex:1 1 380px'><strong>{WORDS[key]}</strong><br>{'<br>'.join(found) or WORDS['none']}</div>"


def examples(rows) -> list[str]:
    """The most seen posts, no two of the same words; what belongs to the rumour as a stamped picture."""
    shown, seen = [], set()
    for row in rows.sort_values(["jangkauan", "id"], ascending=[False, True]).itertuples():
        start = row.teks.lower()[:12]
        if start in seen:
            continue
        seen.add(start)
        text = data.glossed(row.teks, row.arti)
        shown.append(picture(row.platform, text, WIDE) if row.isu == data.HOAX else f"<em>{escape(text)}</em>")
        if len(shown) == EXAMPLES:
            break
    return shown
