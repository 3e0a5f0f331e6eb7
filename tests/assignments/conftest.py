"""Assignments as the tests see them: every question with its cells, and a way to answer and test it in-process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
import pytest

from egov.build.blocks import split
from egov.build.proof import assigned
from egov.data.province import chosen
from egov.exercises import Exercise, NotAccepted, find
from egov.exercises.expressions import own_names

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "assignments/source").glob("*/*.ipynb"))
HIDDEN = ("### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS")


@dataclass(frozen=True)
class Question:
    """One automatic question: its definition, its cells and the harmless variants beside its text."""

    assignment: str
    key: str
    setup: tuple[str, ...]
    solution: str
    test: str
    points: float
    variants: tuple[str, ...]

    @cached_property
    def names(self) -> dict:
        """What a trainee's notebook holds when this answer is typed."""
        names: dict = {"provinsi": chosen()}  # what the identity cell gives
        for source in self.setup:
            exec(source, names)
        return names

    @property
    def definition(self) -> Exercise:
        own = {name: self.names[name] for name in own_names(self.assignment[:2]) if name in self.names}
        return find(f"{self.assignment[:2]}-{self.key}", **own)

    @property
    def visible_test(self) -> str:
        head, rest = self.test.split(HIDDEN[0])
        return head + rest.split(HIDDEN[1])[1]

    def run(self, answer: object = None, code: str | None = None, test: str | None = None) -> NotAccepted | None:
        """Run the test cell on an answer (a value, or the code of an answer cell); None means full points."""
        names = dict(self.names)
        if code is None:
            names[self.definition.variable] = answer
        else:
            exec(code, names)
        try:
            exec(self.test if test is None else test, names)
        except NotAccepted as refused:
            return refused
        return None


def _up_to(answer: str, cells: dict) -> tuple[str, ...]:
    """The locked cells and the author's answers, in order, up to the answer cell `answer`."""
    names = list(cells)
    wanted = [name for name in names[: names.index(answer) + 1] if name.startswith(("kunci-", "jawab-"))]
    return tuple(cells[name].source for name in wanted)


def questions() -> list[Question]:
    found = []
    for path in SOURCES:
        cells = {cell.id: cell for cell in nbformat.read(path, 4).cells}
        text = ROOT / "assignments/text" / f"{path.stem}.md"
        blocks = {b.key: b for b in split(text.read_text(encoding="utf-8"), text.name)[1]}
        setup = tuple(c.source for c in cells.values() if c.id.startswith("kunci-") and c.cell_type == "code")
        for cell_id, cell in cells.items():
            if cell_id.startswith("uji-"):
                key = cell_id.removeprefix("uji-")
                if own_names(path.stem[:2]):  # computed from the author's answers up to this one
                    setup = _up_to(f"jawab-{key}", cells)
                found.append(
                    Question(
                        path.stem, key, setup, cells[f"jawab-{key}"].source, cell.source,
                        cell.metadata.nbgrader.points, tuple(assigned(blocks[key], line) for line in blocks[key].same),
                    )
                )  # fmt: skip
    return found


def pytest_generate_tests(metafunc):
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", [pytest.param(q, id=f"{q.assignment[:2]}-{q.key}") for q in questions()])
    if "source" in metafunc.fixturenames:
        metafunc.parametrize("source", [pytest.param(p, id=p.stem) for p in SOURCES])
