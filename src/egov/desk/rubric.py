"""The rubric of a written question, as data: the table of points that stands before the answer.

Read from the instructor's notebook, so that it holds for any nbgrader course whose text has such a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from egov.grading.course import Course

HEADS = ("poin", "points", "skor", "nilai")


@dataclass(frozen=True)
class Level:
    points: float
    name: str
    signs: str = ""


@dataclass(frozen=True)
class Question:
    """What the desk shows beside an answer."""

    assignment: str
    notebook: str
    key: str
    title: str
    prompt: str
    model: str
    points: float
    levels: tuple[Level, ...]
    given: frozenset[str] = frozenset()  # all texts of the notebook as handed out


def levels(text: str) -> list[Level]:
    """Rows of the first table whose first heading says points."""
    found: list[Level] = []
    inside = False
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.strip().startswith("|") else []
        if cells and cells[0].casefold() in HEADS and len(cells) > 1:
            inside = True
        elif inside and len(cells) > 1 and re.fullmatch(r"\d+(?:[.,]\d+)?", cells[0]):
            found.append(Level(float(cells[0].replace(",", ".")), cells[1], " ".join(cells[2:])))
        elif inside and not cells:
            break
    return sorted(found, key=lambda level: -level.points)


def rubric(course: Course, assignment: str, key: str) -> list[Level]:
    return next((list(q.levels) for q in questions(course, assignment) if q.key == key), [])


def questions(course: Course, assignment: str) -> list[Question]:
    """The written questions of an assignment, in the order of its notebook."""
    import nbformat

    found = []
    with course.gradebook() as book:
        specs = course.specs(book, assignment)
    for spec in specs:
        written = {c.name: c for c in spec.graded() if c.kind in ("answer", "task") and c.points is not None}
        path = next((p for p in (course.folder(w, ".", assignment) / f"{spec.notebook}.ipynb" for w in
                                 ("source", "release")) if p.is_file()), None)  # fmt: skip
        cells = nbformat.read(path, as_version=4).cells if path else []
        given = frozenset(cell.source.rstrip() for cell in cells if cell.cell_type != "code")
        prompt: list[str] = []
        for cell in cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            if name in written and cell.cell_type in ("markdown", "code"):
                found.append(
                    _question(assignment, spec.notebook, name, written[name].points, prompt, cell.source, given)
                )
                prompt = []
            elif cell.cell_type == "markdown":
                # Since the last heading: what belongs to this question.
                prompt = [cell.source] if re.search(r"^#{1,4} ", cell.source, re.MULTILINE) else [*prompt, cell.source]
    return found


def titles(course: Course, assignment: str) -> dict[tuple[str, str], str]:
    """The heading above each graded cell, by notebook and cell, in the order of the text; else the cell's own name."""
    import nbformat

    found: dict[tuple[str, str], str] = {}
    top = next((f for w in ("source", "release") if (f := course.folder(w, ".", assignment)).is_dir()), None)
    for path in sorted(top.glob("*.ipynb")) if top else []:
        heading = ""
        for cell in nbformat.read(path, as_version=4).cells:
            graded = cell.metadata.get("nbgrader", {})
            if graded.get("grade"):
                found[path.stem, graded["grade_id"]] = heading or graded["grade_id"]
            elif cell.cell_type == "markdown":
                heading = ([heading] + re.findall(r"^#{1,4}\s+(.+)$", cell.source, re.MULTILINE))[-1]
    return found


def _question(
    assignment: str, notebook: str, key: str, points: float, prompt: list[str], model: str, given
) -> Question:
    text = "\n\n".join(prompt)
    heading = re.findall(r"^#{1,4}\s+(.+)$", text, re.MULTILINE)
    model = "\n".join(line for line in model.split("\n") if " SOLUTION" not in line).strip()
    rows = tuple(level for level in levels(text) if level.points <= points)
    return Question(assignment, notebook, key, heading[-1] if heading else key, text, model, points, rows, given)
