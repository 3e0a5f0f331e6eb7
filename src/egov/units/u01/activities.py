"""Live activities of unit 01."""

from __future__ import annotations

from egov.data import load
from egov.units.common.puzzles import guess, lines

KINDS = {"lama": "Pola lama", "sekadar_aplikasi": "Sekadar aplikasi", "digital": "Pola pikir digital"}


CARDS = ("s01", "s02", "s05", "s03", "s08", "s12", "s10", "s16", "s14", "s06")  # ten of the table's twenty


tebak_persen = guess(
    __name__, "lima dari dua puluh", "print(5 / 20 * 100)", ["25.0", "400.0", "0.25"],
    "Bagiannya di depan garis miring, keseluruhannya di belakang. Lalu dikali 100.",
)  # fmt: skip


susun_tepat = lines(
    __name__, "berapa persen selesai sekali datang?",
    "Dari 40 warga, 30 selesai sekali datang. Cetak persennya.",
    ["selesai = 30", "semua_warga = 40", "persen_tepat = selesai / semua_warga * 100", "print(persen_tepat)"],
    "Kedua catatan boleh bertukar tempat, asal sudah ada sebelum dibagi. Basisnya, semua warga, di belakang garis.",
)  # fmt: skip


def kartu_situasi():
    """Ten situations, to be sorted into three patterns."""
    from egov.widgets import Card, card_sorter

    replies = {
        ("sekadar_aplikasi", "digital"): "Layarnya memang ada, tetapi alur warganya tidak berubah.",
        ("lama", "digital"): "Periksa siapa yang menunggu siapa.",
        ("digital", "sekadar_aplikasi"): "Lihat lagi: apa yang menjadi lebih ringan bagi warga?",
        ("digital", "lama"): "Tidak ada aplikasi baru bukan berarti pola lama.",
        ("lama", "sekadar_aplikasi"): "Di sini belum ada aplikasinya.",
    }
    cards = [
        Card(
            row.situasi,
            row.jenis,
            row.alasan,
            {chosen: words for (kind, chosen), words in replies.items() if kind == row.jenis},
        )
        for row in load("situasi_kantor").set_index("id").loc[list(CARDS)].itertuples()
    ]
    return card_sorter(title="Sepuluh situasi kantor", choices=KINDS, cards=cards)


def pagi_di_loket():
    """The counter morning: five decisions."""
    from egov.units.u01.morning import morning

    return morning()


def cermin_diri():
    """Twelve habits; kept in the trainee's own workspace for unit 14, nowhere else."""
    from egov.units.common.mindset import ENDS, FIRST, STATEMENTS, kept
    from egov.widgets import self_assessment

    return self_assessment(
        title="Cermin pola pikir: dua belas kebiasaan saya", statements=STATEMENTS, ends=ENDS, store=kept(FIRST)
    )
