"""How often the exercises of a lesson were tried, as far as trainees let it be told when they handed in."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from egov.grading.course import Course
from egov.grading.intake import receipts


@dataclass(frozen=True)
class Tried:
    """One exercise."""

    exercise: str
    people: int
    middle: float  # the median of how often
    unsolved: int


def told(course: Course, unit: str, people: set[str]) -> tuple[list[Tried], int]:
    """Most tries first, and how many people let it be told. What one person alone would tell is not shown."""
    taken = receipts.everything(course).items()
    found = [one.tries for (person, of), one in taken if of == unit and person in people and one.tries]
    by: dict[str, list[list[int]]] = {}
    for tries in found:
        for exercise, pair in tries.items():
            by.setdefault(exercise, []).append(pair)
    made = [
        Tried(name, len(pairs), median(times for times, _ in pairs), sum(not solved for _, solved in pairs))
        for name, pairs in by.items()
        if len(pairs) > 1
    ]
    return sorted(made, key=lambda one: (-one.middle, -one.unsolved, one.exercise)), len(found)
