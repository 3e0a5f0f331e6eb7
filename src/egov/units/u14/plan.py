"""What stands on the portfolio, whether a browser shows it or a PDF prints it."""

from __future__ import annotations

from dataclasses import dataclass

from egov.charts import angka, persen
from egov.units.common import sketch
from egov.units.u14 import chairs
from egov.units.u14.tables import VISITS, fallen, lead, number, rows, wait

MUCH = 1100  # letters that fill a page


@dataclass
class Plan:
    """What stands on the page, as the trainee wrote it."""

    layanan: str
    pesan: str
    sebelum: list
    sesudah: list
    orang_dibantu: float
    kanal: list
    isian: list
    ukuran: list
    hari_90: list
    cermin: bool = False


def personal(plan: Plan) -> bool:
    tables = (plan.sebelum, plan.sesudah, plan.kanal, plan.isian, plan.ukuran, plan.hari_90)
    cells = [cell for table in tables for row in table for cell in row]
    return any(sketch.personal(str(one)) for one in (plan.layanan, plan.pesan, *cells))


def sentence(plan: Plan) -> str:
    """Before and after in one sentence, with its base."""
    before, after = lead(plan.sebelum), lead(plan.sesudah)
    saved = fallen(before, after) if before else 0
    visits = [sum(row[VISITS] for row in rows(table)) for table in (plan.sebelum, plan.sesudah)]
    way = "lebih lama" if saved < 0 else "lebih singkat"
    waits = [angka(wait(table), 0) for table in (plan.sebelum, plan.sesudah)]
    return (
        f"Dari {angka(before, 0)} menjadi {angka(after, 0)} menit, dari langkah pertama sampai terakhir: "
        f"{persen(abs(saved), 1)} {way} daripada semula. Menunggu {waits[0]} menjadi {waits[1]} menit, kunjungan "
        f"{visits[0]} menjadi {visits[1]}."
    )


def dense(plan: Plan) -> bool:
    """So much text that one page needs smaller letters."""
    cells = [str(cell) for _heading, _heads, found in tables(plan) for row in found for cell in row]
    return sum(map(len, cells)) + len(plan.pesan) > MUCH


def tables(plan: Plan) -> list[tuple[str, tuple[str, ...], list]]:
    """(heading, heads, rows) of what is planned."""
    return [
        ("Siapa masuk lewat mana", ("kanal", "perlu ponsel pintar", "siapa", "orang sebulan"), plan.kanal),
        ("Isian yang masih diminta", ("isian", "langkah", "gunanya"), plan.isian),
        ("Ukuran", ("apa", "sekarang", "target", "hari", "dicatat di"), plan.ukuran),
        ("Sembilan puluh hari", ("hari", "kerja", "siapa", "bukti"), plan.hari_90),
    ]


def asked(plan: Plan) -> dict[str, str]:
    return chairs.of_tables(
        plan.sebelum, plan.sesudah, plan.kanal, plan.isian, plan.hari_90, number(plan.orang_dibantu, "orang_dibantu")
    )


def helped(plan: Plan) -> str:
    people = angka(number(plan.orang_dibantu, "orang_dibantu"), 0)
    return f"Kira-kira {people} pemohon sebulan tidak memakai internet (persen provinsi, BPS 2023, umur 5+)."


def shown(cell: object) -> str:
    return angka(cell, 0) if isinstance(cell, (int, float)) else str(cell)
