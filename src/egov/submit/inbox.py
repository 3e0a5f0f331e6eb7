"""Handing in on a class server: the same zip goes into the trainee's own inbox, and the collector answers.

The inbox is a folder that its person may add to and not list; others may do neither. What lies in it belongs to whoever
the system says, whatever the file claims.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit.pack import Receipt

VARIABLE = "EGOV_INBOX"
ANSWER = ".tanda"
PATIENCE = 15.0


def folder() -> Path | None:
    told = os.environ.get(VARIABLE)
    return Path(told) if told else None


def available() -> bool:
    """Is this a class server with an inbox for this person?"""
    found = folder()
    return found is not None and os.access(found, os.W_OK | os.X_OK)


def send(receipt: Receipt, patience: float = PATIENCE) -> str:
    """Put the file in, wait for the collector; its sentence, or that it has not answered yet."""
    place = folder() / receipt.file.name
    half = place.with_name(f".{place.name}")  # the collector leaves names with a dot alone
    try:
        half.write_bytes(receipt.file.read_bytes())
        half.replace(place)
    except OSError as problem:
        with contextlib.suppress(OSError):
            half.unlink()
        raise UserError(say("submit.send_failed")) from problem
    answer, until = place.with_name(place.name + ANSWER), time.monotonic() + patience
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            return answer.read_text(encoding="utf-8")
        time.sleep(0.2)
    return say("submit.sent_waiting")
