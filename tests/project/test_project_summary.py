"""A run that could not check everything says so last, and how to get it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
TESTS = """
import pytest

@pytest.mark.parametrize("n", range(3))
def test_needs_the_sandbox(n):
    pytest.skip("bubblewrap belum terpasang. Pasang: sudo apt install bubblewrap")

def test_runs():
    pass
"""


def run(folder: Path, *words: str) -> str:
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
    bare = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, env=bare).stdout


def test_what_was_not_checked_stands_at_the_end(tmp_path):
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "kamar").mkdir()
    (tmp_path / "kamar" / "test_x.py").write_text(TESTS, encoding="utf-8")
    shown = run(tmp_path)
    assert "BELUM DIPERIKSA di komputer ini: 3 uji" in shown
    assert "3 uji di kamar: bubblewrap belum terpasang. Pasang: sudo apt install bubblewrap" in shown
    assert shown.rstrip().splitlines()[-1].startswith("1 passed, 3 skipped")
    assert "BELUM DIPERIKSA" not in run(tmp_path, "-k", "runs")
