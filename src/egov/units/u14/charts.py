"""Pictures and tables of unit 14: our specimen in the lesson, the trainee's own tables in the assignment."""

from __future__ import annotations

from egov.charts import WARNA, angka, show, sumbu
from egov.data import province
from egov.exercises.results import NotAccepted
from egov.units.common.plot import plot
from egov.units.u14 import chairs, material, page, plan
from egov.units.u14.data import AFTER, BEFORE, SERVICE, frame, share, specimen
from egov.units.u14.tables import COLUMNS, STEP, WAIT, WORK, rows

SOURCE = "Melek Digital, tabel langkah_layanan (rekaan)"
OWN_SOURCE = "tabel langkah yang ditulis sendiri"
GREY = "#C8C8C8"


def langkah(versi: str = BEFORE):
    """The steps of the specimen service, as a table to compute with."""
    return frame(specimen(versi))


def dua_jadwal() -> None:
    """Where the minutes of the specimen go, before and after."""
    _schedule(specimen(BEFORE), specimen(AFTER), f"Dua jadwal, satu pasien: {SERVICE.lower()}", SOURCE)


def jadwal_saya(sebelum, sesudah) -> None:
    """The same picture, of the trainee's own tables."""
    if material.unfilled({"sebelum": sebelum, "sesudah": sesudah}):
        return
    _schedule(rows(sebelum), rows(sesudah), "Dua jadwal, satu layanan: kantor saya", OWN_SOURCE)


def persen(provinsi: str | None = None) -> float:
    """Percent of persons 5+ who use the internet in the own province, 2023."""
    return share(provinsi if isinstance(provinsi, str) else province.chosen())


def tabel(isi):
    """The trainee's rows as a table to compute with; an empty one, and a sentence, while there are none."""
    import pandas as pd

    try:
        return frame(isi)
    except NotAccepted as refused:
        material.tell("neutral", refused.message)
        return pd.DataFrame(columns=list(COLUMNS))


def bahan() -> None:
    """What earlier units left, as rows ready to paste; else the specimen as a pattern."""
    material.show()


def empat_kursi(sebelum, sesudah, kanal, isian, hari_90, orang_dibantu) -> None:
    """The four questions to the trainee's own tables."""
    given = {"sebelum": sebelum, "sesudah": sesudah, "kanal": kanal, "isian": isian, "hari_90": hari_90}
    if not material.unfilled({**given, "orang_dibantu": orang_dibantu}):
        material.chairs_shown(chairs.of_tables(sebelum, sesudah, kanal, isian, hari_90, orang_dibantu))


def halaman(layanan, pesan, sebelum, sesudah, orang_dibantu, kanal, isian, ukuran, hari_90, cermin=False) -> None:
    """The one-page portfolio: `hasil/rancangan.html`."""
    given = {
        "layanan": layanan, "pesan": pesan, "sebelum": sebelum, "sesudah": sesudah, "orang_dibantu": orang_dibantu,
        "kanal": kanal, "isian": isian, "ukuran": ukuran, "hari_90": hari_90,
    }  # fmt: skip
    if not material.unfilled(given):
        page.write(plan.Plan(**given, cermin=cermin))


def _schedule(before: list, after: list, title: str, source: str) -> None:
    """One bar a version, step by step: waiting grey and hatched, work solid, numbers of steps above."""
    fig, ax = plot(8.6, 3.4)
    told = []
    for place, (name, table) in enumerate((("sesudah", after), ("sebelum", before))):
        start = 0
        for number, row in enumerate(table, start=1):
            ax.barh(place, row[WAIT], 0.5, left=start, color=GREY, edgecolor="#5A5A5A", hatch="//", lw=0.6)
            ax.barh(place, row[WORK], 0.5, left=start + row[WAIT], color=WARNA["biru"], edgecolor="#222222", lw=0.6)
            ax.text(start + (row[WAIT] + row[WORK]) / 2, place + 0.28, number, ha="center", va="bottom", fontsize=9.5)
            start += row[WAIT] + row[WORK]
        steps = "; ".join(
            f"{n} {row[STEP]}, menunggu {angka(row[WAIT], 0)}, dikerjakan {angka(row[WORK], 0)}"
            for n, row in enumerate(table, start=1)
        )
        told.append(f"{name}: {steps}")
    for colour, hatch, label in ((GREY, "//", "menunggu"), (WARNA["biru"], "", "dikerjakan")):
        ax.bar(0, 0, color=colour, hatch=hatch, edgecolor="#222222", label=label)
    ax.set_yticks([0, 1], ["sesudah", "sebelum"])
    ax.set(ylim=(-0.45, 1.6), xlim=(0, None), xlabel="Menit sejak langkah pertama", ylabel="Rancangan")
    sumbu(ax.xaxis, lambda value: angka(value, 0))
    ax.grid(False, axis="y")
    ax.legend(loc="lower right", ncols=2)
    text = "Dua batang mendatar, langkah demi langkah, dalam menit. " + ". ".join(told) + "."
    show(fig, title=title, text=text, source=source)
