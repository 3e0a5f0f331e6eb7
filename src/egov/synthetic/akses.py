"""Unit 13: who saw what. A log of reads of the three registers, with purpose and legal basis.

A purpose fits its office and its size, but for three reads. Planted: one clerk of the aid office reads the whole
population register three nights running, twenty-one reads without a purpose, purposes such as "berjaga-jaga" that are
none, and three whose purpose is filled in and does not fit.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from egov.synthetic.draw import chance, weighted
from egov.synthetic.kalender import is_working

SEED, ROWS, NO_PURPOSE, JUST_IN_CASE = 1304, 277, 21, 17
FIRST, DAYS = datetime(2024, 10, 1), 62
OFFICES = {"Dinas Kependudukan": 45, "Dinas Sosial": 30, "Puskesmas": 25}
TABLES = {"daftar_penduduk": 60, "daftar_bantuan": 22, "daftar_puskesmas": 18}
PURPOSES = {
    "melayani warga di loket": 46,
    "mencocokkan penerima bantuan": 22,
    "merujuk pasien": 16,
    "membuat laporan bulanan": 12,
    "memeriksa aduan": 4,
}
NO_REASON = ("berjaga-jaga", "siapa tahu perlu", "permintaan lisan")
# What each office may say for a few rows, and for many.
FITTING = {
    "Dinas Kependudukan": (("melayani warga di loket", "memeriksa aduan"), ("membuat laporan bulanan",)),
    "Dinas Sosial": (
        ("mencocokkan penerima bantuan", "memeriksa aduan"),
        ("mencocokkan penerima bantuan", "membuat laporan bulanan"),
    ),
    "Puskesmas": (("merujuk pasien", "melayani warga di loket"), ("membuat laporan bulanan",)),
}
FEW = 5
# Three that do not fit, kept as drawn: whoever looks only for empty purposes misses them.
ODD = {("2024-11-25 09:04", "PG-08")}
ODD_KINDS = (("Dinas Kependudukan", "merujuk pasien", 1), ("Puskesmas", "melayani warga di loket", 20))
NIGHT_OWL = ("PG-07", "Dinas Sosial")


def fitted(log: list[list]) -> None:
    """Every purpose that does not fit its office or size gives way to one that does, three excepted."""
    odd = {(office, purpose): least for office, purpose, least in ODD_KINDS}
    for number, entry in enumerate(log):
        moment, clerk, office, _, purpose, rows = entry
        if purpose is None or purpose in NO_REASON or (f"{moment:%Y-%m-%d %H:%M}", clerk) in ODD:
            continue
        if odd.get((office, purpose), rows + 1) <= rows:
            del odd[office, purpose]
            continue
        allowed = FITTING[office][rows >= FEW]
        if purpose not in allowed:
            entry[4] = Random(SEED * 1000 + number).choice(allowed)


def catatan_akses():
    rng = Random(SEED)
    log = []
    while len(log) < ROWS:
        moment = FIRST + timedelta(days=rng.randrange(DAYS), minutes=rng.randrange(8 * 60, 16 * 60))
        if not is_working(moment.date()):
            continue
        office = weighted(rng, OFFICES)
        clerk = f"PG-{list(OFFICES).index(office) * 4 + rng.randrange(1, 5):02d}"
        rows = 1 + rng.randrange(4) if chance(rng, 82) else 20 + rng.randrange(180)
        log.append([moment, clerk, office, weighted(rng, TABLES), weighted(rng, PURPOSES), rows])
    for i, entry in enumerate(rng.sample(log, NO_PURPOSE + JUST_IN_CASE)):
        entry[4] = None if i < NO_PURPOSE else NO_REASON[i % len(NO_REASON)]
    for night in range(3):
        moment = datetime(2024, 11, 12 + night, 22, 40) + timedelta(minutes=rng.randrange(50))
        log.append([moment, *NIGHT_OWL, "daftar_penduduk", "permintaan lisan" if night else None, 809])
    log.sort(key=lambda entry: (entry[0], entry[1]))
    fitted(log)
    return (
        ["waktu", "pegawai", "instansi", "tabel", "tujuan", "jumlah_baris"],
        [[f"{entry[0]:%Y-%m-%d %H:%M}", *entry[1:]] for entry in log],
    )
