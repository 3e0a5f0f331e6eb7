"""What a class list says: which column is which, one person a row, and one sentence for everything that is not clear.

Nothing is stored here. A row that is wrong is named, never guessed at; only what can be meant in one way is mended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from egov.core import naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import nip
from egov.desk.sheet import Row

# Headings, letters only. The first that a column begins with decides; `nama` alone must not take "Nama Instansi".
IDS = ("nip", "nrp", "nipppk", "nomorinduk", "noinduk", "idpeserta", "nomorpeserta", "nopeserta", "kodepeserta",
       "username", "namapengguna", "idnumber", "nomoridentitas")  # fmt: skip
NAMES = ("nama", "namalengkap", "namapeserta", "namapegawai", "namaasn", "namadangelar", "namalengkapdangelar",
         "namalengkapdengangelar", "namadengangelar", "namatanpagelar", "namalengkaptanpagelar", "namapesertapelatihan",
         "fullname", "name")  # fmt: skip
FIRST, LAST = ("namadepan", "firstname"), ("namabelakang", "surname", "lastname")
CLASSES = ("kelas", "angkatan", "kelompok", "group", "grup")
MAILS = ("surel", "email", "alamatsurel", "emailaddress")
LMS = ("idlms", "idcanvas", "canvasid", "idmoodle", "sisuserid")
LOOK = 20  # rows among which the headings are looked for


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    group: str = ""
    mail: str = ""
    lms: str = ""


@dataclass
class ClassList:
    """People by id, what stops them from being stored, and what was mended or is worth a look."""

    people: dict[str, Person] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    skipped: int = 0


def understand(rows: list[Row]) -> ClassList:
    """Raises UserError where the headings themselves are missing or doubtful."""
    place, columns = _headings(rows)
    head = rows[place].cells
    made = ClassList(columns={what: ", ".join(head[n] for n in places) for what, places in columns.items()})
    local: list[str] = []
    for row in rows[place + 1 :]:
        if any(row.cells):
            _one(row, len(head), columns, made, local)
    if local and len(local) < len(made.people):
        made.notes += [say("desk.list.local", id=identity) for identity in local[:20]]
    _namesakes(made)
    if not made.people and not made.problems:
        raise UserError(say("desk.list.nobody"))
    return made


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.casefold())


def _headings(rows: list[Row]) -> tuple[int, dict[str, list[int]]]:
    found_some: list[str] = []
    for place, row in enumerate(rows[:LOOK]):
        letters = [_letters(cell) for cell in row.cells]
        ids = [n for n, word in enumerate(letters) if word.startswith(IDS)]
        full = [n for n, word in enumerate(letters) if word in NAMES]
        split = [[n for n, word in enumerate(letters) if word in group] for group in (FIRST, LAST)]
        if not full and all(split):
            full = [split[0][0], split[1][0]]
            doubtful: list[int] = []
        else:
            doubtful = full
        if ids and full:
            if len(doubtful) > 1 or len(ids) > 1:
                both = doubtful if len(doubtful) > 1 else ids
                titles = " / ".join(f"“{row.cells[n]}”" for n in both)
                raise UserError(say("desk.list.two_columns", apa="nama" if len(doubtful) > 1 else "NIP", kolom=titles))
            more = {"kelas": CLASSES, "surel": MAILS, "lms": LMS}
            columns = {what: [n for n, word in enumerate(letters) if word in group][:1] for what, group in more.items()}
            return place, {"nip": ids, "nama": full, **{what: n for what, n in columns.items() if n}}
        found_some = found_some or [cell for cell in row.cells if cell]
    raise UserError(say("desk.list.headings", ada=", ".join(found_some[:8]) or "-"))


def _one(row: Row, width: int, columns: dict[str, list[int]], made: ClassList, local: list[str]) -> None:
    cells = list(row.cells)
    spare = [cell for cell in cells[width:] if cell]
    if spare:
        if columns["nama"] != [width - 1]:
            made.problems.append(say("desk.row.wide", baris=row.line, ada=len(cells), judul=width))
            return
        cells[width - 1 :] = [", ".join([cells[width - 1], *spare])]  # the name stands last: its commas made columns
        made.notes.append(say("desk.row.comma", baris=row.line, nama=cells[width - 1]))

    def of(what: str) -> str:
        found = [cells[n] for n in columns.get(what, []) if n < len(cells)]
        return re.sub(r"\s+", " ", " ".join(found)).strip()

    typed, name = of("nip"), of("nama")
    if not typed and not name:
        made.skipped += 1  # a total, a signature, a blank line
        return
    identity = nip.tidy(typed)
    fault = "nip.rounded" if columns["nip"][0] in row.rounded else nip.fault(identity)
    if fault:
        made.problems.append(
            say("desk.row.wrong", baris=row.line, sebab=say(f"desk.{fault}", id=typed, angka=len(identity), nama=name))
        )
        return
    if not re.search(r"[^\W\d_]", name):
        made.problems.append(say("desk.row.wrong", baris=row.line, sebab=say("desk.row.no_name", id=identity)))
        return
    known = made.people.get(identity)
    if known and naming.key(known.name) != naming.key(name):
        made.problems.append(
            say("desk.row.wrong", baris=row.line, sebab=say("desk.row.two_names", id=identity, lain=known.name))
        )
        return
    if known:
        made.notes.append(say("desk.row.twice", baris=row.line, nama=known.name))
        return
    if not (identity.isdecimal() and len(identity) == 18):
        local.append(identity)
    made.people[identity] = Person(identity, name, of("kelas"), of("surel"), of("lms"))


def _namesakes(made: ClassList) -> None:
    by_name: dict[str, list[Person]] = {}
    for person in made.people.values():
        by_name.setdefault(naming.key(person.name), []).append(person)
    for same in by_name.values():
        if len(same) > 1:
            made.notes.append(say("desk.list.namesakes", nama=same[0].name, nip=", ".join(p.id for p in same)))
