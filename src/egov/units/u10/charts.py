"""Pictures of unit 10; every figure comes from `datasets/`."""

from __future__ import annotations

from datetime import date

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.data import load
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u10 import data, drawings
from egov.units.u10.tables import aduan, hari_kerja, sampai_mei, ukur_aturan

__all__ = [
    "aduan", "cepat_ditutup", "dua_pekan", "ganti_penggaris", "hari_kerja", "masih_menunggu", "nada_dan_giliran",
    "sampai_mei", "tiga_map", "ukur_aturan",
]  # fmt: skip
SOURCE = "tabel aduan (rekaan), dilihat terakhir 31 Juli 2024"
CHANNELS = {"Loket": "o", "SP4N-LAPOR!": "s", "WhatsApp": "^", "Laman": "D"}
COLOURS = {"Loket": "hitam", "SP4N-LAPOR!": "jingga", "WhatsApp": "hijau", "Laman": "biru"}


def tiga_map() -> None:
    """Three folders and their stamps; who is right is the reader's to find out."""
    told = [f"{name}: {words} Cap DITUTUP: {stamps}." for name, _fill, words, stamps in drawings.FOLDERS]
    drawing.show(drawings.folders(), "Tiga map, lima cap DITUTUP", ["Tiga map berjajar.", *told], "rekaan")


def masih_menunggu() -> None:
    """Percent still waiting after N days, with and without the open ones; whoever is left out makes it steeper."""
    days = list(range(61))
    every = [data.waiting(n) for n in days]
    settled = [data.waiting(n, "hari_selesai", settled=True) for n in days]
    fig, ax = plot(8, 4)
    ax.plot(days, every, "-", color=WARNA["jingga"], linewidth=3, marker="")
    ax.plot(days, settled, "--", color=WARNA["biru"], marker="")
    ax.text(31, every[31] + 3, "semua, juga yang masih terbuka", fontweight="bold")
    ax.text(18, settled[30] - 10, "hanya yang sudah selesai", ha="center")
    ax.set(xlim=(0, 60), ylim=(0, 100), xlabel="Hari sejak aduan masuk", ylabel="Persen yang masih menunggu")
    ax.set_xticks(range(0, 61, 10))
    ax.set_yticks(range(0, 101, 10))
    told = "; ".join(
        f"sesudah {n} hari {persen(data.waiting(n), 0)} (hanya yang selesai: "
        f"{persen(data.waiting(n, 'hari_selesai', settled=True), 0)})"
        for n in (10, 20, 30)
    )
    show(
        fig,
        title="Yang belum selesai tidak ikut rata-rata",
        text=f"Dua garis menurun dari 100 persen pada hari ke-0. {told}. Garis semua tiket terus di atas garis yang "
        f"hanya memuat tiket selesai. Hanya tiket sampai 31 Mei, {len(data.watched())} tiket.",
        source=SOURCE,
    )


def dua_pekan() -> None:
    """5 to 18 April as the office's own calendar has them."""
    first, last = date(2024, 4, 5), date(2024, 4, 18)
    rows = load("hari_kerja")
    rows = rows[rows["tanggal"].between(str(first), str(last)) & ~rows["hari_kerja"]]
    short = {"Cuti": "cuti", "Hari": "Idul Fitri"}
    named = rows[rows["libur"].notna()]
    names = {r.tanggal.date(): short.get(str(r.libur).split()[0], "libur") for r in named.itertuples()}
    off = {moment.date() for moment in rows["tanggal"]}
    closed = ", ".join(str(day.day) for day in sorted(off))
    drawing.show(
        drawings.fortnight(first, last, off, names),
        "Dua pekan di kalender, berapa di kantor?",
        [f"Kalender 5 sampai 18 April 2024, satu kotak setiap hari. Map hijau masuk Jumat 5 April dan dijawab Kamis "
         f"18 April. Kantor tutup, diarsir: tanggal {closed}."],
        "tabel hari_kerja: hari libur nasional dan cuti bersama",
    )  # fmt: skip


