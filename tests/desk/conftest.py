"""What the desk's tests share: the small course of the grading tests, and a browser."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from chromium import FLAGS, OFFICE_SCREEN, program

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "grading"))  # `grading_course`: a course directory as nbgrader makes it


@pytest.fixture(scope="module")
def page() -> Iterator:
    """A page of Debian's Chromium at an office's screen size; closed with the module: others need the memory."""
    from playwright.sync_api import sync_playwright

    executable = program()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        opened = browser.new_context(viewport=OFFICE_SCREEN, locale="id-ID").new_page()
        opened.set_default_timeout(30_000)
        yield opened
        browser.close()


@dataclass(frozen=True)
class Said:
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def egov(monkeypatch):
    """The command as an instructor types it in a folder; in this process, because starting Python takes seconds."""

    def run(*words: str, cwd: Path, typed: str = "") -> Said:
        from egov.cli import main

        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        before, out, err = Path.cwd(), io.StringIO(), io.StringIO()
        os.chdir(cwd)
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = main(list(words))
        finally:
            os.chdir(before)
        return Said(code, out.getvalue(), err.getvalue())

    return run
