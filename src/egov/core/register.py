"""The one register of the course, `course/units.toml`: what units there are, their names, hours and objectives.

Everything that names a unit (file names, the README's table, the welcome page, heads of texts) comes from here or is
tested against it. A mistake in it is a `UserError` whose sentence says what to mend.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from egov.core import paths
from egov.core.errors import UserError
from egov.core.messages import say

FILE = "units.toml"
MINUTES_PER_JP = 45
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KEYS = {
    "nomor": str, "slug": str, "judul": str, "judul_tugas": str, "jp": int, "bagian": str,
    "tujuan": dict, "kekeliruan": dict,
}  # fmt: skip
NEEDED = ("nomor", "slug", "judul", "jp", "bagian")


@dataclass(frozen=True)
class Unit:
    """One unit; `misconceptions` map an idea of the syllabus to the names that catch it."""

    number: str
    slug: str
    title: str
    hours: int
    part: str
    task: str
    objectives: Mapping[str, str] = field(default_factory=dict)
    misconceptions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """File and assignment name, for instance `04-membaca-62-dan-73`."""
        return f"{self.number}-{self.slug}"

    @property
    def minutes(self) -> int:
        return self.hours * MINUTES_PER_JP

    @property
    def ready(self) -> bool:
        """Is there a lesson? A unit without one is announced as coming."""
        return (paths.shared("course") / f"{self.name}.ipynb").is_file()


def path() -> Path:
    return paths.shared("course") / FILE


def units() -> tuple[Unit, ...]:
    """All units of the course in order, also those that are still to come."""
    return _held()[0]


def parts() -> Mapping[str, str]:
    """Letter of a part → its name; the opening has no letter."""
    return _held()[1]


def unit(number: str) -> Unit:
    """The unit of `04` or `04-membaca-62-dan-73`."""
    for one in units():
        if number in {one.number, one.name}:
            return one
    raise UserError(say("register.unknown", number=number, known=", ".join(one.number for one in units())))


def of_file(file: Path) -> Unit:
    """The unit whose text or notebook `file` is. A name that the register does not know is an error."""
    for one in units():
        if file.stem == one.name:
            return one
        if file.stem[:2] == one.number:
            raise UserError(say("register.other_name", file=file.name, number=one.number, name=one.name))
    raise UserError(say("register.no_such_file", file=file.name))


def _held() -> tuple[tuple[Unit, ...], Mapping[str, str]]:
    file = path()
    try:
        return _read(file, file.stat().st_mtime_ns)
    except FileNotFoundError as problem:
        raise UserError(say("register.missing", path=file)) from problem


@functools.lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> tuple[tuple[Unit, ...], Mapping[str, str]]:
    held = read_toml(file)
    letters = held.get("bagian", {})
    found = tuple(_unit(entry, place, letters) for place, entry in enumerate(held.get("unit", []), start=1))
    for key in ("number", "slug"):
        values = [getattr(one, key) for one in found]
        if twice := {value for value in values if values.count(value) > 1}:
            raise UserError(say("register.twice", what=", ".join(sorted(twice))))
    return tuple(sorted(found, key=lambda one: one.number)), letters


def read_toml(file: Path) -> dict:
    """What a TOML file of the course holds; UserError for one that is not written as TOML."""
    try:
        import tomllib
    except ModuleNotFoundError:  # Python 3.10
        import tomli as tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UserError(say("register.unreadable", file=file.name, reason=problem)) from problem


def _unit(entry: dict, place: int, letters: Mapping[str, str]) -> Unit:
    where = str(entry.get("nomor", f"ke-{place}"))

    def refuse(why: str, **values: object) -> None:
        raise UserError(say(f"register.wrong.{why}", unit=where, **values))

    if missing := [key for key in NEEDED if key not in entry]:
        refuse("missing", keys=", ".join(missing))
    for key, value in entry.items():
        if key not in KEYS:
            refuse("key", key=key, known=", ".join(KEYS))
        if not isinstance(value, KEYS[key]) or isinstance(value, bool):
            refuse("kind", key=key)
    if not re.fullmatch(r"\d\d", entry["nomor"]):
        refuse("number")
    if not NAME.fullmatch(entry["slug"]):
        refuse("slug", slug=entry["slug"])
    if entry["bagian"] not in letters:
        refuse("part", part=entry["bagian"], known=", ".join(filter(None, letters)))
    objectives = entry.get("tujuan", {})
    return Unit(
        entry["nomor"], entry["slug"], entry["judul"], entry["jp"], entry["bagian"],
        entry.get("judul_tugas", entry["judul"]), objectives,
        {idea: tuple(names) for idea, names in entry.get("kekeliruan", {}).items()},
    )  # fmt: skip
