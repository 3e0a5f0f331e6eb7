"""What unit 12 shows of posters, platforms and the app; the test of two messages stands in `charts_uji`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.data import load
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u12 import data, drawings
from egov.units.u12.charts_uji import buka_kunci, condong, dua_baris_kertas
from egov.units.u12.tables import corong, kaleng, kampanye, semester

__all__ = [
    "buka_kunci", "condong", "corong", "dua_baris_kertas", "dua_poster", "kaleng", "kampanye", "panen_suka",
    "satu_hari", "semester", "suka_lawan_datang", "unduhan",
]  # fmt: skip
SOURCE = "tabel kampanye (rekaan), 1 Agustus–25 September 2024"


def dua_poster() -> None:
    """The two posters, words from the table; who wins is the reader's to say."""
    words = load("pesan_uji").set_index("pesan")["teks"]
    drawing.show(
        drawings.posters(words["A"], words["B"]),
        "Dua poster, satu lapak",
        [f"Poster A, putih, tanpa gambar: “{words['A']}” Poster B, jingga, dengan api di keempat sudut: "
         f"“{words['B']}”"],
        "tabel pesan_uji (rekaan)",
    )  # fmt: skip


def panen_suka() -> None:
    """Likes by platform, before anybody asks who came."""
    likes = data.per_platform("suka").sort_values()
    fig, ax = plot(8, 2.8)
    ax.barh(likes.index, likes, color=WARNA["langit"], edgecolor="#222222")
    for place, count in enumerate(likes):
        ax.text(count + likes.max() * 0.01, place, angka(count), va="center")
    ax.set(xlim=(0, likes.max() * 1.14), xlabel="Suka, dijumlah selama 56 hari", ylabel="Platform")
    sumbu(ax.xaxis)
    ax.grid(False, axis="y")
    words = ", ".join(f"{name} {angka(count)}" for name, count in likes[::-1].items())
    show(
        fig,
        title="TikTok memanen suka",
        text=f"Empat batang mendatar, dari yang terpanjang: {words}.",
        source=SOURCE,
    )


def suka_lawan_datang() -> None:
    """Each platform's part of the likes, and of the people."""
    names = ["Facebook", "Instagram", "TikTok", "Twitter"]
    fig, ax = plot(8, 3.8)
    told = []
    for place, name in enumerate(names[::-1]):
        likes, people = data.share(name, "suka"), data.share(name, "pengunjung")
        for shift, value, colour, hatch in ((0.2, likes, "#FFFFFF", ""), (-0.2, people, WARNA["langit"], "//")):
            ax.barh(place + shift, value, 0.36, color=colour, edgecolor="#222222", hatch=hatch)
            ax.text(value + 1, place + shift, persen(value, 1), va="center")
        told.insert(0, f"{name}: {persen(likes, 1)} suka, {persen(people, 1)} pengunjung")
    ax.set_yticks(range(len(names)), names[::-1])
    ax.bar(0, 0, color="#FFFFFF", edgecolor="#222222", label="bagian dari semua suka")
    ax.bar(0, 0, color=WARNA["langit"], edgecolor="#222222", hatch="//", label="bagian dari semua pengunjung")
    ax.legend(loc="lower right")
    ax.set(xlim=(0, 100), xlabel="Persen dari keempat platform", ylabel="Platform")
    ax.grid(False, axis="y")
    show(
        fig,
        title="Empat persen suka, tujuh dari sepuluh pengunjung",
        text=f"Dua batang setiap platform. {'; '.join(told)}.",
        source=SOURCE,
    )


def satu_hari() -> None:
    """Instagram day by day: seen, angry, came. Which day is odd the reader sees."""
    rows = data.campaign()
    rows = rows[rows["platform"] == "Instagram"]
    names = {"tayangan": "tayangan", "komentar_marah": "komentar\nmarah", "pengunjung": "pengunjung"}
    fig, axes = plot(8.5, 4.6, nrows=3, sharex=True)
    for ax, (column, name), colour in zip(axes, names.items(), ("biru", "jingga", "hijau"), strict=True):
        ax.bar(rows["tanggal"], rows[column], color=WARNA[colour], edgecolor="#222222", linewidth=0.4)
        ax.set(ylabel=name, xlabel=" ")
        sumbu(ax.yaxis)
    ticks = [day for day in rows["tanggal"] if day.day in (1, 10, 20)]
    axes[-1].set_xticks(ticks, [f"{day.day}/{day.month}" for day in ticks])
    axes[-1].set_xlabel("Tanggal, 2024")
    odd = rows[rows["tanggal"] == data.ODD_DAY].iloc[0]
    rest = rows[rows["tanggal"] != data.ODD_DAY]
    show(
        fig,
        title="Satu hari yang tidak biasa",
        text="Tiga gambar batang, satu batang sehari, akun Instagram. Pada 27 Agustus tayangan "
        f"{angka(odd['tayangan'])}, komentar marah {odd['komentar_marah']}, pengunjung {odd['pengunjung']}. Pada "
        f"hari-hari lain tayangan rata-rata {angka(rest['tayangan'].mean(), 0)}, komentar marah "
        f"{angka(rest['komentar_marah'].mean(), 0)}, pengunjung {angka(rest['pengunjung'].mean(), 1)}.",
        source=SOURCE,
    )


def unduhan() -> None:
    """Downloads pile up, whoever deleted it included; active users are counted anew each month."""
    rows = data.months()
    piled, places = rows["unduhan"].cumsum(), range(len(rows))
    fig, ax = plot(8, 3.8)
    ax.plot(places, piled, "-", marker="o", color=WARNA["biru"])
    ax.plot(places, rows["pengguna_aktif"], "--", marker="s", color=WARNA["jingga"])
    ax.text(places[-1] - 1.2, piled.iloc[-1] * 0.98, "unduhan, dijumlah terus", ha="right", fontweight="bold")
    ax.text(places[-1], 3200, "pemakai bulan itu", ha="right", fontweight="bold")
    ax.set_xticks(places, ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"])
    ax.set(ylim=(0, piled.iloc[-1] * 1.06), xlabel="Bulan, 2024", ylabel="Unduhan; orang")
    sumbu(ax.yaxis)
    active = rows["pengguna_aktif"]
    show(
        fig,
        title="Unduhan menumpuk, pemakai menyusut",
        text=f"Dua garis. Unduhan yang dijumlah terus naik dari {angka(piled.iloc[0])} pada Januari menjadi "
        f"{angka(piled.iloc[-1])} pada Desember. Orang yang membuka aplikasi turun dari {angka(active.iloc[0])} pada "
        f"Januari menjadi {angka(active.iloc[-1])} pada Desember.",
        source="tabel corong_aplikasi (rekaan), 2024",
    )
