"""Unit 05's two activities: pull the corner of the cell oneself, and guess before one may look."""

from __future__ import annotations

from egov.charts import angka, persen
from egov.data import load
from egov.units.common.puzzles import guess, lines
from egov.units.u05.data import SPOKEN_RATE, SPOKEN_USERS, apjii, growth


def people(year: int) -> float:
    """Indonesians in millions; after the last year of the table its last growth goes on."""
    known = load("penduduk").query("iso3 == 'IDN'").set_index("tahun")["penduduk"] / 1e6
    last = int(known.index.max())
    if year <= last:
        return float(known[year])
    return float(known[last] * (known[last] / known[last - 1]) ** (year - last))


def pulled(year: int, rate: float = SPOKEN_RATE) -> float:
    """The spoken number of users in millions, pulled down the spreadsheet from 2022."""
    return SPOKEN_USERS * (1 + rate / 100) ** (year - 2022)


def tarik_sendiri():
    """Pull the corner of the cell oneself: rate and years, beside all Indonesians of that year."""
    from egov.widgets import Outcome, Slider, slider_explorer

    def compute(values):
        year = 2022 + round(values["lama"])
        users, everyone = pulled(year, values["persen"]), people(year)
        sentence = (
            f"190 juta, tumbuh {persen(values['persen'])} per tahun, menjadi {angka(users, 0)} juta pada {year}. "
            f"Penduduk tahun itu sekitar {angka(everyone, 0)} juta."
        )
        fits = users <= everyone
        return Outcome(users, sentence, band=(0, everyone), fits=fits,
                       verdict="Masih muat" if fits else "Lebih banyak daripada penduduk")  # fmt: skip

    rate = growth(apjii(2022), apjii(2025))
    yearly = round(((1 + rate / 100) ** (1 / 3) - 1) * 200) / 2  # the slider moves in halves
    return slider_explorer(
        title="Tarik sendiri: persen per tahun × berapa tahun",
        sliders=[
            Slider("persen", "Pertumbuhan per tahun", 0, 20, 0.5, SPOKEN_RATE, "%"),
            Slider("lama", "Diteruskan berapa tahun sejak 2022", 0, 10, 1, 4, "tahun"),
        ],
        compute=compute,
        write=lambda users: f"{angka(users, 0)} juta",
        axis=(0, 500),
        presets={
            "Ucapan: 12%, 4 tahun": {"persen": 12, "lama": 4},
            "Ucapan: 12%, 8 tahun": {"persen": 12, "lama": 8},
            f"190 juta, laju APJII {persen(yearly)}, 8 tahun": {"persen": yearly, "lama": 8},
        },
    )  # fmt: skip


def proyeksi():
    """Three countries, each at a year from which one may only look back."""
    from egov.widgets import Case, projection_tool

    table = load("pengguna_internet")

    def case(name: str, code: str, first: int, stand: int, target: int, note: str) -> Case:
        rows = table[(table["iso3"] == code) & table["tahun"].between(first, target)]
        series = dict(zip(map(int, rows["tahun"]), map(float, rows["persen"]), strict=True))
        return Case(f"{name}, dilihat dari tahun {stand}", series, stand, target, note)

    return projection_tool(
        title="Berani menebak? Ramal dulu, baru buka kenyataannya",
        cases=[
            case("Indonesia", "IDN", 2010, 2021, 2024,
                 "Perhatikan: cara yang sama dengan tahun awal yang lain memberi ramalan yang lain."),
            case("Korea Selatan", "KOR", 2000, 2005, 2010,
                 "Korea sudah mendekati langit-langitnya. Ditarik dari 2000, garis lurus dan majemuk melewati 100%."),
            case("Vietnam", "VNM", 2005, 2010, 2020,
                 "Ditarik dari 2005, garis lurus lumayan: Vietnam sedang di tengah kurva S. Tidak ada cara yang selalu "
                 "menang."),
        ],
    )  # fmt: skip


tebak_poin = guess(
    __name__,
    "dari 50% ke 60%, apa yang tercetak?",
    "print((60 - 50) / 50 * 100)",
    ["10.0", "20.0", "16.0"],
    "Selisihnya 10 poin persen. Dibagi angka lama, 50, pertumbuhannya 20 persen.",
)


tebak_majemuk = guess(
    __name__,
    "naik 50%, dua kali",
    "print(100 * 1.5 ** 2)",
    ["200.0", "225.0", "300.0"],
    "100 menjadi 150, lalu 150 menjadi 225. Kenaikan kedua dihitung dari angka yang sudah naik.",
)


susun_kisaran = lines(
    __name__,
    "kisaran lima tahun",
    "Cetak batas bawah dan batas atas, mulai dari 80% dengan tambahan 1 poin persen per tahun.",
    ["sekarang = 80", "atas = sekarang + 5 * 1", "bawah = sekarang + 5 * 1 / 2", "print(bawah, atas)"],
    "Angka awal dulu. Kedua batas boleh bertukar urutan, asal sudah ada sebelum dicetak.",
)
