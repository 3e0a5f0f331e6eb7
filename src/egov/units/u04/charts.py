"""Charts of unit 04; every figure comes from `datasets/`, the speech's own four from its press reports."""

from __future__ import annotations

from egov.charts import WARNA, angka, juta, miliar, persen, show, sumbu
from egov.data import load, province, value
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u04 import data, drawings
from egov.units.u04.data import SPOKEN_INDONESIA, SPOKEN_WORLD, world_population

BANK_DUNIA = "Bank Dunia, World Development Indicators (CC BY 4.0)"
PIDATO = "ucapan 2 September 2022"
GARIS, TEPI = "#5b6573", "#222222"


def ucapan() -> None:
    """What was said, and nothing else: the numbers are the reader's to judge."""
    words = ["Kutipan: pengguna internet dunia 62%, sekitar 4,5 miliar orang. Indonesia 73%, sekitar 190 juta."]
    drawing.show(
        drawings.quotation(), "Dua pasang angka, satu tarikan napas", words, "pidato di Samarinda, 2 September 2022"
    )


def penduduk_dunia() -> None:
    """World population with the level that the spoken pair implies; the crossing is the reader's to find."""
    world = load("penduduk").query("iso3 == 'WLD' and tahun >= 2005")
    implied = SPOKEN_WORLD / 0.62
    fig, ax = plot(8, 3.9)
    ax.plot(world["tahun"], world["penduduk"], marker="o", color=WARNA["biru"])
    ax.axhline(implied, color=WARNA["jingga"], linestyle="--")
    ax.text(
        2024.4, implied - 0.4e8, f"tersirat dari ucapan: {miliar(implied, 2)}", color="#8a3b00", va="top", ha="right"
    )
    sumbu(ax.yaxis, lambda y: angka(y / 1e9, 1))
    ax.set_xticks(range(2005, 2026, 2))
    ax.set_xlabel("Tahun")
    ax.set_ylabel("Penduduk dunia (miliar orang)\nsumbu mulai dari 6,5", fontsize=10)
    points = "; ".join(f"{year}: {miliar(world_population(year), 2)}" for year in (2005, 2009, 2015, 2019, 2022))
    show(
        fig,
        title=f"Di tahun berapa penduduk dunia {miliar(implied, 2)}?",
        text=f"Garis penduduk dunia naik hampir lurus, dengan satu titik setiap tahun. {points}. Garis putus-putus "
        f"mendatar berdiri di {miliar(implied, 2)}. Sumbu tegaknya mulai dari 6,5 miliar, bukan dari nol.",
        source=f"{BANK_DUNIA}; garis putus-putus dihitung dari {PIDATO}",
    )


def tiga_penduduk() -> None:
    """73% of three populations of Indonesia, beside the spoken 190 million."""
    rows = data.populations_2022()
    fig, ax = plot(8, 3.2)
    for place, ((_, people), hatch) in enumerate(zip(rows, ("//", "", ".."), strict=True)):
        ax.barh(-place, 0.73 * people, color=WARNA["langit"], hatch=hatch, edgecolor=TEPI, height=0.6)
        ax.text(0.73 * people + 3e6, -place, juta(0.73 * people, 0), va="center")
    ax.axvline(SPOKEN_INDONESIA, color=WARNA["jingga"], linestyle="--")
    ax.text(
        SPOKEN_INDONESIA - 3e6, 0.42, f"ucapan: {juta(SPOKEN_INDONESIA, 0)}", color="#8a3b00", ha="right", va="bottom"
    )
    ax.set_yticks([-n for n in range(3)], [f"{who.replace(', ', chr(10))}: {juta(people, 1)}" for who, people in rows])
    ax.set_xlim(0, 2.45e8)
    ax.set_ylim(-2.5, 0.85)
    sumbu(ax.xaxis, lambda x: angka(x / 1e6, 0))
    ax.set_xlabel("73% dari penduduk itu (juta orang)")
    ax.set_ylabel("Penduduk menurut")
    low, high = (0.73 * people for people in (rows[0][1], rows[-1][1]))
    words = "; ".join(f"{who}: {juta(people, 1)} penduduk, 73%-nya {juta(0.73 * people, 0)}" for who, people in rows)
    show(
        fig,
        title=f"Penduduk versi mana pun, 73%-nya {angka(low / 1e6, 0)} sampai {juta(high, 0)}",
        text=f"Tiga batang mendatar. {words}. Garis putus-putus di {juta(SPOKEN_INDONESIA, 0)} memotong ketiganya.",
        source="APJII 2022; Ditjen Dukcapil, 30 Juni 2022; " + BANK_DUNIA,
    )


def empat_jawaban() -> None:
    """Four published shares for Indonesia in 2022, each with its base."""
    rows = load("jawaban_indonesia_2022").sort_values("persen")
    fig, ax = plot(8, 3.4)
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


def rumah_dan_orang() -> None:
    """Households beside persons, for Indonesia and for the trainee's own province, where BPS printed them."""
    name = province.chosen()
    own = [(name, what, share) for what, share in data.own_shares(name)]
    national = load("jawaban_indonesia_2022").set_index("kode")["persen"]
    rows = [
        ("Indonesia", "penduduk usia 5 tahun ke atas", national["bps-perorangan"]),
        ("Indonesia", "rumah tangga", national["bps-rumah-tangga"]),
        *own,
    ]
    fig, ax = plot(8, 1.5 + 0.6 * len(rows))
    for place, (where, _, share) in enumerate(rows):
        look = ("D", "jingga") if where == name else ("o", "biru")
        ax.hlines(-place, 0, share, color="#9aa5b1")
        ax.plot(share, -place, look[0], color=WARNA[look[1]], markersize=10, markeredgecolor=TEPI)
        ax.text(share + 2.5, -place, persen(share, 2), va="center", weight="bold" if where == name else "normal")
    ax.set_yticks(
        [-n for n in range(len(rows))], [f"{'◆ ' * (where == name)}{where}\n{what}" for where, what, _ in rows]
    )
    ax.set_ylim(0.6 - len(rows), 0.6)
    ax.set_xlim(0, 112)
    ax.set_xticks(range(0, 101, 20))
    ax.set_xlabel("Persen, 2022")
    ax.set_ylabel("Tempat dan basis")
    show(fig, title=_own_title(name, own), text=_own_words(name, rows), source="BPS, Susenas 2022, dikutip dari media")


