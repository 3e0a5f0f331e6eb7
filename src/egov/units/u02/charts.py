"""Charts and tables of unit 02; every figure comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show
from egov.data import load
from egov.data.province import EXAMPLE, chosen, kept, known
from egov.units.common.plot import plot
from egov.units.u02.data import HIGH, LOW, PILLARS, glued, index_of, parent_of, pillar, pillars, provinces, ranks
from egov.widgets.base import INK

INDEX = "Kominfo dan Katadata Insight Center, Status Literasi Digital di Indonesia"
PROVINCES = "Kominfo, Siberkreasi, dan Katadata Insight Center, 2022 (salinan data, lihat tabel sumber)"
INVENTED = "Melek Digital, tabel kelas (rekaan)"


def pilar():
    """The pillars by year, as the trainee works on them."""
    return pillars()


def tabel_provinsi():
    """34 provinces with their index."""
    return provinces()


def tabel_kelas():
    """The invented class, four aspects and their mean."""
    return load("kelas")


def indeks_provinsi(provinsi: str) -> float:
    """The index of the trainee's province; says which figure that is. UserError for a name that is not known."""
    name = known(provinsi)
    parent, index = parent_of(name), index_of(name)
    if parent == name:
        print(f"{name}, 2022: angka indeks {angka(index, 2)}.")
    else:
        print(f"{name} baru dibentuk pada 2022. Yang dipakai angka indeks induknya, {parent}: {angka(index, 2)}.")
    return index


def _ruler(ax) -> None:
    """The ruler from 1 to 5, without columns: there is no zero to stand on."""
    ax.set_xlim(LOW - 0.15, HIGH + 0.15)
    ax.set_xticks(range(LOW, HIGH + 1))
    ax.grid(False, axis="y")


def rata_kelas() -> None:
    """The means of the class; nothing yet about what they are made of."""
    rows = load("kelas").sort_values("rata_rata")
    fig, ax = plot(8, 3)
    ax.hlines(range(len(rows)), LOW, rows["rata_rata"], color="#9A9A9A", linewidth=2)
    ax.plot(rows["rata_rata"], range(len(rows)), "o", color=WARNA["biru"], markersize=10)
    for place, mean in enumerate(rows["rata_rata"]):
        ax.text(mean + 0.1, place, angka(mean, 1), va="center", fontweight="bold")
    ax.set_yticks(range(len(rows)), list(rows["nama"]))
    ax.set(ylim=(-0.6, len(rows) - 0.4), xlabel="Rata-rata nilai diri, 1 (belum) sampai 5 (terbiasa)",
           ylabel="Peserta")  # fmt: skip
    _ruler(ax)
    words = ", ".join(f"{r.nama} {angka(r.rata_rata, 1)}" for r in rows[::-1].itertuples())
    top = rows.iloc[-1]["nama"]
    show(
        fig,
        title=f"Rata-rata {top} paling tinggi di kelas",
        text=f"Lima titik pada penggaris 1 sampai 5, satu titik setiap peserta. Dari atas ke bawah: {words}.",
        source=INVENTED,
    )


def penggaris() -> None:
    """An empty ruler: where it starts, where its middle is."""
    fig, ax = plot(8, 1.9)
    ax.hlines(0, LOW, HIGH, color=INK, linewidth=2)
    for place in range(LOW, HIGH + 1):
        ax.vlines(place, -0.12, 0.12, color=INK, linewidth=2)
        ax.text(place, -0.2, str(place), ha="center", va="top", fontsize=13)
    for step in range(LOW, HIGH):
        ax.text(step + 0.5, 0.1, f"langkah {step}", ha="center", va="bottom")
    middle = (LOW + HIGH) / 2
    ax.plot([middle], [0], "D", color=WARNA["jingga"], markersize=10)
    ax.text(middle, 0.42, "tengah", ha="center", va="bottom", fontweight="bold")
    ax.plot([0], [0], "x", color=INK, markersize=12, markeredgewidth=3)
    ax.text(0, -0.2, "0 tidak ada", ha="center", va="top", fontsize=13)
    ax.set(xlim=(-0.5, HIGH + 0.3), ylim=(-0.75, 0.8))
    ax.set_axis_off()
    show(
        fig,
        title="Penggarisnya mulai dari 1, tengahnya 3",
        text="Penggaris kosong dari 1 sampai 5. Antara keduanya ada empat langkah. Tengahnya, angka 3, ditandai "
        "belah ketupat. Angka 0 berada di luar penggaris dan ditandai silang.",
        source="hitungan kursus ini",
    )


