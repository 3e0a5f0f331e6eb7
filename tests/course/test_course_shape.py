"""The shape of a lesson: sections in order, something to see and to do often enough, nothing too long."""

from __future__ import annotations

import re

import nbformat

SKELETON = ("Pertanyaan", "Setelah unit ini Anda dapat", "Cerita", "Diskusi", "Yang dibawa pulang", "Sumber")
MAX_LINES, MAX_CELLS, MIN_CELLS, MAX_BYTES = 25, 40, 25, 500_000


def headings(page) -> list[tuple[int, str]]:
    text = "\n".join(cell.source for cell in page.cells if cell.cell_type == "markdown")
    return [(len(marks), words) for marks, words in re.findall(r"^(#{1,6}) (.+)$", text, re.MULTILINE)]


def is_exercise(cell) -> bool:
    return cell.cell_type == "code" and ".check(" in cell.source


def shows_something(cell) -> bool:
    """A picture or a live activity; the author guide gives every cell with an activity that tag."""
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return True
    pages = [output.get("data", {}).get("text/html", "") for output in cell.get("outputs", [])]
    return any("<figure" in html or "egov-" in html or "<table" in html for html in pages)


def longest_gap(cells, wanted) -> int:
    """The largest number of cells in a row without one that is wanted, counted from the story on."""
    gap = longest = 0
    for cell in cells:
        gap = 0 if wanted(cell) else gap + 1
        longest = max(longest, gap)
    return longest


def working_part(page) -> list:
    """The cells between the story and the discussion."""
    starts = [n for n, c in enumerate(page.cells) if c.source.startswith("## Cerita")]
    ends = [n for n, c in enumerate(page.cells) if c.source.startswith("## Diskusi")]
    return page.cells[starts[0] : ends[0]]


def test_exactly_one_h1_and_it_comes_first(page):
    levels = [level for level, _ in headings(page)]
    assert levels.count(1) == 1 and levels[0] == 1, "a page has one title, `# …`, at its top"


def test_headings_never_skip_a_level(page):
    levels = [level for level, _ in headings(page)]
    jumps = [words for (level, words), before in zip(headings(page)[1:], levels, strict=False) if level > before + 1]
    assert not jumps, f"these headings stand more than one level below the one before: {jumps}"


def test_sections_follow_the_skeleton(lesson):
    titles = [words for level, words in headings(lesson) if level == 2]
    places = [next((n for n, title in enumerate(titles) if title.startswith(part)), None) for part in SKELETON]
    assert None not in places, f"missing section: {[p for p, at in zip(SKELETON, places, strict=True) if at is None]}"
    assert places == sorted(places), f"sections stand in this order: {SKELETON}"


def test_first_picture_or_activity_within_five_cells(lesson):
    assert any(shows_something(cell) for cell in lesson.cells[:5])


def test_an_exercise_at_least_every_six_cells(lesson):
    gap = longest_gap(working_part(lesson), is_exercise)
    assert gap <= 6, f"{gap} cells in a row without an exercise"


def test_a_picture_or_activity_at_least_every_eight_cells(lesson):
    gap = longest_gap(working_part(lesson), shows_something)
    assert gap <= 8, f"{gap} cells in a row without a picture, a table or an activity"


def test_at_least_six_exercises(lesson):
    assert sum(map(is_exercise, lesson.cells)) >= 6


def test_no_cell_is_longer_than_a_screen(page):
    long = {cell.source.split("\n")[0]: n for cell in page.cells if (n := cell.source.count("\n") + 1) > MAX_LINES}
    assert not long, f"split these cells (lines): {long}"


def test_number_of_cells(lesson):
    assert MIN_CELLS <= len(lesson.cells) <= MAX_CELLS


def test_weight(lesson):
    assert len(nbformat.writes(lesson).encode()) < MAX_BYTES


def test_exercises_are_numbered_in_order(lesson):
    numbers = [int(n) for _, words in headings(lesson) for n in re.findall(r"^Latihan (\d+)\.", words)]
    assert numbers == list(range(1, sum(map(is_exercise, lesson.cells)) + 1)), "one `### Latihan N. …` per exercise"


def test_objectives_are_printed_as_defined(lesson):
    import importlib

    number = lesson.metadata.egov.unit
    for words in importlib.import_module(f"egov.units.u{number}").OBJECTIVES.values():
        assert words in "\n".join(c.source for c in lesson.cells), f"objective not printed word for word: {words}"


def test_options_are_printed_as_defined(lesson):
    """Options of a choice stand in the text, or in a saved quiz, exactly as the check knows them."""
    from egov.exercises import start

    text = "\n".join(c.source for c in lesson.cells if c.cell_type == "markdown")
    text += "\n".join(o.get("data", {}).get("text/plain", "") for c in lesson.cells for o in c.get("outputs", []))
    for exercise in start(lesson.metadata.egov.unit):
        for letter, words in getattr(exercise, "options", {}).items():
            assert re.search(rf"\b{letter}\. {re.escape(words)}", text), (
                f"{exercise.id}: option {letter} reads otherwise"
            )
