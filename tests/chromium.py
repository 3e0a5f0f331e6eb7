"""Debian's Chromium for the tests: where it is, and the switches that keep it from looking outside."""

from __future__ import annotations

import os
import shutil

import pytest

OFFICE_SCREEN = {"width": 1366, "height": 768}
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
NO_CHROMIUM = "browser tests need Debian's chromium (apt-get install chromium)"


def program() -> str:
    """Required where CI=true; elsewhere the test is skipped, with the reason printed."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found and os.environ.get("CI") == "true":
        pytest.fail(NO_CHROMIUM)
    if not found:
        pytest.skip(NO_CHROMIUM)
    return found