def indeks_dan_pilar() -> None:
    """2020 and 2022: the whole rose, two of its parts fell."""
    names = ("budaya", "etika", "indeks", "kecakapan", "keamanan")
    shift = {"indeks": 0.035, "kecakapan": -0.03}
    fig, ax = plot(8, 4.4)
    told = []
    for name in names:
        start, end = pillar(name, 2020), pillar(name, 2022)
        fell, whole = end < start, name == "indeks"
        colour = INK if whole else WARNA["jingga"] if fell else WARNA["biru"]
        ax.plot([0, 1], [start, end], "--" if fell else "-", color=colour, marker="s" if fell else "o",
                linewidth=4 if whole else 2)  # fmt: skip
        step = angka(abs(end - start), 2)
        ax.text(-0.03, start, angka(start, 2), ha="right", va="center")
        ax.text(1.03, end + shift.get(name, 0), f"{angka(end, 2)} {name} ({'turun' if fell else 'naik'} {step})",
                va="center", fontweight="bold" if whole else "normal")  # fmt: skip
        told.append(f"{name} dari {angka(start, 2)} ke {angka(end, 2)}, {'turun' if fell else 'naik'} {step}")
    ax.set_xticks([0, 1], ["2020", "2022"])
    ax.set(xlim=(-0.2, 1.75), ylim=(3, 4), yticks=[3, 3.5, 4], xlabel="Tahun", ylabel="Sumbu 3–4, bukan 1–5")
    ax.set_yticklabels(["3", "3,5", "4"])
    show(
        fig,
        title="Indeks naik, dua pilar turun",
        text="Lima garis dari 2020 ke 2022; garis putus-putus berarti turun. " + "; ".join(told) + ". Sumbu tegak "
        "hanya memuat 3 sampai 4, jadi geraknya tampak lebih besar daripada di penggaris 1 sampai 5.",
        source=f"{INDEX}, 2020 dan 2022",
    )


def lekuk() -> None:
    """2020: four pillars, and three after ethics and safety were glued together."""
    four = {name: pillar(name, 2020) for name in PILLARS}
    three = {"kecakapan": four["kecakapan"], "etika + keamanan": glued(2020), "budaya": four["budaya"]}
    fig, both = plot(9, 3.2, ncols=2, sharex=True)
    for ax, parts, label in zip(both, (four, three), ("Empat pilar", "Dua digabung"), strict=True):
        lowest = min(parts, key=parts.get)
        for place, (name, value) in enumerate(reversed(parts.items())):
            low = name == lowest
            ax.hlines(place, 3, 4, color="#C8C8C8", linewidth=1)  # no stem: the axis has no foot at 3
            ax.plot([value], [place], "s" if low else "o", color=WARNA["jingga" if low else "biru"], markersize=10)
            ax.text(value + 0.04, place, angka(value, 2) + (" terendah" if low else ""), va="center")
        ax.set_yticks(range(len(parts)), list(reversed(parts)))
        ax.set(xlim=(3, 4), ylim=(-0.6, len(parts) - 0.4), xticks=[3, 3.5, 4], xlabel="Angka 2020 (sumbu 3–4)",
               ylabel=label)  # fmt: skip
        ax.set_xticklabels(["3", "3,5", "4"])
        ax.grid(False, axis="y")
    words = [", ".join(f"{name} {angka(value, 2)}" for name, value in parts.items()) for parts in (four, three)]
    show(
        fig,
        title="Digabung, lekuknya hilang",
        text=f"Dua gambar titik. Kiri, empat pilar 2020: {words[0]}; yang terendah keamanan. Kanan, sesudah etika dan "
        f"keamanan digabung: {words[1]}; kini kecakapan tampak terendah. Sumbunya 3 sampai 4.",
        source=f"{INDEX}, 2020; gabungannya hitungan kursus ini",
    )


def _stack(values) -> list[int]:
    """How high each dot stands on those of the same value."""
    seen: dict[float, int] = {}
    heights = []
    for value in values:
        heights.append(seen.get(value, 0))
        seen[value] = heights[-1] + 1
    return heights


