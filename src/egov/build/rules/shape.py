"""The shape of a lesson: sections in order, minutes kept, something to see and to do often enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nbformat

from egov.build import frame, minutes
from egov.build.rules import Finding, UnitText
from egov.core.messages import say

RULES = (
    "titles", "skeleton", "rhythm", "enough", "cells", "numbering", "objectives_printed", "one_picture_a_cell",
    "in_time", "facilitator",
)  # fmt: skip
SKELETON = ("Pertanyaan", "Setelah unit ini Anda dapat", "Cerita", "Diskusi", "Yang dibawa pulang", "Sumber")
# Tebak dulu, Susun baris and Buat sendiri took cells of their own; how long a lesson is, its minutes say.
MAX_LINES, MAX_CELLS, MIN_CELLS, MAX_KB = 25, 46, 25, 500
PROJECT_EXERCISES = 4  # its lesson has 35 minutes; the practice is the project itself
EXERCISE_GAP, PICTURE_GAP, EXERCISES, CHARTS = 6, 8, 6, 3
FACILITATOR = ("Menit", "Gambar di papan", "Tiga sandungan", "Jawaban diskusi", "Bila terlambat")


def headings(cells) -> list[tuple[int, str]]:
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [(len(marks), words) for marks, words in re.findall(r"^(#{1,6}) (.+)$", text, re.MULTILINE)]


def is_exercise(cell) -> bool:
    return cell.cell_type == "code" and ".check(" in cell.source


def shows_something(cell) -> bool:
    """A picture, a table or a live activity."""
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return True
    pages = [output.get("data", {}).get("text/html", "") for output in cell.get("outputs", [])]
    return any("<figure" in html or "egov-" in html or "<table" in html for html in pages)


def _gap(cells, wanted) -> int:
    gap = longest = 0
    for cell in cells:
        gap = 0 if wanted(cell) else gap + 1
        longest = max(longest, gap)
    return longest


def _working_part(cells) -> list:
    """The cells between the story and the discussion."""
    starts = [n for n, c in enumerate(cells) if c.source.startswith("## Cerita")]
    ends = [n for n, c in enumerate(cells) if c.source.startswith("## Diskusi")]
    return cells[starts[0] : ends[0]] if starts and ends else []


def headings_of(unit: UnitText, place: str) -> Iterator[Finding]:
    found = headings(unit.pages[place].notebook.cells)
    levels = [level for level, _ in found]
    if levels.count(1) != 1 or levels[0] != 1:
        yield Finding(place, say("rules.title"), "# ")
    for (level, words), before in zip(found[1:], levels, strict=False):
        if level > before + 1:
            yield Finding(place, say("rules.heading_jump", heading=words), f"{'#' * level} {words}")


def titles(unit: UnitText) -> Iterator[Finding]:
    for place in unit.pages:
        yield from headings_of(unit, place)


def skeleton(unit: UnitText) -> Iterator[Finding]:
    titles = [words for level, words in headings(unit.pages["lesson"].notebook.cells) if level == 2]
    at = -1
    for part in SKELETON:
        place = next((n for n, title in enumerate(titles) if title.startswith(part)), None)
        if place is None or place < at:
            yield Finding("lesson", say("rules.skeleton", section=part, order=", ".join(SKELETON)))
        at = at if place is None else place


def rhythm(unit: UnitText) -> Iterator[Finding]:
    cells = unit.saved.cells
    if not any(shows_something(cell) for cell in cells[:5]):
        yield Finding("lesson", say("rules.first_picture"))
    part = _working_part(cells)
    for key, wanted, most in (
        ("exercise_gap", is_exercise, EXERCISE_GAP),
        ("picture_gap", shows_something, PICTURE_GAP),
    ):
        if (gap := _gap(part, wanted)) > most:
            yield Finding("lesson", say(f"rules.{key}", gap=gap, most=most))


def enough(unit: UnitText) -> Iterator[Finding]:
    least = PROJECT_EXERCISES if unit.number == minutes.PROJECT else EXERCISES
    if (count := len(unit.pages["lesson"].exercises)) < least:
        yield Finding("lesson", say("rules.few_exercises", count=count, least=least))
    shown = [o.data.get("text/html", "") for c in unit.saved.cells for o in c.get("outputs", []) if "data" in o]
    charts = sum("<figure" in html for html in shown)
    # a first hour at the keyboard, a project of one's own
    if unit.number not in {minutes.REHEARSAL, minutes.PROJECT} and charts < CHARTS:
        yield Finding("lesson", say("rules.few_charts", count=charts, least=CHARTS))


def cells(unit: UnitText) -> Iterator[Finding]:
    for place, page in unit.pages.items():
        for cell in page.notebook.cells:
            if (lines := cell.source.count("\n") + 1) > MAX_LINES and "nbgrader" not in cell.metadata:
                yield Finding(place, say("rules.long_cell", lines=lines, most=MAX_LINES), cell.source)
    lesson = unit.pages["lesson"].notebook.cells  # what is folded away tires nobody
    count = next((n for n, c in enumerate(lesson) if c.source.startswith(frame.MORE)), len(lesson))
    if not MIN_CELLS <= count <= MAX_CELLS:
        yield Finding("lesson", say("rules.cell_count", count=count, least=MIN_CELLS, most=MAX_CELLS))
    if (size := len(nbformat.writes(unit.saved).encode()) // 1000) >= MAX_KB:
        yield Finding("lesson", say("rules.weight", size=size, most=MAX_KB))


def numbering(unit: UnitText) -> Iterator[Finding]:
    page = unit.pages["lesson"]
    found = [int(n) for _, words in headings(page.notebook.cells) for n in re.findall(r"^Latihan (\d+)\.", words)]
    if found != list(range(1, sum(map(is_exercise, page.notebook.cells)) + 1)):
        yield Finding("lesson", say("rules.numbering"), "### Latihan")


def objectives_printed(unit: UnitText) -> Iterator[Finding]:
    for words in unit.unit.objectives.values():
        if words not in unit.texts["lesson"]:
            yield Finding("lesson", say("rules.objective", objective=words), "## Setelah unit ini Anda dapat")


def one_picture_a_cell(unit: UnitText) -> Iterator[Finding]:
    for cell in unit.pages["lesson"].notebook.cells:
        if cell.cell_type == "code" and len(re.findall(r"^peraga\.\w+\(.*\)$", cell.source, re.MULTILINE)) > 1:
            yield Finding("lesson", say("rules.one_thing"), cell.source)


def in_time(unit: UnitText) -> Iterator[Finding]:
    for (place, page), most in zip(unit.pages.items(), minutes.budget(unit.number), strict=True):
        counted = minutes.count(page.notebook.cells, page.blocks, unit.number)
        if counted.minutes > most:
            detail = ", ".join(f"{name} {value}" for name, value in vars(counted).items() if value)
            yield Finding(place, say("rules.minutes", minutes=counted.minutes, most=most, detail=detail))


def facilitator(unit: UnitText) -> Iterator[Finding]:
    path = unit.top / "docs/fasilitator" / f"{unit.unit.name}.md"
    if not path.is_file():
        yield Finding("lesson", say("rules.facilitator", name=unit.unit.name))
        return
    text = path.read_text(encoding="utf-8")
    for section in FACILITATOR:
        if not re.search(rf"^## {section}", text, re.MULTILINE):
            yield Finding("lesson", say("rules.facilitator_part", section=section))
