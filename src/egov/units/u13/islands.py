"""Drawn in unit 13: three islands with one child each, empty keys that wed, and two hops from row to row."""

from __future__ import annotations

from egov.units.u13 import data
from egov.widgets.base import INK, LINE
from egov.widgets.svg import document, text

WORDS = {
    "none": "kunci: (kosong)",
    "key": "kunci: {key}",
    "aid": "Rp300.000, {place}",
    "born": "{day}, {place}",
    "code": "{day}, {code}",
    "kings": ("Raja Sosial", "Raja Kependudukan", "Raja Puskesmas"),
    "row": "baris {number}",
}


def child() -> list[list[str]]:
    """The same child as each island has it: row, name, key, the rest."""
    aid, people, patients = data.aid(), data.people(), data.patients()
    mine = aid[aid["penerima_id"] == data.ROW].iloc[0]
    person = people[people["baris"] == data.PERSON].iloc[0]
    patient = patients[patients["pasien_id"] == data.PATIENT].iloc[0]
    return [
        [data.ROW, mine["nama"], WORDS["none"], WORDS["aid"].format(place=mine["kelurahan"])],
        [
            WORDS["row"].format(number=data.PERSON), person["nama"], WORDS["key"].format(key=person["kunci"]),
            WORDS["born"].format(day=f"{person['tanggal_lahir']:%Y-%m-%d}", place=person["kelurahan"]),
        ],
        [
            data.PATIENT, patient["nama"], WORDS["key"].format(key=patient["kunci"]),
            WORDS["code"].format(day=patient["tanggal_lahir"], code=patient["kode_kelurahan"]),
        ],
    ]  # fmt: skip


def _card(x: int, y: int, lines: list[str], width: int = 228) -> str:
    """A row of a table as a card; its second line, the name, is bold."""
    parts = [f'<rect x="{x}" y="{y}" width="{width}" height="96" fill="#FFFFFF" stroke="{INK}" rx="6"/>']
    parts += [text(x + 10, y + 22 + 22 * n, line, size=13, bold=n == 1) for n, line in enumerate(lines)]
    return "".join(parts)


def three_islands() -> str:
    """No boat in sight."""
    waves = "q15 -8 30 0" + "t30 0" * 26
    parts = [f'<path d="M0 {y}{waves}" fill="none" stroke="{LINE}"/>' for y in (176, 192, 208)]
    for number, (king, lines) in enumerate(zip(WORDS["kings"], child(), strict=True)):
        x = 14 + 262 * number
        middle = x + 114
        parts += [
            f'<ellipse cx="{middle}" cy="176" rx="124" ry="34" fill="#EFE6CF" stroke="{INK}"/>',
            f'<path d="M{middle - 16} 34l0 -20l8 10l8 -14l8 14l8 -10l0 20z" fill="#F3C746" stroke="{INK}"/>',
            text(middle, 52, king, anchor="middle", bold=True),
            _card(x, 64, lines),
        ]
    return document(792, 220, parts)


def wedding() -> str:
    """One empty key, and everyone it is joined to."""
    rows = data.wedded()
    names = list(rows[rows["penerima_id"] == data.ROW]["pasien_id"])
    child_of = child()[0]
    lines, boxes = [], [_card(8, 92, child_of)]  # all lines lie beneath all boxes
    for number, name in enumerate(names):
        x, y = 380 + 190 * (number // 12), 20 + 22 * (number % 12)
        lines.append(f'<path d="M236 140L{x - 8} {y - 4}" stroke="{LINE}" stroke-width="0.8"/>')
        boxes += [
            f'<rect x="{x - 8}" y="{y - 15}" width="160" height="20" fill="#FFFFFF" stroke="{LINE}"/>',
            text(x, y, f"{name}, {WORDS['none']}", size=12),
        ]
    return document(740, 292, [*lines, *boxes])


def hops() -> str:
    """Name and village lead to the register, its key to the health centre."""
    parts = []
    for number, lines in enumerate(child()):
        parts.append(_card(8 + 272 * number, 56, lines, 220))
    for x, words in ((228, "nama + kelurahan"), (500, "kunci")):
        parts += [f'<path d="M{x + 2} 96q25 -40 44 -6" fill="none" stroke="{INK}" stroke-width="3"/>',
                  f'<path d="M{x + 50} 102l-12 -8l13 -6z" fill="{INK}"/>',
                  text(x + 26, 40, words, anchor="middle", bold=True)]  # fmt: skip
    return document(784, 168, parts)
