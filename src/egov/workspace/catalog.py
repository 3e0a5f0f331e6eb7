"""The course's table of contents: number, file name, title, lesson hours (JP) and part of each unit."""

from __future__ import annotations

from dataclasses import dataclass

MINUTES_PER_JP = 45
PARTS = {
    "": "Pembuka",
    "A": "Bagian A: Pola pikir digital",
    "B": "Bagian B: Statistik internet",
    "C": "Bagian C: Rancang ulang layanan",
}


@dataclass(frozen=True)
class Unit:
    number: str
    slug: str
    title: str
    hours: int
    part: str

    @property
    def name(self) -> str:
        """File and assignment name, for instance `04-membaca-62-dan-73`."""
        return f"{self.number}-{self.slug}"

    @property
    def minutes(self) -> int:
        return self.hours * MINUTES_PER_JP


UNITS = [
    Unit("00", "mulai-di-sini", "Mulai di sini: JupyterLab dalam 45 menit", 1, ""),
    Unit("01", "pola-pikir-digital", "Dari pola lama ke pola pikir digital", 2, "A"),
    Unit("02", "empat-aspek-literasi", "Empat aspek literasi digital", 2, "A"),
    Unit("03", "etika-dan-keamanan", "Etika, keamanan, dan konten yang tidak menjadi bumerang", 2, "A"),
    Unit("04", "membaca-62-dan-73", "Membaca 62% dan 73%", 2, "B"),
    Unit("05", "tumbuh-12-persen", "Tumbuh 12% per tahun?", 2, "B"),
    Unit("06", "siapa-belum-terhubung", "Siapa yang belum terhubung?", 2, "B"),
    Unit("07", "indonesia-dan-tetangga", "Indonesia di antara tetangga: EGDI dan SPBE", 2, "B"),
    Unit("08", "petakan-layanan", "Petakan layanan sebelum mendigitalkan", 2, "C"),
    Unit("09", "simulasi-antrean", "Simulasikan sebelum membeli aplikasi", 2, "C"),
    Unit("10", "kanal-aduan", "Kanal aduan yang dijawab", 2, "C"),
    Unit("11", "isu-dan-hoaks", "Membaca isu, menangkal hoaks", 2, "C"),
    Unit("12", "kenalkan-layanan", "Kenalkan layanan, ukur pemakaiannya", 2, "C"),
    Unit("13", "satu-data", "Melampaui ego sektoral: satu data", 2, "C"),
    Unit("14", "proyek-akhir", "Proyek akhir: rancang ulang satu layanan", 3, "C"),
]
