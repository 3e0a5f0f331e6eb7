"""Every lesson and assignment source, as parameters of the content rules."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
LESSONS = {path.stem: nbformat.read(path, 4) for path in sorted((ROOT / "course").glob("*.ipynb"))}
SOURCES = {path.stem: nbformat.read(path, 4) for path in sorted((ROOT / "assignments/source").glob("*/*.ipynb"))}


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", [pytest.param(nb, id=name) for name, nb in LESSONS.items()])
    if "page" in metafunc.fixturenames:  # whatever a trainee reads
        pages = [*LESSONS.items(), *((f"tugas-{name}", nb) for name, nb in SOURCES.items())]
        metafunc.parametrize("page", [pytest.param(nb, id=name) for name, nb in pages])
