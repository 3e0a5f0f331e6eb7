"""Live activities of unit 10: the triage desk, and a guess about tone."""

from __future__ import annotations

from egov.units.u10 import data

REASONS = {
    "T0097": ("hari", "Besok jawabannya basi: kapalnya sudah berangkat.",
              {"sekarang": "Tidak ada yang terluka. Tetapi jangan sampai besok."}),
    "T0044": ("pekan", "Keluhannya nyata, dan besok masih sama.",
              {"sekarang": "Sindirannya tajam, bahayanya tidak ada.",
               "terima": "Tidak ada yang memuji. Empat loket tutup."}),
    "T0284": ("terima", "Tidak ada yang perlu dikerjakan. Satu kalimat cukup.",
              {"hari": "Santun memang enak dijawab lebih dulu. Siapa yang jadi menunggu?"}),
    "T1175": ("sekarang", "Jarum bekas dan anak-anak, di jalan yang sama.",
              {"pekan": "Nadanya tenang. Jarumnya tidak menunggu sepekan.",
               "hari": "Anak-anak lewat situ sore ini, sepulang mengaji."}),
    "T0672": ("pekan", "Izinnya diperiksa dulu. Reklamenya tidak lari.", {}),
    "T0139": ("sekarang", "Selama fotonya terpajang, orang dapat menyalin NIK itu.",
              {"pekan": "Sepekan lagi sudah berapa orang yang menyimpannya?",
               "hari": "Grup 200 orang membaca lebih cepat daripada kantor."}),
    "T0076": ("pekan", "Lucu, dan benar. Petugas perlu datang, tidak harus jam ini.",
              {"terima": "Wkwk bukan pujian. Kerannya sungguh cokelat."}),
    "T0126": ("sekarang", "Satu meter sudah cukup. Anak-anak mandi tiap sore.",
              {"pekan": "Buayanya tidak membaca jadwal kita.", "hari": "Sorenya keburu datang."}),
    "T0656": ("pekan", "Jarang ada permintaan sebaik ini. Beri caranya, jangan didiamkan.",
              {"terima": "Ia tidak memuji. Ia bertanya caranya."}),
    "T1012": ("sekarang", "Huruf besarnya benar: kelahiran tidak dapat ditunda.",
              {"pekan": "Keburu lahir.", "hari": "Istrinya sudah mau melahirkan. Hitungannya jam."}),
}  # fmt: skip


def meja_triase():
    """Ten tickets, four drawers; at the end how long the dangerous ones wait."""
    from egov.units.u10.desk import TriageDesk
    from egov.units.u10.tables import DESK
    from egov.widgets import Card

    rows = data.complaints().set_index("tiket")
    cards = [Card(f"{rows.loc[key, 'teks']} ({key})", *REASONS[key]) for key in DESK]
    return TriageDesk(tickets=DESK, cards=cards, polite=[rows.loc[key, "nada"] for key in DESK])


def tebak_nada():
    """How many of the sharp ones are answered in time? The line counts."""
    from egov.widgets import guess_first

    rows = data.complaints()
    return guess_first(
        title="Dari 100 aduan yang santun, 86 dijawab dalam 3 hari kerja. Dari 100 yang keras atau menyindir?",
        code='print(round((keras["hari_kerja"] <= 3).mean() * 100))',
        options=["86", "75", "54", "30"],
        why="Tidak ada yang memerintahkannya. Tiket yang keras hanya dibuka belakangan, satu demi satu.",
        names={"keras": rows[rows["nada"].isin(data.SHARP)]},
    )