def ganti_penggaris() -> None:
    """Share answered within three days, by calendar and by working days."""
    fig, ax = plot(8, 4.2)
    told = []
    for name, mark in CHANNELS.items():
        ends = [data.within(3, ruler, kanal=name) for ruler in ("hari_kalender", "hari_kerja")]
        ax.plot([0, 1], ends, "-", marker=mark, markersize=9, color=WARNA[COLOURS[name]],
                linewidth=4 if name == "SP4N-LAPOR!" else 2)  # fmt: skip
        ax.text(-0.04, ends[0], persen(ends[0], 1), ha="right", va="center")
        ax.text(1.04, ends[1], f"{persen(ends[1], 1)} {name}", va="center", fontweight="bold")
        told.append(f"{name} dari {persen(ends[0], 1)} ke {persen(ends[1], 1)}")
    ax.set_xticks([0, 1], ["3 hari kalender", "3 hari kerja"])
    ax.set(xlim=(-0.25, 1.6), ylim=(40, 100), xlabel="Penggaris", ylabel="Persen dijawab tepat waktu")
    ax.set_yticks(range(40, 101, 20))
    show(
        fig,
        title="Ganti penggaris, urutannya berganti",
        text=f"Empat garis, dari penggaris kalender ke hari kerja: {'; '.join(told)}. Di kiri WhatsApp di atas "
        "SP4N-LAPOR!; di kanan sebaliknya. Sumbu tegak mulai dari 40 persen.",
        source=SOURCE,
    )


def cepat_ditutup() -> None:
    """Median days from arrival to closing, by kind of answer; reopening is not shown yet."""
    kinds = {"diteruskan": "Diteruskan", "isi": "Dijawab berisi"}
    days = {label: data.median("hari_tutup", sifat_jawaban=kind) for kind, label in kinds.items()}
    fig, ax = plot(8, 2.6)
    ax.barh(list(days)[::-1], list(days.values())[::-1], color=[WARNA["biru"], WARNA["emas"]], edgecolor="#1B1B1B",
            hatch=["", "//"], height=0.55)  # fmt: skip
    for place, value in enumerate(list(days.values())[::-1]):
        ax.text(value + 0.15, place, f"{angka(value, 1)} hari", va="center", fontweight="bold")
    ax.set(xlim=(0, 10), xlabel="Median hari, dari masuk sampai ditutup", ylabel="Jawaban pertama")
    sumbu(ax.xaxis)
    ax.grid(False, axis="y")
    told = "; ".join(f"{label.lower()} {angka(value, 1)} hari" for label, value in days.items())
    show(
        fig,
        title="Yang diteruskan paling cepat ditutup",
        text=f"Dua batang: median hari dari aduan masuk sampai ditutup. {told}.",
        source=SOURCE,
    )


def nada_dan_giliran() -> None:
    """Answered in time and never answered, by tone."""
    tones = ["sopan", "netral", "kesal", "kasar", "sindiran"]
    rows = {tone: data.complaints(nada=tone) for tone in tones}
    quick = [data.within(3, nada=tone) for tone in tones]
    never = [float(rows[tone]["jawaban_pertama"].isna().mean() * 100) for tone in tones]
    labels = [f"{tone} ({len(rows[tone])})" for tone in tones]
    fig, ax = plot(8, 3.8)
    ax.plot(quick[::-1], labels[::-1], "o", color=WARNA["biru"], markersize=11)
    ax.plot(never[::-1], labels[::-1], "X", color=WARNA["jingga"], markersize=11)
    for place, (soon, none) in enumerate(zip(quick[::-1], never[::-1], strict=True)):
        ax.text(soon + 2, place, persen(soon, 0), va="center")
        ax.text(none + 2, place, persen(none, 0), va="center")
    ax.text(quick[0], -0.75, "● dalam 3 hari kerja", ha="right", color=WARNA["biru"], fontweight="bold")
    ax.text(never[0], -0.75, "✖ tidak pernah dijawab", color="#A34700", fontweight="bold")
    ax.set(xlim=(0, 100), ylim=(-1.1, 4.5), xlabel="Persen tiket", ylabel="Nada (banyak tiket)")
    told = "; ".join(
        f"{tone}: {persen(soon, 0)} dalam 3 hari kerja, {persen(none, 0)} tidak pernah"
        for tone, soon, none in zip(tones, quick, never, strict=True)
    )
    show(fig, title="Nada menentukan giliran", text=f"Dua tanda untuk setiap nada. {told}.", source=SOURCE)
