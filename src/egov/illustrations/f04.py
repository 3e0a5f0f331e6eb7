"""Charts and the fact-check slider of unit 04; every figure comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, juta, miliar, persen, show, sumbu
from egov.data import load, value
from egov.units.u04 import SPOKEN_INDONESIA, SPOKEN_WORLD, registered_2022, world_population, world_users_2021

BANK_DUNIA = "Bank Dunia, World Development Indicators (CC BY 4.0)"
PIDATO = "ucapan 2 September 2022"


def _plot(width: float = 8, height: float = 3.6):
    from matplotlib import pyplot

    return pyplot.subplots(figsize=(width, height), layout="constrained")


def ucapan_dan_hitungan() -> None:
    """What was said beside what the same percentage gives, for the world and for Indonesia."""
    world, idn = 0.62 * world_population(2022), 0.73 * registered_2022()
    fig, ax = _plot(8, 3.2)
    rows = [
        ("Dunia, diucapkan", SPOKEN_WORLD / world, miliar(SPOKEN_WORLD, 1), "jingga", "//"),
        ("Dunia, 62% dihitung", 1, miliar(world, 2), "biru", ""),
        ("Indonesia, diucapkan", SPOKEN_INDONESIA / idn, juta(SPOKEN_INDONESIA, 0), "jingga", "//"),
        ("Indonesia, 73% dihitung", 1, juta(idn, 0), "biru", ""),
    ]
    for place, (_, length, words, colour, hatch) in enumerate(rows):
        ax.barh(-place, length, color=WARNA[colour], hatch=hatch, edgecolor="#222222")
        ax.text(length + 0.01, -place, words, va="center")
    ax.set_yticks([-n for n in range(4)], [row[0] for row in rows])
    ax.set_xlim(0, 1.25)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"])
    ax.set_xlabel("Hasil hitung = 100")
    ax.set_ylabel("Jumlah orang")
    show(
        fig,
        title="Yang diucapkan lebih kecil daripada hitungannya",
        text=f"Empat batang. Dunia: diucapkan {miliar(SPOKEN_WORLD, 1)} orang, padahal 62% penduduk dunia 2022 adalah "
        f"{miliar(world, 2)}. Indonesia: diucapkan {juta(SPOKEN_INDONESIA, 0)}, padahal 73% penduduk terdaftar "
        f"pertengahan 2022 adalah {juta(idn, 0)}.",
        source=f"{PIDATO}; {BANK_DUNIA}; Ditjen Dukcapil, 30 Juni 2022",
    )


def penduduk_dunia() -> None:
    """World population with the level that the spoken pair implies."""
    world = load("penduduk").query("iso3 == 'WLD' and tahun >= 2005")
    implied = SPOKEN_WORLD / 0.62
    first = int(world.loc[world["penduduk"] >= implied, "tahun"].min())
    fig, ax = _plot()
    ax.plot(world["tahun"], world["penduduk"], marker="o", color=WARNA["biru"])
    ax.axhline(implied, color=WARNA["jingga"], linestyle="--")
    ax.text(2015.3, implied - 1.2e8, f"tersirat dari ucapan: {miliar(implied, 2)}", color="#8a3b00", va="top")
    sumbu(ax.yaxis, lambda y: angka(y / 1e9, 1))
    ax.set_xticks(range(2005, 2025, 3))
    ax.set_xlabel("Tahun")
    ax.set_ylabel("Penduduk dunia (miliar orang)")
    show(
        fig,
        title=f"Penduduk dunia melewati {miliar(implied, 2)} sekitar tahun {first}",
        text=f"Garis naik dari {miliar(world['penduduk'].iloc[0], 2)} orang pada 2005 sampai "
        f"{miliar(world['penduduk'].iloc[-1], 2)} pada {int(world['tahun'].iloc[-1])}. Garis putus-putus mendatar "
        f"di {miliar(implied, 2)} dipotong kurva itu sekitar tahun {first}. Pada 2022 penduduk dunia "
        f"{miliar(world_population(2022), 2)}.",
        source=f"{BANK_DUNIA}; garis putus-putus dihitung dari {PIDATO}",
    )


def empat_jawaban() -> None:
    """Four published shares for Indonesia in 2022, each with its base."""
    rows = load("jawaban_indonesia_2022").sort_values("persen")
    fig, ax = _plot(8, 3.4)
    ax.hlines(range(len(rows)), 0, rows["persen"], color="#9aa5b1")
    ax.plot(rows["persen"], range(len(rows)), "o", color=WARNA["biru"], markersize=9)
    for place, share in enumerate(rows["persen"]):
        ax.text(share + 2, place, persen(share, 2), va="center")
    names = rows["penerbit"].str.replace(r"\s*\(.*\)", "", regex=True)
    bases = rows["basis"].str.replace(", dari survei atas orang usia 13 tahun ke atas", " (survei usia 13+)")
    ax.set_yticks(range(len(rows)), [f"{name}\n{base}" for name, base in zip(names, bases, strict=True)])
    ax.set_ylim(-0.6, len(rows) - 0.4)
    ax.set_xlim(0, 105)
    ax.set_xlabel("Persen")
    ax.set_ylabel("Penerbit dan basis")
    words = "; ".join(f"{name}: {persen(p, 2)} dari {base}" for name, p, base in zip(
        names, rows["persen"], rows["basis"], strict=True))  # fmt: skip
    low, high = rows["persen"].min(), rows["persen"].max()
    show(
        fig,
        title=f"Empat jawaban, dari {persen(low, 1)} sampai {persen(high, 1)}",
        text=f"Empat titik pada satu sumbu persen, dari kecil ke besar. {words}. Yang dihitung, waktunya, "
        "dan cara mengukurnya tidak sama.",
        source="BPS (Susenas); DataReportal, Digital 2022; APJII 2022; dikutip dari media, lihat tabel sumber",
    )


def dua_edisi() -> None:
    """The world's share in two editions of the same source."""
    old = load("pengguna_internet_2022").query("iso3 == 'WLD' and tahun >= 2012")
    new = load("pengguna_internet").query("iso3 == 'WLD' and tahun >= 2012")
    fig, ax = _plot(8, 3.9)
    ax.plot(old["tahun"], old["persen"], marker="s", linestyle="--", color=WARNA["jingga"], label="edisi Mei 2022")
    ax.plot(new["tahun"], new["persen"], marker="o", color=WARNA["biru"], label="edisi 2025")
    ax.axvline(2022.67, color="#5b6573", linestyle=":")
    ax.text(2022.75, 36, "saat pidato", color="#3e4c59")
    last_old, then = old.iloc[-1], float(new.loc[new["tahun"] == old["tahun"].max(), "persen"].iloc[0])
    year = int(last_old["tahun"])
    ax.annotate(f"{persen(last_old['persen'], 2)}", (year, last_old["persen"]), (-58, 8), textcoords="offset points")
    ax.annotate(f"{persen(then, 1)}", (year, then), (8, -14), textcoords="offset points")
    ax.set_xlabel("Tahun data")
    ax.set_ylabel("Pengguna internet (% penduduk dunia)")
    ax.legend(loc="upper left")
    ends = {y: value("pengguna_internet", "persen", iso3="WLD", tahun=y) for y in (2021, 2022, 2024)}
    show(
        fig,
        title=f"Angka dunia {year} berubah dari {persen(last_old['persen'], 1)} menjadi {persen(then, 1)}",
        text=f"Dua garis yang naik hampir berimpit sejak 2012. Edisi Mei 2022 berhenti pada {year} dengan "
        f"{persen(last_old['persen'], 2)}. Edisi 2025 menulis {persen(then, 1)} untuk tahun yang sama, "
        f"{persen(ends[2021], 1)} untuk 2021, {persen(ends[2022], 1)} untuk 2022, dan berlanjut sampai 2024 "
        f"({persen(ends[2024], 1)}). Pidatonya pada September 2022.",
        source=f"{BANK_DUNIA}, data dasar ITU, edisi Mei 2022 dan edisi 2025",
    )


