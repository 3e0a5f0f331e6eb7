"""Time as a trainee adds it: `waktu("2025-03-27 16:05") + jam(72)` shows a day in Indonesian."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from egov.core.errors import UserError
from egov.units.u03.data import working_days

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
WORDS = {
    "form": "Waktu ditulis tahun-bulan-tanggal jam:menit di antara tanda kutip, misalnya waktu(\"2025-03-27 16:05\").",
    "hours": "Di dalam jam(...) tulis angka saja, misalnya jam(24).",
    "add": "Waktu hanya dapat ditambah dengan jam(...), misalnya + jam(24).",
}  # fmt: skip


def day(moment: date) -> str:
    """Minggu, 30 Maret 2025 – as a letter writes it, without the year's comma."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


@dataclass(frozen=True)
class Hours:
    count: float

    def __repr__(self) -> str:
        return f"{self.count:g} jam"


@dataclass(frozen=True)
class Moment:
    at: datetime

    def __add__(self, hours: Hours) -> Moment:
        if not isinstance(hours, Hours):
            raise UserError(WORDS["add"])
        return Moment(self.at + timedelta(hours=hours.count))

    @property
    def tanggal(self) -> int:
        """The day of the month."""
        return self.at.day

    def __repr__(self) -> str:
        return f"{day(self.at)}, pukul {self.at:%H.%M}"


def waktu(text: str) -> Moment:
    try:
        return Moment(datetime.fromisoformat(text))
    except (TypeError, ValueError):
        raise UserError(WORDS["form"]) from None


def jam(count: float) -> Hours:
    if isinstance(count, bool) or not isinstance(count, (int, float)):
        raise UserError(WORDS["hours"])
    return Hours(count)


def hari_kerja():
    """The working days as a table of their own."""
    return working_days()
