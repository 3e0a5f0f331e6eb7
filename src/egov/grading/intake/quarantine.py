"""Where refused files lie: under their own names, each once, with the reason beside them."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path, PurePosixPath

from egov.core.files import write
from egov.grading.course import Course
from egov.grading.intake.packets import REASON


def folder(course: Course) -> Path:
    return course.root / "quarantine"


def put(course: Course, label: str, content: dict[str, bytes], reason: str) -> Path:
    """Keeps what can be kept; the same files refused again lie there already."""
    top = folder(course)
    name = _safe(label)
    number = 1
    while (place := top / (name if number == 1 else f"{name} ({number})")).exists():
        if _print(_there(place)) == _print(content):
            break
        number += 1
    for inner, data in content.items():
        write(place / "/".join(_safe(part) for part in PurePosixPath(inner).parts), data)
    write(place / REASON, f"{reason}\n".encode())
    return place


def entries(course: Course) -> list[tuple[Path, str]]:
    """What waits for a person: the folder and the sentence."""
    top = folder(course)
    found = sorted(p for p in top.iterdir() if (p / REASON).is_file()) if top.is_dir() else []
    return [(p, (p / REASON).read_text(encoding="utf-8").strip()) for p in found]


def settled(course: Course, place: Path) -> None:
    """A person has said whose it is and it was taken in: it waits no longer."""
    if place.resolve().parent == folder(course).resolve():
        shutil.rmtree(place)


def _there(place: Path) -> dict[str, bytes]:
    return {
        p.relative_to(place).as_posix(): p.read_bytes() for p in place.rglob("*") if p.is_file() and p.name != REASON
    }


def _print(content: dict[str, bytes]) -> list[tuple[str, str]]:
    return sorted(
        ("/".join(_safe(part) for part in PurePosixPath(n).parts), hashlib.sha256(c).hexdigest())
        for n, c in content.items()
    )


def _safe(name: str) -> str:
    text = "".join(c if c.isalnum() or c in "-_. ()" else "_" for c in name)[:80].strip(". ")
    return text or "tanpa-nama"