def _own_title(name: str, own: list[tuple[str, str, float]]) -> str:
    shares = {what: round(share) for _, what, share in own}
    if not shares:
        return f"{name}: belum ada angka terpisah untuk 2022 (bukan nol)"
    home = f"{name}: {shares['rumah tangga']} dari 100 rumah tangga"
    if len(shares) == 1:
        return f"{home}; angka per orang belum ada di tabel kami"
    return f"{home}, {shares['penduduk usia 5 tahun ke atas']} dari 100 orang"


def _own_words(name: str, rows: list[tuple[str, str, float]]) -> str:
    words = "; ".join(f"{where}, {what}: {persen(share, 2)}" for where, what, share in rows)
    note = "Belah ketupat menandai provinsi Anda." if len(rows) > 2 else f"{name} belum punya baris sendiri pada 2022."
    return f"Titik pada satu sumbu persen, dengan basis di kirinya. {words}. {note}"


def dua_edisi() -> None:
    """The world's share in two editions of the same source."""
    old = load("pengguna_internet_2022").query("iso3 == 'WLD' and tahun >= 2012")
    new = load("pengguna_internet").query("iso3 == 'WLD' and tahun >= 2012")
    fig, ax = plot(8, 3.9)
    ax.plot(old["tahun"], old["persen"], marker="s", linestyle="--", color=WARNA["jingga"], label="edisi Mei 2022")
    ax.plot(new["tahun"], new["persen"], marker="o", color=WARNA["biru"], label="edisi 2025")
    ax.axvline(2022.67, color="#5b6573", linestyle=":")
    ax.text(2022.75, 36, "saat pidato", color="#3e4c59")
    last_old, then = old.iloc[-1], float(new.loc[new["tahun"] == old["tahun"].max(), "persen"].iloc[0])
    year = int(last_old["tahun"])
    ax.annotate(f"{persen(last_old['persen'], 2)}", (year, last_old["persen"]), (-58, 8), textcoords="offset points")
    ax.annotate(f"{persen(then, 1)}", (year, then), (8, -14), textcoords="offset points")
    ax.set_xlabel("Tahun data")
    ax.set_ylim(30)
    ax.set_ylabel("Pengguna internet (% penduduk dunia)\nsumbu mulai dari 30", fontsize=10)
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


def jumlah_negara() -> None:
    """What the countries of the 2021 table add up to, beside the world's own figure."""
    total, rows = data.users_of_countries(2021)
    bars = [
        ("Dijumlah dari\nsemua baris negara", total, "jingga", "//"),
        ("Baris dunia,\ndari Bank Dunia", data.world_users(2021), "biru", ""),
    ]
    fig, ax = plot(8, 2.6)
    for place, (_, length, colour, hatch) in enumerate(bars):
        ax.barh(-place, length, color=WARNA[colour], hatch=hatch, edgecolor=TEPI, height=0.6)
        ax.text(length + 5e7, -place, miliar(length, 2), va="center")
    ax.set_yticks([0, -1], [bar[0] for bar in bars])
    ax.set_xlim(0, 5.8e9)
    sumbu(ax.xaxis, lambda x: angka(x / 1e9, 0))
    ax.set_xlabel("Pengguna internet 2021 (miliar orang)")
    ax.set_ylabel("Cara menghitung")
    show(
        fig,
        title=f"Selisihnya {juta(data.world_users(2021) - total, 0)} orang",
        text=f"Dua batang untuk 2021. Pengguna internet yang dijumlah dari {rows} baris negara: {miliar(total, 2)}. "
        f"Angka dunia dari Bank Dunia: {miliar(data.world_users(2021), 2)}.",
        source=BANK_DUNIA,
    )


def baris_kosong() -> None:
    """How many people live in the countries that have no row for 2021."""
    gone = data.without_row(2021)
    most = gone.head(5)
    fig, ax = plot(8, 3)
    ax.barh([-n for n in range(5)], most["penduduk"], color=WARNA["langit"], hatch="//", edgecolor=TEPI, height=0.6)
    for place, people in enumerate(most["penduduk"]):
        ax.text(people + 1.5e7, -place, juta(people, 0), va="center")
    ax.set_yticks([-n for n in range(5)], most["negara"])
    ax.set_xlim(0, 1.7e9)
    sumbu(ax.xaxis, lambda x: angka(x / 1e6, 0))
    ax.set_xlabel("Penduduk 2021 (juta orang)")
    ax.set_ylabel("Negara tanpa baris")
    listed = "; ".join(f"{row.negara} {juta(row.penduduk, 0)}" for row in most.itertuples())
    first = most.iloc[0]
    assert first["iso3"] == "IND", "the story of this chart is that India has no row for 2021"
    show(
        fig,
        title=f"{len(gone)} negara tanpa baris; {first['negara']} yang terbesar",
        text=f"Lima batang: penduduk lima negara terbesar tanpa angka pengguna internet pada 2021. {listed}.",
        source=BANK_DUNIA,
    )
