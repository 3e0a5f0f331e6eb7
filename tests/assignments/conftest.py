"""Assignments as the tests see them: every question with its cells, and a way to answer and test it in-process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
import yaml

from egov.exercises import Exercise, NotAccepted, find

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

    @property
    def definition(self) -> Exercise:
        return find(f"{self.assignment[:2]}-{self.key}")

    @property
    def visible_test(self) -> str:
        head, rest = self.test.split(HIDDEN[0])
        return head + rest.split(HIDDEN[1])[1]

    def run(self, answer: object = None, code: str | None = None, test: str | None = None) -> NotAccepted | None:
        """Run the test cell on an answer (a value, or the code of an answer cell); None means full points."""
        names: dict = {}
        for source in self.setup:
            exec(source, names)
        if code is None:
            names[self.definition.variable] = answer
        else:
            exec(code, names)
        try:
            exec(self.test if test is None else test, names)
        except NotAccepted as refused:
            return refused
        return None


def questions() -> list[Question]:
    found = []
    for path in SOURCES:
        cells = {cell.id: cell for cell in nbformat.read(path, 4).cells}
        beside = ROOT / "assignments/text" / f"{path.stem}.yaml"
        variants = yaml.safe_load(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
        setup = tuple(c.source for c in cells.values() if c.id.startswith("kunci-") and c.cell_type == "code")
        for cell_id, cell in cells.items():
            if cell_id.startswith("uji-"):
                key = cell_id.removeprefix("uji-")
                found.append(
                    Question(
                        path.stem, key, setup, cells[f"jawab-{key}"].source, cell.source,
                        cell.metadata.nbgrader.points, tuple(variants.get(key, ())),
                    )
                )  # fmt: skip
    return found


def pytest_generate_tests(metafunc):
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", [pytest.param(q, id=f"{q.assignment[:2]}-{q.key}") for q in questions()])
    if "source" in metafunc.fixturenames:
        metafunc.parametrize("source", [pytest.param(p, id=p.stem) for p in SOURCES])
