"""Unit 08: three services as steps, before and after a redesign, of a fictitious city.

Written by hand, no chance in it. Waiting is counted in working minutes (one working day is 480). Planted: steps
without a legal basis, steps where an illegal levy creeps in, loops that send people back, and a redesign that
dropped and merged before it digitised. What a regulation asks for is never dropped; a local standard the office may
change itself, and it did.
"""

from __future__ import annotations

COLUMNS = [
    "layanan",
    "versi",
    "urutan",
    "langkah",
    "pelaku",
    "menit_kerja",
    "menit_tunggu",
    "kunjungan",
    "dokumen",
    "biaya_rupiah",
    "dasar_hukum",
    "sifat_dasar",
    "persen_kembali",
    "kembali_ke",
    "rawan_pungli",
]

PERPRES, PERMEN, CEPAT = "Perpres 96/2018", "Permendagri 108/2019", "Permendagri 19/2018"
SP = "Standar pelayanan setempat"

# step, who, work, wait, visit, documents, fee, legal basis, percent sent back, back to step, levy risk
PROCESSES = {
    ("Pindah datang", "sebelum"): [
        ("Datang menanyakan syarat", "warga", 10, 60, 1, 0, 0, SP, 0, None, False),
        ("Minta surat pengantar RT", "ketua RT", 10, 480, 1, 2, 20000, None, 0, None, True),
        ("Minta tanda tangan RW", "ketua RW", 5, 480, 1, 1, 20000, None, 0, None, True),
        ("Minta surat pengantar kelurahan", "kelurahan", 15, 240, 1, 3, 0, None, 10, 2, False),
        ("Legalisasi fotokopi KK", "kecamatan", 10, 120, 1, 2, 10000, None, 0, None, True),
        ("Serahkan formulir, KK, dan surat keterangan pindah", "warga", 10, 90, 1, 3, 0, PERMEN, 0, None, False),
        ("Periksa kelengkapan berkas", "petugas loket", 8, 30, 0, 0, 0, PERMEN, 25, 6, False),
        ("Ketik ulang isi formulir", "operator", 12, 480, 0, 0, 0, None, 5, 7, False),
        ("Paraf kepala seksi", "kepala seksi", 3, 960, 0, 0, 0, None, 0, None, False),
        ("Tanda tangan kepala dinas", "kepala dinas", 2, 1440, 0, 0, 0, PERPRES, 0, None, False),
        ("Cetak KK dan KTP-el", "operator", 6, 480, 0, 0, 0, CEPAT, 0, None, False),
        ("Ambil dokumen di loket", "warga", 5, 60, 1, 1, 0, CEPAT, 0, None, True),
    ],
    ("Pindah datang", "sesudah"): [
        (
            "Ajukan formulir, KK, dan surat keterangan pindah lewat laman atau dibantu petugas",
            "warga",
            12,
            0,
            0,
            3,
            0,
            PERMEN,
            0,
            None,
            False,
        ),
        ("Cocokkan dengan data kependudukan", "sistem", 1, 5, 0, 0, 0, PERMEN, 0, None, False),
        ("Periksa berkas", "petugas loket", 6, 60, 0, 0, 0, PERMEN, 8, 1, False),
        ("Tanda tangan elektronik kepala dinas", "kepala dinas", 1, 120, 0, 0, 0, PERPRES, 0, None, False),
        ("Kirim KK sebagai berkas dan cetak KTP-el", "operator", 3, 30, 0, 0, 0, CEPAT, 0, None, False),
        ("Ambil KTP-el di loket terdekat", "warga", 5, 15, 1, 1, 0, CEPAT, 0, None, False),
    ],
    ("Surat keterangan usaha", "sebelum"): [
        ("Datang menanyakan syarat", "warga", 8, 40, 1, 0, 0, SP, 0, None, False),
        ("Minta surat pengantar RT dan RW", "ketua RT dan RW", 15, 720, 2, 2, 30000, None, 0, None, True),
        ("Beli dan isi formulir", "warga", 15, 30, 1, 1, 5000, None, 0, None, True),
        ("Lampirkan fotokopi PBB tetangga kanan dan kiri", "warga", 30, 960, 1, 2, 0, None, 20, 3, False),
        ("Serahkan berkas di kelurahan", "warga", 5, 60, 1, 4, 0, SP, 0, None, False),
        ("Survei tempat usaha", "petugas kelurahan", 45, 1440, 0, 0, 25000, None, 0, None, True),
        ("Ketik surat", "staf kelurahan", 10, 240, 0, 0, 0, SP, 8, 5, False),
        ("Tanda tangan lurah", "lurah", 2, 960, 0, 0, 0, SP, 0, None, False),
        ("Ambil surat", "warga", 5, 30, 1, 1, 0, SP, 0, None, True),
    ],
    ("Surat keterangan usaha", "sesudah"): [
        ("Isi permohonan dari ponsel atau dibantu petugas", "warga", 8, 0, 0, 1, 0, SP, 0, None, False),
        ("Cek alamat dan foto tempat usaha", "staf kelurahan", 6, 120, 0, 0, 0, SP, 6, 1, False),
        ("Tanda tangan elektronik lurah", "lurah", 1, 180, 0, 0, 0, SP, 0, None, False),
        ("Terima surat lewat ponsel atau dari kader", "warga", 2, 0, 0, 0, 0, SP, 0, None, False),
    ],
    ("Pendaftaran puskesmas", "sebelum"): [
        ("Antre mengambil nomor sejak subuh", "warga", 2, 90, 1, 0, 0, None, 0, None, True),
        ("Fotokopi KTP dan kartu jaminan", "warga", 5, 20, 0, 2, 2000, None, 0, None, False),
        ("Isi buku pendaftaran", "petugas loket", 5, 35, 0, 2, 0, SP, 0, None, False),
        ("Cari map rekam medis", "petugas arsip", 12, 45, 0, 0, 0, SP, 15, 3, False),
        ("Periksa tekanan darah dan keluhan", "perawat", 6, 30, 0, 0, 0, SP, 0, None, False),
        ("Periksa dokter", "dokter", 8, 40, 0, 0, 0, SP, 0, None, False),
        ("Ambil obat", "apoteker", 4, 30, 0, 1, 0, SP, 4, 6, False),
    ],
    ("Pendaftaran puskesmas", "sesudah"): [
        ("Pilih jam datang lewat pesan, telepon, atau kader", "warga", 3, 0, 0, 0, 0, SP, 0, None, False),
        ("Cocokkan identitas dan buka rekam medis", "petugas loket", 2, 5, 1, 1, 0, SP, 2, 1, False),
        ("Periksa tekanan darah dan keluhan", "perawat", 6, 10, 0, 0, 0, SP, 0, None, False),
        ("Periksa dokter", "dokter", 8, 12, 0, 0, 0, SP, 0, None, False),
        ("Ambil obat", "apoteker", 4, 8, 0, 0, 0, SP, 3, 4, False),
    ],
}


# Applicants a month, by service. The health centre's number is that of Dermaga Lama's patients in daftar_puskesmas.
APPLICANTS = {"Pindah datang": 84, "Surat keterangan usaha": 46, "Pendaftaran puskesmas": 259}


def kind_of_basis(basis: str | None) -> str:
    """Who may change it: the lawmaker, the office itself, or nobody needs to."""
    return "tanpa dasar" if basis is None else "setempat" if basis == SP else "peraturan"


def langkah_layanan():
    basis = COLUMNS.index("dasar_hukum") + 1
    rows = []
    for (service, version), steps in PROCESSES.items():
        for order, step in enumerate(steps, 1):
            row = [service, version, order, *step]
            rows.append([*row[:basis], kind_of_basis(row[basis - 1]), *row[basis:]])
    return COLUMNS, rows


def pemohon_layanan():
    return ["layanan", "pemohon_sebulan"], [list(item) for item in APPLICANTS.items()]
