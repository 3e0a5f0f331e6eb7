"""The register decides: names of files, titles, parts and hours stand in texts and README as they stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

from egov.build import readme
from egov.core.errors import UserError
from egov.core.register import of_file, units

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    path
    for pattern in ("course/*.ipynb", "course/text/*", "assignments/text/*", "assignments/source/*/*.ipynb")
    for path in sorted(ROOT.glob(pattern))
]
FOLDERS = sorted(path.name[1:] for path in (ROOT / "src/egov/units").glob("u[0-9][0-9]"))
READY = [unit for unit in units() if unit.ready]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_of_a_unit_bears_its_registered_name(path):
    try:
        of_file(path)
    except UserError as problem:
        pytest.fail(str(problem), pytrace=False)


def test_lessons_assignments_and_folders_belong_to_the_same_units():
    ready = [unit.number for unit in READY]
    assert ready == FOLDERS, "a folder src/egov/units/uNN and a lesson belong together"
    assert ready == sorted(path.stem[:2] for path in (ROOT / "assignments/text").glob("*.md"))


def test_readme_table_is_the_register(root):
    assert readme.page(root) == readme.path(root).read_text(encoding="utf-8"), "jalankan make notebooks"


@pytest.mark.parametrize("unit", READY, ids=lambda unit: unit.number)
def test_a_unit_with_a_lesson_has_objectives_and_misconceptions(unit):
    assert len(unit.objectives) >= 3
    assert len(unit.misconceptions) >= 4 and all(unit.misconceptions.values())
