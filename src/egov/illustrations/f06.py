"""Charts and activities of unit 06; the maps stand in `map06`, the province sheet in `sheet06`."""

from __future__ import annotations

from egov.charts import WARNA, angka, juta, persen, show, sumbu
from egov.data import load
from egov.illustrations.map06 import peta, peta_perdesaan
from egov.illustrations.sheet06 import lembar
from egov.units.u06_data import bengkulu, households, tabel_34, tabel_bps, town_weight, weighted_mean, with_unconnected

__all__ = ["dua_peringkat", "kota_dan_desa", "lebar_penduduk", "lembar", "peta", "peta_perdesaan", "peta_syarat",
           "tabel_34", "tabel_bps"]  # fmt: skip

SOURCE = "BPS, Susenas 2023 (orang 5 tahun ke atas); Ditjen Dukcapil, Desember 2024 (penduduk); taksiran kasar"
HOUSEHOLDS_2022 = "BPS, Susenas 2022 (rumah tangga); 34 provinsi"


def _plot(width: float = 8, height: float = 3.6, columns: int = 1):
    from matplotlib import pyplot

    return pyplot.subplots(1, columns, figsize=(width, height), layout="constrained")


def dua_peringkat() -> None:
    """The lowest shares beside the largest counts of unconnected people."""
    rows = with_unconnected()
    heavy, many = rows.nsmallest(7, "persen").iloc[::-1], rows.nlargest(7, "belum").iloc[::-1]
    fig, (left, right) = _plot(9, 3.8, 2)
    left.barh(heavy["provinsi"], heavy["persen"], color=WARNA["langit"], edgecolor="#222222")
    right.barh(many["provinsi"], many["belum"], color=WARNA["jingga"], hatch="//", edgecolor="#222222")
    for place, value in enumerate(heavy["persen"]):
        left.text(value + 1, place, persen(value, 1), va="center", fontsize=10)
    for place, value in enumerate(many["belum"]):
        right.text(value + 2e5, place, juta(value, 1), va="center", fontsize=10)
    left.set(xlim=(0, 82), xlabel="Memakai internet (%)", ylabel="Persen terendah")
    right.set(xlim=(0, 18.5e6), xlabel="Belum memakai (juta orang)", ylabel="Orang terbanyak")
    sumbu(right.xaxis, lambda x: angka(x / 1e6, 0))
    for ax in (left, right):
        ax.grid(False, axis="y")
    both = sorted(set(heavy["provinsi"]) & set(many["provinsi"]))
    words = [
        ", ".join(f"{p} {persen(v, 1)}" for p, v in zip(heavy["provinsi"][::-1], heavy["persen"][::-1], strict=True)),
        ", ".join(f"{p} {juta(v, 1)}" for p, v in zip(many["provinsi"][::-1], many["belum"][::-1], strict=True)),
    ]
    show(
        fig,
        title="Dua peringkat, dua antrean: paling berat dan paling banyak",
        text=f"Dua diagram batang mendatar, masing-masing tujuh provinsi. Kiri, persen pengguna terendah: {words[0]}. "
        f"Kanan, taksiran orang yang belum memakai terbanyak: {words[1]}. Yang ada di keduanya: {' dan '.join(both)}.",
        source=SOURCE,
    )


