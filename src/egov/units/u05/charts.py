"""Charts of unit 05; its two activities stand in `_f05_activities`. Every figure comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.data import load
from egov.units.common.curve import fitted_ceiling
from egov.units.common.plot import plot
from egov.units.u05.activities import people, proyeksi, pulled, tarik_sendiri
from egov.units.u05.data import SPOKEN_RATE, SPOKEN_USERS, apjii, growth, reported, same_base_before, straight

__all__ = ["berlipat_dua", "jendela", "langit_langit", "melampaui", "proyeksi", "revisi", "tarik_sendiri", "tarikan",
           "thailand", "siaran_pers"]  # fmt: skip

BANK_DUNIA = "Bank Dunia, World Development Indicators (CC BY 4.0)"
ITU = f"{BANK_DUNIA}, data dasar ITU, edisi 2025"
PIDATO = "ucapan 2 September 2022"


def tarikan() -> None:
    """What is known when the corner of the cell is pulled: everyone, APJII's counts, and an open question."""
    years, counted = range(2022, 2031), load("apjii_nasional").query("tahun >= 2022")
    fig, ax = _people_and_counts(years, counted)
    ax.plot([2022], [SPOKEN_USERS], "s", color=WARNA["jingga"], markersize=9, label="ucapan: 190 juta pada 2022")
    ax.text(2027.4, 400, "Ditarik 12% per tahun:\ndi tahun berapa memotong garis hitam?", ha="center", fontsize=12)
    ax.legend(loc="upper left")
    show(
        fig,
        title="190 juta, tumbuh 12% per tahun: sampai kapan muat?",
        text=f"Satu titik: {SPOKEN_USERS} juta pada 2022, angka ucapan. {_told(counted)} Garis untuk 12% per tahun "
        "sengaja belum digambar. Sumbu tegak mulai dari 150 juta.",
        source=f"{PIDATO}; {BANK_DUNIA}, sesudah 2024 diteruskan; APJII 2022–2025",
    )


def _people_and_counts(years, counted):
    """An axis from 150 million (said on it) with all Indonesians and what APJII counted."""
    fig, ax = plot(8, 4)
    ax.plot(years, [people(y) for y in years], "-", color=WARNA["hitam"], label="seluruh penduduk")
    ax.plot(counted["tahun"], counted["pengguna_juta"], "-", color=WARNA["biru"], marker="o", label="menurut APJII")
    ax.set_ylim(150, 500)
    ax.set_xticks(list(years))
    ax.set_xlabel("Tahun")
    ax.set_ylabel("Juta orang (sumbu mulai dari 150)")
    return fig, ax


def _told(counted) -> str:
    first, last = counted.iloc[0], counted.iloc[-1]
    return (
        f"Garis hitam: seluruh penduduk, {angka(people(2022), 1)} juta pada 2022 dan {angka(people(2024), 1)} juta "
        f"pada 2024, lalu diteruskan dengan pertumbuhan yang sama. Garis biru: pengguna menurut APJII, "
        f"{angka(first['pengguna_juta'], 1)} juta pada 2022 dan {angka(last['pengguna_juta'], 1)} juta pada "
        f"{int(last['tahun'])}."
    )


def melampaui() -> None:
    """190 million pulled along at 12% a year, beside all Indonesians and what APJII counted."""
    years, counted = range(2022, 2031), load("apjii_nasional").query("tahun >= 2022")
    over = next(year for year in years if pulled(year) > people(year))
    fig, ax = _people_and_counts(years, counted)
    ax.plot(years, [pulled(y) for y in years], "--", color=WARNA["jingga"], marker="s", label="190 juta, ditarik 12%")
    ax.annotate(f"{angka(pulled(over), 0)} juta", (over, pulled(over)), (-62, 6), textcoords="offset points")
    ax.annotate(f"{angka(pulled(2030), 0)} juta", (2030, pulled(2030)), (-74, 0), textcoords="offset points")
    ax.legend(loc="upper left")
    show(
        fig,
        title=f"Ditarik {SPOKEN_RATE}% per tahun, pengguna melampaui penduduk pada {over}",
        text=f"Tiga garis. Garis putus-putus: {SPOKEN_USERS} juta pada 2022 dikali 1,12 setiap tahun menjadi "
        f"{angka(pulled(over), 0)} juta pada {over} (penduduk tahun itu sekitar {angka(people(over), 0)} juta) dan "
        f"{angka(pulled(2030), 0)} juta pada 2030. {_told(counted)} Sumbu tegak mulai dari 150 juta.",
        source=f"{PIDATO} (190 juta, 12%); {BANK_DUNIA}, sesudah 2024 diteruskan; APJII 2022–2025",
    )


