"""Charts and tables of unit 08; every minute comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u08 import data, drawings
from egov.units.u08.data import DAY, founded, lead, steps, wait, work, worked

SOURCE = "Melek Digital, tabel langkah_layanan (rekaan)"
TRIPS = 8  # seven visits, and one more for a photocopy
GREY = "#C8C8C8"
BASES = {"tanpa dasar": ("jingga", "//"), "setempat": ("kuning", ".."), "peraturan": ("langit", "")}


def langkah_pindah():
    """The steps of moving residence, as the trainee works on them."""
    return steps()


def langkah_puskesmas(versi: str = "sebelum"):
    """The steps of registering at the health centre, before or after the redesign."""
    return steps(data.CLINIC, versi)


def buku_catatan() -> None:
    """The back of Mama Yosina's ledger."""
    words = [
        f"Buku tulis terbuka. Kiri, daftar utang ikan. Kanan, di bawah judul Urus pindah, {TRIPS} coretan: lima yang "
        "pertama terikat, tiga menyusul. Tidak ada keterangan lain."
    ]
    drawing.show(
        drawings.notebook(TRIPS), "Di balik buku utang ikan ada delapan coretan", words, "Melek Digital (rekaan)"
    )


def jalur_berenang() -> None:
    """Swim lanes: each step in the lane of who does it, waiting grey, work a black hairline."""
    rows = steps()
    lanes = list(dict.fromkeys(rows["pelaku"]))[::-1]
    ends = (rows["menit_kerja"] + rows["menit_tunggu"]).cumsum() / DAY
    fig, ax = plot(8.6, 4.4)
    for row, end in zip(rows.itertuples(), ends, strict=True):
        lane, waits, works = lanes.index(row.pelaku), row.menit_tunggu / DAY, row.menit_kerja / DAY
        ax.barh(lane, waits, 0.62, left=end - waits - works, color=GREY, edgecolor="#5A5A5A", hatch="//", lw=0.6)
        ax.barh(lane, works, 0.62, left=end - works, color=WARNA["hitam"], lw=0)
        ax.text(end - (waits + works) / 2, lane + 0.36, row.Index, ha="center", va="bottom", fontsize=9.5)
    ax.set_yticks(range(len(lanes)), lanes)
    ax.set(ylim=(-0.6, len(lanes) - 0.1), xlim=(0, ends.iloc[-1]), xlabel="Hari kerja sejak langkah pertama",
           ylabel="Pelaku")  # fmt: skip
    ax.set_xticks(range(0, int(ends.iloc[-1]) + 1))
    ax.grid(False, axis="y")
    told = "; ".join(
        f"langkah {r.Index}, {r.pelaku}: menunggu {angka(r.menit_tunggu, 0)} menit, dikerjakan {r.menit_kerja}"
        for r in rows.itertuples()
    )
    show(
        fig,
        title="Carilah pekerjaan kita di gambar ini",
        text="Satu jalur setiap pelaku, dari kiri ke kanan menurut hari kerja, diberi nomor langkah. Bagian abu-abu "
        f"berarsir berarti menunggu, garis hitam tipis di ujung kanannya berarti dikerjakan. {told}.",
        source=SOURCE,
    )


def menurut_dasar() -> None:
    """One bar of all the minutes, by what stands behind them."""
    minutes = steps().assign(menit=lambda t: t["menit_kerja"] + t["menit_tunggu"]).groupby("sifat_dasar")["menit"].sum()
    share = minutes / lead(steps()) * 100
    assert share["tanpa dasar"] > 50  # what the title says
    fig, ax = plot(8.6, 2.6)
    start = 0
    for base, (colour, hatch) in BASES.items():
        ax.barh(0, minutes[base], left=start, color=WARNA[colour], hatch=hatch, edgecolor="#222222", label=base)
        wide = share[base] > 10
        ax.annotate(
            f"{base}\n{angka(minutes[base], 0)} menit ({persen(share[base], 1)})",
            (start + minutes[base] / 2, 0.4 if not wide else 0), (0, 14 if not wide else 0), textcoords="offset points",
            ha="center", va="bottom" if not wide else "center", fontsize=10,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
            arrowprops=None if wide else {"arrowstyle": "-"},
        )  # fmt: skip
        start += minutes[base]
    ax.set(
        ylim=(-0.6, 1.1), xlim=(0, start), xlabel="Menit, seluruh langkah pindah datang", ylabel="Dasarnya", yticks=[]
    )
    sumbu(ax.xaxis)
    ax.grid(False, axis="y")
    told = ", ".join(f"{base} {angka(minutes[base], 0)} menit ({persen(share[base], 1)})" for base in BASES)
    show(
        fig,
        title="Lebih dari separuhnya kebiasaan",
        text=f"Satu batang mendatar, dibagi tiga menurut dasar langkahnya: {told}.",
        source=SOURCE,
    )


def sesudah_dibuang() -> None:
    """Days, visits and the share of work, before and after the unfounded steps are dropped."""
    pair = [steps(), founded()]
    assert worked(pair[1]) < worked(pair[0])  # what the title says
    panels = {
        "Hari kerja": ([data.days(t) for t in pair], lambda v: angka(v, 2)),
        "Kunjungan": ([int(t["kunjungan"].sum()) for t in pair], lambda v: angka(v, 0)),
        "Bagian kerja (%)": ([worked(t) for t in pair], lambda v: angka(v, 2)),
    }
    fig, axes = plot(8.6, 3, ncols=3)
    for ax, (name, (values, write)) in zip(axes, panels.items(), strict=True):
        bars = ax.bar(["12 langkah", f"{len(pair[1])} langkah"], values, 0.6, edgecolor="#222222",
                      color=[GREY, WARNA["langit"]])  # fmt: skip
        bars[1].set_hatch("//")
        for place, value in enumerate(values):
            ax.text(place, value, write(value), ha="center", va="bottom", fontweight="bold")
        ax.set(ylim=(0, max(values) * 1.25), xlabel="Rencana", ylabel=name)
        sumbu(ax.yaxis)
    told = "; ".join(f"{name} {write(v[0])} menjadi {write(v[1])}" for name, (v, write) in panels.items())
    show(
        fig,
        title="Lebih cepat, tetapi “efisiensi” turun",
        text=f"Tiga pasang batang: 12 langkah dan {len(pair[1])} langkah. {told}. Menit kerja berkurang dari "
        f"{work(pair[0])} menjadi {work(pair[1])}, menit menunggu dari {angka(wait(pair[0]), 0)} menjadi "
        f"{angka(wait(pair[1]), 0)}.",
        source=SOURCE,
    )


def bolak_balik():
    """Days and visits when everybody passes at once, and with those whom a step sends back."""
    import pandas as pd

    rows = steps()
    once = {"hari": data.days(rows), "kunjungan": float(rows["kunjungan"].sum())}
    again = {"hari": data.expected(rows) / DAY, "kunjungan": data.expected(rows, "kunjungan")}
    return pd.DataFrame([once, again], index=["sekali jalan", "dengan yang kembali"]).round(2)
