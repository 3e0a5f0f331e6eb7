"""`docs/jalur-belajar.md`: the learning paths as tables, with the minutes that were counted."""

from __future__ import annotations

from pathlib import Path

from egov.build.text import minutes_of
from egov.core import paths
from egov.core.learning_path import Day, learning_paths

HEAD = """# Jalur belajar

Tiga cara menempuh kursus ini. Menitnya dihitung dari teks setiap unit; satu JP sama dengan 45 menit.
Sisanya untuk membuka, bertanya, dan saling memeriksa.

Peserta memilih jalurnya di halaman sambutan. Tabel di sana lalu mengikuti urutan jalur itu.

Halaman ini dibuat dari `course/jalur.toml` oleh `make notebooks`. Ubahlah berkas itu, bukan halaman ini.
"""

COLUMNS = "| unit | JP | pelajaran | tugas |\n| --- | --- | --- | --- |"


def path(top: Path) -> Path:
    return top / "docs" / "jalur-belajar.md"


def page() -> str:
    """The whole page, as it is committed."""
    parts = [HEAD]
    for one in learning_paths():
        parts.append(
            f"\n## {one.title}\n\n{one.purpose}\n\n| unit | JP | pelajaran | tugas |\n| --- | --- | --- | --- |"
        )
        parts += [_day(day) for day in one.days]
        lesson, task = map(sum, zip(*map(_minutes, one.units), strict=True))
        parts.append(f"| **Seluruhnya** | {one.hours} | {lesson} menit | {task} menit |\n")
    return "\n".join(parts)


def _minutes(unit) -> tuple[int, int]:
    return minutes_of(paths.shared("course") / "text" / f"{unit.name}.md")


def _day(day: Day) -> str:
    rows = [f"| **{day.title}** | {sum(unit.hours for unit in day.units)} | | |"]
    for unit in day.units:
        lesson, task = (f"{n} menit" if n else "menyusul" for n in _minutes(unit))
        rows.append(f"| {unit.number} {unit.title} | {unit.hours} | {lesson} | {task} |")
    return "\n".join(rows)
