"""A workspace in an office's home folder, and a small course to lay into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from workspace_course import LESSON, TASK, lesson, task

from egov.workspace import sync


@pytest.fixture(autouse=True)
def own_jupyter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or changes the Jupyter folders of whoever runs it."""
    for name in ("DATA", "CONFIG", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(tmp_path / f"jupyter-{name.lower()}"))
    for name in ("EGOV_WORKSPACE", "JPY_SESSION_NAME", "JUPYTER_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder with a blank and non-ASCII letters in its name, as homes in offices have."""
    return tmp_path / "Bu Ratih é ✓" / "melek digital"


@pytest.fixture
def bring(workspace: Path) -> Callable[..., sync.Report]:
    """Lay lesson and assignment of a course version into the workspace."""

    def bring(word: str = "satu", **options) -> sync.Report:
        return sync.bring(workspace, {LESSON: lesson(word), TASK: task(word)}, **options)

    return bring
