"""Unit 01: one request, a move of address inside one fictitious city, in three times.

Written by hand, no chance in it. Planted: from 1999 to 2019 the office's minutes fall by two thirds while the
citizen's hardly do, because an app was laid over the old steps; only dropping steps turned it. `menunggu` says who
waits during a step: the citizen (she must be there, or must ask for news herself), the file, or nobody.
"""

from __future__ import annotations

COLUMNS = [
    "zaman",
    "urutan",
    "langkah",
    "pelaku",
    "menunggu",
    "menit_petugas",
    "menit_warga",
    "menit_tunggu",
    "kunjungan",
]

CITIZEN, FILE, NOBODY = "warga", "berkas", "tidak ada"

# step, who acts, who waits, office minutes, citizen's own minutes, working minutes the file lies, visits
TIMES = {
    "1999": [
        ("Tanya syarat di kantor", "petugas loket", CITIZEN, 5, 60, 0, 1),
        ("Surat pengantar RT", "ketua RT", CITIZEN, 10, 40, 480, 1),
        ("Tanda tangan RW", "ketua RW", CITIZEN, 5, 30, 480, 1),
        ("Surat pengantar kelurahan", "staf kelurahan", CITIZEN, 15, 75, 240, 1),
        ("Serahkan berkas", "petugas loket", CITIZEN, 10, 110, 30, 1),
        ("Ketik dengan mesin ketik", "juru ketik", CITIZEN, 40, 0, 960, 0),
        ("Paraf dan tanda tangan", "kepala kantor", CITIZEN, 5, 0, 1440, 0),
        ("Tanya sudah jadi atau belum", "petugas loket", CITIZEN, 5, 75, 480, 1),
        ("Ambil KTP dan KK", "petugas loket", CITIZEN, 5, 90, 0, 1),
    ],
    "2019": [
        ("Unduh aplikasi dan buat akun", "warga", NOBODY, 0, 25, 0, 0),
        ("Surat pengantar RT, lalu difoto", "ketua RT", CITIZEN, 10, 40, 480, 1),
        ("Tanda tangan RW, lalu difoto", "ketua RW", CITIZEN, 5, 30, 480, 1),
        ("Unduh formulir, cetak, isi, pindai, unggah", "warga", NOBODY, 0, 70, 0, 0),
        ("Cetak bukti daftar, bawa ke loket", "petugas loket", CITIZEN, 4, 110, 30, 1),
        ("Salin isi pindaian ke sistem", "operator", CITIZEN, 8, 0, 480, 0),
        ("Paraf dan tanda tangan basah", "kepala dinas", CITIZEN, 3, 0, 1440, 0),
        ("Cek status di aplikasi: Diproses", "warga", CITIZEN, 0, 15, 480, 0),
        ("Ambil KTP-el dan KK", "petugas loket", CITIZEN, 5, 90, 0, 1),
    ],
    "kini": [
        ("Isi formulir di ponsel atau meja bantu", "warga", NOBODY, 0, 12, 0, 0),
        ("Cocokkan dengan data kependudukan", "sistem", NOBODY, 0, 0, 2, 0),
        ("Periksa permohonan", "petugas loket", FILE, 5, 0, 60, 0),
        ("Tanda tangan elektronik", "kepala dinas", FILE, 1, 0, 90, 0),
        ("Kirim kabar dan KK ke ponsel", "sistem", NOBODY, 0, 0, 0, 0),
        ("Ambil KTP-el di loket terdekat", "petugas loket", CITIZEN, 3, 25, 30, 1),
    ],
}


def pindah_alamat():
    rows = [[time, order, *step] for time, steps in TIMES.items() for order, step in enumerate(steps, 1)]
    return COLUMNS, rows
