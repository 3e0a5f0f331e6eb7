"""Whose work is this? Answered by the roster and by the name the receiver's system gave, never by what lies inside."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from egov.grading.intake import Rejected

TIME = r"\d{8}[-T]?\d{0,6}\w*(?:-\d+)?"
OWN = re.compile(rf"^tugas-(?P<unit>\d\d)-(?P<id>[A-Za-z0-9._-]+?)-(?P<time>{TIME})(?: ?\(\d+\))?$")
MOODLE = re.compile(r"^(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?P<file>.*))?$")
CANVAS = re.compile(r"^(?P<name>[^_\W\d]+)_(?:LATE_)?(?P<user>\d+)_(?P<number>\d+)_(?P<file>.+)$", re.UNICODE)


@dataclass(frozen=True)
class Person:
    id: str
    first: str = ""
    last: str = ""
    lms: str = ""

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}".strip()


def letters(text: str) -> str:
    """For comparing names: no case, accents, dots or blanks, and no titles behind a comma."""
    text = unicodedata.normalize("NFKD", text.split(",")[0]).casefold()
    return "".join(c for c in text if c.isalnum())


def _one(found: list[Person], label: str) -> Person:
    if len(found) > 1:
        raise Rejected("nama-kembar", berkas=label[:80])
    if not found:
        raise Rejected("tak-dikenal", berkas=label[:80])
    return found[0]


def identify(label: str, people: list[Person]) -> Person:
    """`label` is the outer name without its suffix: of the file the trainee sent, or of the LMS's entry."""
    by_id = {p.id.casefold(): p for p in people}
    moodle, canvas, own = MOODLE.match(label), CANVAS.match(label), OWN.match(label)
    if moodle:
        wanted = letters(moodle["name"])
        return _one(
            [p for p in people if wanted and wanted in (letters(p.full), letters(f"{p.last} {p.first}"))], label
        )
    if own:
        return _one([p for p in [by_id.get(own["id"].casefold())] if p], label)
    if canvas:
        known = [p for p in people if p.lms and p.lms == canvas["user"]]
        wanted = letters(canvas["name"])
        return _one(
            known or [p for p in people if wanted in (letters(f"{p.last} {p.first}"), letters(p.full))], label
        )
    plain = by_id.get(label.casefold()) or by_id.get(re.split(r"[_ ]", label)[0].casefold())
    return _one([plain] if plain else [], label)


def unit_of(label: str) -> str | None:
    own = OWN.match(label)
    return own["unit"] if own else None


def is_entry(label: str) -> bool:
    """Does this name say whose it is in an LMS's way?"""
    return bool(MOODLE.match(label) or CANVAS.match(label) or OWN.match(label))
