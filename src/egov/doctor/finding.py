"""What one check says: three levels, a sentence, one thing to do."""

from __future__ import annotations

from dataclasses import dataclass

from egov.messages.doctor import MESSAGES

GOOD, NOTE, BAD = "good", "note", "bad"


@dataclass(frozen=True)
class Finding:
    level: str
    text: str
    what: str = ""


def good(key: str, **values: object) -> Finding:
    return Finding(GOOD, MESSAGES[key].format(**values))


def note(key: str, what: str = "", **values: object) -> Finding:
    """Worth knowing, nothing is broken."""
    return Finding(NOTE, MESSAGES[key].format(**values), MESSAGES[what] if what else "")


def bad(key: str, what: str, **values: object) -> Finding:
    """The course will not work until this is mended."""
    return Finding(BAD, MESSAGES[key].format(**values), MESSAGES[what])
