"""What unit 11 shows: Rio's screen, the tables he works on; the charts stand in `charts_isu` and `charts_malam`."""

from __future__ import annotations

from egov.charts import WARNA, angka, show, sumbu
from egov.core.errors import UserError
from egov.data import load
from egov.units.common import drawing
from egov.units.common.plot import plot
from egov.units.common.stamped import RUST, STAMP
from egov.units.u11 import data
from egov.units.u11.charts_isu import lonceng, satu_jempol, tiga_ukuran
from egov.units.u11.charts_malam import balasan, kena_ktp, sikap
from egov.widgets.base import INK, LINE
from egov.widgets.svg import document, text

__all__ = [
    "alarm_tanpa", "balasan", "isu", "kategori_hoaks", "kena_ktp", "layar", "lonceng", "malam", "saring",
    "satu_jempol", "sikap", "tiga_ukuran", "unggahan",
]  # fmt: skip

WORDS = {
    "text": "Kata saringan ditulis di antara tanda kutip, misalnya saring(\"ktp\").",
    "empty": "Saringannya kosong. Tulis satu kata di antara tanda kutip, misalnya saring(\"ktp\").",
    "account": "Tidak ada unggahan parkir dari {akun}. Nomor akun ditulis lengkap, misalnya akun_0417.",
    "rings": "Tanpa {akun}, alarm parkir berbunyi pada {days}.",
    "quiet": "Tanpa {akun}, alarm parkir tidak pernah berbunyi.",
    "issue": "Isu itu tidak ada di tabel. Yang ada: {known}.",
}  # fmt: skip


def unggahan():
    """All 3,000 posts."""
    return data.posts()


def isu(nama: str):
    """The posts of one issue."""
    known = [*data.ISSUES, data.HOAX]
    if nama not in known:
        raise UserError(WORDS["issue"].format(known=", ".join(known)))
    return data.issue(nama)


def alarm_tanpa(akun: str) -> None:
    """Whether the alarm of the parking issue rings without that account."""
    rows = data.parking()
    if akun not in set(rows["akun"]):
        raise UserError(WORDS["account"].format(akun=akun))
    days = data.alarm(rows[rows["akun"] != akun]).index
    told = ", ".join(f"{day.day}/{day.month}" for day in days)
    print(WORDS["rings" if told else "quiet"].format(akun=akun, days=told))


def malam():
    """What Rio could count at nine."""
    return data.night()


def saring(kata: str):
    """The posts that hold the word."""
    if not isinstance(kata, str):
        raise UserError(WORDS["text"])
    if not data.words_of(kata):
        raise UserError(WORDS["empty"])
    return data.caught(kata)


def layar() -> None:
    """The denial as it waits for the thumb: loud, and with the rumour as its headline."""
    parts = [
        f'<rect x="14" y="14" width="652" height="196" fill="#EFEFEF" stroke="{INK}" rx="12"/>',
        f'<rect x="30" y="30" width="620" height="112" fill="#FFFFFF" stroke="{LINE}"/>',
        text(46, 62, "HOAKS!!! KTP LAMA HANGUS AKHIR BULAN?", size=20, bold=True),
        text(46, 92, "TIDAK BENAR! JANGAN PERCAYA! SEBARKAN!", size=20, bold=True),
        text(46, 124, "empat akun resmi kota · Rabu, 20 November 2024, 21.04", size=13),
        f'<rect x="434" y="102" width="206" height="30" fill="#FFFFFF" stroke="{RUST}" stroke-width="3"/>',
        f'<text x="537" y="123" text-anchor="middle" font-size="17" font-weight="bold" fill="{RUST}">{STAMP}</text>',
        f'<rect x="30" y="156" width="150" height="38" fill="#004B76" stroke="{INK}" rx="6"/>',
        '<text x="105" y="181" text-anchor="middle" font-size="16" fill="#FFFFFF">Terbitkan</text>',
        text(196, 181, "jempol Rio: di atas tombol, belum menekan", size=14),
    ]
    words = [
        "Layar ponsel piket, bercap contoh latihan. Rancangan bantahan dengan huruf besar dan tanda seru, untuk empat "
        "akun resmi kota. Kabar yang dibantah menjadi judulnya. Tombol Terbitkan belum ditekan."
    ]
    drawing.show(document(680, 224, parts), "Tombolnya tidak ke mana-mana", words, "Melek Digital (rekaan)")


def kategori_hoaks() -> None:
    """The ministry's hoax issues by category, 2018 to 2023."""
    rows = load("hoaks_kategori")
    rows = rows[rows["periode"] == "2018-08/2023-12"].sort_values("jumlah")
    fig, ax = plot(8, 4.2)
    ax.barh(rows["kategori"], rows["jumlah"], color=WARNA["langit"], edgecolor="#222222")
    for place, count in enumerate(rows["jumlah"]):
        ax.text(count + 20, place, angka(count), va="center")
    ax.set(xlim=(0, rows["jumlah"].max() * 1.15), xlabel="Isu hoaks, Agustus 2018–Desember 2023", ylabel="Kategori")
    sumbu(ax.xaxis)
    words = ", ".join(f"{r.kategori} {angka(r.jumlah)}" for r in rows[::-1].itertuples())
    show(
        fig,
        title=f"Dari {angka(rows['jumlah'].sum())} isu, kesehatan paling banyak",
        text=f"Batang mendatar, satu setiap kategori. Dari atas ke bawah: {words}. Yang dihitung isu, bukan tayangan.",
        source="Kominfo, Tim AIS, dikutip dari media",
    )
