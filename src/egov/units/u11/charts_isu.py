"""October and early November: posts, accounts and views of three issues, and when the alarm rings."""

from __future__ import annotations

from egov.charts import WARNA, angka, show, sumbu
from egov.units.common.plot import plot
from egov.units.u11 import data

SOURCE = "Melek Digital, tabel unggahan (rekaan)"


def satu_jempol() -> None:
    """The parking issue by day, the loud account apart."""
    rows = data.parking()
    loud = rows["akun"] == data.LOUD
    both = [data.by_day(rows[mask])["2024-11-03":"2024-11-18"] for mask in (~loud, loud)]
    days = range(len(both[0]))
    fig, ax = plot(8.5, 3.4)
    ax.bar(days, both[0], color=WARNA["langit"], edgecolor="#222222", label="akun lain")
    ax.bar(days, both[1], bottom=both[0], color="#FFFFFF", edgecolor="#222222", hatch="//", label=data.LOUD)
    ax.set_xticks(days, [f"{day.day}" for day in both[0].index])
    ax.set(xlabel="Tanggal, November 2024", ylabel="Unggahan sehari")
    ax.legend()
    top = (both[0] + both[1]).idxmax()
    show(
        fig,
        title="Seratus unggahan, satu jempol",
        text=f"Batang unggahan isu parkir setiap hari, 3 sampai 18 November. Bagian berarsir milik {data.LOUD}: "
        f"{loud.sum()} unggahan. Semua akun lain bersama: {(~loud).sum()}. Hari tertinggi tanggal {top.day}, "
        f"{both[0][top] + both[1][top]} unggahan, {both[1][top]} di antaranya dari satu akun itu.",
        source=SOURCE,
    )


def lonceng() -> None:
    """Three issues, each against its own threshold, with the days on which the alarm rings."""
    fig, axes = plot(8.5, 5.6, nrows=3, sharex=True)
    told = []
    for ax, (key, name) in zip(axes, data.ISSUES.items(), strict=True):
        rows = data.issue(key)
        counts, ring = data.by_day(rows), data.alarm(rows)
        ax.plot(counts.index, counts, "-", color=WARNA["biru"], marker="")
        ax.plot(counts.index, data.threshold(counts), "--", color="#5A5A5A", marker="", linewidth=1.3)
        ax.plot(ring.index, ring, "^", color=WARNA["jingga"], markeredgecolor="#222222", markersize=10)
        ax.set(ylabel=name, ylim=(0, max(counts) * 1.45))
        accounts = rows["akun"].nunique()
        words = f"{len(rows)} unggahan, {accounts} akun, " + (f"alarm {len(ring)} hari" if len(ring) else "tanpa alarm")
        box = {"facecolor": "white", "edgecolor": "none"}
        ax.text(0.99 if key == data.WATER else 0.01, 0.97, words, transform=ax.transAxes, va="top", bbox=box,
                ha="right" if key == data.WATER else "left")  # fmt: skip
        when = (
            f"alarm pada {', '.join(f'{day.day}/{day.month}' for day in ring.index)}"
            if len(ring)
            else "alarm tidak pernah berbunyi"
        )
        told.append(f"{name}: {len(rows)} unggahan dari {accounts} akun, {when}")
    ticks = [day for day in counts.index if day.day in (1, 15)]
    axes[-1].set_xticks(ticks, [f"{day.day}/{day.month}" for day in ticks])
    axes[-1].set_xlabel("Tanggal, 2024. Garis: unggahan sehari; putus-putus: ambang; segitiga: alarm")
    for ax in axes[:-1]:
        ax.set_xlabel(" ")
    queue = data.issue(data.QUEUE)
    quiet = queue["akun"].nunique()
    weeks = queue.set_index("waktu").resample("7D", origin="2024-10-20").size()
    show(
        fig,
        title=f"Alarm berbunyi karena satu akun, diam untuk {quiet} akun",
        text="Tiga gambar garis, satu setiap isu, 1 Oktober sampai 29 November. " + "; ".join(told) + ". Antrean "
        f"tumbuh pelan, dari {weeks.iloc[0]} unggahan seminggu pada 20 Oktober menjadi {weeks.max()}; ambangnya ikut "
        "naik, jadi tidak pernah terlewati.",
        source=SOURCE,
    )


def tiga_ukuran() -> None:
    """Posts, accounts and views of the three issues, side by side."""
    names = list(data.ISSUES.values())[::-1]
    tables = [data.issue(key) for key in data.ISSUES][::-1]
    measures = {
        "unggahan": [len(rows) for rows in tables],
        "akun": [rows["akun"].nunique() for rows in tables],
        "kali dilihat": [int(rows["jangkauan"].sum()) for rows in tables],
    }
    fig, axes = plot(9, 2.7, ncols=3, sharey=True)
    for ax, (label, values), hatch in zip(axes, measures.items(), ("", "//", ".."), strict=True):
        ax.barh(names, values, color=WARNA["langit"], edgecolor="#222222", hatch=hatch)
        for place, value in enumerate(values):
            ax.text(value + max(values) * 0.03, place, angka(value), va="center")
        ax.set(xlim=(0, max(values) * 1.42), xlabel=label, ylabel="Isu" if ax is axes[0] else " ")
        ax.set_xticks([])
        sumbu(ax.xaxis)
        ax.grid(False)
    words = [
        f"{name}: " + ", ".join(f"{angka(values[place])} {label}" for label, values in measures.items())
        for place, name in reversed(list(enumerate(names)))
    ]
    each = measures["kali dilihat"][0] / measures["unggahan"][0]
    show(
        fig,
        title="Parkir: hampir separuh unggahan antrean, seperempat akunnya",
        text="Tiga gambar batang, masing-masing tiga isu. " + "; ".join(words) + ". Satu unggahan parkir rata-rata "
        f"dilihat {angka(each, 0)} kali.",
        source=SOURCE,
    )
