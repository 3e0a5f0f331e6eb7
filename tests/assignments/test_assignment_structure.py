"""What every assignment must have, whatever its unit."""

from __future__ import annotations

import re

import nbformat


def test_twenty_points_five_to_eight_questions_one_written(source):
    cells = nbformat.read(source, 4).cells
    graded = [c for c in cells if c.metadata.get("nbgrader", {}).get("grade")]
    automatic = [c for c in graded if c.cell_type == "code"]
    written = [c for c in graded if c.cell_type == "markdown"]
    assert 5 <= len(automatic) <= 8
    assert len(written) == 1
    assert sum(c.metadata.nbgrader.points for c in graded) == 20


def test_written_question_has_a_rubric_of_four_levels(source):
    cells = nbformat.read(source, 4).cells
    place = next(n for n, c in enumerate(cells) if c.id.startswith("esai-"))
    rows = re.findall(r"^\| *(\d+(?:[.,]\d+)?) *\|", cells[place - 1].source, re.MULTILINE)
    assert len(rows) == 4, "the cell before the written answer holds a table with four levels, points first"
    assert float(rows[0]) == cells[place].metadata.nbgrader.points and float(rows[-1]) == 0


def test_points_in_the_headings_match_the_questions(source):
    cells = nbformat.read(source, 4).cells
    told = [float(n) for c in cells for n in re.findall(r"^## Soal \d+\..*\((\d+) poin", c.source, re.MULTILINE)]
    worth = [c.metadata.nbgrader.points for c in cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert told == worth


def test_options_are_printed_as_they_are_defined(source):
    from egov.exercises import find

    text = "\n".join(c.source for c in nbformat.read(source, 4).cells)
    for key in re.findall(r'verify\("([^"]+)"', text):
        for letter, words in getattr(find(key), "options", {}).items():
            assert f"{letter}. {words}" in text, f"option {letter} of {key} reads differently in the text"


def test_starts_with_name_and_nip(source):
    identity = next(c for c in nbformat.read(source, 4).cells if c.id == "identitas")
    assert identity.source == "nama = ...\nnip = ..."
