"""The message to RT 05, checked in four steps; only what one holds in the hand counts."""

from __future__ import annotations

import ipywidgets as w

from egov.units.common.stamped import STAMP, picture
from egov.units.u11 import data
from egov.widgets.branching import Scenario
from egov.widgets.branching_data import Measure, Node, Pick

LETTER = "U2178"  # the message to the neighbours of RT 05
HELD, STEPS = "Bukti di tangan", 4
# Situation: its words, and the decisions (label, what is said, whether it leads on).
NIGHT = {
    "pecah": (
        "21.09. Rio membaca pesan itu sekali lagi. Mulai dari mana?",
        ("Menilai ejaannya", "Rapi. Kabar palsu pun boleh rapi, jadi belum ada yang diketahui.", False),
        (
            "Memecahnya menjadi pernyataan",
            "Ada dua: KTP cetakan lama mati tanggal 30, dan daftar ulang lewat sebuah alamat. Keduanya bisa diperiksa.",
            True,
        ),
        ("Bertanya di grup yang menyebarkannya", "Semua menjawab “katanya”. Rio kembali ke kabar yang sama.", False),
    ),
    "asal": (
        "21.10. Dua pernyataan. Apa yang dicari berikutnya?",
        ("Suratnya: nomor, tanggal, penanda tangan", "Tidak ada. Yang tertulis “dari grup sebelah”.", True),
        ("Jumlah suka pada unggahannya", "Suka menghitung jempol, bukan kebenaran.", False),
        (
            "Membuka alamatnya, supaya jelas",
            "Alamat tidak membuktikan dirinya sendiri, dan yang di seberang tahu Anda datang.",
            False,
        ),
    ),
    "tanya": (
        "21.12. Tidak ada surat. Siapa yang mestinya tahu?",
        ("Warga RT 05 yang mengirimnya", "Ia mengaku belum mengecek. Ia pun menunggu jawaban.", False),
        (
            "Menunggu hari kerja berikutnya",
            "Boleh bila tidak mendesak. Tanggal 30 tinggal sepuluh hari, dan malam ini ada yang bertanya.",
            False,
        ),
        (
            "Bu Marlina, lewat nomor di buku piket",
            "“Tidak ada surat, tidak ada daftar ulang. Loket besok buka biasa. Ini jam berapa, Rio?”",
            True,
        ),
    ),
    "catat": (
        "21.15. Apa yang ditulis di buku piket?",
        ("“Hoaks, seratus persen.”", "Yang ditanya baru kantor sendiri. Tulis sejauh yang diketahui.", False),
        (
            "“Di kota ini tidak benar, kata Bu Marlina, 21.12. Kementerian belum ditanya.”",
            "Ada isinya, siapa yang berkata, jamnya, dan yang belum diketahui.",
            True,
        ),
        ("“Belum jelas.”", "Orang yang berwenang di kota ini sudah menjawab. Jawabannya jangan dibuang.", False),
    ),
}
END = "Empat langkah: pecah, cari asalnya, tanya lewat jalan yang sudah dikenal, catat seberapa yakin."


class Check(Scenario):
    """The scenario, with the stamped message above it."""

    def __init__(self, channel: str, message: str, **more):
        super().__init__(**more)
        self.channel, self.message = channel, message

    def body(self):
        return [w.HTML(picture(self.channel, self.message)), *super().body()]

    def description(self):
        return [f"{STAMP} · {self.channel}: {self.message}", *super().description()]


def night() -> Check:
    """The scenario; a decision that leads nowhere leaves one where one stands."""
    keys = [*NIGHT, "akhir"]
    nodes = {
        key: Node(
            words,
            [Pick(label, after if on else key, told, {HELD: 1} if on else {}) for label, told, on in picks],
        )
        for (key, (words, *picks)), after in zip(NIGHT.items(), keys[1:], strict=True)
    }
    row = data.posts().set_index("id").loc[LETTER]
    return Check(
        f"{row['platform']}, Selasa, {row['waktu']:%H.%M}",
        row["teks"],
        title="Memeriksa kabar RT 05",
        start=keys[0],
        measures=[Measure(HELD, 0, STEPS, "hal")],
        nodes={**nodes, "akhir": Node(END)},
    )
