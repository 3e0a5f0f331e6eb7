"""Charts of unit 07; every figure comes from the tables `egdi`, `spbe` and `pengguna_internet`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.data import load, value
from egov.units.common.plot import plot
from egov.units.u07.activities import PART_NAMES, andai, tanya_ke_mana, tebak_kurung
from egov.units.u07.data import PARTS, push, rank, score
from egov.units.u07.paper import kertas

__all__ = [
    "andai", "kertas", "menyusul", "osi_dan_internet", "peringkat", "peringkat_dan_nilai", "spbe", "sumbangan",
    "tanya_ke_mana", "tebak_kurung", "tetangga_peringkat", "tiga_komponen",
]  # fmt: skip

PBB = "UN DESA, UN E-Government Survey"
# part → marker, colour, hatch
MARKS = {"osi": ("o", "biru", "//"), "tii": ("s", "jingga", ""), "hci": ("^", "hijau", "..")}


def peringkat() -> None:
    """The rank alone, as the banner tells it; the scores wait until the reader has computed one."""
    years = [2018, 2020, 2022, 2024]
    ranks = [rank(year) for year in years]
    fig, ax = plot(8, 3.2)
    ax.plot(years, ranks, marker="o", color=WARNA["biru"])
    for year, place in zip(years, ranks, strict=True):
        ax.annotate(str(place), (year, place), (0, 8), textcoords="offset points", ha="center")
    ax.set_ylim(120, 50)
    ax.set_xticks(years)
    ax.set_xlabel("Edisi survei")
    ax.set_ylabel("Peringkat dunia (1 di atas)")
    words = "; ".join(f"{year}: peringkat {place}" for year, place in zip(years, ranks, strict=True))
    show(
        fig,
        title=f"Peringkat Indonesia naik dari {ranks[0]} ke {ranks[-1]}: siapa yang bergerak?",
        text=f"Satu garis yang terus naik, empat edisi survei. {words}. Gambar ini belum menunjukkan nilai Indonesia, "
        "dan belum menunjukkan negara lain.",
        source=f"{PBB}, edisi 2018–2024",
    )


def peringkat_dan_nilai() -> None:
    """Indonesia's rank above its score, 2014–2024: the same years, two stories."""
    years = [2014, 2016, 2018, 2020, 2022, 2024]
    ranks, scores = [rank(y) for y in years], [score(y) for y in years]
    fig, (top, bottom) = plot(8, 4.6, nrows=2, sharex=True)
    top.plot(years, ranks, marker="o", color=WARNA["biru"])
    bottom.plot(years, scores, marker="s", linestyle="--", color=WARNA["jingga"])
    for year, place, points in zip(years, ranks, scores, strict=True):
        top.annotate(str(place), (year, place), (0, 8), textcoords="offset points", ha="center")
        bottom.annotate(angka(points, 3), (year, points), (0, 8), textcoords="offset points", ha="center")
    top.set_ylim(125, 45)
    bottom.set_ylim(0.35, 0.95)
    sumbu(bottom.yaxis, lambda y: angka(y, 1))
    top.set_ylabel("Peringkat dunia\n(1 di atas)")
    bottom.set_ylabel("Nilai EGDI\n(skala 0–1)")
    bottom.set_xticks(years)
    top.set_xlabel("Edisi survei")
    bottom.set_xlabel("Edisi survei")
    words = "; ".join(f"{y}: peringkat {r}, nilai {angka(s, 3)}" for y, r, s in zip(years, ranks, scores, strict=True))
    show(
        fig,
        title=f"2014 ke 2016: nilai hampir tetap, peringkat turun {ranks[1] - ranks[0]}",
        text=f"Dua garis untuk Indonesia, satu di atas yang lain. {words}. Dari 2014 ke 2016 garis nilai mendatar, "
        "tetapi garis peringkat turun. Sesudah 2016 keduanya naik.",
        source=f"{PBB}, edisi 2014–2024",
    )


