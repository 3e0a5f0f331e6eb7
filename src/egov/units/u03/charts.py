"""Pictures of unit 03; every date and count comes from `datasets/`."""

from __future__ import annotations

from datetime import date

from egov.data import load
from egov.units.common import drawing
from egov.units.u03 import data, drawings
from egov.units.u03.kalender import day, hari_kerja, jam, waktu

__all__ = ["bintang", "dua_jam", "ejaan", "hari_kerja", "jam", "kalender", "unggahan", "waktu"]

INVENTED = "Melek Digital, unggahan latihan (rekaan)"
CALENDAR = "tabel hari_kerja: hari libur nasional dan cuti bersama"
CHANNELS = {"whatsapp": "WhatsApp", "sms": "SMS", "surel": "Surel"}


def unggahan() -> None:
    """The draft of 07.42; whether it may go out is the reader's to judge."""
    words = [
        "Rancangan unggahan: foto Bu Ena memegang kue berangka 41 dan KTP. Tulisannya: Selamat kepada Bu Ena, pemegang "
        "KTP ke-100.000, tepat pada ulang tahunnya yang ke-41! NIK 00710167, lalu delapan bintang. Kamis, 27 Maret "
        "2025, akun resmi kantor. Tombol Unggah belum ditekan."
    ]
    drawing.show(drawings.draft(), "Tinggal menekan satu tombol", words, INVENTED)


def bintang() -> None:
    """Which of sixteen digits were printed, which the cake told, which are left."""
    words = [
        "Enam belas kotak. Enam pertama, wilayah, dan dua berikutnya, tanggal 27 ditambah 40, sudah tercetak. Empat "
        "kotak berikutnya, bulan 03 dan tahun 84, dibuka oleh kue dan tanggal unggahan. Empat terakhir masih rahasia."
    ]
    drawing.show(drawings.stars("0071016703" + "84****"), "Kuenya membuka empat bintang", words, INVENTED)


def ejaan() -> None:
    """Sixteen messages by channel: short writing goes with the channel, not with the intent."""
    seen = data.messages()
    rows, told = [], []
    for key, name in CHANNELS.items():
        group = seen[seen["kanal"] == key].sort_values(["jenis", "id"])
        rows.append((name, [(r.jenis == "pengelabuan", bool(r.singkat)) for r in group.itertuples()]))
        genuine = group[group["jenis"] == "asli"]
        told.append(
            f"{name}: {len(group)} pesan, {len(genuine)} asli; {int(group['singkat'].sum())} memakai singkatan, "
            f"{int(genuine['singkat'].sum())} di antaranya asli"
        )
    drawing.show(
        drawings.marks(rows),
        "Ejaan memberi tahu kanal, bukan niat",
        ["Satu tanda setiap pesan, dikelompokkan menurut kanal. " + ". ".join(told) + "."],
        "tabel pesan_masuk (rekaan)",
    )


def _off() -> set[date]:
    rows = load("hari_kerja")
    return {moment.date() for moment in rows[~rows["hari_kerja"]]["tanggal"]}


def kalender() -> None:
    """Two months with their days off; nothing yet about a limit."""
    first, last, length = data.longest_closure()
    words = [
        f"Kalender Maret dan April 2025. Hari ketika kantor tutup diarsir. Rentang terpanjang {length} hari: "
        f"{day(first)} sampai {day(last)}. Tidak ada rentang yang lebih panjang pada 2024 dan 2025."
    ]
    names = {10: "Sepuluh", 11: "Sebelas", 12: "Dua belas"}
    title = f"{names.get(length, length)} hari berturut-turut kantor tutup"
    drawing.show(drawings.months(_off(), (first, last)), title, words, CALENDAR)


def dua_jam() -> None:
    """Both limits that start on the same day."""
    start, breach = date.fromisoformat(data.LETTER), data.hours_later(data.FOUND, data.BREACH)
    answer, longer = (data.nth_working(data.LETTER, n) for n in (data.ANSWER, data.ANSWER + data.LONGER))
    labels = (
        f"kebocoran: {day(breach)}, pukul {breach:%H.%M}",
        f"PPID, 10 hari kerja: {day(answer)}",
        f"diperpanjang 7: {day(longer)}",
    )
    words = [
        f"Satu kolom setiap hari, mulai {day(start)}; hari kantor tutup diarsir. {labels[0]}: batangnya menembus hari "
        f"libur. {labels[1]}: hari libur dilompati. Garis putus-putus, {labels[2]}."
    ]
    picture = drawings.clocks(start, breach.date(), answer, longer, _off(), labels)
    drawing.show(picture, "Dua jam mulai pada hari yang sama", words, f"UU 27/2022; UU 14/2008; {CALENDAR}")
