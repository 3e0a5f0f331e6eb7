"""A whole copy of what an author has, so that a broken table or chart is seen by the very command of the guide."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Project:
    """A copy of the project at `top`; `run` is `egov` of that copy."""

    top: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        surroundings = {**os.environ, "PYTHONPATH": str(self.top / "src")}
        command = [sys.executable, "-m", "egov.cli", *arguments]
        return subprocess.run(command, cwd=self.top, env=surroundings, capture_output=True, text=True, timeout=240)

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.top / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} no longer holds {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def project(tmp_path) -> Project:
    top = tmp_path / "proyek"
    skip = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for folder in ("src", "course", "datasets", "assignments/text", "assignments/source", "docs"):
        shutil.copytree(ROOT / folder, top / folder, ignore=skip)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, top)
    return Project(top)
