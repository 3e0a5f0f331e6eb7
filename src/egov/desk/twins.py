"""People who handed in the very same file, byte by byte. For a person to ask about, never a verdict."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from egov.grading.course import Course


def twins(course: Course, assignment: str) -> list[list[str]]:
    """Groups of people, the largest first. The file as it was handed out makes nobody a twin."""
    given = {_digest(path) for path in course.folder("release", ".", assignment).glob("*.ipynb")}
    found: dict[tuple[str, ...], list[str]] = {}
    for person, folder in course.submissions(assignment).items():
        with contextlib.suppress(OSError):
            key = tuple(sorted(_digest(path) for path in folder.glob("*.ipynb")))
            if set(key) - given:
                found.setdefault(key, []).append(person)
    return sorted((sorted(people) for people in found.values() if len(people) > 1), key=lambda p: (-len(p), p))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
