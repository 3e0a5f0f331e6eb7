"""Exercises and questions as they stand in a unit's text, one fenced block beside its prompt.

    :::{latihan} naik-pengguna
    :jenis: persen
    :tujuan: poin
    :jawab: growth(apjii(2018), apjii(2020))
    :sama: (196.71 - 171.17) / 171.17 * 100

    1. A first hint.
    2. Tulis: `(196.71 - 171.17) / 171.17 * 100`

    Benar: What a right answer means for the office.

    Penjelasan: Why it is right.

    Keliru poin-dibaca-persen: `apjii(2020, "persen") - apjii(2018, "persen")` bila `8 < jawaban < 10`
    The sentence that this slip triggers.
    :::

`soal` (a question of the assignment) has `:poin:` too, `esai` (a written one) a table of levels and `Contoh:`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from egov.core.errors import UserError
from egov.core.messages import say

OPEN = re.compile(r"^:::\{(latihan|soal|esai)\}\s*(\S+)\s*$")
KEYS = (
    "jenis", "tujuan", "variabel", "jawab", "tulis", "sama", "satuan", "rel", "abs", "rendah", "tinggi", "kolom",
    "kunci", "poin", "tempat", "baris", "bulat", "kosong", "dihitung",
)  # fmt: skip
MANY = ("sama",)
WRONG = re.compile(r"^Keliru ([\w-]+): `(.+?)`(?: bila `(.+)`)?$")
OPTION = re.compile(r"^- ([A-Z])\. (.+)$")
LEVEL = re.compile(r"^\|\s*(\d+(?:[.,]\d+)?)\s*\|\s*(.+?)\s*\|\s*(.+?)\s*\|$")


@dataclass
class Wrong:
    """A misconception as written: name, expression, the condition that widens it, its sentence."""

    name: str
    answer: str
    when: str | None
    line: int
    message: str = ""


@dataclass
class Block:
    """One exercise, question or written question of a text; `line` counts from 1."""

    kind: str
    key: str
    file: str
    line: int
    values: dict[str, str] = field(default_factory=dict)
    same: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    right: str = ""
    explanation: str = ""
    wrong: list[Wrong] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    cell: str = ""
    answer_code: str = ""
    typed_code: str = ""
    levels: list[tuple[str, str, str]] = field(default_factory=list)
    model: str = ""

    @property
    def where(self) -> str:
        return f"{self.file}, baris {self.line} ({self.kind} {self.key})"

    @property
    def variable(self) -> str:
        return self.values.get("variabel", self.key.replace("-", "_"))

    @property
    def line_typed(self) -> str:
        """The right answer of a question as a trainee types it: one line, or several with their names."""
        return self.typed_code or self.values.get("tulis") or self.values.get("jawab", "")

    def wrongly(self, sentence: str, /, **values: object) -> UserError:
        """The sentence `key` of the build's table, with this block's place in front."""
        return UserError(say(f"build.{sentence}", where=self.where, **values))


def split(text: str, file: str) -> tuple[list[str], list[Block]]:
    """(lines of the text, its blocks). A block's lines stay in place; `cells` of `egov.build.cells` replaces them."""
    lines, blocks, at = text.split("\n"), [], 0
    while at < len(lines):
        start = OPEN.match(lines[at])
        if not start:
            at += 1
            continue
        block = Block(start[1], start[2], file, at + 1)
        end = next((n for n in range(at + 1, len(lines)) if lines[n].rstrip() == ":::"), None)
        if end is None:
            raise UserError(say("build.block.open", where=block.where, kind=block.kind))
        _Reader(block, lines[at + 1 : end], at + 2).read()
        blocks.append(block)
        at = end + 1
    first: dict[tuple[str, str], int] = {}
    for block in blocks:
        if (block.kind, block.key) in first:
            raise block.wrongly("block.double", line=first[block.kind, block.key])
        first[block.kind, block.key] = block.line
    return lines, blocks


def end_of(block: Block, lines: list[str]) -> int:
    """Index of the line after the block's closing `:::`."""
    return next(n for n in range(block.line, len(lines)) if lines[n].rstrip() == ":::") + 1


class _Reader:
    """Reads the inside of one block, paragraph by paragraph."""

    def __init__(self, block: Block, lines: list[str], first: int):
        self.block, self.lines, self.first, self.at = block, lines, first, 0

    def read(self) -> None:
        while self.at < len(self.lines) and self.lines[self.at].startswith(":"):
            self._header(self.lines[self.at])
            self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.startswith("Contoh:") and self.block.kind == "esai":
                rest = [line.removeprefix("Contoh:"), *self.lines[self.at + 1 :]]
                self.block.model = "\n".join(rest).strip()
                return
            if line.strip():
                self._paragraph(line)
            else:
                self.at += 1

    def _header(self, line: str) -> None:
        found = re.match(r"^:([\w-]+):\s*(.*)$", line)
        if not found or found[1] not in KEYS:
            raise self.block.wrongly("block.key", line=line, known=", ".join(KEYS))
        key, value = found[1], found[2].strip()
        if key in MANY:
            self.block.same.append(value)
        elif key in self.block.values:
            raise self.block.wrongly("block.twice", key=f":{key}:")
        else:
            self.block.values[key] = value

    def _paragraph(self, line: str) -> None:
        block = self.block
        if found := WRONG.match(line):
            self.at += 1
            wrong = Wrong(found[1], found[2], found[3], self.first + self.at - 1, self._words())
            if not wrong.message:
                raise block.wrongly("block.message", name=wrong.name)
            block.wrong.append(wrong)
        elif found := re.match(r"^\d+\. (.+)$", line):
            self.at += 1
            block.hints.append(" ".join([found[1], *self._lines_until_next()]))
        elif found := re.match(r"^(Benar|Penjelasan): ?(.*)$", line):
            self.at += 1
            words = " ".join([found[2], self._words()]).strip()
            setattr(block, {"Benar": "right", "Penjelasan": "explanation"}[found[1]], words)
        elif line in ("Sel:", "Sama:", "Jawab:", "Tulis:"):
            self.at += 1
            code = self._code()
            if line == "Sama:":
                block.same.append(code)
            else:
                setattr(block, {"Sel:": "cell", "Jawab:": "answer_code", "Tulis:": "typed_code"}[line], code)
        elif found := OPTION.match(line):
            block.options[found[1]] = found[2].strip()
            self.at += 1
        elif block.kind == "esai" and line.startswith("|"):
            if found := LEVEL.match(line):
                block.levels.append((found[1], found[2], found[3]))
            self.at += 1
        else:
            raise block.wrongly("block.line", line=line[:60])

    def _lines_until_next(self) -> list[str]:
        taken = []
        while (
            self.at < len(self.lines) and self.lines[self.at].strip() and not re.match(r"^\d+\. ", self.lines[self.at])
        ):
            taken.append(self.lines[self.at].strip())
            self.at += 1
        return taken

    def _words(self) -> str:
        taken = []
        while self.at < len(self.lines) and self.lines[self.at].strip():
            taken.append(self.lines[self.at].strip())
            self.at += 1
        return " ".join(taken)

    def _code(self) -> str:
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1
        if self.at >= len(self.lines) or not self.lines[self.at].startswith("```"):
            raise self.block.wrongly("block.line", line=self.lines[self.at - 1])
        close = next((n for n in range(self.at + 1, len(self.lines)) if self.lines[n].startswith("```")), None)
        if close is None:
            raise self.block.wrongly("block.line", line="```")
        code = "\n".join(self.lines[self.at + 1 : close])
        self.at = close + 1
        return code
