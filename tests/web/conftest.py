"""The site, built once for all tests of this folder; a missing tool fails in CI and is told elsewhere."""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PORT = 18643


@pytest.fixture(scope="session")
def site(root) -> Path:
    """`egov web`, as its user runs it."""
    folder = root / ".build" / "web" / "tests"
    command = [sys.executable, "-m", "egov.cli", "web", "--out", str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


class Quiet(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".wasm": "application/wasm", ".mjs": "text/javascript"}

    def log_message(self, *_):
        pass


@pytest.fixture
def served(site) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", PORT), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{PORT}/"
    server.shutdown()
    server.server_close()
