"""Shared by all tests: where the project lies, and which units it has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what authors edit and the build writes, taken for the project's root."""
    top = tmp_path / "clone"
    for folder in ("course", "assignments/text", "assignments/source", "datasets", "docs"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, top / folder)
    shutil.copy(ROOT / "pyproject.toml", top)
    monkeypatch.setattr("egov.paths.root", lambda: top)
    monkeypatch.setattr("egov.build.command.root", lambda: top)
    return top