def tiga_komponen() -> None:
    """The three parts of EGDI for the ASEAN states, the highest EGDI on top."""
    table = load("egdi").query("tahun == 2024 and asean").sort_values("egdi")
    fig, ax = plot(8, 5.2)
    places = range(len(table))
    ax.hlines(places, table[list(PARTS)].min(axis=1), table[list(PARTS)].max(axis=1), color="#9aa5b1")
    for part, (marker, colour, _) in MARKS.items():
        ax.plot(table[part], places, marker, color=WARNA[colour], markersize=8, label=PART_NAMES[part])
    ax.plot(table["egdi"], places, "|", color="#222222", markersize=18, markeredgewidth=2.5, label="EGDI, rata-rata")
    names = [f"{_short(name)} ({place})" for name, place in zip(table["negara"], table["peringkat"], strict=True)]
    ax.set_yticks(places, names)
    for tick, name in zip(ax.get_yticklabels(), table["negara"], strict=True):
        tick.set_fontweight("bold" if name == "Indonesia" else "normal")
    ax.set_xlim(0.25, 1.02)
    sumbu(ax.xaxis, lambda x: angka(x, 1))
    ax.set_xlabel("Nilai (skala 0–1)")
    ax.set_ylabel("Negara (peringkat dunia)")
    ax.legend(loc="lower right", fontsize=10)
    words = "; ".join(
        f"{_short(row.negara)}: EGDI {angka(row.egdi, 3)}, OSI {angka(row.osi, 3)}, TII {angka(row.tii, 3)}, "
        f"HCI {angka(row.hci, 3)}"
        for row in table.iloc[::-1].itertuples()
    )
    show(
        fig,
        title="Indonesia: OSI di atas Malaysia, TII di bawahnya",
        text=f"{len(table)} baris, satu untuk setiap negara ASEAN, dari EGDI tertinggi. Di setiap baris ada tiga tanda "
        f"komponen dan satu garis tegak untuk rata-ratanya. {words}.",
        source=f"{PBB} 2024",
    )


def sumbangan() -> None:
    """What each part added to Indonesia's EGDI from 2022 to 2024."""
    added = {part: push(part) for part in PARTS}
    total = score(2024) - score(2022)
    fig, ax = plot(8, 2.9)
    for place, (part, (_, colour, hatch)) in enumerate(MARKS.items()):
        ax.barh(-place, added[part], color=WARNA[colour], hatch=hatch, edgecolor="#222222")
        ax.text(max(added[part], 0) + 0.002, -place, _signed(added[part]), va="center")
    ax.axvline(0, color="#222222", linewidth=1)
    ax.set_yticks([0, -1, -2], [PART_NAMES[part] for part in MARKS])
    ax.set_xlim(-0.012, 0.09)
    sumbu(ax.xaxis, lambda x: angka(x, 2))
    ax.set_xlabel("Sumbangan pada EGDI, 2022 ke 2024")
    ax.set_ylabel("Komponen")
    show(
        fig,
        title=f"TII menyumbang {persen(100 * added['tii'] / total, 0)} dari kenaikan Indonesia",
        text="Tiga batang sumbangan. "
        + "; ".join(f"{PART_NAMES[part]}: {_signed(points)}" for part, points in added.items())
        + f". Jumlahnya {_signed(total)}, yaitu EGDI dari {angka(score(2022), 3)} menjadi {angka(score(2024), 3)}.",
        source=f"dihitung dari {PBB} 2022 dan 2024",
    )


