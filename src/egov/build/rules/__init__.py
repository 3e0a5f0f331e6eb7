"""The content rules of a unit: each one function that returns sentences for the author.

`egov check NN` prints them, the tests demand that there are none. A rule takes a `UnitText` and yields `Finding`s;
it never looks at another unit.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from egov.build.blocks import Block
from egov.build.text import Page, read
from egov.core.messages import say
from egov.core.register import Unit, unit

ROOMS = ("shape", "assignment", "objectives", "figures", "words", "answers")
PLACES = {"lesson": "course/text", "task": "assignments/text"}


@dataclass(frozen=True)
class Finding:
    """One thing to mend: which text (`lesson` or `task`), a snippet to find its line by, the sentence."""

    place: str
    words: str
    snippet: str = ""


class UnitText:
    """A unit as its rules see it: both texts, their pages and the lesson with its saved outputs."""

    def __init__(self, top: Path, number: str):
        self.top, self.unit = top, unit(number)

    @property
    def number(self) -> str:
        return self.unit.number

    def path(self, place: str) -> Path:
        return self.top / PLACES[place] / f"{self.unit.name}.md"

    @cached_property
    def texts(self) -> dict[str, str]:
        return {place: self.path(place).read_text(encoding="utf-8") for place in PLACES}

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {place: read(self.path(place)) for place in PLACES}

    @cached_property
    def saved(self) -> NotebookNode:
        """The lesson as it is committed, with outputs."""
        return nbformat.read(self.top / "course" / f"{self.unit.name}.ipynb", as_version=4)

    def blocks(self, kind: str) -> list[Block]:
        return [block for page in self.pages.values() for block in page.blocks if block.kind == kind]

    def told(self, finding: Finding) -> str:
        """The finding as the author reads it, with file and, where the snippet is found, line."""
        file = self.path(finding.place).relative_to(self.top).as_posix()
        first = next((part for part in finding.snippet.split("\n") if part.strip()), "")
        for number, line in enumerate(self.texts[finding.place].split("\n"), start=1):
            if first and first.strip() in line:
                return say("rules.place", file=file, line=number, words=finding.words)
        return say("rules.file", file=file, words=finding.words)


Rule = Callable[[UnitText], Iterable[Finding]]


def rules() -> dict[str, Rule]:
    """Name → rule: every public function of the rooms, in order."""
    found: dict[str, Rule] = {}
    for room in ROOMS:
        module = importlib.import_module(f"{__name__}.{room}")
        found |= {name: getattr(module, name) for name in module.RULES}
    return found


def problems(top: Path, number: str, only: str = "") -> list[str]:
    """Sentences about unit `number` below the project folder `top`; `only` names a single rule."""
    text = UnitText(top, number)
    chosen = {name: rule for name, rule in rules().items() if only in ("", name)}
    return [text.told(finding) for rule in chosen.values() for finding in rule(text)]


__all__ = ["Finding", "Unit", "UnitText", "problems", "rules"]
