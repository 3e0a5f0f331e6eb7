"""How long a page takes someone who reads 130 words a minute and has never programmed.

Counted, not felt: prose words / 130, one minute a picture or table, three a live activity, two a choice, four a
calculation or table answer, five for the discussion, twelve for a written answer. The closing section
"Bila ingin lebih" and the sources are not counted.
"""

from __future__ import annotations

import ast
import math
import re
from dataclasses import dataclass

from egov.build.blocks import Block

WORDS_A_MINUTE = 130
PICTURE, ACTIVITY, CHOICE, CALCULATION, DISCUSSION, WRITTEN = 1, 3, 2, 4, 5, 12
REHEARSAL = "00"  # its one written sentence rehearses handing in; it counts as a choice
PROJECT = "14"  # one service of the reader's own: two written answers, few exercises before
OUTSIDE = ("## Bila ingin lebih", "## Sumber")
# Lesson and assignment at most, by the unit's JP: 45 minutes a JP for both together.
BUDGET = {"00": (35, 10), "14": (35, 100)}
USUAL = (60, 30)


@dataclass
class Count:
    """What stands on a page, as it is counted."""

    words: int = 0
    pictures: int = 0
    activities: int = 0
    choices: int = 0
    calculations: int = 0
    discussions: int = 0
    written: int = 0

    @property
    def minutes(self) -> int:
        """Whole minutes, rounded up."""
        total = self.words / WORDS_A_MINUTE + self.pictures * PICTURE + self.activities * ACTIVITY
        total += self.choices * CHOICE + self.calculations * CALCULATION
        return math.ceil(total + self.discussions * DISCUSSION + self.written * WRITTEN)


def budget(number: str) -> tuple[int, int]:
    """(lesson, assignment): the minutes that unit `number` may take at most."""
    return BUDGET.get(number, USUAL)


def count(cells: list, blocks: list[Block], number: str) -> Count:
    """Count the cells of a page, in order; `blocks` are its exercises and questions."""
    total, inside = Count(), True
    kinds = {f"latihan.{b.key.replace('-', '_')}.check(": b for b in blocks if b.kind == "latihan"}
    tests = {f"jawab-{b.key}": b for b in blocks if b.kind == "soal"}
    for cell in cells:
        if cell.cell_type == "markdown":
            for heading in re.findall(r"^## .*$", cell.source, re.MULTILINE):
                inside = not heading.startswith(OUTSIDE)
        if not inside:
            continue
        if cell.id.startswith("esai-"):
            total.choices += number == REHEARSAL
            total.written += number != REHEARSAL
        elif cell.cell_type == "markdown":
            total.words += len(words(cell.source))
            total.discussions += cell.source.startswith("## Diskusi")
            total.pictures += len(re.findall(r"^\|[ :-]+\|", cell.source, re.MULTILINE))
        else:
            block = tests.get(cell.id) or next((b for call, b in kinds.items() if call in cell.source), None)
            _code(cell.source, block, total, number)
    for block in blocks:
        if block.kind == "latihan" and block.values.get("tempat"):
            total.choices += 1
    return total


def _code(source: str, block: Block | None, total: Count, number: str) -> None:
    if block is not None:
        if block.values["jenis"].startswith("pilihan"):
            total.choices += 1
        else:
            total.calculations += 1
        return
    for call in re.findall(r"\bperaga\.(\w+)\(", source):
        if _is_live(call, number):
            total.activities += 1
            return
    last = ast.parse(source).body[-1:] if source.strip() else []
    if last and isinstance(last[0], ast.Expr) and not re.search(r"verify\(|submit_button\(", source):
        total.pictures += 1


def _is_live(name: str, number: str) -> bool:
    from egov.core.folders import module

    room = module(number, "activities")
    return hasattr(room, name) and getattr(room, name).__module__.endswith(".activities")


def words(markdown: str) -> list[str]:
    """The words a trainee reads: no code fences, no comments, no table rules."""
    text = re.sub(r"```.*?```|<!--.*?-->|^\|[ :|-]+\|$", " ", markdown, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"\w[\w.,%/–-]*", text)
