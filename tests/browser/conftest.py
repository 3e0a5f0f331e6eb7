"""One lab for all browser tests: `egov lab` in a throw-away home, opened in Debian's Chromium.

Required where CI=true; elsewhere skipped only when there is no Chromium, with the reason printed.
It is closed after the last browser test, not at the end of the session: other tests must not run inside
Playwright's event loop, and need the memory.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_lab import Lab

from chromium import FLAGS, OFFICE_SCREEN, program

HERE = Path(__file__).resolve().parent
SCREENSHOTS = HERE.parents[1] / "screenshots"
_OPEN = contextlib.ExitStack()


@pytest.fixture(scope="session")
def chromium() -> str:
    return program()


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    """A home of its own, so that nothing of this machine's Jupyter is seen or changed."""
    return tmp_path_factory.mktemp("rumah dengan spasi")


@contextlib.contextmanager
def served(home: Path) -> Iterator[str]:
    """The address that `egov lab` prints on a free port."""
    keep = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "EGOV", "JPY"))}
    env = keep | {"HOME": str(home), "USERPROFILE": str(home), "PYTHONUNBUFFERED": "1"}
    log = home / "lab.log"
    command = [sys.executable, "-m", "egov.cli", "lab", "--no-browser", "--port", "0"]
    with log.open("w") as errors:
        server = subprocess.Popen(command, cwd=home, env=env, stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            found = next(filter(None, (re.search(r"https?://\S+", line) for line in server.stdout)), None)
            if found is None:
                pytest.fail(f"egov lab ended without an address: {log.read_text()}")
            yield found[0]
        finally:
            server.terminate()
            server.wait(30)


@pytest.fixture(scope="session")
def lab(chromium, home) -> Lab:
    """The open lab; a notebook is opened by `lab.open(path)`."""
    from playwright.sync_api import sync_playwright

    address = _OPEN.enter_context(served(home))
    playwright = _OPEN.enter_context(sync_playwright())
    browser = _OPEN.enter_context(playwright.chromium.launch(executable_path=chromium, args=FLAGS))
    context = browser.new_context(viewport=OFFICE_SCREEN, locale="id-ID")
    context.set_default_timeout(60_000)
    return Lab(context.new_page(), address, home / "melek-digital", SCREENSHOTS)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """What was on the screen when a test failed."""
    report = yield
    if report.failed and isinstance(open_lab := item.funcargs.get("lab"), Lab):
        with contextlib.suppress(Exception):
            open_lab.photo(f"gagal-{item.name}")
    return report


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item, nextitem):
    """After the last test of this folder all is closed."""
    if nextitem is None or HERE not in nextitem.path.parents:
        _OPEN.close()
