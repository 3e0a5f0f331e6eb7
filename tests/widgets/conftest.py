"""The gallery's own activities, as its cells make them: what authors copy is what the tests drive."""

from __future__ import annotations

import ast
from pathlib import Path

import jupytext
import pytest

GALLERY = Path(__file__).parents[2] / "docs" / "text" / "galeri-widget.md"


def _last_value(source: str) -> object:
    """Run a cell and give its last expression, as a notebook would show it."""
    body = ast.parse(source).body
    names: dict[str, object] = {}
    exec(compile(ast.Module(body[:-1], []), GALLERY.name, "exec"), names)
    return eval(compile(ast.Expression(body[-1].value), GALLERY.name, "eval"), names)


@pytest.fixture(scope="session")
def cells() -> list[str]:
    """The gallery's cells that make an activity."""
    notebook = jupytext.reads(GALLERY.read_text(encoding="utf-8"), fmt="md:myst")
    return [cell.source for cell in notebook.cells if "egov.widgets" in cell.source]


@pytest.fixture
def activities(cells) -> dict[str, object]:
    """Class name to activity, fresh for each test."""
    made = [_last_value(source) for source in cells]
    return {type(one).__name__: one for one in made}
