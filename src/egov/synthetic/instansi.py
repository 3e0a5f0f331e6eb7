"""Unit 13: three fictitious agencies of one city describe the same people, and do not agree.

Keys look like a NIK but begin with 00, which no real one does; people are chance pairs of a first name and an
invented family name. Planted: keys that lost their leading zeros, keys with a letter O, blanks or a digit too few,
people without a key (most of them among the poorest), people listed twice under two spellings, one key for two people,
keys unknown to the population register, different people of the same name, two code systems for the same urban
villages. The aid register has a module of its own, `bantuan`.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from random import Random

from egov.synthetic import texts

SEED = 1301
PEOPLE, PATIENTS = 800, 520
TWINS, MOVED, SHARED = 14, 9, 5  # same name; listed twice after moving; one key for two people
VILLAGES = ("Mekar Teluk", "Batu Karang", "Tanjung Pala", "Dermaga Lama", "Pulau Kecil Pala", "Kebun Cengkih")
NAMES = ("laki-laki", "perempuan", "keluarga")
SPELLINGS = (("ii", "i"), ("ti", "tie"), ("u", "oe"), ("s", "z"), ("i", "y"), ("a", "ah"))


def key(rng: Random, born: date, woman: bool, number: int) -> str:
    """00 71 0v, day (+40 for women), month, year, serial number: like a NIK, and never one."""
    return f"00710{rng.randrange(1, 7)}{born.day + 40 * woman:02d}{born:%m%y}{number:04d}"


@lru_cache(maxsize=1)
def people() -> list[dict]:
    """Everybody there really is, one row each."""
    rng = Random(SEED)
    men, women, families = ([row["nama"] for row in texts("nama") if row["jenis"] == kind] for kind in NAMES)
    pairs = [
        (first, family, woman)
        for woman, firsts in ((False, men), (True, women))
        for first in firsts
        for family in families
    ]
    names = rng.sample(pairs, PEOPLE - TWINS)
    names += rng.sample(names, TWINS)
    everyone = []
    for number, (first, family, woman) in enumerate(names, 1):
        born = date(1944, 1, 1) + timedelta(days=rng.randrange(72 * 365))
        everyone.append(
            {
                "key": key(rng, born, woman, number),
                "name": f"{first} {family}",
                "born": born,
                "woman": woman,
                "village": rng.choice(VILLAGES),
            }
        )
    rng.shuffle(everyone)
    return everyone


def respelled(rng: Random, name: str) -> str:
    """The same name as another clerk heard it."""
    first, family = name.split()
    fitting = [(a, b) for a, b in SPELLINGS if a in family[1:]]
    a, b = rng.choice(fitting)
    at = family.index(a, 1)
    return f"{first} {family[:at]}{b}{family[at + len(a) :]}"


def daftar_penduduk():
    """The population register: the reference, with faults of its own."""
    rng = Random(SEED + 1)
    rows = [
        [
            p["key"],
            p["name"],
            p["born"],
            "P" if p["woman"] else "L",
            p["village"],
            date(2023, 1, 1) + timedelta(days=rng.randrange(500)),
        ]
        for p in people()
    ]
    for row in rng.sample(rows, MOVED):  # moved, and the old entry never closed
        village = rng.choice([v for v in VILLAGES if v != row[4]])
        rows.append([*row[:4], village, row[5] + timedelta(days=60 + rng.randrange(90))])
    for row, other in zip(rng.sample(rows[:400], SHARED), rng.sample(rows[400:PEOPLE], SHARED), strict=True):
        other[0] = row[0]
    rng.shuffle(rows)
    columns = ["kunci", "nama", "tanggal_lahir", "jenis_kelamin", "kelurahan", "diperbarui"]
    return ["baris", *columns], [[i, *row] for i, row in enumerate(rows, 1)]


def daftar_puskesmas():
    """Health centre: own codes for the villages (KEL-1 ...), dates day first, some keys missing."""
    rng = Random(SEED + 3)
    rows = []
    for p in rng.sample(people(), PATIENTS):
        name = respelled(rng, p["name"]) if rng.randrange(100) < 11 else p["name"]
        code = None if rng.randrange(100) < 6 else p["key"]
        last = date(2024, 1, 2) + timedelta(days=rng.randrange(360))
        rows.append([code, name, f"{p['born']:%d/%m/%Y}", f"KEL-{VILLAGES.index(p['village']) + 1}", last])
    return (
        ["pasien_id", "kunci", "nama", "tanggal_lahir", "kode_kelurahan", "kunjungan_terakhir"],
        [[f"PS{i:03d}", *row] for i, row in enumerate(rows, 1)],
    )


def kode_kelurahan():
    """The reference both should have used: names beside the health centre's codes."""
    return (
        ["kode_kelurahan", "kelurahan", "puskesmas"],
        [[f"KEL-{i}", village, "Mekar Teluk" if i < 4 else "Dermaga Lama"] for i, village in enumerate(VILLAGES, 1)],
    )
