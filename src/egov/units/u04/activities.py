"""Live activities of unit 04."""

from __future__ import annotations

from egov.charts import angka, juta, persen
from egov.data import load
from egov.units.common.puzzles import guess, lines
from egov.units.u04.data import registered_2022

tebak_persen = guess(
    __name__,
    "apakah ini 62% dari 50 pegawai?",
    "62 * 50",
    ["31", "62", "3100"],
    "Python tidak tahu bahwa 62 itu persen. Pegawainya hanya 50, jadi ada langkah yang kurang.",
)


tebak_kurung = guess(
    __name__,
    "tanpa kurung, masihkah 50 orang?",
    "31 / 62 / 100",
    ["0.005", "0.5", "50.0"],
    "Tanpa kurung, Python membagi dua kali dari kiri. Kurung membuat persennya dihitung lebih dulu.",
)


susun_persen = lines(
    __name__,
    "berapa persen pegawai yang sudah ikut?",
    "31 dari 50 pegawai sudah ikut pelatihan. Susun barisnya, sehingga persennya tercetak.",
    ["pegawai = 50", "peserta = 31", "hasil = peserta / pegawai * 100", "hasil"],
    "Sebuah nama dipakai sesudah diisi. Yang ditanyakan di depan garis miring, basisnya di belakang.",
)


def cek_fakta():
    """The fact-check slider: share × population, with the band that 2022 makes plausible."""
    from egov.widgets import Outcome, Slider, slider_explorer

    # From BPS persons (lowest) to APJII (highest): what could honestly be called "users" in 2022. In the sliders'
    # own whole steps, so that each preset falls inside the band it made.
    answers = load("jawaban_indonesia_2022").set_index("kode")["persen"]
    population = round(registered_2022() / 1e6)
    low, high = (round(answers[k]) for k in ("bps-perorangan", "apjii"))
    band = (low / 100 * population * 1e6, high / 100 * population * 1e6)

    def compute(values):
        people = values["persen"] / 100 * values["penduduk"] * 1e6
        sentence = (
            f"{persen(values['persen'], 0)} dari {angka(values['penduduk'], 0)} juta adalah {juta(people, 0)} orang."
        )
        return Outcome(people, sentence, band=band)

    return slider_explorer(
        title="Cek fakta: persen × penduduk = berapa orang?",
        sliders=[
            Slider("persen", "Persen pengguna internet", 40, 95, 1, 73, "%"),
            Slider("penduduk", "Penduduk Indonesia", 240, 290, 1, population, "juta orang"),
        ],
        compute=compute,
        write=lambda people: juta(people, 0),
        axis=(90e6, 280e6),
        presets={
            "73%, penduduk terdaftar 2022": {"persen": 73, "penduduk": population},
            f"BPS 2022, usia 5 tahun ke atas: {low}%": {"persen": low, "penduduk": population},
            f"APJII 2022: {high}%": {"persen": high, "penduduk": 273},
        },
    )
