"""Pictures of unit 13; every figure comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u13 import data, islands
from egov.units.u13.tables import akses, bantuan, penduduk, puskesmas, siapa

__all__ = [
    "akses", "bantuan", "dua_lompatan", "kosong_bertemu", "penduduk", "penghematan", "puskesmas", "siapa",
    "siapa_hilang", "tiga_malam", "tiga_pulau",
]  # fmt: skip
SOURCE = "tabel daftar_bantuan dan daftar_penduduk (rekaan)"
MILLION = 1e6


def tiga_pulau() -> None:
    """One child in three registers, written three ways."""
    told = [f"{king}: {', '.join(row)}." for king, row in zip(islands.WORDS["kings"], islands.child(), strict=True)]
    drawing.show(islands.three_islands(), "Tiga pulau, satu anak", ["Tiga pulau tanpa perahu.", *told], "rekaan")


def siapa_hilang() -> None:
    """Share not found, by sum of aid."""
    sums = (data.NEXT, data.POOREST)
    shares = [data.lost_share(one) for one in sums]
    labels = [f"Rp{angka(one, 0)}" for one in sums]
    labels[1] += "\n(paling miskin)"
    fig, ax = plot(7, 2.6)
    bars = ax.barh(labels, shares, color=[WARNA["langit"], WARNA["jingga"]], edgecolor="#222222")
    bars[1].set_hatch("//")
    for place, share in enumerate(shares):
        ax.text(share + 1, place, persen(share, 0), va="center", fontweight="bold")
    ax.set(xlim=(0, 100), xlabel="Persen penerima yang tidak ketemu", ylabel="Bantuan sebulan")
    words = "; ".join(
        f"Rp{angka(one, 0)}: {data.lost(one)} dari {data.recipients(one)}, {persen(share)}"
        for one, share in zip(sums, shares, strict=True)
    )
    show(
        fig,
        title="Yang lebih miskin lebih sering hilang",
        text=f"Dua batang mendatar, sumbu 0 sampai 100 persen. Penerima yang tidak ketemu: {words}.",
        source=SOURCE,
    )


def penghematan() -> None:
    """The rows flagged as twins, in rupiah: real doubles, and empty cells."""
    rows = data.flagged()
    empty = rows["kunci"].isna()
    groups = {"kunci sama": rows[~empty], "kunci kosong": rows[empty]}
    money = [group["bantuan_rupiah"].sum() / MILLION for group in groups.values()]
    fig, ax = plot(7, 2.6)
    bars = ax.barh(list(groups), money, color=[WARNA["langit"], "#FFFFFF"], edgecolor="#222222")
    bars[1].set_hatch("//")
    for place, (group, sums) in enumerate(zip(groups.values(), money, strict=True)):
        ax.text(sums + 0.15, place, f"{len(group)} baris, Rp{angka(sums, 1)} juta", va="center")
    ax.set(xlim=(0, max(money) * 1.4), xlabel="Bantuan sebulan, juta rupiah", ylabel="Baris bertanda kembar")
    words = "; ".join(
        f"{name}: {len(group)} baris, Rp{angka(sums, 1)} juta"
        for (name, group), sums in zip(groups.items(), money, strict=True)
    )
    show(
        fig,
        title="Dua pertiga “penghematan” diambil dari kolom kosong",
        text=f"Dua batang mendatar, bantuan sebulan pada baris yang ditandai kembar. {words}. "
        f"Yang kosong {persen(money[1] / sum(money) * 100, 0)} dari seluruhnya.",
        source=SOURCE,
    )


def kosong_bertemu() -> None:
    """B153 and everyone whose key is just as empty."""
    count = data.partners()
    every = len(data.wedded())
    keyed = int(data.wedded()["kunci"].notna().sum())
    words = [
        f"Baris {data.ROW}, kuncinya kosong, ditarik garis ke {count} pasien yang kuncinya kosong juga.",
        "Tidak satu pun dari mereka Ida.",
        f"Seluruh gabungan {every} baris: {keyed} berpasangan lewat kunci, sisanya kosong bertemu kosong.",
    ]
    drawing.show(islands.wedding(), "Kosong bertemu kosong", words, "daftar_bantuan dan daftar_puskesmas (rekaan)")


def dua_lompatan() -> None:
    """From aid to register by name and village, from register to health centre by key."""
    first, second, third = islands.child()
    words = [
        f"Tiga kartu berjajar: {first[0]}, {second[0]}, {third[0]}.",
        f"Panah pertama, nama dan kelurahan: {first[0]} ke {second[0]}.",
        f"Panah kedua, kunci: {second[0]} ke {third[0]}, walau namanya ditulis {third[1]}.",
    ]
    drawing.show(islands.hops(), "Dua lompatan sampai Ida", words, "rekaan")


def tiga_malam() -> None:
    """Every read by hour and size."""
    rows = data.log()
    hours = rows["waktu"].dt.hour + rows["waktu"].dt.minute / 60
    night = rows["waktu"].dt.hour >= data.NIGHT
    fig, ax = plot(8, 3.6)
    ax.plot(hours[~night], rows["jumlah_baris"][~night], "o", color=WARNA["langit"], markeredgecolor="#444444",
            alpha=0.7, markersize=5)  # fmt: skip
    ax.plot(hours[night], rows["jumlah_baris"][night], "D", color=WARNA["jingga"], markeredgecolor="#222222",
            markersize=9)  # fmt: skip
    read = data.nights()
    most = int(read["jumlah_baris"].max())
    ax.annotate(f"{len(read)} malam, {most} baris setiap kali", (hours[night].min(), most), (15.2, most),
                va="center", arrowprops={"arrowstyle": "-"})  # fmt: skip
    ax.set_yscale("log")
    ax.set_yticks([1, 10, 100, 1000], ["1", "10", "100", "1.000"])
    ax.set_xticks(range(8, 25, 4), [f"{hour}.00" for hour in range(8, 25, 4)])
    ax.set(xlim=(7, 24), xlabel="Jam membaca", ylabel="Banyak baris (tiap garis sepuluh kali)")
    days = ", ".join(f"{moment.day}" for moment in read["waktu"])
    show(
        fig,
        title="Tiga malam, tiga kali seluruh daftar",
        text=f"Titik jam membaca dan banyak baris, {len(rows)} catatan. Semua selain tiga antara pukul 8 dan 16, "
        f"paling banyak {rows['jumlah_baris'][~night].max()} baris. Tiga ketupat di atas pukul 23, tanggal {days} "
        f"November, masing-masing {most} baris: seluruh daftar penduduk, oleh {data.CLERK}.",
        source="tabel catatan_akses (rekaan), Oktober–November 2024",
    )
