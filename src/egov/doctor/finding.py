"""What one check says: three levels, a sentence, one thing to do."""

from __future__ import annotations

from dataclasses import dataclass

from egov.core.messages import say

GOOD, NOTE, BAD = "good", "note", "bad"


@dataclass(frozen=True)
class Finding:
    level: str
    text: str
    what: str = ""


def good(key: str, **values: object) -> Finding:
    return Finding(GOOD, say(f"doctor.{key}", **values))


def note(key: str, what: str = "", **values: object) -> Finding:
    """Worth knowing, nothing is broken."""
    return Finding(NOTE, say(f"doctor.{key}", **values), say(f"doctor.{what}") if what else "")


def bad(key: str, what: str, **values: object) -> Finding:
    """The course will not work until this is mended."""
    return Finding(BAD, say(f"doctor.{key}", **values), say(f"doctor.{what}"))
