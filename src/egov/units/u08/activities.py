"""Live activities of unit 08: two guesses, the process board, the sketch of one's own service."""

from __future__ import annotations

from egov.units.common.sketch_table import ServiceSketch
from egov.units.u08.data import founded, steps, work, worked

SENDS_HOME = 7  # the check at the counter
JOINABLE = (3, 8, 10)  # one letter for RT and RW; check and typing; initials and signature
FETCHED = 12
FEW, TENTH, QUARTER, HALF = "kurang dari seperlima puluh", "sepersepuluh", "seperempat", "separuh"


def tebak_bagian():
    """Which part of the time is work? In words, so that the exercise after it keeps its number."""
    from egov.widgets import guess_first

    share = worked(steps()) / 100
    words = FEW if share < 1 / 50 else TENTH if share < 0.15 else QUARTER if share < 0.35 else HALF
    return guess_first(
        title="Dari seluruh waktu itu, seberapa besar bagian kita bekerja?",
        code="print(bagian_kerja)",
        options=[HALF, QUARTER, TENTH, FEW],
        why="Setiap langkah terasa sibuk di meja kita. Yang panjang justru jarak antarmeja.",
        names={"bagian_kerja": words},
    )


def tebak_efisiensi():
    """Six steps dropped: does the share of work rise?"""
    from egov.widgets import guess_first

    before, after = worked(steps()), worked(founded())
    words = "turun" if after < before else "naik" if after > before else "tetap"
    return guess_first(
        title="Langkah tanpa dasar dibuang. Bagian kerja dari seluruh waktu menjadi bagaimana?",
        code="print(bagian_kerja_sesudah_dibuang)",
        options=["naik", "tetap", "turun"],
        why=f"Menit kerja tinggal {work(founded())} dari {work(steps())}. Bacalah apa artinya di latihan berikut.",
        names={"bagian_kerja_sesudah_dibuang": words},
    )


def papan_proses():
    """The twelve steps of moving residence; each one's fate is the reader's."""
    from egov.widgets import Step, process_board

    rows = [
        Step(
            r.langkah, r.pelaku, r.menit_kerja, r.menit_tunggu, r.kunjungan, r.biaya_rupiah,
            base=r.dasar_hukum if r.sifat_dasar == "peraturan" else "", kind=r.sifat_dasar,
            joins=r.Index in JOINABLE, digital=r.Index != FETCHED,
        )
        for r in steps().itertuples()
    ]  # fmt: skip
    return process_board(
        title="Pindah datang: buang, gabung, tukar urutan, baru digitalkan",
        steps=rows,
        front=(SENDS_HOME, int(steps().loc[SENDS_HOME, "persen_kembali"])),
    )


def sketsa_layanan():
    """One's own service, a table to type in; unit 14 takes it up."""
    return ServiceSketch()
