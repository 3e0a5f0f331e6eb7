"""Unit 10, second half: what became of a complaint after its first answer, and what the office wrote down of it.

Planted: forwarding closes quickly and settles late or never, a person whose case is not settled comes again, whether
a complaint was right has nothing to do with its tone, one case is closed three times and never settled.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from egov.synthetic.draw import chance, quantile, weighted
from egov.synthetic.kalender import is_working, working_days, working_moment

LAST_LOOK = datetime(2024, 7, 31, 16, 0)  # what was not settled by then is open
COLUMNS = [
    "tiket",
    "masuk",
    "jawaban_pertama",
    "ditutup",
    "selesai",
    "kanal",
    "kategori",
    "jenis",
    "unit_kerja",
    "nada",
    "teks",
    "arti",
    "sifat_jawaban",
    "hasil_periksa",
    "dibuka_lagi",
    "kali_ditutup",
    "tiket_asal",
    "status",
]
UNITS = {
    "adminduk": "Dinas Kependudukan",
    "puskesmas": "Dinas Kesehatan",
    "jalan_dan_lampu": "Dinas Pekerjaan Umum",
    "sampah": "Dinas Kebersihan",
    "air_bersih": "Perusahaan Air Kota",
    "perizinan": "Dinas Perizinan",
    "bansos": "Dinas Sosial",
    "pungli": "Inspektorat",
    "pegawai": "Bagian Organisasi",
    "lainnya": "Sekretariat",
}
# The red and the yellow file: one woman, three tickets of the same words, closed each time, settled never.
STORY = (139, 552, 863)
# Working minutes from closing by mere forwarding until somebody did something.
AT_LAST = [(0, 480), (40, 2400), (75, 7200), (95, 16000), (100, 30000)]
NEVER_AT_LAST = 6
EARLIER = 70  # percent of SP4N-LAPOR! answers of the third day that come on the second: no lesson hangs on an edge
FINDINGS = {"terbukti": 62, "terbukti sebagian": 23, "tidak terbukti": 15}


def praised(rng: Random, case: dict) -> None:
    """Thanks are answered, closed and done."""
    moment = case["answered"] or working_moment(case["came"], 60 + rng.randrange(900))
    case.update(answered=moment, closed=moment, settled=moment, forwarded=False, reopened=False)


def day_earlier(case: dict) -> datetime:
    day = case["answered"] - timedelta(days=1)
    while not is_working(day.date()):
        day -= timedelta(days=1)
    return day


def put_off(case: dict, minutes: int) -> None:
    """A swear word buys some more waiting: everything after it comes later, or not by the last look."""
    for stamp in ("answered", "closed", "settled"):
        moment = case[stamp] and working_moment(case[stamp], minutes)
        case[stamp] = moment if moment and moment <= LAST_LOOK else None
    case["forwarded"] = case["forwarded"] and case["answered"] is not None
    case["reopened"] = case["reopened"] and case["closed"] is not None


def finish(rng: Random, number: int, case: dict) -> None:
    """Settles one case in place; `number` is its ticket."""
    if case["body"]["nada"] == "kasar" and case["answered"] and chance(rng, 35):
        put_off(case, 480 * (2 + rng.randrange(4)))
    early = chance(rng, EARLIER)
    on_edge = case["answered"] and working_days(case["came"].date(), case["answered"].date()) == 3
    if case["channel"] == "SP4N-LAPOR!" and on_edge and early:
        case["answered"] = day_earlier(case)
    if case["body"]["jenis"] == "pujian":
        praised(rng, case)
    wait, never = quantile(rng, AT_LAST), chance(rng, NEVER_AT_LAST)
    if case["forwarded"] and case["settled"] and not case["reopened"]:
        settled = working_moment(case["closed"], wait)
        case["settled"] = None if never or settled > LAST_LOOK else settled
    if number in STORY:
        case["settled"] = None
    again = chance(rng, 25)
    case["times"] = (case["closed"] is not None) + (case["reopened"] and case["settled"] is not None) * (1 + again)
    finding = weighted(rng, FINDINGS)
    checked = case["body"]["jenis"] == "aduan" and case["answered"] and not case["forwarded"]
    case["finding"] = ("terbukti" if number in STORY else finding) if checked else None


def origin(number: int, case: dict, cases: list[dict]) -> str | None:
    """The last ticket in the same words that was not settled when this one came; thanks and questions have none."""
    if case["body"]["jenis"] != "aduan":
        return None
    for before in range(number - 1, 0, -1):
        earlier = cases[before - 1]
        if earlier["body"] is case["body"]:
            open_then = earlier["settled"] is None or earlier["settled"] > case["came"]
            return f"T{before:04d}" if open_then else None
    return None


def row(number: int, case: dict, cases: list[dict]) -> list:
    body = case["body"]
    stamps = [None if m is None else f"{m:%Y-%m-%d %H:%M}" for m in map(case.get, ("came", "answered", "closed"))]
    settled = case["settled"]
    return [
        f"T{number:04d}",
        *stamps,
        settled and f"{settled:%Y-%m-%d %H:%M}",
        case["channel"],
        body["kategori"],
        body["jenis"],
        UNITS[body["kategori"]],
        body["nada"],
        case["text"],
        body["arti"] or None,
        None if case["answered"] is None else "diteruskan" if case["forwarded"] else "isi",
        case["finding"],
        case["reopened"],
        case["times"],
        origin(number, case, cases),
        "selesai" if settled else "terbuka",
    ]