def siaran_pers() -> None:
    """Two press releases: the figure printed as growth, and two growths it is not. 2018 is left to the assignment."""
    pairs = [(2018, 2020), (2022, 2023)]
    kinds = [
        ("naik berapa poin persen (dicetak dengan tanda %)", "jingga", "//"),
        ("pertumbuhan persen pengguna (%)", "langit", ".."),
        ("pertumbuhan jumlah pengguna (%)", "biru", ""),
    ]
    rows = [
        (apjii(b, "persen") - apjii(a, "persen"), growth(apjii(a, "persen"), apjii(b, "persen")),
         growth(apjii(a), apjii(b)))
        for a, b in pairs
    ]  # fmt: skip
    fig, ax = plot(8, 4)
    for place, (label, colour, hatch) in enumerate(kinds):
        for group, row in enumerate(rows):
            at = group + (place - 1) * 0.27
            ax.bar(at, row[place], 0.25, color=WARNA[colour], hatch=hatch, edgecolor="#222222",
                   label=label if group == 0 else None)  # fmt: skip
            ax.text(at, row[place] + 0.3, angka(row[place], 2 if place == 0 else 1), ha="center", fontsize=10)
    ax.set_xticks(range(len(pairs)), [f"{a} ke {b}" for a, b in pairs])
    ax.set_ylim(0, 22)
    sumbu(ax.yaxis, lambda y: angka(y, 1))
    ax.set_xlabel("Dua survei yang dibandingkan")
    ax.set_ylabel("Poin persen atau persen")
    ax.legend(loc="upper right")
    words = " ".join(
        f"{a} ke {b}: persen pengguna naik {angka(p, 2)} poin persen, yaitu {persen(s, 1)}; "
        f"jumlah pengguna naik {persen(u, 1)}."
        for (a, b), (p, s, u) in zip(pairs, rows, strict=True)
    )
    show(
        fig,
        title="Yang dicetak “persen” sebenarnya poin persen",
        text=f"Dua kelompok batang, masing-masing tiga batang. {words}",
        source="APJII, survei 2018, 2020, 2022, 2023; siaran pers dan berita, lihat tabel kesalahan_terbit",
    )


def berlipat_dua() -> None:
    """When 12% a year doubles: compounding beside a fixed yearly addition."""
    from math import log

    years = range(0, 11)
    rate = SPOKEN_RATE / 100
    doubled, fixed = log(2) / log(1 + rate), 1 / rate
    fig, ax = plot(8, 3.6)
    ax.plot(years, [(1 + rate) ** y for y in years], marker="o", color=WARNA["biru"], label="majemuk: dikali 1,12")
    ax.plot(years, [1 + rate * y for y in years], "--", marker="s", color=WARNA["jingga"], label="tambahan tetap 12")
    ax.axhline(2, color=WARNA["hitam"], linewidth=1)
    for place, words, shift in ((doubled, angka(doubled, 1), (-58, 8)), (fixed, angka(fixed, 1), (4, -18))):
        ax.plot([place], [2], "D", color=WARNA["hitam"], markersize=7)
        ax.annotate(f"{words} tahun", (place, 2), shift, textcoords="offset points")
    sumbu(ax.yaxis, lambda y: angka(y * 100, 0))
    ax.set_xticks(list(years))
    ax.set_xlabel("Tahun ke-")
    ax.set_ylabel("Tahun awal = 100")
    ax.legend(loc="upper left")
    show(
        fig,
        title=f"Tumbuh {SPOKEN_RATE}% per tahun berlipat dua dalam {angka(doubled, 1)} tahun",
        text=f"Dua garis dari 100. Yang majemuk melengkung ke atas dan mencapai 200 sesudah {angka(doubled, 1)} tahun. "
        f"Yang menambah 12 setiap tahun lurus dan baru mencapai 200 sesudah {angka(fixed, 1)} tahun. Pada tahun "
        f"kesepuluh, yang majemuk sudah {angka((1 + rate) ** 10 * 100, 0)}, yang lurus {angka(100 + 120, 0)}.",
        source="hitungan kursus ini",
    )