def menyusul() -> None:
    """States that stood behind Indonesia in 2014 and ahead in 2016, and the other way round."""
    table = load("egdi")
    both = table[table["tahun"] == 2014].merge(table[table["tahun"] == 2016], on=["iso3", "negara"])
    both = both[both["iso3"] != "IDN"]
    was, now = both["egdi_x"] > score(2014), both["egdi_y"] > score(2016)
    gone, fell = both[~was & now].sort_values("egdi_y"), both[was & ~now]
    rows = [*fell.itertuples(), *gone.itertuples()]
    assert rank(2014) + len(gone) - len(fell) == rank(2016), "the states that changed places explain the whole move"
    fig, ax = plot(8, 4.6)
    for place, row in enumerate(rows):
        ax.plot([row.egdi_x, row.egdi_y], [place, place], color="#9aa5b1", linestyle="-", marker="")
        ax.plot(row.egdi_x, place, "o", markerfacecolor="white", markeredgecolor=WARNA["biru"], markersize=8)
        ax.plot(row.egdi_y, place, "o", color=WARNA["biru"], markersize=8)
    ax.axvline(score(2016), color=WARNA["jingga"], linestyle="--")
    ax.text(score(2016) + 0.001, len(rows) - 0.2, f"Indonesia {angka(score(2016), 3)}", color="#8a3b00")
    ax.plot([], [], "o", markerfacecolor="white", markeredgecolor=WARNA["biru"], label="2014")
    ax.plot([], [], "o", color=WARNA["biru"], label="2016")
    ax.legend(loc="lower left")
    ax.set_xticks([0.3, 0.35, 0.4, 0.45, 0.5])
    ax.set_yticks(range(len(rows)), [row.negara for row in rows])
    ax.set_ylim(-0.6, len(rows) + 0.5)
    sumbu(ax.xaxis, lambda x: angka(x, 2))
    ax.set_xlabel("Nilai EGDI (skala 0–1)")
    ax.set_ylabel("Negara")
    words = "; ".join(f"{row.negara} {angka(row.egdi_x, 3)} ke {angka(row.egdi_y, 3)}" for row in rows[::-1])
    show(
        fig,
        title=f"{len(gone)} negara menyusul, {len(fell)} tersusul: {rank(2014)} menjadi {rank(2016)}",
        text=f"Setiap baris satu negara: bulatan kosong nilai 2014, bulatan penuh nilai 2016. Garis putus-putus tegak "
        f"adalah nilai Indonesia 2016, {angka(score(2016), 3)}. {words}.",
        source=f"{PBB} 2014 dan 2016",
    )


def tetangga_peringkat() -> None:
    """The scores of the states ranked just above and below Indonesia in 2024."""
    table = load("egdi").query("tahun == 2024 and 56 <= peringkat <= 70").sort_values("peringkat")
    fig, ax = plot(8, 4.4)
    for row in table.itertuples():
        ours = row.iso3 == "IDN"
        ax.plot(row.egdi, -row.peringkat, "D" if ours else "o", color=WARNA["jingga" if ours else "biru"], markersize=8)
    ax.set_yticks([-r for r in table["peringkat"]], [f"{r.peringkat}  {r.negara}" for r in table.itertuples()])
    for tick, code in zip(ax.get_yticklabels(), table["iso3"], strict=True):
        tick.set_fontweight("bold" if code == "IDN" else "normal")
    gap = float(table.loc[table["peringkat"] == 60, "egdi"].iloc[0]) - score(2024)
    ax.set_xticks([0.77, 0.78, 0.79, 0.8, 0.81])
    sumbu(ax.xaxis, lambda x: angka(x, 2))
    ax.set_xlabel("Nilai EGDI 2024 (skala 0–1)")
    ax.set_ylabel("Peringkat dan negara", labelpad=12)
    words = "; ".join(f"{row.peringkat} {row.negara} {angka(row.egdi, 4)}" for row in table.itertuples())
    show(
        fig,
        title=f"Peringkat 60 sampai 64 berdesakan dalam jarak {angka(gap, 3)}",
        text=f"Lima belas titik, dari peringkat 56 sampai 70. {words}. Titik Indonesia berbentuk ketupat. Jarak "
        "antartitik tidak sama: ada yang sangat rapat, ada yang renggang.",
        source=f"{PBB} 2024",
    )


