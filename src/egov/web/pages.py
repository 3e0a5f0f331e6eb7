"""What a visitor reads without Python: the front page with all units, and every lesson as a page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from egov.core import register
from egov.core.messages import say

# A lesson's page holds no script; its pictures are inside it.
SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL | re.IGNORECASE)


def write(pages: Path, course: Path, site: Path) -> None:
    lessons = {path.name[:2]: path for path in sorted(course.glob("[0-9][0-9]-*.ipynb"))}
    shell = (pages / "lesson.html").read_text(encoding="utf-8")
    (site / "baca").mkdir(exist_ok=True)
    for number, path in lessons.items():
        title = escape(f"{number} {register.unit(number).title}")
        page = shell.replace("{judul}", title).replace("{jalan}", f"../lab/index.html?path=pelajaran/{path.name}")
        (site / "baca" / f"{number}.html").write_text(page.replace("{isi}", body(path)), encoding="utf-8")
    front = (pages / "index.html").read_text(encoding="utf-8").replace("{unit}", units(lessons))
    (site / "index.html").write_text(front, encoding="utf-8")


def body(lesson: Path) -> str:
    """The lesson with its saved outputs, as nbconvert renders it."""
    from nbconvert import HTMLExporter

    text, _ = HTMLExporter(template_name="basic").from_filename(str(lesson))
    return SCRIPT.sub("", text)


def units(lessons: dict[str, Path]) -> str:
    """All units in order: the question it answers, and where to read it."""
    rows = []
    for unit in register.units():
        title = escape(f"{unit.number} {unit.title}")
        if unit.number in lessons:
            title = f'<a href="baca/{unit.number}.html">{title}</a>'
        else:
            title += f" <small>({say('site.coming')})</small>"
        rows.append(f"<li><h3>{title}</h3><p>{escape(say(f'site.question.{unit.number}'))}</p></li>")
    return "\n".join(rows)
