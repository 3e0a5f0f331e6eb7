"""The templates of the desk, for its server and for pages that are written as files."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from egov.core.messages import say
from egov.core.numbers import angka, persen, poin
from egov.desk.similar import marked

HERE = Path(__file__).parent
HTMX = "htmx-2.0.11.min.js"


def environment() -> Environment:
    made = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True)
    made.globals.update(say=say, poin=poin, angka=angka, persen=persen, htmx=HTMX, marked=marked)
    return made


def classreport(found, names: bool) -> str:
    """The report on a class as one file, to print or to send."""
    return _file("laporan-berkas.html", say("classreport.of", tugas=found.unit), found=found, names=names)


def similar(unit: str, found: list, names: dict[str, str]) -> str:
    """Answers that are alike, for all written questions of an assignment."""
    return _file("kemiripan-berkas.html", f"{say('similar.title')}: {unit}", all=found, names=names)


def _file(template: str, title: str, **facts) -> str:
    style = (HERE / "static" / "desk.css").read_text(encoding="utf-8")
    return environment().get_template(template).render(judul=title, gaya=style, **facts)
