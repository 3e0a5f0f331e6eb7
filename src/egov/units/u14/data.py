"""What unit 14 computes: from our specimen service, or from the trainee's own tables (`OWN` names them)."""

from __future__ import annotations

from egov.data import load
from egov.data.province import PARENT, known
from egov.units.u14.rules import (
    beyond_ninety,
    copied,
    idle,
    just_in_case,
    kept,
    lawful,
    lost,
    magic,
    no_wait,
    nobody,
    none_gone,
    not_rising,
    not_yes_or_no,
    only_phones,
    personal,
    shown_off,
    slower,
    too_narrow,
    total_row,
    unchanged,
    uncounted,
    without_now,
    wrong_way,
)  # fmt: skip
from egov.units.u14.tables import (
    BASE,
    STEP,
    VISITS,
    WAIT,
    WORK,
    fallen,
    frame,
    lead,
    number,
    rows,
    saved,
    unlike,
    wait,
    work,
)

__all__ = [
    "OWN", "SERVICE", "applicants", "beyond_ninety", "connected", "copied", "fallen", "frame", "helped", "idle",
    "just_in_case", "kept", "lead", "longer", "lost", "magic", "magic_draft", "no_wait", "nobody", "none_gone",
    "not_rising", "not_yes_or_no", "numbered", "only_phones", "people", "personal", "printed", "saved", "share",
    "shorter", "shown_off", "slower", "specimen", "too_narrow", "total_row", "unchanged", "uncounted", "unlike",
    "wait", "without_now", "without_rules", "work", "wrong_way",
]  # fmt: skip

SERVICE, BEFORE, AFTER = "Pendaftaran puskesmas", "sebelum", "sesudah"
# Steps of an office that nobody has, for the slips that a table can show.
INVENTED = (
    ("Bertanya di loket depan", "warga", 5, 20, 1, 0, ""),
    ("Menulis surat di atas meterai", "warga", 15, 30, 0, 10_000, ""),
    ("Memeriksa surat", "petugas surat", 10, 60, 0, 0, "Peraturan Wali Kota"),
    ("Mencatat ke buku besar", "petugas surat", 8, 240, 0, 0, ""),
    ("Mengambil hasil di loket depan", "warga", 2, 45, 1, 0, "Standar pelayanan setempat"),
)
REDRAWN = (
    ("Memeriksa surat di loket depan", "petugas loket", 9, 15, 1, 0, "Peraturan Wali Kota"),
    ("Mengabari dan menyerahkan hasil", "petugas loket", 4, 30, 0, 0, "Standar pelayanan setempat"),
)


def specimen(version: str = BEFORE) -> list[list]:
    """The steps of the specimen service, in the order of columns in which trainees write theirs."""
    found = load("langkah_layanan")
    found = found[(found["layanan"] == SERVICE) & (found["versi"] == version)]
    return [
        [r.langkah, r.pelaku, int(r.menit_kerja), int(r.menit_tunggu), int(r.kunjungan), int(r.biaya_rupiah),
         r.dasar_hukum if isinstance(r.dasar_hukum, str) else ""]
        for r in found.itertuples()
    ]  # fmt: skip


def printed() -> list[str]:
    """Names of the steps that stand in our own text."""
    return [row[STEP] for row in (*specimen(BEFORE), *specimen(AFTER), *INVENTED, *REDRAWN)]


def applicants() -> int:
    """Who registers at the health centre in a month."""
    found = load("pemohon_layanan").set_index("layanan")
    return int(found.loc[SERVICE, "pemohon_sebulan"])


def share(province: str) -> float:
    """Percent of persons 5+ who use the internet, 2023; a province of 2022 has that of its parent."""
    codes = load("provinsi").set_index("provinsi")["kode_kemendagri"]
    code = codes[known(province)]
    found = load("indikator_provinsi")
    found = found[(found["indikator"] == "pengguna internet 5+") & (found["tahun"] == 2023)]
    return float(found.set_index("kode_kemendagri").loc[PARENT.get(code, code), "nilai"])


def people(province: str) -> int:
    """Registered population of the area whose share that is."""
    found = load("provinsi").set_index("provinsi")
    areas = found["kode_kemendagri"].map(lambda code: PARENT.get(code, code))
    return int(found["penduduk"][areas == areas[known(province)]].sum())


def helped(province: str, people: object) -> float:
    """How many of `people` applicants would not use the internet, were they like their province."""
    return (100 - share(province)) / 100 * number(people, "pemohon_sebulan")


def connected(province: str, people: object) -> float:
    """How many of them would use it."""
    return share(province) / 100 * number(people, "pemohon_sebulan")


# -- tables that show a slip ---------------------------------------------------------------------
def without_rules(table: object) -> list[tuple]:
    """The trainee's steps without those that a rule demands."""
    return [row for row in rows(table) if not lawful(row)]


def shorter(table: object) -> list[tuple]:
    """All steps as they are, each waiting for half as long."""
    return [(*row[:WAIT], int(row[WAIT] / 2), *row[WAIT + 1 :]) for row in rows(table)]


def longer(table: object) -> list[tuple]:
    """The first step is dropped, and the others each take a visit and an hour more."""
    return [(*row[:WAIT], row[WAIT] + 60, row[VISITS] + 1, *row[VISITS + 1 :]) for row in rows(table)[1:]]


def numbered(table: object) -> list[tuple]:
    """The first step is dropped, and somebody's long number (no person has sixteen zeros) stands for each doer."""
    return [(row[STEP], "0" * 16, *row[WORK:]) for row in rows(table)[1:]]


def magic_draft(table: object) -> list[tuple]:
    """One step without a base is dropped, and the waiting vanishes at all the others."""
    found = rows(table)
    dropped = next((row for row in found if not row[BASE].strip()), found[0])
    return [(*row[:WAIT], 0, *row[WAIT + 1 :]) for row in found if row is not dropped]


# What the trainee writes; until then an office that nobody has stands in, and no point is given for it.
OWN = {
    "sebelum": list(map(list, INVENTED)),
    "sesudah": list(map(list, REDRAWN)),
    "pemohon_sebulan": 200,
    "orang_dibantu": 90,
    "kanal": [],
    "isian": [],
    "ukuran": [],
    "hari_90": [],
}
