"""Whose work is this? Answered by the roster and by the name the receiver's system gave, never by what lies inside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from egov.core import handin, naming
from egov.grading.intake.reading import Rejected

MOODLE = re.compile(r"^(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?P<file>.*))?$")
CANVAS = re.compile(r"^(?P<name>[^_\W\d]+)_(?:LATE_)?(?P<user>\d+)_(?P<number>\d+)_(?P<file>.+)$", re.UNICODE)
# As people name files themselves: `Tugas 04_<nip>`, `Tugas-04-<nip>`; what follows is theirs.
BY_HAND = re.compile(r"(?i)^tugas[\s_-]*(?P<unit>\d\d)(?!\d)")
NUMBER = re.compile(r"(?<!\d)\d{15,20}(?!\d)")
COPY = re.compile(r"(?i)(?:\s*(?:\(\d+\)|- (?:copy|salin|salinan)(?: \(\d+\))?))+$")


@dataclass(frozen=True)
class Person:
    id: str
    first: str = ""
    last: str = ""
    lms: str = ""

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}".strip()


def _one(found: list[Person], label: str) -> Person:
    if len(found) > 1:
        raise Rejected("nama-kembar", berkas=label[:80])
    if not found:
        raise Rejected("tak-dikenal", berkas=label[:80])
    return found[0]


def _named(name: str, people: list[Person]) -> list[Person]:
    """Whose name it is, in any order of the words; Moodle's group mode puts `Kelompok A-` before it."""
    for part in (name, name.partition("-")[2]):
        wanted = naming.key(part)
        found = [p for p in people if wanted and naming.key(p.full) == wanted]
        if found:
            return found
    return []


def shown(label: str) -> tuple[str, str] | None:
    """The name that Moodle shows for an entry, and its number for that person; Canvas' own number says who is meant."""
    moodle = MOODLE.match(label)
    return (naming.key(moodle["name"]), moodle["number"]) if moodle else None


def shared_names(labels: list[str]) -> set[str]:
    """Names that an LMS shows for more than one person: which of them is meant, only a person can say."""
    numbers: dict[str, set[str]] = {}
    for name, number in filter(None, map(shown, labels)):
        numbers.setdefault(name, set()).add(number)
    return {name for name, found in numbers.items() if len(found) > 1}


def identify(label: str, people: list[Person]) -> Person:
    """`label` is the outer name without its suffix: of the file the trainee sent, or of the LMS's entry."""
    label = COPY.sub("", label)
    by_id = {p.id.casefold(): p for p in people}
    moodle, canvas, own = MOODLE.match(label), CANVAS.match(label), handin.parse(label)
    if moodle:
        return _one(_named(moodle["name"], people), label)
    if own:
        return _one([p for p in [by_id.get(own["id"].casefold())] if p], label)
    if canvas:
        known = [p for p in people if p.lms and p.lms == canvas["user"]]
        wanted = canvas["name"].casefold()
        return _one(known or [p for p in people if wanted in naming.runs(p.full)], label)
    rest = BY_HAND.sub("", label)
    pieces = [label, *re.split(r"[_\s]+", label), *re.split(r"[_\s]+", rest), rest.strip("_- "), *NUMBER.findall(label)]
    found = {by_id[piece.casefold()] for piece in pieces if piece.casefold() in by_id}
    return _one(list(found) or _named(NUMBER.sub("", rest).replace("_", " ").strip(" -"), people), label)


def likely(label: str, people: list[Person], most: int = 5) -> list[Person]:
    """Who it may be, for a person to choose from: the roster's names most like the one in the label."""
    import difflib

    moodle, canvas = MOODLE.match(label), CANVAS.match(label)
    said = (moodle or canvas)["name"] if moodle or canvas else BY_HAND.sub("", label)
    wanted = "".join(sorted(naming.words(said)))

    def like(person: Person) -> float:
        mine = naming.words(person.full)
        shared = len(set(mine) & set(naming.words(said)))
        return shared + difflib.SequenceMatcher(None, wanted, "".join(sorted(mine))).ratio()

    ranked = sorted(people, key=like, reverse=True)
    return [p for p in ranked[:most] if like(p) > 0.4]


def unit_of(label: str) -> str | None:
    found = handin.parse(label) or BY_HAND.match(label)
    return found["unit"] if found else None


def of_lms(label: str) -> bool:
    """Is this a name that only an LMS gives?"""
    label = COPY.sub("", label)
    return bool(MOODLE.match(label) or (CANVAS.match(label) and not handin.parse(label)))


def is_entry(label: str) -> bool:
    """Does this name say whose it is, in an LMS's way or by a number?"""
    label = COPY.sub("", label)
    return bool(MOODLE.match(label) or CANVAS.match(label) or handin.parse(label) or NUMBER.search(label))
