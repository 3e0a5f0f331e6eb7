"""Charts of unit 06; the maps stand in `map`, the province sheet in `sheet`. The reader's own province is marked."""

from __future__ import annotations

from egov.charts import WARNA, angka, juta, persen, show, sumbu
from egov.data import province
from egov.units.common.plot import plot
from egov.units.u06.data import (
    area,
    bengkulu,
    households,
    tabel_34,
    tabel_bps,
    town_weight,
    weighted_mean,
    with_unconnected,
)
from egov.units.u06.map import peta, peta_perdesaan
from egov.units.u06.sheet import angka_saya, lembar, penduduk_saya, persen_saya

__all__ = ["angka_saya", "dua_peringkat", "kota_dan_desa", "lebar_penduduk", "lembar", "penduduk_saya",
           "persen_saya", "peta", "peta_perdesaan", "tabel_34", "tabel_bps"]  # fmt: skip

SOURCE = "BPS, Susenas 2023 (orang 5 tahun ke atas); Ditjen Dukcapil, Desember 2024 (penduduk); taksiran kasar"
HOUSEHOLDS_2022 = "BPS, Susenas 2022 (rumah tangga); 34 provinsi"


def dua_peringkat() -> None:
    """The lowest shares beside the largest counts of people not online; the own province in both."""
    rows, own = with_unconnected().set_index("provinsi"), area(province.chosen())
    heavy, many = rows["persen"].sort_values(), rows["belum"].sort_values(ascending=False)
    fig, (left, right) = plot(9, 4.2, ncols=2)
    _ranking(left, _with_own(heavy, own), own, "langit", lambda v: persen(v, 1))
    _ranking(right, _with_own(many, own), own, "jingga", lambda v: juta(v, 1))
    left.set(xlim=(0, 88), xlabel="Memakai internet (% orang 5+, 2023)", ylabel="Persen terendah di atas")
    right.set(xlim=(0, 19e6), xlabel="Belum memakai (juta orang, taksiran)", ylabel="Orang terbanyak di atas")
    sumbu(right.xaxis, lambda x: angka(x / 1e6, 0))
    places = [list(order.index).index(own) + 1 for order in (heavy, many)]
    told = [", ".join(f"{p} {write(v)}" for p, v in order.head(6).items())
            for order, write in ((heavy, lambda v: persen(v, 1)), (many, lambda v: juta(v, 1)))]  # fmt: skip
    show(
        fig,
        title=f"{own}: urutan {places[0]} dalam persen terendah, urutan {places[1]} dalam jumlah orang",
        text=f"Dua diagram batang mendatar. Kiri, persen pengguna terendah: {told[0]}. Kanan, taksiran orang yang "
        f"belum memakai terbanyak: {told[1]}. Provinsi Anda ditandai belah ketupat: {own} {persen(heavy[own], 1)}, "
        f"{juta(many[own], 1)} orang.",
        source=SOURCE,
    )


def _with_own(order, own: str):
    """The first six, and the own province with its place where it comes later."""
    top = order.head(6)
    return top if own in top.index else order.loc[[*top.index, own]]


def _ranking(ax, values, own: str, colour: str, write) -> None:
    values = values.iloc[::-1]
    marked = [name == own for name in values.index]
    bars = ax.barh([f"◆ {n}" if n == own else n for n in values.index], values, color=WARNA[colour],
                   edgecolor="#222222")  # fmt: skip
    for bar, mine, value in zip(bars, marked, values, strict=True):
        bar.set(hatch="//" if mine else None, linewidth=2 if mine else 0.8)
        ax.annotate(write(value), (value, bar.get_y() + bar.get_height() / 2), (4, 0), textcoords="offset points",
                    va="center", fontsize=10, fontweight="bold" if mine else "normal")  # fmt: skip
    ax.grid(False, axis="y")


