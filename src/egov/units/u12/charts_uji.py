"""The test of two messages: forty slips, what repeating says, and the reader's two locks opened."""

from __future__ import annotations

from egov.charts import WARNA, angka, show
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.u12 import data, drawings, kunci

SOURCE = "tabel uji_pesan (rekaan)"
WORDS = {
    "first": "Kunci pertama, dari posternya: {picks}.",
    "second": "Kunci kedua, sesudah 40 orang: {picks}.",
    "large": "Uji 2.400 orang: pesan {better} unggul.",
    "then": ", lalu diganti menjadi ",
    "open": "belum dikunci",
    "both": "Dua kali sama dengan uji besar. Mata yang tajam, atau kebetulan? Dua tebakan terlalu sedikit.",
    "neither": "Dua kali condong ke yang kalah. Tidak apa-apa: di unit ini yang boleh keliru memang pembacanya.",
    "against": "Anda pindah, melawan empat puluh orang itu. Yang 2.400 ternyata sependapat dengan Anda.",
    "moved": "Empat puluh orang mengubah pilihan Anda. Sekuat itulah angka yang kecil.",
    "unsure": "“Belum tahu” jarang dipesan pada kaus. Padahal sesudah 40 orang, jawaban itulah yang paling jujur.",
    "missing": "Kunci yang kosong masih dapat diisi: jalankan kegiatannya, pilih, lalu jalankan sel ini lagi.",
}


def dua_baris_kertas() -> None:
    """The small test as slips."""
    rows = drawings.test_rows(data.SMALL)
    told = "; ".join(f"pesan {message}: {signed} dari {sent} mendaftar" for message, sent, signed in rows)
    drawing.show(drawings.slips(rows), "Empat puluh kertas", [f"Dua baris kertas, satu setiap orang. {told}."], SOURCE)


def condong() -> None:
    """Repetitions of the small and of the large test on one axis; 95 of 100 between the marks."""
    import numpy as np

    fig, axes = plot(8, 4.4, nrows=2, sharex=True)
    names = {data.SMALL: ("uji kecil, 40 orang", 5), data.LARGE: ("uji besar, 2.400 orang", 0.5)}
    told = []
    for ax, (name, (label, width)), hatch in zip(axes, names.items(), ("", "//"), strict=True):
        leads = data.draws(name)
        bins = np.arange(-32.5, 62.5, width) if width > 1 else np.arange(-30.25, 60.5, width)
        parts = np.ones(len(leads)) / len(leads) * 100
        ax.hist(leads, bins=bins, weights=parts, color=WARNA["langit"], edgecolor="#222222", linewidth=0.5, hatch=hatch)
        low, high = data.middle(name)
        top = ax.get_ylim()[1]
        ax.set_ylim(0, top * 1.35)
        ax.plot([low, high], [top * 1.12] * 2, "-", marker="|", markersize=12, color="#222222", linewidth=3)
        ax.text(high + 2, top * 1.12, "95 dari 100 ambilan", va="center")
        ax.axvline(0, color="#222222", linestyle=":", marker="")
        ax.text(59, top * 0.55, label, ha="right", fontweight="bold")
        ax.set(xlim=(-30, 60), ylabel="Persen ambilan", xlabel=" ")
        told.append(f"{label}: 95 dari 100 ambilan antara {angka(low, 0)} dan {angka(high, 0)}")
    axes[-1].set_xlabel("Selisih: persen pendaftar B dikurangi A, poin persen. Kiri nol: A unggul")
    show(
        fig,
        title="Uji kecil belum tahu; uji besar condong ke A",
        text=f"Dua gambar batang di atas satu sumbu, dari −30 sampai 60 poin persen. {'; '.join(told)}. Ambilan uji "
        "kecil melebar di kedua sisi nol; ambilan uji besar hampir semua di kiri nol.",
        source=SOURCE + ", 20.000 ambilan ulang",
    )


def comment(first: list[str], second: list[str], better: str) -> str:
    """What two locks say about their owner, kindly; the last pick of each counts."""
    if not first or not second:
        return WORDS["missing"]
    if second[-1] not in ("A", "B"):
        return WORDS["unsure"]
    if first[-1] != second[-1]:
        return WORDS["against" if second[-1] == better else "moved"]
    return WORDS["both" if first[-1] == better else "neither"]


def buka_kunci() -> None:
    """Both locks, and the large test beside them."""
    picks, rows = kunci.noted(), data.test(data.LARGE)
    better = (rows["mendaftar"] / rows["dikirim"]).idxmax()
    first, second = picks.get(kunci.FIRST, []), picks.get(kunci.SECOND, [])
    print(WORDS["first"].format(picks=WORDS["then"].join(first) or WORDS["open"]))
    print(WORDS["second"].format(picks=WORDS["then"].join(second) or WORDS["open"]))
    print(WORDS["large"].format(better=better))
    print(comment(first, second, better))
