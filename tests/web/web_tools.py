"""Programs that these tests need."""

from __future__ import annotations

import os
import shutil

import pytest


def tool(name: str) -> str:
    """The path of a program; without it nothing is tested, which CI does not accept."""
    found = shutil.which(name)
    if not found and os.environ.get("CI") == "true":
        pytest.fail(f"CI needs {name}")
    if not found:
        pytest.skip(f"{name} is not installed (see .ci/run)")
    return found
