"""Is this certificate one of ours? Asked with a code, a PDF, or any text in which a code stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk.certificate import code, issue, paper
from egov.grading.course import Course

GOOD, REPLACED, UNKNOWN, CHANGED = "good", "replaced", "unknown", "changed"
MOST_BYTES = 5_000_000


@dataclass(frozen=True)
class Answer:
    state: str
    code: str
    sentences: tuple[str, ...]


def check(course: Course, asked: str) -> Answer:
    """The sentences tell what the list holds, for a person to compare with the paper: a PDF's text is easily edited."""
    wanted = _wanted(asked)
    everything = issue.issued(course)
    secret = code.key(course, issued=bool(everything))
    found = next((one for one in everything if one.code == wanted), None)
    if not found:
        return Answer(UNKNOWN, wanted, (say("certificate.check.unknown", kode=wanted),))
    if not issue.sound(secret, found):
        return Answer(CHANGED, wanted, (say("certificate.check.changed", kode=wanted),))
    newest = issue.current(course)[found.facts["nip"]]
    state = GOOD if newest.code == wanted else REPLACED
    first = say(f"certificate.check.{state}", kode=wanted, baru=newest.code)
    return Answer(state, wanted, (first, *paper.lines(found.facts), say("certificate.check.compare")))


def _wanted(asked: str) -> str:
    """The one code that is asked about."""
    if single := code.tidy(asked):
        return single
    text = asked
    if len(asked) < 1000 and "\n" not in asked and Path(asked).is_file():
        text = _text(Path(asked))
    found = code.inside(text)
    if len(found) != 1:
        raise UserError(say("certificate.check.many" if found else "certificate.check.none", banyak=len(found)))
    return found[0]


def _text(path: Path) -> str:
    """Of a PDF only what it says about itself; there `paper` puts the code."""
    content = path.read_bytes()[:MOST_BYTES]
    if content.startswith(b"%PDF"):
        return " ".join(m.decode("latin-1") for m in re.findall(rb"/Keywords \(([^)]{1,200})\)", content))
    return content.decode("utf-8", "replace")