def shares(country: str, first: int):
    """The published shares of one country since `first`, indexed by year."""
    table = load("pengguna_internet")
    rows = table[(table["iso3"] == country) & (table["tahun"] >= first)]
    return rows.set_index("tahun")["persen"]


def indonesian_users():
    """Users in millions: share times population, year by year."""
    population = load("penduduk").query("iso3 == 'IDN'").set_index("tahun")["penduduk"]
    share = shares("IDN", 2000)
    return share / 100 * population.reindex(share.index) / 1e6


def thailand() -> None:
    """The straight line drawn in 2020, and what came."""
    came = shares("THA", 2014)
    years = range(2016, 2025)
    line = [straight("THA", 2016, 2020, year) for year in years]
    fig, ax = plot(8, 4)
    ax.plot(came.index, came, marker="o", color=WARNA["biru"], label="yang terjadi")
    ax.plot(years, line, "--", marker="", color=WARNA["jingga"], label="garis lurus dari 2016 dan 2020")
    ax.axhline(100, color=WARNA["hitam"], linewidth=1.5)
    ax.text(2014, 101, "100% = semua orang", va="bottom")
    ax.annotate(persen(line[-1], 1), (2024, line[-1]), (-44, 2), textcoords="offset points")
    ax.annotate(persen(came[2024], 1), (2024, came[2024]), (-20, -20), textcoords="offset points")
    ax.set_ylim(0, 118)
    ax.set_xlabel("Tahun")
    ax.set_ylabel("Pengguna internet (% penduduk)")
    ax.legend(loc="lower right")
    steps = came.diff().loc[2021:]
    show(
        fig,
        title="Thailand melandai; garis lurusnya menembus 100%",
        text=f"Garis lurus lewat 2016 ({persen(came[2016], 1)}) dan 2020 ({persen(came[2020], 1)}) mencapai "
        f"{persen(line[-1], 1)} pada 2024. Yang terjadi: "
        + ", ".join(f"{year} {persen(came[year], 1)}" for year in range(2020, 2025))
        + ". Kenaikan per tahun mengecil: "
        + ", ".join(f"{angka(step, 1)} poin persen" for step in steps)
        + ". Garis mendatar tebal menandai 100%.",
        source=ITU,
    )


def _fitted_ceiling(last: int) -> float:
    """The ceiling that least squares finds for Indonesia's curve from 2000 to `last`."""
    known = shares("IDN", 2000).loc[:last]
    return fitted_ceiling(known.index, known, start=(85, 2020, 0.25))


def langit_langit() -> None:
    """The ceiling a computer finds, by the last year it is shown."""
    years = range(2021, 2025)
    found = [_fitted_ceiling(year) for year in years]
    fig, ax = plot(8, 3.6)
    ax.bar(list(years), found, 0.6, color=WARNA["langit"], edgecolor="#222222", hatch="//")
    for year, ceiling in zip(years, found, strict=True):
        ax.text(year, ceiling + 8, persen(ceiling, 0), ha="center")
    ax.axhline(100, color=WARNA["hitam"], linewidth=1.5)
    ax.text(2024.42, 106, "100%", ha="left")
    ax.set_xlim(2020.5, 2024.8)
    ax.set_ylim(0, 460)
    ax.set_xticks(list(years))
    ax.set_xlabel("Data terakhir yang diperlihatkan kepada komputer")
    ax.set_ylabel("Langit-langit yang ditemukan (%)")
    words = "; ".join(f"data sampai {year}: {persen(c, 0)}" for year, c in zip(years, found, strict=True))
    show(
        fig,
        title="Komputer pun belum tahu di mana langit-langitnya",
        text=f"Empat batang, makin pendek. Kurva S yang paling pas untuk Indonesia sejak 2000 punya langit-langit: "
        f"{words}. Yang digambar hanya tebakan terbaiknya, tanpa rentang; ada tebakan lain yang hampir sama baiknya, "
        "sebagian di bawah 100%.",
        source=f"{ITU}; pencocokan kurva oleh kursus ini (kuadrat terkecil)",
    )


