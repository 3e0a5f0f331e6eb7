"""Charts and activities of unit 01; every figure comes from `datasets/`."""

from __future__ import annotations

from egov.charts import WARNA, angka, persen, show
from egov.data import load
from egov.units.common.plot import plot
from egov.units.u01.data import MONDAY, TIMES, day, steps, totals

REKAAN = "tabel pindah_alamat (semua menitnya rekaan)"
KANTOR_REKAAN = "tabel log_loket (kantor rekaan)"


def tiga_zaman() -> None:
    """The office's and the citizen's own minutes in three times: only the last helps both."""
    sums = totals()
    fig, ax = plot(8, 3.8)
    for place, time in enumerate(TIMES):
        row = sums.loc[time]
        bars = [("menit_petugas", -0.19, "emas", "//"), ("menit_warga", 0.19, "biru", "")]
        for column, shift, colour, hatch in bars:
            ax.barh(place + shift, row[column], 0.36, color=WARNA[colour], hatch=hatch, edgecolor="#222222")
            who = "petugas" if column == "menit_petugas" else "warga"
            ax.text(row[column] + 6, place + shift, f"{who}: {angka(row[column])} menit", va="center")
    ax.set_yticks(range(3), [f"{time}\n{label}" for time, label in TIMES.items()])
    ax.invert_yaxis()
    ax.set_xlim(0, 640)
    ax.set_xlabel("Menit yang terpakai untuk satu permohonan")
    ax.set_ylabel("Zaman")
    words = "; ".join(
        f"{time}: petugas {angka(sums.loc[time, 'menit_petugas'])} menit, warga "
        f"{angka(sums.loc[time, 'menit_warga'])} menit"
        for time in TIMES
    )
    show(
        fig,
        title="Tahun 2019 petugas sudah lega, warganya belum",
        text=f"Tiga pasang batang untuk satu permohonan pindah alamat. {words}. Dari 1999 ke 2019 batang petugas "
        "memendek jauh, batang warga hanya sedikit. Baru kini keduanya pendek.",
        source=REKAAN,
    )


def menit_kantor() -> None:
    """The office's own minutes alone, as the office reports them; the citizen's are left to be counted."""
    sums = totals()["menit_petugas"]
    fig, ax = plot(8, 2.8)
    for place, time in enumerate(TIMES):
        ax.barh(place, sums[time], 0.6, color=WARNA["emas"], hatch="//", edgecolor="#222222")
        ax.text(sums[time] + 2, place, f"{angka(sums[time])} menit", va="center")
    ax.set_yticks(range(3), list(TIMES))
    ax.invert_yaxis()
    ax.set_xlim(0, 125)
    ax.set_xlabel("Menit kerja petugas untuk satu permohonan")
    ax.set_ylabel("Zaman")
    words = "; ".join(f"{time}: {angka(sums[time])} menit" for time in TIMES)
    show(
        fig,
        title="Kantor makin cepat. Lebih cepat bagi siapa?",
        text=f"Tiga batang menit kerja petugas untuk satu permohonan pindah alamat. {words}. "
        "Waktu warga belum digambar.",
        source=REKAAN,
    )


# Who waits → colour, hatch, letter: told three ways, so that no one depends on colour.
WAITS = {"warga": ("jingga", "xx", "W"), "berkas": ("langit", "..", "B"), "tidak ada": ("putih", "", "–")}


def siapa_menunggu() -> None:
    """Each step as a square: who waits during it."""
    table = load("pindah_alamat")
    fig, ax = plot(8, 3.1)
    for row in table.itertuples():
        colour, hatch, letter = WAITS[row.menunggu]
        place = list(TIMES).index(row.zaman)
        fill = WARNA.get(colour, "#FFFFFF")
        ax.bar(row.urutan, 0.8, 0.86, place - 0.4, color=fill, hatch=hatch, edgecolor="#222222")
        ax.text(row.urutan, place, letter, ha="center", va="center", fontweight="bold",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})  # fmt: skip
    ax.set_yticks(range(3), list(TIMES))
    ax.invert_yaxis()
    ax.set_xticks(range(1, 10))
    ax.grid(visible=False)
    ax.set_xlabel("Langkah ke-   (W = warga menunggu, B = berkas menunggu, – = tidak ada yang menunggu)")
    ax.set_ylabel("Zaman")
    waiting = {time: int((part["menunggu"] == "warga").sum()) for time, part in table.groupby("zaman")}
    steps = table.groupby("zaman").size()
    words = "; ".join(f"{time}: {waiting[time]} dari {steps[time]} langkah" for time in TIMES)
    show(
        fig,
        title="Dulu warga menunggu berkas, kini berkas yang menunggu",
        text=f"Tiga deret kotak, satu kotak satu langkah. Langkah yang membuat warga menunggu: {words}. Kini dua "
        "langkah lain hanya membuat berkas menunggu, dan warga mendapat kabar sendiri.",
        source=REKAAN,
    )


