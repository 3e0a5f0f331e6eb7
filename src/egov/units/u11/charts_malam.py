"""The night and what came after: who carried the rumour, what was seen most, whom a filter catches."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show, sumbu
from egov.units.common.plot import plot
from egov.units.u11 import data

SOURCE = "Melek Digital, tabel unggahan (rekaan)"
# Colour, dashes, and how far the name stands above the line's end: two lines end close to each other.
LOOK = {"bertanya": ("biru", "-", 0), "menyebarkan": ("jingga", "--", 2200), "membantah": ("hijau", ":", -2200)}


def balasan() -> None:
    """The twenty posts of four days by how often they were seen."""
    rows = data.night().sort_values("jangkauan")
    top, whole = rows.iloc[-1], rows["jangkauan"].sum()
    rest = int(whole - top["jangkauan"])
    fig, ax = plot(8.5, 4.2)
    first = rows["id"] == top["id"]
    bars = ax.barh(range(len(rows)), rows["jangkauan"], color=WARNA["langit"], edgecolor="#222222")
    bars[-1].set(hatch="//", facecolor="#FFFFFF")
    label = f"{top['akun']}: {angka(top['jangkauan'])} kali, satu bagikan ulang"
    ax.text(top["jangkauan"] * 0.98, len(rows) - 2.6, label, ha="right", va="center")
    ax.text(140, 8, f"{(~first).sum()} unggahan lain bersama: {angka(rest)} kali", va="center")
    ax.set(xlabel="Kali dilihat sampai Rabu 20 November, 21.00", ylabel="Satu batang, satu unggahan")
    ax.set_yticks([])
    sumbu(ax.xaxis)
    show(
        fig,
        title="Satu bagikan ulang membawa delapan dari sepuluh tayangan",
        text=f"{len(rows)} batang, satu setiap unggahan tentang kabar itu dalam empat hari. Yang terpanjang milik "
        f"{top['akun']}: {angka(top['jangkauan'])} dari {angka(whole)} kali dilihat, "
        f"{persen(top['jangkauan'] / whole * 100, 0)}. Sembilan belas lainnya paling banyak "
        f"{rows['jangkauan'].iloc[-2]} kali.",
        source=SOURCE,
    )


def sikap() -> None:
    """Running views by stance; one question makes the step."""
    rows = data.issue(data.HOAX)
    fig, ax = plot(8.5, 4)
    told = []
    for name, (colour, dashes, lift) in LOOK.items():
        part = rows[rows["sikap"] == name]
        total = part["jangkauan"].cumsum()
        ax.step(part["waktu"], total, dashes, where="post", color=WARNA[colour], linewidth=2.5, marker="")
        ax.text(rows["waktu"].iloc[-1], total.iloc[-1] + lift, f"  {name}", va="center")
        told.append(f"{name} {angka(total.iloc[-1])}")
    step = rows[rows["id"] == data.QUESTION].iloc[0]
    asked = rows[(rows["sikap"] == "bertanya") & (rows["waktu"] <= step["waktu"])]["jangkauan"].sum()
    ax.annotate(f"Minggu {step['waktu']:%d}, {step['waktu']:%H.%M}:\nsatu pertanyaan",
                (step["waktu"], asked - step["jangkauan"] / 2), (-20, 30), textcoords="offset points", ha="right",
                arrowprops={"arrowstyle": "->"})  # fmt: skip
    days = sorted(set(rows["waktu"].dt.normalize()))[::2]
    ax.set_xticks(days, [f"{day.day}" for day in days])
    ax.set(xlabel="Tanggal, November 2024", ylabel="Kali dilihat, dijumlah terus")
    ax.set_xlim(rows["waktu"].iloc[0], days[-1] + (days[-1] - days[-2]) * 1.6)
    sumbu(ax.yaxis)
    whole = rows[rows["sikap"] == "bertanya"]["jangkauan"].sum()
    show(
        fig,
        title="Yang paling dilihat bukan kebohongan, melainkan pertanyaan",
        text=f"Tiga garis naik dari 17 sampai 29 November. Akhirnya: {', '.join(told)} kali dilihat. Garis bertanya "
        f"melompat pada Minggu 24 November, 05.17, oleh satu unggahan. Tanpa unggahan itu, bertanya hanya "
        f"{angka(whole - step['jangkauan'])}, paling rendah dari ketiganya.",
        source=SOURCE,
    )


def kena_ktp() -> None:
    """Every post that "ktp" catches as a square, by stance."""
    rows = data.caught("ktp")
    counts = {name: int((rows["sikap"] == name).sum()) for name in ("menyebarkan", "bertanya", "membantah")}
    counts["urusan lain"] = len(rows) - sum(counts.values())
    looks = (("jingga", ""), ("langit", "//"), ("hijau", ".."), (None, ""))
    fig, ax = plot(9, 3.2)
    place, wide = 0, 37
    for (name, count), (colour, hatch) in zip(counts.items(), looks, strict=True):
        squares = range(place, place + count)
        ax.bar([n // 10 for n in squares], 0.86, bottom=[9 - n % 10 for n in squares], width=0.86,
               color=WARNA[colour] if colour else "#FFFFFF", edgecolor="#222222", linewidth=0.6, hatch=hatch,
               label=f"{name}: {count}")  # fmt: skip
        place += count
    ax.set(xlim=(-0.7, wide), ylim=(-0.3, 10.2))
    ax.set_axis_off()
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncols=4)
    words = ", ".join(f"{count} {name}" for name, count in counts.items())
    show(
        fig,
        title="Yang kena saringan kebanyakan bukan penyebar",
        text=f"{len(rows)} kotak kecil, satu setiap unggahan yang memuat kata ktp: {words}.",
        source=SOURCE,
    )
