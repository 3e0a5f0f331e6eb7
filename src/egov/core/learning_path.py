"""Learning paths, `course/jalur.toml`: which units, in which order, on which day; and the one a trainee chose."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from egov.core import files, paths, place, register
from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.register import Unit

FILE = "jalur.toml"
CHOICE = f"{place.HIDDEN}/jalur.json"


@dataclass(frozen=True)
class Day:
    """A day of a class, or some weeks of one's own."""

    title: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class LearningPath:
    name: str
    title: str
    purpose: str
    days: tuple[Day, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        return tuple(unit for day in self.days for unit in day.units)

    @property
    def hours(self) -> int:
        """JP of all its units."""
        return sum(unit.hours for unit in self.units)


def learning_paths() -> tuple[LearningPath, ...]:
    """All paths, in the order of the file. Raises UserError for a unit that the register does not know."""
    file = paths.shared("course") / FILE
    return _read(file, file.stat().st_mtime_ns, register.path().stat().st_mtime_ns)


def chosen(workspace: Path) -> LearningPath | None:
    """The path chosen in this workspace; None before that, or when it is no longer offered."""
    name = files.read_json(workspace / CHOICE).get("jalur")
    return next((one for one in learning_paths() if one.name == name), None)


def choose(workspace: Path, name: str) -> None:
    """Keep the choice; an empty name takes it back."""
    files.write_json(workspace / CHOICE, {"jalur": name}, durable=False)


@functools.lru_cache(maxsize=4)
def _read(file: Path, _changed: int, _units_changed: int) -> tuple[LearningPath, ...]:
    found = []
    for number, entry in enumerate(register.read_toml(file).get("jalur", []), start=1):
        try:
            days = tuple(Day(day["judul"], tuple(map(register.unit, day["unit"]))) for day in entry["hari"])
            made = LearningPath(entry["nama"], entry["judul"], entry["untuk"], days)
        except KeyError as problem:
            raise UserError(say("register.path_entry", number=number, key=problem.args[0])) from problem
        numbers = [unit.number for unit in made.units]
        if twice := sorted({number for number in numbers if numbers.count(number) > 1}):
            raise UserError(say("register.path_twice", path=made.name, units=", ".join(twice)))
        found.append(made)
    return tuple(found)
