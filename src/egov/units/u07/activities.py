"""Activities of unit 07: the what-if of EGDI, and where to take a question."""

from __future__ import annotations

from egov.charts import angka
from egov.units.common.puzzles import guess, lines
from egov.units.u07.data import PARTS, rank, rank_with, score

PART_NAMES = {"osi": "OSI, layanan daring", "tii": "TII, jaringan", "hci": "HCI, modal manusia"}


tebak_kurung = guess(
    __name__,
    "yang mana yang terbagi tiga?",
    "4 + 5 + 9 / 3",
    ["6.0", "12.0", "18.0"],
    "Tanpa kurung, hanya angka yang menempel pada garis miring yang dibagi: 9 / 3. Sesudah itu baru ditambah.",
)


tebak_sepertiga = guess(
    __name__, "satu komponen naik 0,03. EGDI-nya?", "print((0.03 + 0 + 0) / 3)", ["0.03", "0.01", "0.09"],
    "Yang lain diam, jadi yang sampai ke rata-rata hanya sepertiganya.",
)  # fmt: skip


susun_kertas = lines(
    __name__, "angka untuk kertas di bawah spanduk",
    "Senin pagi tiga warga menunggu 30, 50, dan 40 menit. Cetak rata-ratanya.",
    ["senin = [30, 50, 40]", "semua_menit = sum(senin)", "rata = semua_menit / 3", "print(rata)"],
    "Catatannya dulu, lalu jumlahnya, baru dibagi banyaknya warga. Angka itu dapat diperiksa siapa pun.",
)  # fmt: skip


def andai():
    """What if: move Indonesia's parts, see score and rank of 2024 while 192 states stay put."""
    from egov.widgets import Outcome, Slider, slider_explorer

    now, place_now = {part: score(2024, part) for part in PARTS}, rank(2024)

    def moved(values):
        return {part: min(1.0, max(0.0, now[part] + values[part])) for part in PARTS}

    def compute(values):
        parts = moved(values)
        # Untouched, the printed score stands: the mean of the printed parts differs from it in the fifth decimal.
        points = score(2024) + sum(parts[part] - now[part] for part in PARTS) / 3
        place = rank_with(points, 2024)
        move = place_now - place
        words = "tetap" if not move else f"{'naik' if move > 0 else 'turun'} {abs(move)}"
        listed = ", ".join(f"{part.upper()} {angka(parts[part], 3)}" for part in PARTS)
        return Outcome(points, f"{listed}. EGDI {angka(points, 3)}.", verdict=f"Peringkat {place} dari 193 ({words})")

    def slider(part: str, most: float):
        return Slider(part, f"Ubah {PART_NAMES[part]}", -0.1, most, 0.01, 0, write=_step)

    return slider_explorer(
        title="Andai komponen berubah (EGDI 2024, negara lain dianggap diam)",
        sliders=[slider("osi", 0.19), slider("tii", 0.13), slider("hci", 0.26)],
        compute=compute,
        write=lambda points: angka(points, 3),
        axis=(0.68, 1.0),
        presets={
            "Keadaan 2024": {"osi": 0, "tii": 0, "hci": 0},
            "Hanya OSI naik 0,05": {"osi": 0.05, "tii": 0, "hci": 0},
            "Hanya HCI naik 0,05": {"osi": 0, "tii": 0, "hci": 0.05},
            "Ketiganya turun 0,01": {"osi": -0.01, "tii": -0.01, "hci": -0.01},
        },
    )


def tanya_ke_mana():
    """Six questions of an office: which of them an index can answer, and which only its own counter."""
    from egov.widgets import Card, card_sorter

    return card_sorter(
        title="Tanya ke mana?",
        choices={"egdi": "EGDI", "spbe": "SPBE nasional", "loket": "Data loket sendiri"},
        cards=[
            Card(
                "Dibanding tetangga, komponen mana yang membuat Indonesia tertinggal?",
                "egdi",
                "EGDI memuat tiga komponen untuk setiap negara. Inilah pertanyaan yang pas untuknya.",
                {"spbe": "SPBE nasional hanya tentang Indonesia, jadi tidak ada tetangganya."},
            ),
            Card(
                "Berapa lama warga menunggu di loket kita pada hari Senin?",
                "loket",
                "Hanya catatan loket Anda yang tahu. Nomor antrean pun sudah data.",
                {
                    "egdi": "EGDI punya satu baris untuk seluruh Indonesia. Loket Anda tidak ada di dalamnya.",
                    "spbe": "Indeks SPBE nasional merangkum ratusan instansi. Antrean Senin pagi tidak terlihat.",
                },
            ),
            Card(
                "Sudahkah tingkat kematangan SPBE nasional 2024 melewati target RPJMN?",
                "spbe",
                "3,12 dibanding target 2,60: terjawab, pada skala 1 sampai 5.",
                {"egdi": "Target 2,60 itu pada skala SPBE. EGDI memakai skala lain."},
            ),
            Card(
                "Berapa warga yang mulai mengisi formulir daring kita, lalu menyerah di tengah jalan?",
                "loket",
                "Hanya catatan formulir Anda yang bisa menjawab. Perbaiki dulu halaman tempat mereka menyerah.",
                {"egdi": "OSI menilai layanan daring satu negara, bukan warga yang menyerah di formulir Anda."},
            ),
            Card(
                "Dari 2022 ke 2024, Vietnam makin dekat dengan nilai Indonesia atau makin jauh?",
                "egdi",
                "Bandingkan selisih nilainya, bukan selisih peringkatnya.",
            ),
            Card(
                "Mengapa berkas pindah datang Pak Agus (rekaan) kembali tiga kali?",
                "loket",
                "Tanyakan kepada Pak Agus, lalu kepada formulirnya. Indeks dunia tidak kenal beliau.",
                {"spbe": "SPBE menilai tata kelola. Berkas yang bolak-balik tercatat di kantor Anda."},
            ),
        ],
    )


def _step(points: float) -> str:
    """A slider's step in words: how far the part was moved."""
    return "tetap" if abs(points) < 1e-9 else ("+" if points > 0 else "−") + angka(abs(points), 2)
