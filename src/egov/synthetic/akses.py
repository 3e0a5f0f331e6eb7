"""Unit 13: who saw what. A log of reads of the three registers, with purpose and legal basis.

Planted: one clerk of the aid office reads the whole population register three nights running, twenty-one reads
without a purpose, and purposes such as "berjaga-jaga" that are none.
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
NIGHT_OWL = ("PG-07", "Dinas Sosial")


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
    return (
        ["waktu", "pegawai", "instansi", "tabel", "tujuan", "jumlah_baris"],
        [[f"{entry[0]:%Y-%m-%d %H:%M}", *entry[1:]] for entry in log],
    )
