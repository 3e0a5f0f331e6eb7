"""Shared by all tests: where the project lies, and which units it has."""

from __future__ import annotations

import shutil
from collections import Counter
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
    for folder in ("course", "assignments/text", "assignments/source", "datasets", "docs", "src/egov/units"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, top / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", top)
    monkeypatch.setattr("egov.core.paths.root", lambda: top)
    return top


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter) -> None:
    """What this machine could not check, in large letters and last: a green line must not hide it."""
    missed = Counter(
        (Path(report.nodeid.split("::")[0]).parent.as_posix(), str(report.longrepr[2]).removeprefix("Skipped: "))
        for report in terminalreporter.stats.get("skipped", [])
    )
    if not missed:
        return
    terminalreporter.section(f"BELUM DIPERIKSA di komputer ini: {missed.total()} uji", sep="!", red=True, bold=True)
    for (room, reason), count in sorted(missed.items()):
        terminalreporter.line(f"{count} uji di {room}: {reason}", yellow=True)
    terminalreporter.line("Pasang yang disebut di atas, lalu ulangi. Hasil hijau tidak mencakup uji tersebut.")
