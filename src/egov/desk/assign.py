"""Assignments made known to the class: nbgrader's own `generate_assignment`, for those whose sources lie there.

Without it a unit cannot be collected or graded. What is handed in already is never put in danger: the look before a
release (`grading.stock.release`) refuses, with its reason.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course


@dataclass(frozen=True)
class State:
    name: str
    known: bool


def states(course: Course, book: Gradebook) -> list[State]:
    """Everything in `source/` or in the gradebook, by name."""
    known = {one.name for one in book.assignments}
    source = course.folder("source", ".", "x").parent
    there = {folder.name for folder in source.glob("*") if any(folder.glob("*.ipynb"))} if source.is_dir() else set()
    return [State(name, name in known) for name in sorted(known | there)]


def missing(course: Course, book: Gradebook) -> list[str]:
    return [one.name for one in states(course, book) if not one.known]


def make(course: Course, names: list[str], tell: Callable[[str], None]) -> None:
    """Each of `names` once; UserError at the first that cannot be made, those before it stay."""
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    api = NbGraderAPI(course.coursedir, config=course.config)
    for place, name in enumerate(names, start=1):
        if not any(course.folder("source", ".", name).glob("*.ipynb")):
            raise UserError(say("desk.assign.no_source", tugas=name))
        result = api.generate_assignment(name)
        if not result["success"]:
            told = [line for line in (result.get("error") or result.get("log") or "").splitlines() if line.strip()]
            raise UserError(say("desk.assign.failed", tugas=name, sebab=told[-1][:300] if told else "?"))
        tell(say("desk.assign.made", tugas=name, ke=place, semua=len(names)))