def tanpa_india() -> None:
    """What the countries of the 2021 table add up to, beside the world's own figure."""
    users = load("pengguna_internet").query("tahun == 2021 and not agregat")
    both = users.merge(load("penduduk").query("tahun == 2021"), on="iso3", suffixes=("", "_p"))
    total = float((both["persen"] / 100 * both["penduduk"]).sum())
    india = value("penduduk", "penduduk", iso3="IND", tahun=2021)
    assert "IND" not in set(both["iso3"]), "the story of this chart is that India has no row for 2021"
    bars = [
        ("Jumlah semua negara\ndalam tabel", total, "jingga", "//"),
        ("Angka dunia\ndari Bank Dunia", world_users_2021(), "biru", ""),
        ("Penduduk India\n(tidak ada di tabel)", india, "langit", ".."),
    ]
    fig, ax = _plot(8, 3.6)
    for place, (_, height, colour, hatch) in enumerate(bars):
        ax.bar(place, height, color=WARNA[colour], hatch=hatch, edgecolor="#222222", width=0.6)
        ax.text(place, height + 6e7, miliar(height, 2), ha="center")
    ax.set_xticks(range(3), [bar[0] for bar in bars])
    ax.set_ylim(0, 5.6e9)
    sumbu(ax.yaxis, lambda y: angka(y / 1e9, 0))
    ax.set_ylabel("Miliar orang")
    ax.set_xlabel("Data 2021")
    show(
        fig,
        title="Menjumlahkan semua baris tidak menghasilkan dunia",
        text=f"Tiga batang untuk 2021. Jumlah pengguna internet dari {len(both)} negara dalam tabel: "
        f"{miliar(total, 2)}. Angka dunia dari Bank Dunia: {miliar(world_users_2021(), 2)}. Penduduk India, yang "
        f"tidak ada di tabel tahun itu: {miliar(india, 2)}.",
        source=BANK_DUNIA,
    )


