"""How far the trainee is, read from her own files and `hasil/.kemajuan.json`; nothing leaves the machine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from egov.core import files, handin, place, register
from egov.core.record import RECORD
from egov.core.register import Unit

CHECK = re.compile(r"\.(\w+)\.check\(")
# How much of a unit's time goes into its lesson where the lesson does not say; the assignment takes the rest.
LESSON_SHARE = 2 / 3
NUMBER = r"(\d+(?:[.,]\d+)?)"


@dataclass(frozen=True)
class State:
    """One unit as the trainee's files show it; paths are inside the workspace, None where no file is."""

    unit: Unit
    lesson: str | None = None
    exercises: int = 0
    done: int = 0
    assignment: str | None = None
    answers: int = 0
    answered: int = 0
    submitted: datetime | None = None
    score: tuple[float, float] | None = None
    points: float = 0
    counted: tuple[int, int] | None = None

    @property
    def minutes(self) -> tuple[int, int]:
        """(lesson, assignment), as the build counted them."""
        lesson = round(self.unit.minutes * LESSON_SHARE)
        both = self.counted or (lesson, self.unit.minutes - lesson)
        return both if self.assignment else (both[0], 0)

    @property
    def minutes_left(self) -> int:
        """The estimate shrinks with the exercises solved and with the assignment handed in."""
        done = self.done / self.exercises if self.exercises else float(bool(self.submitted))
        lesson, assignment = self.minutes
        return round((lesson * (1 - done) + assignment * (not self.submitted)) / 5) * 5


def read(workspace: Path) -> list[State]:
    """The state of every unit of which the workspace holds something."""
    noted = files.read_json(workspace / RECORD)
    noted = noted.get("unit") if isinstance(noted.get("unit"), dict) else {}
    states = (_unit(workspace, unit, noted.get(unit.number)) for unit in register.units())
    return [state for state in states if state.lesson or state.assignment]


def _unit(workspace: Path, unit: Unit, noted: object) -> State:
    from egov.core import cells

    noted = noted if isinstance(noted, dict) else {}
    lesson = f"{place.LESSONS}/{unit.name}.ipynb"
    assignment = place.assignment(workspace, unit.name).relative_to(workspace).as_posix()
    found: dict = {}
    if (workspace / lesson).is_file():
        content = (workspace / lesson).read_bytes()
        known = {
            name
            for cell in cells.read(content)
            if cell.get("cell_type") == "code"
            for name in CHECK.findall(cells.source(cell))
        }
        done = {n for n in known if isinstance(noted.get(n), dict) and noted[n].get("selesai")}
        found.update(lesson=lesson, exercises=len(known), done=len(done), counted=cells.minutes(content))
    if (workspace / assignment).is_file():
        found.update(assignment=assignment, **_assignment(workspace, assignment))
        found.update(submitted=_submitted(workspace, unit), score=_score(workspace, unit))
    return State(unit, **found)


def _assignment(workspace: Path, relative: str) -> dict:
    """Answers and points offered: a cell counts as answered once it differs from what was handed out."""
    from egov.core import cells

    entry = files.read_json(workspace / place.MANIFEST).get("files", {}).get(relative, {})
    blank = {cell["id"]: cell["sha256"] for v in entry.get("versions", []) for cell in v["cells"]}
    answers = answered = 0
    points = 0.0
    for cell in cells.read((workspace / relative).read_bytes()):
        mine, kind = cells.graded(cell), cells.kind(cell)
        if kind in {cells.ANSWER, cells.WRITTEN}:
            answers += 1
            answered += mine["grade_id"] in blank and cells.digest(cell) != blank[mine["grade_id"]]
        if kind in {cells.TEST, cells.WRITTEN} and isinstance(mine.get("points"), (int, float)):
            points += mine["points"]
    return {"answers": answers, "answered": answered, "points": points}


def _submitted(workspace: Path, unit: Unit) -> datetime | None:
    made = (workspace / place.RESULTS).glob(handin.glob(unit.number))
    times = [path.stat().st_mtime for path in made]
    return datetime.fromtimestamp(max(times)) if times else None


def _score(workspace: Path, unit: Unit) -> tuple[float, float] | None:
    """From the newest feedback page, put into `hasil/` by hand or beside the assignment by nbgrader.

    The total is found by its words on our own page ("Jumlah 17 dari 20") and on nbgrader's ("(Score: 17 / 20)").
    """
    from egov.core.messages import say

    total, of = re.escape(say("course.feedback.total")), re.escape(say("course.feedback.of"))
    score = re.compile(rf"(?:{total}|\(Score:)\s*{NUMBER}\s*(?:/|{of})\s*{NUMBER}")
    pages = [*(workspace / place.RESULTS).glob(f"*{unit.name}*.html")]
    pages += (workspace / place.ASSIGNMENTS / unit.name / "feedback").glob(f"**/{unit.name}.html")
    for page in sorted(pages, key=lambda path: path.stat().st_mtime, reverse=True):
        text = re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8", errors="replace")[:500_000])
        if match := score.search(text):
            got, most = (float(number.replace(",", ".")) for number in match.groups())
            return got, most
    return None


def resume(workspace: Path) -> str | None:
    """The notebook she worked on last: path inside the workspace, or None at the first visit."""
    entries = files.read_json(workspace / place.MANIFEST).get("files", {})
    newest: tuple[float, str] | None = None
    for state in read(workspace):
        for relative in filter(None, (state.lesson, state.assignment)):
            content = (workspace / relative).read_bytes()
            if files.digest(content) != entries.get(relative, {}).get("bytes"):
                newest = max(newest or (0.0, ""), ((workspace / relative).stat().st_mtime, relative))
    return newest[1] if newest else None
