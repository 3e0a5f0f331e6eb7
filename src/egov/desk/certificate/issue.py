"""Certificates given out: each a line of `sertifikat/terbit.jsonl`, only ever added to, and a PDF beside it."""

from __future__ import annotations

import contextlib
import datetime as dt
import hmac
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from egov.core import files, naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import overview
from egov.desk.certificate import code, page, paper, rule
from egov.grading import clock
from egov.grading.course import Course

LIST = "terbit.jsonl"
DATED = ("tanggal",)


@dataclass(frozen=True)
class Certificate:
    code: str
    facts: dict

    @property
    def file(self) -> str:
        return f"{'-'.join(naming.words(self.facts['nama']))}-{self.facts['nip']}.pdf"


def issued(course: Course) -> list[Certificate]:
    """All that were ever given, oldest first; a line torn by a kill is passed over."""
    found = []
    with contextlib.suppress(OSError):
        for line in (code.folder(course) / LIST).read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError, KeyError, TypeError):
                held = json.loads(line)
                found.append(Certificate(held["kode"], dict(held["isi"])))
    return found


def current(course: Course) -> dict[str, Certificate]:
    """The one that counts for each person: the last."""
    return {one.facts.get("nip", ""): one for one in issued(course)}


def make(course: Course, book: Gradebook) -> tuple[list[Certificate], list[rule.Verdict]]:
    """Everyone who met the rule, and everyone who did not. Asked again with the same facts, a code stays the same."""
    told = rule.verdicts(course, overview.look(course, book))
    if not told:
        raise UserError(say("certificate.nobody"))
    before = current(course)
    secret = code.key(course, issued=bool(before), make=True)
    today = dt.datetime.now(clock.zone(course)).date().isoformat()
    made, new = [], []
    for one in (v for v in told if v.met):
        facts = {"nip": one.person.id, "nama": one.person.name, "unit": list(one.units), "jp": one.hours,
                 "poin": round(one.points, 6), "dari": round(one.most, 6), "judul": rule.words(course).judul,
                 "tanggal": today}  # fmt: skip
        held = before.get(one.person.id)
        if held and _undated(held.facts) == _undated(facts) and sound(secret, held):
            made.append(held)
        else:
            made.append(Certificate(code.of(secret, facts), facts))
            new.append(made[-1])
    with (code.ready(course) / LIST).open("a", encoding="utf-8") as log:
        for one in new:
            log.write(json.dumps({"kode": one.code, "isi": one.facts}, ensure_ascii=True) + "\n")
    return made, [v for v in told if not v.met]


def _undated(facts: dict) -> dict:
    return {k: v for k, v in facts.items() if k not in DATED}


def sound(secret: bytes, one: Certificate) -> bool:
    """Does the code belong to these facts?"""
    return hmac.compare_digest(code.of(secret, one.facts), one.code)


def papers(course: Course, made: list[Certificate]) -> Iterator[tuple[str, bytes]]:
    """Name and content of each PDF, then the page that checks codes without a network."""
    words = rule.words(course)
    for one in made:
        yield one.file, paper.draw(one.code, one.facts, words)
    yield page.NAME, page.build(list(current(course).values()), words)


def write(course: Course, made: list[Certificate]) -> Path:
    target = code.ready(course)
    for name, content in papers(course, made):
        files.write(target / name, content, durable=False)
    return target


def bundle(course: Course, made: list[Certificate]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in papers(course, made):
            archive.writestr(name, content)
    return stream.getvalue()