def cek_fakta():
    """The fact-check slider: share × population, with the band that 2022 makes plausible."""
    from egov.widgets import Outcome, Slider, slider_explorer

    population = registered_2022()
    # From BPS persons (lowest) to APJII (highest): what could honestly be called "users" in 2022.
    answers = load("jawaban_indonesia_2022").set_index("kode")["persen"]
    band = tuple(answers[k] / 100 * population for k in ("bps-perorangan", "apjii"))

    def compute(values):
        people = values["persen"] / 100 * values["penduduk"] * 1e6
        sentence = (
            f"{persen(values['persen'], 0)} dari {angka(values['penduduk'], 0)} juta adalah {juta(people, 0)} orang."
        )
        return Outcome(people, sentence, band=band)

    return slider_explorer(
        title="Cek fakta: persen × penduduk = berapa orang?",
        sliders=[
            Slider("persen", "Persen pengguna internet", 40, 95, 1, 73, "%"),
            Slider("penduduk", "Penduduk Indonesia", 240, 290, 1, 275, "juta orang"),
        ],
        compute=compute,
        write=lambda people: juta(people, 0),
        axis=(90e6, 280e6),
        presets={
            "Ucapan: 73% (penduduk terdaftar 2022)": {"persen": 73, "penduduk": 275},
            "BPS 2022, usia 5 tahun ke atas: 66%": {"persen": 66, "penduduk": 275},
            "APJII 2022: 77%": {"persen": 77, "penduduk": 273},
            "Tersirat dari ucapan: 73% dan 260 juta": {"persen": 73, "penduduk": 260},
        },
    )