def berdesakan() -> None:
    """34 provinces on the whole ruler, and the same dots from nearby; the own one marked."""
    rows = provinces().sort_values("indeks")
    own = chosen()
    index, parent = index_of(own), parent_of(own)
    low, high = rows.iloc[0], rows.iloc[-1]
    tops = ", ".join(rows[rows["indeks"] == high["indeks"]]["provinsi"])
    fig, (whole, near) = plot(9, 4, nrows=2, height_ratios=[1, 1.7])
    for ax in (whole, near):
        ax.plot(rows["indeks"], _stack(rows["indeks"]), "o", color=WARNA["langit"], markeredgecolor=INK,
                markersize=6 if ax is whole else 9, linestyle="")  # fmt: skip
        ax.set(ylim=(-0.6, 3.4), yticks=[], ylabel="Seluruhnya" if ax is whole else "Diperbesar")
    whole.set_xlim(LOW - 0.1, HIGH + 0.1)
    whole.set_xticks(range(LOW, HIGH + 1))
    whole.set_xlabel("Penggaris 1–5")
    near.plot([index], [0], "D", color=WARNA["jingga"], markeredgecolor=INK, markersize=12)
    near.annotate(f"{own} {angka(index, 2)}", (index, 0), (0, 62), textcoords="offset points", ha="center",
                  fontweight="bold", arrowprops={"arrowstyle": "-", "color": INK})  # fmt: skip
    near.set(xlim=(3.17, 3.68), xticks=[3.2, 3.3, 3.4, 3.5, 3.6], xlabel="Angka indeks 2022, satu titik satu provinsi")
    near.set_xticklabels([angka(tick, 1) for tick in near.get_xticks()])
    whose = "Provinsi Anda" if kept() else f"Belum ada provinsi yang dipilih, jadi contohnya {EXAMPLE}"
    note = "" if parent == own else f" {own} dibentuk pada 2022; dipakai angka induknya, {parent}."
    show(
        fig,
        title="34 provinsi berdesakan di tengah penggaris",
        text=f"Atas: 34 titik pada penggaris 1 sampai 5, semuanya menumpuk sedikit di kanan angka 3. Bawah: titik yang "
        f"sama diperbesar, dari {angka(low['indeks'], 2)} ({low['provinsi']}) sampai {angka(high['indeks'], 2)} "
        f"({tops}). {whose}: {own} {angka(index, 2)}, ditandai belah ketupat.{note}",
        source=PROVINCES,
    )


def sering_dan_cakap() -> None:
    """Rank by users beside rank by index: two provinces change sides."""
    rows = ranks()
    marked = {"Kalimantan Utara": ("jingga", "s"), "Kalimantan Barat": ("biru", "o")}
    fig, ax = plot(8, 4.4)
    for name, row in rows.iterrows():
        colour, shape = marked.get(name, (None, None))
        places = [row["ke_persen"], row["ke_indeks"]]
        if colour is None:
            ax.plot([0, 1], places, "-", color="#C8C8C8", linewidth=1, marker="")
    for name, (colour, shape) in marked.items():
        row = rows.loc[name]
        ax.plot([0, 1], [row["ke_persen"], row["ke_indeks"]], "-", color=WARNA[colour], marker=shape, linewidth=3)
        ax.text(-0.04, row["ke_persen"], f"{name}, ke-{row['ke_persen']:.0f}", ha="right", va="center")
        ax.text(1.04, row["ke_indeks"], f"{name}, ke-{row['ke_indeks']:.0f}", va="center")
    ax.set(xlim=(-0.75, 1.75), ylim=(35.5, 0), yticks=[1, 10, 20, 34], ylabel="Peringkat", xlabel="Diurutkan menurut")
    ax.set_xticks([0, 1], ["persen pengguna 2023", "angka indeks 2022"])
    ax.grid(False)
    words = "; ".join(
        f"{n}: pengguna {persen(r['persen'], 1)}, ke-{r['ke_persen']:.0f}; angka indeks {angka(r['indeks'], 2)}, "
        f"ke-{r['ke_indeks']:.0f}"
        for n, r in rows.loc[list(marked)].iterrows()
    )
    show(
        fig,
        title="Sering memakai belum tentu cakap",
        text=f"Garis dari peringkat persen pengguna ke peringkat angka indeks, 34 provinsi. {words}. Angka yang sama "
        "berbagi peringkat. Tahun dan basisnya berbeda, jadi bandingkan peringkatnya dengan hati-hati.",
        source=f"BPS, Susenas 2023 (orang 5 tahun ke atas); {PROVINCES}",
    )