def osi_dan_internet() -> None:
    """OSI beside the share of people online: two things that often go together."""
    online = load("pengguna_internet").query("not agregat and tahun >= 2022").sort_values("tahun")
    online = online.drop_duplicates("iso3", keep="last")[["iso3", "tahun", "persen"]]
    both = load("egdi").query("tahun == 2024").merge(online, on="iso3", suffixes=("", "_net"))
    fig, ax = plot(8, 4.4)
    ax.plot(both["osi"], both["persen"], "o", color=WARNA["langit"], markeredgecolor="#33566b", markersize=5)
    said = []
    named = {"IDN": (-4, -17), "IND": (-12, -16), "LBY": (8, -4), "BRN": (-16, 8)}
    for code, shift in named.items():
        row = both[both["iso3"] == code].iloc[0]
        ax.plot(row["osi"], row["persen"], "D", color=WARNA["jingga"], markersize=7)
        ax.annotate(row["negara"], (row["osi"], row["persen"]), shift, textcoords="offset points", fontweight="bold")
        said.append(f"{row['negara']}: OSI {angka(row['osi'], 3)}, internet {persen(row['persen'], 1)}")
    r = both["osi"].corr(both["persen"])
    ax.set_ylim(0, 108)
    sumbu(ax.xaxis, lambda x: angka(x, 1))
    ax.set_xlabel("OSI 2024, layanan daring (skala 0–1)")
    ax.set_ylabel("Persen pengguna internet")
    show(
        fig,
        title=f"OSI dan internet sering tinggi bersama (kuat hubungan {angka(r, 2)}, dari −1 sampai 1)",
        text=f"{len(both)} titik, satu untuk setiap negara yang punya kedua angka. Titik-titiknya naik dari kiri bawah "
        f"ke kanan atas, tetapi berserakan. {'; '.join(said)}.",
        source=f"{PBB} 2024; Bank Dunia, World Development Indicators (CC BY 4.0), data terakhir 2022–2024",
    )


def spbe() -> None:
    """The national SPBE index on its own scale, which starts at 1."""
    table = load("spbe").sort_values("tahun")
    target = value("spbe", "target", tahun=2024)
    fig, ax = plot(8, 2.4)
    ax.hlines(range(len(table)), 1, table["indeks"], color="#9aa5b1", linewidth=3)
    ax.plot(table["indeks"], range(len(table)), "o", color=WARNA["biru"], markersize=10)
    for place, points in enumerate(table["indeks"]):
        ax.text(points + 0.08, place, angka(points, 2), va="center")
    ax.axvline(target, color=WARNA["jingga"], linestyle="--")
    ax.text(target - 0.05, len(table) - 0.45, f"target {angka(target, 2)}", ha="right", color="#8a3b00")
    ax.set_yticks(range(len(table)), table["tahun"])
    ax.set_ylim(-0.5, len(table) - 0.2)
    ax.set_xlim(1, 5)
    ax.set_xticks([1, 2, 3, 4, 5])
    ax.set_xlabel("Tingkat kematangan (1 terendah, 5 tertinggi)")
    ax.set_ylabel("Tahun")
    first, last = table.iloc[0], table.iloc[-1]
    show(
        fig,
        title="SPBE nasional di atas target, masih jauh dari tingkat 5",
        text=f"Dua titik pada skala 1 sampai 5: {first['tahun']} bernilai {angka(first['indeks'], 2)}, {last['tahun']} "
        f"bernilai {angka(last['indeks'], 2)}. Garis putus-putus adalah target RPJMN 2020–2024, {angka(target, 2)}.",
        source="Kementerian PANRB, dikutip dari media (lihat tabel sumber)",
    )


def _short(country: str) -> str:
    """The name without a second one in brackets."""
    return country.split(" (")[0]


def _signed(points: float) -> str:
    return ("+" if points >= 0 else "−") + angka(abs(points), 3)
