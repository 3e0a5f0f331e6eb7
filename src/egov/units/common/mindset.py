"""The mindset self-assessment: taken in unit 01, taken again in unit 14 and shown beside the first one.

Habits, not opinions: each statement can be answered by remembering last month. Answers stay in `hasil/` of the
trainee's own workspace and go nowhere else; outside a workspace they are not kept at all.
"""

from __future__ import annotations

from pathlib import Path

ENDS = ("belum pernah", "selalu")
FIRST, LAST = "pola-pikir-01.json", "pola-pikir-14.json"  # what units 01 and 14 keep
STATEMENTS = [
    ("Sisi warga", "Sebelum mengubah alur, saya bertanya dulu kepada warga yang memakainya."),
    ("Sisi warga", "Saya tahu berapa kali warga harus datang untuk satu layanan saya."),
    ("Sisi warga", "Saya memberi kabar sebelum warga bertanya."),
    ("Sederhana", "Saya memeriksa apakah sebuah syarat masih punya dasar aturan."),
    ("Sederhana", "Saya menghapus langkah yang tidak perlu sebelum memikirkan aplikasinya."),
    ("Sederhana", "Saya tidak meminta warga menulis ulang data yang sudah ada di kantor."),
    ("Data", "Saya mencatat waktu tunggu warga, bukan hanya waktu kerja petugas."),
    ("Data", "Saya memeriksa pemakaian sebuah aplikasi, bukan hanya jumlah unduhannya."),
    ("Data", "Saya memakai catatan keluhan untuk memilih apa yang diperbaiki lebih dulu."),
    ("Belajar", "Saya mencoba perubahan kecil dulu, lalu melihat hasilnya."),
    ("Belajar", "Ketika warga mengkritik, saya mencari sebabnya sebelum membela diri."),
    ("Belajar", "Saya menceritakan juga percobaan yang gagal kepada rekan."),
]


def kept(name: str) -> Path | None:
    """Where the answers `name` lie in the trainee's workspace, or None outside of one."""
    from egov.core import place

    workspace = place.find()
    return workspace / place.RESULTS / name if workspace else None
