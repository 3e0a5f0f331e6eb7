"""The synthetic worlds of the course: one seeded generator per table, the same bytes on every run and platform.

Rules that keep it so: random.Random with a fixed seed per table, whole-number draws (no gauss, no logarithm whose
last digit differs between C libraries), no set or hash order, no clock. The words are ours (`texts/`); the people,
offices, numbers and accounts are invented.
"""

from __future__ import annotations

import csv
import importlib
import io
from pathlib import Path

# Table -> module and function; the function returns (columns, rows). GENERATORS is what `egov data build` writes.
GENERATORS = {
    "hari_kerja": "kalender:hari_kerja",
    "situasi_kantor": "kantor:situasi_kantor",
    "pindah_alamat": "pindah:pindah_alamat",
    "kelas": "kelas:kelas",
    "konten_draf": "kantor:konten_draf",
    "pesan_masuk": "kantor:pesan_masuk",
    "langkah_layanan": "langkah:langkah_layanan",
    "pemohon_layanan": "langkah:pemohon_layanan",
    "log_loket": "loket:log_loket",
    "aduan": "aduan:aduan",
    "jawaban_aduan": "kantor:jawaban_aduan",
    "unggahan": "unggahan:unggahan",
    "kampanye": "kampanye:kampanye",
    "pemakaian_aplikasi": "aplikasi:pemakaian_aplikasi",
    "corong_aplikasi": "aplikasi:corong_aplikasi",
    "pesan_uji": "kampanye:pesan_uji",
    "uji_pesan": "kampanye:uji_pesan",
    "daftar_penduduk": "instansi:daftar_penduduk",
    "daftar_bantuan": "bantuan:daftar_bantuan",
    "daftar_puskesmas": "instansi:daftar_puskesmas",
    "kode_kelurahan": "instansi:kode_kelurahan",
    "catatan_akses": "akses:catatan_akses",
}
Table = tuple[list[str], list[list]]


def texts(name: str) -> list[dict[str, str]]:
    """The rows of one file of our own words."""
    path = Path(__file__).parent / "texts" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def generate(name: str) -> Table:
    module, function = GENERATORS[name].split(":")
    return getattr(importlib.import_module(f"egov.synthetic.{module}"), function)()


def rendered(name: str) -> str:
    """The table as the text of its CSV file."""
    columns, rows = generate(name)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()
