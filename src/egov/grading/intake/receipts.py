"""What was taken in, when, and by which clock: a line each in `reports/kumpulan.jsonl`, only ever added to."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from egov.grading.course import Course

LOG = "kumpulan.jsonl"


@dataclass(frozen=True)
class Receipt:
    """`when` orders the tries of one person (the receipt's own time, else the LMS's, else arrival)."""

    person: str
    assignment: str
    label: str
    when: float
    arrived: float
    tries: dict[str, list[int]] = field(default_factory=dict)  # of the lesson's exercises, where the trainee allowed it


def add(course: Course, receipt: Receipt) -> None:
    course.reports.mkdir(parents=True, exist_ok=True)
    with (course.reports / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(asdict(receipt), ensure_ascii=True) + "\n")


def everything(course: Course) -> dict[tuple[str, str], Receipt]:
    """The last one taken in, by person and assignment; a line cut off by a kill is passed over."""
    with contextlib.suppress(OSError):
        return parse((course.reports / LOG).read_text(encoding="utf-8", errors="replace"))
    return {}


def parse(log: str) -> dict[tuple[str, str], Receipt]:
    found: dict[tuple[str, str], Receipt] = {}
    for line in log.splitlines():
        with contextlib.suppress(ValueError, TypeError):
            receipt = Receipt(**json.loads(line))
            found[receipt.person, receipt.assignment] = receipt
    return found


def read(course: Course, person: str, assignment: str, target: Path) -> Receipt | None:
    """What lies there now; where nobody wrote it down, the time beside the work."""
    from egov.grading.run.writer import timestamp_of

    if not target.is_dir():
        return None
    known = everything(course).get((person, assignment))
    if known:
        return known
    stamp = timestamp_of(target)
    moment = stamp.replace(tzinfo=dt.timezone.utc).timestamp() if stamp else 0.0
    return Receipt(person, assignment, "", moment, moment)
