"""`egov desk` of a class, started as an instructor does and ended afterwards."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

KEY = "kunci-uji"


@contextlib.contextmanager
def served(course: Path) -> Iterator[str]:
    """Its address, once it has said so: on a busy machine that takes as long as it takes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    words = [sys.executable, "-m", "egov.cli", "desk", "--no-browser", "--port", port, "--course", str(course)]
    env = {**os.environ, "JUPYTER_TOKEN": KEY, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True)
    try:
        said = next(filter(None, (re.search(r"http://\S+(?=/desk)", line) for line in process.stdout)), None)
        assert said, "egov desk ended without an address"
        yield said[0]
    finally:
        process.terminate()
        process.wait(30)
