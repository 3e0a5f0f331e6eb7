"""Unit 12: an office's app with 50,000 downloads and about 900 users a month.

Two tables of the same story: monthly totals, and a sample of one in twenty-five downloads, account by account.
Planted: the leak is the face check at registering, worst for people over 50; those helped at a counter finish far
more often, those who only saw the poster there do not; half of the launch month's downloads are staff who were told to
install it and never opened it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from random import Random

from egov.synthetic.draw import chance, quantile, weighted

# month, downloads (50,000 in all), people who opened the app that month
MONTHS = [
    ("2024-01", 14200, 4100),
    ("2024-02", 6900, 2650),
    ("2024-03", 4300, 1700),
    ("2024-04", 3100, 1310),
    ("2024-05", 2900, 1120),
    ("2024-06", 2700, 960),
    ("2024-07", 2800, 905),
    ("2024-08", 2600, 890),
    ("2024-09", 2700, 910),
    ("2024-10", 2600, 895),
    ("2024-11", 2700, 920),
    ("2024-12", 2500, 885),
]
END = date(2024, 12, 31)  # what came later is not in the log
SAMPLE = 25
AGES = {"di bawah 30": 34, "30-49": 41, "50 ke atas": 25}
# Percent who pass the face check, apply, finish, come back.
PASS = {"di bawah 30": (36, 58, 52, 34), "30-49": (27, 57, 50, 31), "50 ke atas": (9, 50, 44, 28)}
HELP = 40  # points more at every gate but the last
HELPED = {"di bawah 30": 4, "30-49": 8, "50 ke atas": 16}
STAFF = 50  # percent of the launch month
STOPS = ("unggah dokumen", "menunggu hasil", "sekali pakai", "kembali")
# Where those who never registered were last seen, by age: the face check, and what comes before it.
BEFORE = {
    "di bawah 30": {"tidak dibuka": 16, "isi data": 16, "kode SMS": 14, "verifikasi wajah": 54},
    "30-49": {"tidak dibuka": 14, "isi data": 14, "kode SMS": 14, "verifikasi wajah": 58},
    "50 ke atas": {"tidak dibuka": 10, "isi data": 10, "kode SMS": 10, "verifikasi wajah": 70},
}
LATER = [(0, 0), (45, 1), (80, 6), (100, 15)]  # days between download and registering
POSTER = 8  # percent of the unhelped who scanned the poster at a counter


def journey(rng: Random, age: str, helped: bool, staff: bool) -> int:
    """How many of the four gates (register, apply, finish, return) one account passes."""
    if staff:
        return 0
    for gate, percent in enumerate(PASS[age]):
        if not chance(rng, min(95, percent + HELP) if helped and gate < 3 else percent):
            return gate
    return len(PASS[age])


@lru_cache(maxsize=1)
def accounts() -> list[list]:
    """The sampled accounts, in order of download."""
    rng = Random(1203)
    sample = []
    for month, downloads, _ in MONTHS:
        first = date.fromisoformat(f"{month}-01")
        for _ in range(downloads // SAMPLE):
            staff = month == MONTHS[0][0] and chance(rng, STAFF)
            age = weighted(rng, AGES)
            helped = not staff and chance(rng, HELPED[age])
            passed = journey(rng, age, helped, staff)
            start = days = first + timedelta(days=rng.randrange(28))
            moments = []
            for gap in (0, 2, 6, 60)[:passed]:
                days += timedelta(days=rng.randrange(gap + 1) + (gap > 6) * 5)
                if days <= END:
                    moments.append(days)
            origin = "pegawai" if staff else "loket" if helped else weighted(rng, {"iklan": 45, "kabar teman": 55})
            sample.append([start, age, origin, helped, *moments, *[None] * (4 - len(moments))])
    return [lived(number, row) for number, row in enumerate(sorted(sample, key=lambda row: row[0]), 1)]


def lived(number: int, row: list) -> list:
    """The same account with its hesitation, its poster and the place where it stopped; a stream for each account."""
    rng = Random(1205 * 10_000 + number)
    start, age, origin, helped, *stages = row
    late, poster, stop = quantile(rng, LATER), chance(rng, POSTER), weighted(rng, BEFORE[age])
    moments = [moment for moment in stages if moment]
    if moments and not helped:  # who was helped registered at the counter, the same day
        late = min(late, (END - moments[-1]).days)
        moments = [moment + timedelta(days=late) for moment in moments]
    if poster and not helped and origin != "pegawai":
        origin = "loket"
    if moments:
        stop = STOPS[len(moments) - 1]
    elif origin == "pegawai":
        stop = "tidak dibuka"
    return [start, age, origin, helped, *moments, *[None] * (4 - len(moments)), stop]


def pemakaian_aplikasi():
    columns = ["akun", "unduh", "umur", "asal", "dibantu", "daftar", "ajukan", "selesai", "kembali", "berhenti_di"]
    return columns, [[f"P{i:04d}", *row] for i, row in enumerate(accounts(), 1)]


def corong_aplikasi():
    """Monthly totals: the sample blown up, give or take what a sample of one in twenty-five leaves open."""
    rng = Random(1204)
    rows = []
    for month, downloads, active in MONTHS:
        counts = []
        for gate in (4, 5, 6):
            happened = sum(1 for row in accounts() if row[gate] and f"{row[gate]:%Y-%m}" == month)
            counts.append(max(0, happened * SAMPLE + rng.randrange(-12, 13)))
        rows.append([month, downloads, counts[0], active, *counts[1:]])
    return ["bulan", "unduhan", "daftar", "pengguna_aktif", "permohonan", "selesai"], rows
