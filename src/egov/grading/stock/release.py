"""Before a release is made anew: would it work? nbgrader empties the old one first and only then finds out.

The converter makes its exporter before it touches anything, so the look is taken there: for cells that were added or
removed under work that is handed in, and for everything else that the conversion itself would stumble over.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import SaveCells

from egov.core.messages import say

ROLES = ("grade", "solution", "locked", "task")


class CarefulExporter(NotebookExporter):
    """Configured as `c.GenerateAssignment.exporter_class`."""

    export_from_notebook = None  # not one of JupyterLab's "Save and export as"

    def __init__(self, **facts):
        super().__init__(**facts)
        if isinstance(self.parent, GenerateAssignment):
            _look(self.parent)


def _look(converter: GenerateAssignment) -> None:
    for notebooks in converter.assignments.values():
        resources = [converter.init_single_notebook_resources(path) for path in notebooks]
        if not resources:
            continue
        unit = resources[0]["nbgrader"]["assignment"]
        if not converter.no_database:
            _same_cells(converter, unit, {r["unique_key"]: Path(p) for r, p in zip(resources, notebooks, strict=True)})
        _would_convert(converter, unit, notebooks)


def _refuse(converter: GenerateAssignment, key: str, **values: object) -> None:
    told = say(f"grading.release.{key}", **values)
    converter.log.error(told)
    raise NbGraderException(told)


def _same_cells(converter: GenerateAssignment, unit: str, paths: dict[str, Path]) -> None:
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as book:
        try:
            known = book.find_assignment(unit)
        except MissingEntry:
            return
        if not known.submissions:
            return
        old = {n.name: {cell.name for cell in n.source_cells} for n in known.notebooks}
    if converter.coursedir.notebook_id == "*" and set(old) != set(paths):
        _refuse(converter, "notebooks", tugas=unit, sel=", ".join(sorted(set(old) ^ set(paths))))
    for name, path in paths.items():
        new = set()
        for cell in nbformat.read(path, as_version=4).cells:
            graded = cell.metadata.get("nbgrader", {})
            if any(graded.get(role) for role in ROLES):
                new.add(graded.get("grade_id"))
        if name in old and old[name] != new:
            added, gone = sorted(map(str, new - old[name])), sorted(map(str, old[name] - new))
            _refuse(converter, "cells", tugas=unit, baru=", ".join(added) or "-", hilang=", ".join(gone) or "-")


def _would_convert(converter: GenerateAssignment, unit: str, notebooks: list[str]) -> None:
    """The whole conversion, but nothing written: neither files nor the gradebook."""
    trial = NotebookExporter(config=converter.config)
    for step in converter.preprocessors:
        if step is not SaveCells:
            trial.register_preprocessor(step(parent=converter), enabled=True)
    for path in notebooks:
        try:
            trial.from_filename(path, resources=converter.init_single_notebook_resources(path))
        except Exception as problem:
            cause = str(problem).strip().split("\n")[0][:300]
            _refuse(converter, "fails", tugas=unit, berkas=Path(path).name, sebab=cause)
