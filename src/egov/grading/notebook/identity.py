"""Whose number the trainee typed: told where it is somebody else's, never used to decide whose work it is."""

from __future__ import annotations

import re

TYPED = re.compile(r"^\s*nip\s*=\s*[\"']([^\"']{1,60})[\"']", re.IGNORECASE | re.MULTILINE)
SEPARATORS = re.compile(r"[\s.\-_/'’]+")


def notes(notebook, student: str, names: dict[str, str]) -> list[tuple[str, str, str]]:
    """A note for the instructor where another person of the class stands inside."""
    found = []
    for cell in notebook.cells:
        for typed in TYPED.findall(cell.source) if cell.cell_type == "code" else ():
            number = SEPARATORS.sub("", typed)
            if number != student and number in names:
                found.append(("nip-lain", "", names[number] or number))
    return list(dict.fromkeys(found))
