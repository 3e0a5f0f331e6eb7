"""Every lesson and assignment source, as parameters of the content rules."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from egov.build.blocks import split
from egov.units.u14 import charts

ROOT = Path(__file__).resolve().parents[2]
LESSONS = {path.stem: nbformat.read(path, 4) for path in sorted((ROOT / "course").glob("*.ipynb"))}
SOURCES = {path.stem: nbformat.read(path, 4) for path in sorted((ROOT / "assignments/source").glob("*/*.ipynb"))}


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", [pytest.param(nb, id=name) for name, nb in LESSONS.items()])
    if "page" in metafunc.fixturenames:  # whatever a trainee reads
        pages = [*LESSONS.items(), *((f"tugas-{name}", nb) for name, nb in SOURCES.items())]
        metafunc.parametrize("page", [pytest.param(nb, id=name) for name, nb in pages])


FINAL_PROJECT = ROOT / "assignments/text/14-proyek-akhir.md"


@pytest.fixture
def author() -> dict:
    """The tables of the author's own solution, an office that shares no step with the specimen."""
    names: dict = {"peraga": charts, "persen": 100 - 41.46}
    for block in split(FINAL_PROJECT.read_text(encoding="utf-8"), FINAL_PROJECT.name)[1]:
        if block.typed_code and block.key not in ("persen-hemat", "orang-dibantu"):
            exec(block.typed_code, names)
    return {**{name: names[name] for name in ("sebelum", "sesudah", "kanal", "isian", "ukuran", "hari_90")},
            "orang_dibantu": 58.0}  # fmt: skip


@pytest.fixture
def plan(author) -> dict:
    return {"layanan": "Kartu pencari kerja", "pesan": "Datang Selasa ke meja bantu. Gratis.", **author}