def langkah_zaman(zaman: str):
    """The steps of "1999", "2019" or "kini", numbered as one counts them."""
    return steps(zaman).set_index("urutan")[["langkah", "menunggu", "menit_petugas", "menit_warga", "kunjungan"]]


def tiket_hari(tanggal: str):
    """The counter's tickets of one day, e.g. "2024-09-02": minutes waited, minutes served, outcome."""
    return day(tanggal)


def satu_senin() -> None:
    """One Monday: how long people waited, and how the visits ended. The median is left for the exercise."""
    tickets = day(MONDAY)
    waits, ends = tickets["menit_tunggu"].dropna(), tickets["hasil"].value_counts()
    mean, near = waits.mean(), int(waits.between(18, 22).sum())
    fig, (left, right) = plot(9, 3.7, ncols=2, width_ratios=(3, 2))
    left.hist(waits, bins=range(0, 55, 5), color=WARNA["langit"], edgecolor="#222222")
    left.axvline(mean, color=WARNA["jingga"], linestyle="--", linewidth=2.5)
    left.text(mean + 0.7, 58, f"rata-rata {angka(mean, 1)}", va="top", color="#8a3b00")
    left.set_ylim(0, 62)
    left.set_xlabel("Menit menunggu sampai dipanggil")
    left.set_ylabel("Jumlah warga")
    right.barh(range(len(ends)), ends, color=WARNA["biru"], edgecolor="#222222")
    for place, count in enumerate(ends):
        right.text(count + 3, place, angka(int(count)), va="center")
    right.set_yticks(range(len(ends)), ends.index)
    right.invert_yaxis()
    right.set_xlim(0, 178)
    right.set_xlabel(f"Jumlah tiket (semuanya {len(tickets)})")
    right.set_ylabel("Akhir kunjungan")
    short, long = int((waits < 5).sum()), int((waits >= 30).sum())
    show(
        fig,
        title=f"Rata-ratanya {angka(mean, 0)} menit, tetapi hanya {near} warga menunggu sekitar itu",
        text=f"Kiri: {len(waits)} warga menurut lama menunggu. {short} orang menunggu kurang dari 5 menit, {long} "
        f"orang 30 menit atau lebih, dan hanya {near} orang antara 18 dan 22 menit. Garis rata-rata ada di "
        f"{angka(mean, 1)} menit. Kanan, akhir {len(tickets)} tiket: "
        + ", ".join(f"{name} {count}" for name, count in ends.items())
        + ".",
        source=f"{KANTOR_REKAAN}, Senin 2 September 2024",
    )


def internet_naik() -> None:
    """Internet users in Indonesia around the pandemic: the citizens had set out before."""
    rows = load("pengguna_internet").query("iso3 == 'IDN' and 2014 <= tahun <= 2024").set_index("tahun")["persen"]
    steps = rows.diff()
    fig, ax = plot(8, 3.7)
    ax.axvspan(2019.5, 2021.5, color="#E8E8E8")
    ax.text(2020.5, 76, "2020–2021", ha="center", color="#3e4c59")
    ax.plot(rows.index, rows, marker="o", color=WARNA["biru"])
    for year in (2018, 2019, 2020, 2021, 2022):
        ax.annotate(f"+{angka(steps[year], 1)}", (year, rows[year]), (7, -14), textcoords="offset points")
    ax.set_ylim(0, 82)
    ax.set_xticks(range(2014, 2025, 2))
    ax.set_xlabel("Tahun (angka + adalah kenaikan dari tahun sebelumnya, dalam poin persen)")
    ax.set_ylabel("Pengguna internet (%)")
    gains = ", ".join(f"{year} naik {angka(steps[year], 1)} poin persen" for year in (2018, 2019, 2020, 2021, 2022))
    show(
        fig,
        title="Warga sudah bergerak ke internet sebelum pandemi",
        text=f"Garis naik dari {persen(rows[2014], 1)} pada 2014 sampai {persen(rows[2024], 1)} pada 2024. {gains}. "
        "Kenaikan pada tahun pandemi tidak jauh berbeda dari tahun-tahun sebelumnya.",
        source="Bank Dunia, World Development Indicators (CC BY 4.0), data dasar ITU dan BPS",
    )
