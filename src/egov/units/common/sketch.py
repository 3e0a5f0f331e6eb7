"""The sketch of one's own service: drawn in unit 08, taken up again in unit 14.

`hasil/sketsa-08.json` in the trainee's workspace holds

    {"layanan": "Surat pindah", "sebelum": [[langkah, pelaku, kerja, tunggu, kunjungan, biaya, dasar], ...],
     "sesudah": []}

a row a step: texts for `langkah`, `pelaku` and `dasar` ("" where none was found), whole numbers for minutes of work,
minutes of waiting, visits and rupiah. `sesudah` has the same rows; unit 08 leaves it as it finds it. Nothing in the
file names a person: a text that looks like somebody's number is refused before it is kept.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from egov.core import files, place

NAME = "sketsa-08.json"
MOST = 8  # rows of a sketch
_DIGITS = re.compile(r"(?:\d[ .-]?){9,}")  # a NIK, a NIP, a telephone number


class Row(NamedTuple):
    """One step of the trainee's own service."""

    langkah: str
    pelaku: str = ""
    kerja: int = 0
    tunggu: int = 0
    kunjungan: int = 0
    biaya: int = 0
    dasar: str = ""


TEXTS, NUMBERS = ("langkah", "pelaku", "dasar"), ("kerja", "tunggu", "kunjungan", "biaya")


@dataclass
class Sketch:
    """A service and its steps, before and after."""

    layanan: str = ""
    sebelum: list[Row] = field(default_factory=list)
    sesudah: list[Row] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        return {
            "layanan": self.layanan,
            "sebelum": [list(row) for row in self.sebelum],
            "sesudah": [list(row) for row in self.sesudah],
        }


def path() -> Path | None:
    """Where the sketch lies, or None outside of a workspace."""
    workspace = place.find()
    return workspace / place.RESULTS / NAME if workspace else None


def personal(text: str) -> bool:
    """Does `text` hold a long number, such as a NIK or a telephone number?"""
    return bool(_DIGITS.search(text))


def _rows(found: object) -> list[Row]:
    """The rows that can be read; a row that was damaged is left out."""
    rows = []
    for one in found if isinstance(found, list) else []:
        if not isinstance(one, list) or len(one) != len(Row._fields):
            continue
        row = Row(*one)
        texts = all(isinstance(getattr(row, name), str) for name in TEXTS)
        numbers = all(type(getattr(row, name)) is int and getattr(row, name) >= 0 for name in NUMBERS)
        if texts and numbers and row.langkah:
            rows.append(row)
    return rows


def read(where: Path | None = None) -> Sketch:
    """The kept sketch; an empty one where there is none or it cannot be read."""
    where = where or path()
    found = files.read_json(where) if where else {}
    name = found.get("layanan", "")
    return Sketch(name if isinstance(name, str) else "", _rows(found.get("sebelum")), _rows(found.get("sesudah")))


def keep(sketch: Sketch, where: Path | None = None) -> bool:
    """Write the sketch; False where there is no workspace. Raises OSError, ValueError for somebody's number.

    A file that holds something we cannot read is set aside first, never written over.
    """
    where = where or path()
    if where is None:
        return False
    rows = (*sketch.sebelum, *sketch.sesudah)
    if any(map(personal, (sketch.layanan, *(getattr(row, name) for row in rows for name in TEXTS)))):
        raise ValueError(sketch.layanan)
    if where.is_file() and where.stat().st_size and not files.read_json(where):
        where.replace(where.with_name(f"{where.stem}.rusak.json"))
    files.write_json(where, sketch.plain(), durable=False)
    return True


def lines(rows: list[Row], name: str = "sebelum") -> str:
    """The rows as Python source, ready to paste: `sebelum = [["Minta surat", "warga", 10, 480, 1, 0, ""], ...]`."""
    told = [f"    {json.dumps(list(row), ensure_ascii=False)}," for row in rows]
    return "\n".join([f"{name} = [", *told, "]"])
