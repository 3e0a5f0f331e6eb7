"""Who gets a certificate: the rule of the class and the institution's own words, kept with the course."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from egov.core import register
from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.numbers import angka, poin
from egov.desk import overview
from egov.desk.classlist import Person
from egov.grading import clock
from egov.grading.course import Course

KEPT = "sertifikat"  # in `meja.json`
LONGEST = 300


@dataclass(frozen=True)
class Rule:
    """Units that must be done, percent of their points, hours (JP) of all units that are done; nothing asks nothing."""

    units: tuple[str, ...] = ()
    percent: float = 0.0
    hours: int = 0

    @property
    def empty(self) -> bool:
        return not (self.units or self.percent or self.hours)


@dataclass(frozen=True)
class Words:
    """What stands on the paper; an institution writes its own."""

    lembaga: str = ""
    judul: str = say("certificate.default.title")
    kalimat: str = say("certificate.default.sentence")
    kota: str = ""
    jabatan: str = ""
    penanda_tangan: str = ""
    nip_penanda_tangan: str = ""
    catatan: str = ""
    alamat_periksa: str = ""


@dataclass(frozen=True)
class Verdict:
    """What one person reached, and the sentences that say what is missing."""

    person: Person
    units: tuple[str, ...]
    hours: int
    points: float
    most: float
    missing: tuple[str, ...]

    @property
    def met(self) -> bool:
        return not self.missing


def rule(course: Course) -> Rule:
    held = clock.settings(course).get(KEPT, {})
    units = held.get("unit", [])
    return Rule(
        tuple(u for u in units if isinstance(u, str)), _number(held.get("persen")), int(_number(held.get("jp")))
    )


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) and 0 <= value < 10_000 else 0.0


def words(course: Course) -> Words:
    held = clock.settings(course).get(KEPT, {}).get("kata", {})
    known = {f.name for f in fields(Words)}
    return Words(**{k: v for k, v in held.items() if k in known and isinstance(v, str)})


def keep(course: Course, chosen: Rule, texts: Words, known: list[str]) -> None:
    """`known`: the course's assignments; a rule that nobody could meet, or everybody does, is refused."""
    strange = [unit for unit in chosen.units if unit not in known]
    if strange:
        raise UserError(say("certificate.rule.unit", tugas=", ".join(strange), ada=", ".join(known) or "-"))
    if chosen.empty:
        raise UserError(say("certificate.rule.empty"))
    if not 0 <= chosen.percent <= 100:
        raise UserError(say("certificate.rule.percent"))
    reachable = sum(unit.hours for unit in register.units() if unit.name in known)
    if chosen.hours > reachable:
        raise UserError(say("certificate.rule.hours", jp=chosen.hours, paling=reachable))
    shown = {k: " ".join(v.split())[:LONGEST] for k, v in asdict(texts).items()}
    held = {"unit": list(chosen.units), "persen": chosen.percent, "jp": chosen.hours, "kata": shown}
    clock.keep(course, **{KEPT: held})


def verdicts(course: Course, found: overview.Overview) -> list[Verdict]:
    """Everyone of the class, measured by its rule."""
    asked = rule(course)
    if asked.empty:
        raise UserError(say("certificate.rule.none"))
    hours = {unit.name: unit.hours for unit in register.units()}
    return [_one(asked, found, person, hours) for person in found.people]


def _one(asked: Rule, found: overview.Overview, person: Person, hours: dict[str, int]) -> Verdict:
    works = {unit.name: found.of(person.id, unit.name) for unit in found.units}
    counted = [unit for unit in found.units if not asked.units or unit.name in asked.units]
    done = tuple(name for name, work in works.items() if work.state == overview.DONE)
    missing = [
        say("certificate.missing.unit", tugas=unit, keadaan=say(f"desk.work.{works[unit].state}"))
        for unit in asked.units
        if unit in works and unit not in done
    ]
    missing += [say("certificate.missing.gone", tugas=unit) for unit in asked.units if unit not in works]
    points = sum(works[unit.name].score or 0.0 for unit in counted if unit.name in done)
    most = sum(unit.points for unit in counted)
    if points < asked.percent / 100 * most - 1e-9:
        told = {"poin": poin(points), "dari": poin(most), "persen": angka(asked.percent)}
        missing.append(say("certificate.missing.points", **told))
    reached = sum(hours.get(name, 0) for name in done)
    if reached < asked.hours:
        missing.append(say("certificate.missing.hours", jp=reached, syarat=asked.hours))
    return Verdict(person, done, reached, points, most, tuple(missing))