def lebar_penduduk() -> None:
    """One bar a province, as wide as its population: why the plain mean misses."""
    rows = tabel_34().sort_values("persen").reset_index(drop=True)
    plain, weighted = rows["persen"].mean(), weighted_mean()
    width = rows["penduduk"] / 1e6
    start = width.cumsum() - width
    fig, ax = _plot(8.5, 4)
    ax.bar(start, rows["persen"], width, align="edge", color=WARNA["langit"], edgecolor="#222222", linewidth=0.7)
    big = ("Aceh", "Jawa Timur", "Sumatera Utara", "Jawa Tengah", "Jawa Barat", "DKI Jakarta")
    for name, left, wide, high in zip(rows["provinsi"], start, width, rows["persen"], strict=True):
        if name in big:
            ax.text(left + wide / 2, high / 2, f"{name} {angka(high, 1)}", rotation=90, ha="center", va="center",
                    fontsize=9)  # fmt: skip
    ax.axhline(plain, color=WARNA["jingga"], linestyle="--", label=f"rata-rata biasa: {persen(plain, 1)}")
    ax.axhline(weighted, color="#222222", linestyle="-", label=f"rata-rata berbobot: {persen(weighted, 1)}")
    ax.set(ylim=(0, 112), xlim=(0, width.sum()), ylabel="Memakai internet (%)", yticks=range(0, 101, 20))
    ax.set_xlabel("Penduduk (juta orang), provinsi diurutkan dari persen terendah")
    ax.legend(loc="upper left", ncols=2)
    show(
        fig,
        title="Provinsi besar ikut menentukan lebih banyak",
        text="Tiga puluh empat batang, diurutkan dari persen terendah di kiri. Lebar batang menunjukkan penduduk. "
        "Tiga batang terlebar, Jawa Timur, Jawa Tengah, dan Jawa Barat, mengisi hampir setengah lebar gambar; "
        "banyak provinsi kecil yang rendah hanya setipis garis. "
        f"Rata-rata biasa {persen(plain, 2)}, rata-rata berbobot {persen(weighted, 2)}.",
        source=SOURCE,
    )


def kota_dan_desa() -> None:
    """Bengkulu leads Jawa Barat in towns and in villages, yet trails in the total."""
    pair = {"Bengkulu": households("17"), "Jawa Barat": households("32")}
    assert pair["Bengkulu"]["perkotaan"] > pair["Jawa Barat"]["perkotaan"]
    assert pair["Bengkulu"]["perdesaan"] > pair["Jawa Barat"]["perdesaan"]
    assert pair["Bengkulu"]["total"] < pair["Jawa Barat"]["total"] < bengkulu(town_weight("32"))
    fig, ax = _plot(8, 3.6)
    looks = {"Bengkulu": ("langit", "", -0.2), "Jawa Barat": ("jingga", "//", 0.2)}
    groups = ["perkotaan", "perdesaan", "total"]
    for name, (colour, hatch, shift) in looks.items():
        for place, group in enumerate(groups):
            value = pair[name][group]
            ax.bar(place + shift, value, 0.38, color=WARNA[colour], hatch=hatch, edgecolor="#222222",
                   label=name if place == 0 else None)  # fmt: skip
            ax.text(place + shift, value + 1, angka(value, 2), ha="center")
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


def peta_syarat():
    """Choose the share a service requires; see the provinces below it and the people left out on both sides."""
    from egov.widgets import Outcome, Slider, Tile, tile_explorer

    rows = with_unconnected()
    shares = load("peta_petak").merge(load("provinsi")[["kode_kemendagri", "provinsi"]]).merge(rows, how="left")
    tiles = [
        Tile(t.singkatan, t.kolom, t.baris, None if t.persen != t.persen else float(t.persen))
        for t in shares.itertuples()
    ]

    def judge(level: float) -> Outcome:
        low, enough = rows[rows["persen"] < level], rows[rows["persen"] >= level]
        sentence = (
            f"Dari 34 provinsi yang punya angka, {len(low)} di bawah syarat. Penduduknya {juta(low['penduduk'].sum())} "
            f"orang, dan kira-kira {juta(low['belum'].sum())} di antaranya belum memakai internet. Di {len(enough)} "
            f"provinsi yang memenuhi syarat masih ada kira-kira {juta(enough['belum'].sum())} orang yang belum."
        )
        return Outcome(level, sentence, verdict="Taksiran kasar")

    return tile_explorer(
        title="Kalau syaratnya sekian persen, siapa yang tertinggal?",
        slider=Slider("syarat", "Syarat: warga yang memakai internet, sekurangnya", 25, 90, 1, 50, "%"),
        tiles=tiles,
        judge=judge,
        legend=("✘ di bawah syarat", "memenuhi syarat", "– tidak ada angka sendiri"),
    )
