"""Unit 13: the aid register, the least tidy of the three.

Planted: keys that lost their leading zeros, keys with a letter O, blanks or a digit too few, people without a key
(most of them among the poorest; not all are to be found by name either), people listed twice under two spellings, keys
that the population register does not know.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from egov.synthetic.instansi import SEED, VILLAGES, daftar_penduduk, daftar_puskesmas, people, respelled

AIDED = 380
LOST_ZERO, MALFORMED, KEYLESS, DOUBLE, UNKNOWN = 62, 18, 34, 22, 12
RESPELT, NOWHERE, SMALLER = 8, 4, 5  # of those without a key
SIXTH = 23  # recipients of the last village
STORY_NAME = "Ida Umasugia"  # the child of the lesson: without a key, in the register all the same
POOR = (10, 28, 22, 14, 20, 6)  # share of aid by village, in percent


def broken(rng: Random, value: str) -> str:
    """A key as it comes out of hurried typing."""
    at = rng.randrange(4, 14)
    return rng.choice(
        [
            value.replace("0", "O", 2),
            f"{value[:4]} {value[4:8]} {value[8:12]} {value[12:]}",
            value[:at] + value[at + 1 :],
            f"{value[:6]}-{value[6:]}",
            value + value[-1],
        ]
    )


def keyless_are_not_all_alike(rows: list[list]) -> None:
    """Some are misspelt, some live nowhere in the register, some get the smaller sum: no road finds them all."""
    rng = Random(SEED + 21)
    others = [row for row in rows if row[1] != STORY_NAME]
    chosen = rng.sample(others, RESPELT + NOWHERE + SMALLER)
    for row in chosen[:RESPELT]:
        row[1] = respelled(rng, row[1])
    taken = {person["name"] for person in people()}
    firsts, families = zip(*(name.split() for name in sorted(taken)), strict=True)
    for row in chosen[RESPELT : RESPELT + NOWHERE]:
        while row[1] in taken:
            row[1] = f"{rng.choice(firsts)} {rng.choice(families)}"
        taken.add(row[1])
    for row in chosen[-SMALLER:]:
        row[3] = 200000


def sixth_village(rows: list[list], clean: range) -> None:
    """Kebun Cengkih, the best off, gets its few too: clean rows give way to people of the same standing elsewhere."""
    rng = Random(SEED + 22)
    keys = Counter(row[1] for row in daftar_penduduk()[1])
    names = Counter(person["name"] for person in people())
    patients = {row[1] for row in daftar_puskesmas()[1]}
    aided = {row[1] for row in rows}

    def plain(key: str, name: str) -> bool:
        """Found once by key, by nobody else's name."""
        return keys[key] == 1 and names[name] == 1

    free = [p for p in people() if p["village"] == VILLAGES[-1] and plain(p["key"], p["name"])]
    free = [p for p in free if p["name"] not in aided]
    rng.shuffle(free)
    for i in rng.sample([i for i in clean if plain(rows[i][0], rows[i][1])], SIXTH):
        status = rows[i][0] in patients
        person = next(p for p in free if (p["key"] in patients) == status)
        free.remove(person)
        rows[i][:3] = [person["key"], person["name"], person["village"]]


def daftar_bantuan():
    """Social aid: kept in a spreadsheet, which eats leading zeros."""
    rng = Random(SEED + 2)
    weights = dict(zip(VILLAGES, POOR, strict=True))
    pool = sorted(people(), key=lambda p: (-weights[p["village"]] * rng.randrange(1, 100), p["key"]))
    rows = [[p["key"], p["name"], p["village"], 200000 if i % 3 else 300000] for i, p in enumerate(pool[:AIDED])]
    rng.shuffle(rows)
    clean = range(LOST_ZERO + MALFORMED + KEYLESS + UNKNOWN + DOUBLE, AIDED)
    faulty = iter(range(len(rows)))
    for i in (next(faulty) for _ in range(LOST_ZERO)):
        rows[i][0] = rows[i][0].removeprefix("00")
    for i in (next(faulty) for _ in range(MALFORMED)):
        rows[i][0] = broken(rng, rows[i][0])
    keyless = [rows[next(faulty)] for _ in range(KEYLESS)]
    for row in keyless:
        row[0], row[3] = None, 300000
    for i in (next(faulty) for _ in range(UNKNOWN)):
        rows[i][0] = rows[i][0][:12] + f"{9000 + i:04d}"
    doubles = [rows[next(faulty)] for _ in range(DOUBLE)]
    rows += [[code, respelled(rng, name), *rest] for code, name, *rest in doubles]
    keyless_are_not_all_alike(keyless)
    sixth_village(rows, clean)
    rng.shuffle(rows)
    return (
        ["penerima_id", "kunci", "nama", "kelurahan", "bantuan_rupiah"],
        [[f"B{i:03d}", *row] for i, row in enumerate(rows, 1)],
    )