def lebar_penduduk() -> None:
    """One bar a province, as wide as its population: why the plain mean misses."""
    rows, own = tabel_34().sort_values("persen").reset_index(drop=True), area(province.chosen())
    plain, weighted = rows["persen"].mean(), weighted_mean()
    width = rows["penduduk"] / 1e6
    start = width.cumsum() - width
    fig, ax = plot(8.5, 4.2)
    bars = ax.bar(start, rows["persen"], width, align="edge", color=WARNA["langit"], edgecolor="#222222", lw=0.7)
    for bar, name, left, wide, high in zip(bars, rows["provinsi"], start, width, rows["persen"], strict=True):
        if wide > 9:
            ax.text(left + wide / 2, high / 2, f"{name} {angka(high, 1)}", rotation=90, ha="center", va="center",
                    fontsize=9)  # fmt: skip
        if name == own:
            bar.set(color=WARNA["emas"], hatch="//", edgecolor="#222222")
            ax.annotate(f"◆ {name}", (left + wide / 2, high), (0, 12), textcoords="offset points", ha="center",
                        arrowprops={"arrowstyle": "-"}, fontsize=10, fontweight="bold")  # fmt: skip
    ax.axhline(plain, color=WARNA["jingga"], linestyle="--", label=f"rata-rata biasa: {persen(plain, 1)}")
    ax.axhline(weighted, color="#222222", linestyle="-", label=f"rata-rata berbobot: {persen(weighted, 1)}")
    ax.set(ylim=(0, 118), xlim=(0, width.sum()), ylabel="Memakai internet (% orang 5+, 2023)", yticks=range(0, 101, 20))
    ax.set_xlabel("Penduduk (juta orang, 2024), provinsi diurutkan dari persen terendah")
    ax.legend(loc="upper left", ncols=2)
    mine = rows.set_index("provinsi")["penduduk"][own]
    show(
        fig,
        title=f"Dalam angka nasional, {own} punya {angka(mine / rows['penduduk'].sum() * 100, 1)}% suara",
        text="Tiga puluh empat batang, diurutkan dari persen terendah di kiri. Lebar batang menunjukkan penduduk. "
        "Tiga batang terlebar, Jawa Timur, Jawa Tengah, dan Jawa Barat, mengisi hampir setengah lebar gambar; "
        f"banyak provinsi kecil hanya setipis garis. Batang {own} berarsir dan diberi nama. "
        f"Rata-rata biasa {persen(plain, 2)}, rata-rata berbobot {persen(weighted, 2)}.",
        source=SOURCE,
    )


def kota_dan_desa() -> None:
    """Bengkulu leads Jawa Barat in towns and in villages, yet trails in the total."""
    pair = {"Bengkulu": households("17"), "Jawa Barat": households("32")}
    assert pair["Bengkulu"]["perkotaan"] > pair["Jawa Barat"]["perkotaan"]
    assert pair["Bengkulu"]["perdesaan"] > pair["Jawa Barat"]["perdesaan"]
    assert pair["Bengkulu"]["total"] < pair["Jawa Barat"]["total"] < bengkulu(town_weight("32"))
    fig, ax = plot(8, 3.6)
    looks = {"Bengkulu": ("langit", "", -0.2), "Jawa Barat": ("jingga", "//", 0.2)}
    groups = ["perkotaan", "perdesaan", "total"]
    for name, (colour, hatch, shift) in looks.items():
        for place, group in enumerate(groups):
            value = pair[name][group]
            ax.bar(place + shift, value, 0.38, color=WARNA[colour], hatch=hatch, edgecolor="#222222",
                   label=name if place == 0 else None)  # fmt: skip
            ax.text(place + shift, value + 2.5, angka(value, 2), ha="center")
    ax.set_xticks(range(3), groups)
    ax.set(ylim=(0, 122), yticks=range(0, 101, 25), xlabel="Wilayah", ylabel="Rumah tangga berinternet (%)")
    ax.legend(loc="upper center", ncols=2)
    told = "; ".join(
        f"{group}: Bengkulu {persen(pair['Bengkulu'][group], 2)}, Jawa Barat {persen(pair['Jawa Barat'][group], 2)}"
        for group in groups
    )
    show(
        fig,
        title="Bengkulu unggul di kota, unggul di desa, lalu kalah di total",
        text=f"Tiga pasang batang, data 2022. {told}. Bengkulu lebih tinggi di kota dan desa, lebih rendah di total.",
        source=HOUSEHOLDS_2022,
    )
