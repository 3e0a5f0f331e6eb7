"""Where a class is right now, as the class server counts it: numbers only, for the page that may be projected."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from egov.core import record, register
from egov.core.errors import UserError

OLD = timedelta(minutes=2)  # the courier counts every twenty seconds


@dataclass(frozen=True)
class Row:
    unit: str  # its title
    exercise: str  # as it is typed: `orang_dunia`
    here: int  # people whose last check was this one
    stuck: int  # of those, who tried three times or more and are not there yet


@dataclass(frozen=True)
class Moment:
    when: datetime
    people: int
    rows: list[Row]

    def old(self, now: datetime) -> bool:
        return now - self.when > OLD


def look(course: Path) -> Moment | None:
    """The latest count, where most are stuck first; None where nobody counts."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        found = json.loads((course / record.COUNTED).read_text(encoding="utf-8"))
        rows = [_row(name, int(one["di_sini"]), int(one["tertahan"])) for name, one in found["latihan"].items()]
        rows.sort(key=lambda row: (-row.stuck, -row.here, row.unit, row.exercise))
        return Moment(datetime.fromisoformat(found["pukul"]), int(found["orang"]), rows)
    return None


def _row(name: str, here: int, stuck: int) -> Row:
    number, _, exercise = name.partition(" ")
    with contextlib.suppress(UserError):
        number = f"{number} {register.unit(number).title}"
    return Row(number, exercise, here, stuck)
