"""Pictures of unit 09 from the counter log; those of the imitated Mondays stand in `charts_tiruan`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.units.common.plot import plot
from egov.units.u09 import data
from egov.units.u09.charts_tiruan import dua_ratus, jalur_cepat
from egov.units.u09.data import rumus_antrean
from egov.units.u09.tiruan import opening, senin_tiruan

__all__ = ["bulan", "dua_ratus", "jalur_cepat", "jam_ramai", "loket_buka", "makin_penuh", "rumus_antrean", "selasa",
           "semua_tunggu", "senin", "senin_tiruan"]  # fmt: skip

LOG = "tabel log_loket, September 2024 (rekaan)"
TEPI = "#222222"
COLUMNS = ["tanggal", "jam", "layanan", "tunggu"]


def bulan():
    """Every ticket of September, with the minutes waited."""
    return data.month()[COLUMNS]


def senin():
    return data.mondays()[COLUMNS]


def selasa():
    return data.tuesdays()[COLUMNS]


def loket_buka() -> None:
    """Open counters by hour, and the one that Pak Yusuf would move: the bet, before any wait is known."""
    hours = {since // 60: many for since, _, many in opening()}
    fig, ax = plot(8, 3)
    look = {"edgecolor": TEPI, "width": 0.8}
    ax.bar(list(hours), [many - (hour == 14) for hour, many in hours.items()], color=WARNA["langit"], **look)
    ax.bar([14], [1], bottom=[hours[14] - 1], color="white", linestyle="--", **look)
    ax.bar([12], [1], bottom=[hours[12]], color=WARNA["emas"], hatch="//", **look)
    ax.annotate("", (12, 3.45), (14, 4.2), arrowprops={"arrowstyle": "->", "connectionstyle": "arc3,rad=0.35"})
    ax.text(13, 4.75, "satu petugas, satu jam", ha="center")
    ax.set_xticks(list(hours))
    ax.set_ylim(0, 5.3)
    ax.set_yticks(range(5))
    ax.set_xlabel("Mulai pukul")
    ax.set_ylabel("Loket yang buka")
    show(
        fig,
        title="Rencana Pak Yusuf dalam satu gambar",
        text=f"Satu batang setiap jam, pukul 8 sampai 15: {', '.join(str(many) for many in hours.values())} loket. "
        "Anak panah memindahkan satu loket dari pukul 14 ke pukul 12. Rencana Bu Marlina tidak dapat digambar: "
        "brosurnya tidak memuat angka.",
        source="jam buka loket Kota Teluk Permai (rekaan)",
    )


def semua_tunggu() -> None:
    """The month's waits in bars of five minutes: most near nought, and a long tail."""
    waits = data.month()["tunggu"].dropna()
    mean, tail = waits.mean(), waits.quantile(0.9)
    fig, ax = plot(8, 3.6)
    ax.hist(waits, bins=range(0, 66, 5), color=WARNA["langit"], edgecolor=TEPI)
    marks = ((waits.median(), "tengah", 1350), (mean, "rata-rata", 1000), (tail, "satu dari sepuluh", 650))
    for (value, name, height), style in zip(marks, (":", "--", "-"), strict=True):
        ax.axvline(value, color="#8a3b00", linestyle=style, linewidth=2)
        ax.text(value + 0.9, height, f"{name}: {angka(value, 0)}", color="#8a3b00", bbox={"color": "white", "pad": 1})
    sumbu(ax.yaxis, angka)
    ax.set_xlabel("Menit menunggu")
    ax.set_ylabel("Warga")
    near = (waits < 5).mean() * 100
    show(
        fig,
        title="Separuh warga hampir tidak menunggu",
        text=f"Batang untuk setiap lima menit. {persen(near, 0)} dari {angka(len(waits))} warga menunggu kurang dari "
        f"lima menit. Sesudah itu batangnya pendek tetapi panjang buntutnya, sampai {angka(waits.max(), 0)} menit. "
        f"Nilai tengah {angka(waits.median(), 0)}, rata-rata {angka(mean, 1)}, satu dari sepuluh {angka(tail, 0)}.",
        source=LOG,
    )


def jam_ramai() -> None:
    """Mondays by hour of arrival: who came above, how long they waited below."""
    rows = data.mondays()
    hours = range(8, 15)
    come = [data.arrivals_at(hour) for hour in hours]
    waits = [rows.loc[rows["jam"] == hour, "tunggu"].mean() for hour in hours]
    fig, (above, below) = plot(8, 4.4, nrows=2, sharex=True)
    above.bar(hours, come, color=WARNA["langit"], edgecolor=TEPI)
    below.plot(hours, waits, marker="o", color=WARNA["jingga"])
    for ax, values in ((above, come), (below, waits)):
        for hour, value in zip(hours, values, strict=True):
            ax.text(hour, value + 1.5, angka(value, 1), ha="center", fontsize=10)
        ax.set_ylim(0, max(values) * 1.25)
    above.set_ylabel("Nomor diambil")
    below.set_ylabel("Rata-rata menunggu\n(menit)")
    above.set_xlabel(" ")
    below.set_xlabel("Mengambil nomor mulai pukul")
    below.set_xticks(list(hours))
    worst = max(zip(waits, hours, strict=True))[1]
    told = "; ".join(
        f"pukul {hour}: {angka(c, 1)} warga, {angka(w, 1)} menit" for hour, c, w in zip(hours, come, waits, strict=True)
    )
    show(
        fig,
        title=f"Antrean lahir pukul 8, terasa pukul {worst}",
        text=f"Dua gambar bertumpuk, rata-rata empat Senin. Atas: berapa warga mengambil nomor. Bawah: berapa lama "
        f"mereka menunggu. {told}. Satu tiket rata-rata {angka(data.minutes_each(), 1)} menit di loket.",
        source=LOG,
    )


def makin_penuh() -> None:
    """Erlang's curve for four counters; the heights are the reader's to compute."""
    shares = [50 + step / 4 for step in range(4 * 48 + 1)]
    waits = [rumus_antrean(share) for share in shares]
    fig, ax = plot(8, 3.4)
    ax.plot(shares, waits, "-", color=WARNA["biru"])
    ax.axvline(100, color=WARNA["jingga"], linestyle="--")
    ax.text(96.5, 88, "100%: tidak pernah habis", ha="right", color="#8a3b00")
    for share in (80, 90, 95):
        ax.plot([share], [rumus_antrean(share)], "o", color=WARNA["biru"], markersize=8)
    ax.set_xlim(50, 101)
    ax.set_ylim(0, 100)
    ax.set_yticks([0, 50, 100])
    ax.set_xlabel("Beban loket (%)")
    ax.set_ylabel("Rata-rata menunggu (menit)")
    show(
        fig,
        title="Makin penuh, makin curam",
        text="Satu garis untuk empat loket, delapan menit setiap warga. Dari beban 50 sampai 80 persen garisnya hampir "
        "datar. Sesudah 90 persen ia berbelok ke atas, dan di 100 persen tidak pernah sampai. Titik menandai beban 80, "
        "90, dan 95 persen; tingginya sengaja tidak ditulis.",
        source="rumus antrean (Erlang), dihitung kursus ini",
    )