def jendela() -> None:
    """Average yearly growth of users up to 2024, by the year one starts from."""
    users = indonesian_users()
    starts = range(2014, 2024)
    rates = [((users[2024] / users[start]) ** (1 / (2024 - start)) - 1) * 100 for start in starts]
    fig, ax = plot(8, 3.8)
    ax.bar(list(starts), rates, 0.65, color=WARNA["biru"], edgecolor="#222222")
    for start, rate in zip(starts, rates, strict=True):
        ax.text(start, rate + 0.3, angka(rate, 1), ha="center")
    ax.set_xticks(list(starts))
    ax.set_ylim(0, 19)
    sumbu(ax.yaxis, lambda y: angka(y, 0))
    ax.set_yticks(range(0, 19, 3))
    ax.set_xlabel("Tahun mulai (semuanya berakhir pada 2024)")
    ax.set_ylabel("Persen per tahun (majemuk)")
    words = "; ".join(f"sejak {s} {persen(r, 1)}" for s, r in zip(starts, rates, strict=True))
    show(
        fig,
        title=f"Satu seri, jawabannya dari {persen(min(rates), 1)} sampai {persen(max(rates), 1)} per tahun",
        text=f"Sepuluh batang: rata-rata pertumbuhan pengguna internet Indonesia sampai 2024, menurut tahun mulainya. "
        f"{words}.",
        source=f"{ITU}; pengguna = persen x penduduk, dihitung kursus ini",
    )


def revisi() -> None:
    """DataReportal's users by report: each year's figure, and the year before on the newest report's base."""
    rows = load("datareportal").query("iso3 == 'IDN' and tahun_laporan >= 2021").set_index("tahun_laporan")
    users, before = rows["pengguna_juta"], same_base_before()
    fig, ax = plot(8, 3.8)
    ax.plot(users.loc[:2023].index, users.loc[:2023], marker="o", color=WARNA["biru"], label="dasar hitungan lama")
    ax.plot([2023, 2024], [before, users[2024]], "--", marker="s", color=WARNA["jingga"],
            label="dasar hitungan baru")  # fmt: skip
    for year, height, shift in [*((y, users[y], 8) for y in users.index), (2023, before, -20)]:
        ax.annotate(angka(height, 1), (year, height), (0, shift), textcoords="offset points", ha="center")
    ax.set_ylim(160, 230)
    ax.set_xticks(list(users.index))
    ax.set_xlim(2020.6, 2024.4)
    ax.set_xlabel("Tahun laporan (keadaan Januari)")
    ax.set_ylabel("Juta pengguna internet (sumbu mulai dari 160)")
    ax.legend(loc="lower left")
    show(
        fig,
        title="Dua dasar hitungan: keduanya naik, hanya sambungannya yang turun",
        text="Garis pertama, dasar lama: "
        + ", ".join(f"{year} {angka(users[year], 1)} juta" for year in (2021, 2022, 2023))
        + f". Garis kedua, dasar baru: 2023 {angka(before, 1)} juta (dihitung mundur dari kenaikan "
        f"{persen(reported(2024, 'pertumbuhan_persen'), 1)}) dan 2024 {angka(users[2024], 1)} juta. Sumbu tegak mulai "
        "dari 160 juta.",
        source="DataReportal, Digital 2021 sampai Digital 2024, dikutip dari media; lihat tabel sumber",
    )
