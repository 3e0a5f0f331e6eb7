"""What counter officers typed when six units were played in the lab, and what the screen has to say to it."""

from __future__ import annotations

from datetime import date

import pytest
from typed_lines import failing

from egov.exercises import Choice, Choices, Misconception, Number, asked, find, habits_names, start
from egov.exercises.galat import describe
from egov.exercises.results import BELUM_TEPAT, BENAR
from egov.exercises.source import like


@pytest.fixture(autouse=True)
def nothing_failed_before(monkeypatch):
    monkeypatch.setattr(habits_names, "failed", set())
    yield
    asked.opened([])


def one_of(unit: str, variable: str):
    return next(one for one in start(unit) if one.variable == variable)


def table():
    import pandas

    return pandas.DataFrame({"indeks": [3.2, 3.6], "menit_warga": [25, 40], "menunggu": ["warga", "tidak ada"]})


FAILS = {
    # unit, line: what is said, what is not said
    ("00", "penduduk_gorontalo = 1,25 juta"): ("1_250_000", "cukup 1.25"),
    ("00", "penduduk_gorontalo = 1,25 jt"): ("1_250_000", "cukup 1.25"),
    ("05", "setahun_sebelumnya = 183,8 juta"): ("183.8", "183_800_000"),
    ("00", "sudah_sampai = unggah"): ("satu huruf pilihan", "Jalankan dulu"),
    ("00", "langkah = membetulkan"): ("satu huruf pilihan", "Jalankan dulu"),
    ("00", "persen_bali = 73. 34"): ("73.34", "tanda baca"),
    ("01", "menit_warga = 6,3 jam"): ("dalam menit, bukan jam", "cukup 6.3"),
    ("01", "bukti_alur = [D, E]"): ('["D", "E"]', "berdiri sendiri"),
    ("01", "bukti_alur = B, E"): ('["B", "E"]', "berdiri sendiri"),
    ("01", 'x = (prov["indeks"] > 3,54).sum()'): ("3.54", "Perintah sum"),
    ("01", "x = berapa.sum()"): ("satu angka", "Perintah sum"),
    ("01", "x = fungsi.sum()"): ("kurung", "Perintah sum"),
    ("01", 'x = Prov["menit_warga"].sum()'): ('prov["menit_warga"]', "\u00b7"),
    ("01", 'x = MEDIAN(prov["menit_warga"])'): ('prov["menit_warga"].median()', 'tabel["kolom"]'),
    ("01", 'x = SUMPRODUCT(prov["indeks"];prov["menit_warga"])'): ('(prov["indeks"] * prov["menit_warga"])', "\u00b7"),
    ("13", 'x = prov.merge(prov, on=indeks)'): ('on="indeks"', "Sebut juga tabelnya"),
    ("13", 'x = prov.merge(prov, on="indeks", how=inner)'): ('how="inner"', "Jalankan dulu"),
    ("13", 'x = prov.merge(prov, on="indeks", how="iner")'): ('how="left"', "tidak dapat diolah"),
    ("13", "x = prov - 2"): ("len(...)", "tanda kutip"),
    ("01", 'x = (prov["menunggu"] = "warga").mean()'): ("Untuk membandingkan", "tanda baca"),
    ("01", 'x = COUNTIF(prov["indeks"];">3,54")'): ('(prov["indeks"] > 3.54).sum()', "+ - * /"),
    ("01", "x = 7 : 9 x 100"): ("7 / 9 * 100", "tanda baca"),
    ("05", "x = 13,6% + 16,4% + 7,9%"): ("7.9 / 100", "+ 7.9."),
    ("05", "x = empat belas koma sembilan"): ("14.9", "Jalankan"),
    ("05", "x = enam"): ("6", "Jalankan dulu"),
    ("06", "x = persen_saya% * 2"): ("/ 100", "tanda baca"),
    ("06", "x = Persen_saya * 0,3"): ("persen_saya * 0.3", "0,3"),
    ("06", "x = ceil persen_saya / 10"): ("ceil(...)", "tanda baca"),
    ("06", 'x = prov["indeks"].sum / prov["indeks"].sum'): (".sum()", "semuanya angka"),
    ("06", 'boleh_ditulis = ["B"; "D"]'): ("koma", "tanda baca"),
    ("07", "sumbangan_osi = 1.3%"): ("skala 0–1", "cukup 1.3"),
    ("07", "x = (osi tii) / 3"): ("osi dan tii", "tanda baca"),
    ("07", "x = (osi + tii) : 3"): ("(osi + tii) / 3", "tanda baca"),
    ("07", "x = sum(nilai 2016 > 0.4)"): ("nilai_2016", "Excel"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "words"), FAILS.items(), ids=[line for _unit, line in FAILS])
def test_a_line_that_fails_is_read_by_the_question_it_answers(typed, words):
    start(typed[0])
    names = {
        "prov": table(),
        "berapa": 3.2,
        "fungsi": len,
        "persen_saya": 79.9,
        "osi": 0.8,
        "tii": 0.7,
        "nilai_2016": 3,
    }
    said = describe(failing(typed[1], names), names)[1]
    assert words[0] in said and words[1] not in said, said


RUNS = {
    # unit, variable, what is typed: cause, or None for right
    ("00", "penduduk_gorontalo", "1250690"): "rounded|higher|lower",  # two digits change places
    ("00", "penduduk_gorontalo", "12509600"): "digits",
    ("00", "sudah_sampai", '"unggah"'): None,
    ("00", "paling_sedikit", '"Kaltara"'): "sepi-dikira-paling-sedikit",
    ("01", "menit_warga", "6.3"): "scale",
    ("01", "menit_warga", "380 / 60"): "scale",
    ("01", "menit_warga", "415"): "dua-kolom-dijumlah",
    ("01", "persen_menunggu", "9 / 7 * 100"): "upside_down",
    ("05", "naik_pengguna", "9"): "poin-dibaca-persen",
    ("05", "naik_tiga_tahun", "42"): "cut",
    ("05", "setahun_sebelumnya", "185.3 * 0.992"): "dikurangi-persennya",
    ("05", "setahun_sebelumnya", "185.3 - 185.3 * 0.8 / 100"): "dikurangi-persennya",
    ("05", "setahun_sebelumnya", "183.8"): None,
    ("05", "setahun_sebelumnya", "185.3 / 1.008"): None,
    ("06", "terbanyak", '"Jawa Timur"'): None,
    ("06", "terbanyak", '"jatim"'): None,
    ("06", "terbanyak", '"A. Jawa Timur"'): None,
    ("06", "terbanyak", '"Maluku Utara"'): "persen-terendah-dikira-terbanyak",
    ("06", "terbanyak", '"Jawa Barat"'): "choice_unknown",
    ("06", "boleh_ditulis", '["B dan D"]'): None,
    ("06", "yang_hilang", "623.186"): "thousands_dot",
    ("07", "sumbangan_osi", "0.01"): "rounded",
    ("07", "egdi_2024", "0.79"): "cut",
    ("07", "egdi_2024", "0.80346, 0.86448, 0.72934"): "commas",
}


@pytest.mark.parametrize(("typed", "cause"), RUNS.items(), ids=[f"{v}={t}" for _u, v, t in RUNS])
def test_a_line_that_runs_gets_its_own_reason(typed, cause):
    unit, variable, line = typed
    result = one_of(unit, variable).check(eval(line), typed=f"{variable} = {line}")
    assert (result.outcome == BENAR) == (cause is None), result
    assert cause is None or result.cause in cause.split("|"), result


def test_in_unit_06_two_steps_of_three_are_named():
    from egov.units.u06.data import helpers

    exercise = one_of("06", "petugas")
    own = helpers(__import__("egov.data.province", fromlist=["chosen"]).chosen())
    assert exercise.check(own * 240, typed="petugas = belum_saya/10/20").cause == "lupa-hari-kerja"
    assert exercise.check(own * 240 * 240, typed="petugas = belum_saya/10/20*240").cause == "kurung-tertinggal"


def test_an_old_value_is_not_judged_when_the_newest_cell_fills_another_name(monkeypatch):
    assert like("orang", ["orang = 5", "Orang = 6"]) == "Orang"
    assert like("orang", ["Orang = 6\norang = 5"]) is None
    assert like("orang", ["Orang = 6\norang = ..."]) == "Orang"
    monkeypatch.setattr("egov.exercises.source.history", lambda: ["x = 73", "X = 75"])
    number = Number(id="x", variable="x", objective="o", hints=("a",), misconceptions=(), reference=lambda: 73)
    result = number.check(73)
    assert (result.outcome, result.cause) == (BELUM_TEPAT, "other_name")


def test_a_wrong_road_within_the_tolerance_is_told_only_to_the_last_digit():
    wrong = Misconception("jalan-keliru", 99.9, "Jalannya keliru.")
    number = Number(id="x", variable="x", objective="o", hints=("a",), misconceptions=(wrong,), reference=lambda: 100.0)
    assert number.check(99.9, typed="").cause == "jalan-keliru"
    assert number.check(99.8, typed="").outcome == BENAR and number.check(100, typed="").outcome == BENAR


def test_words_of_two_options_choose_neither():
    options = {"A": "naik di kota", "B": "naik di desa", "C": "tetap di kota"}
    choice = Choice(id="x", variable="x", objective="o", hints=("a",), misconceptions=(), reference=lambda: "A",
                    options=options)  # fmt: skip
    told = choice.check("kota", typed="")
    assert told.cause == "choice_several" and "pilihan A dan C" in told.message
    assert choice.check("tetap", typed="").cause != "choice_unknown"
    several = Choices(id="x", variable="x", objective="o", hints=("a",), misconceptions=(),
                      reference=lambda: ["A", "B"], options=options)  # fmt: skip
    assert several.check(["A dan B"], typed="").outcome == BENAR


def test_an_assignment_knows_the_units_of_its_questions_too():
    start("05")
    assert asked.unit("tumbuh_2018 = 5%") == find("05-tumbuh-2018").unit == "persen"


def test_a_whole_date_is_told_as_one():
    day = Number(id="x", variable="batas", objective="o", hints=("a",), misconceptions=(), reference=lambda: 30,
                 unit="Maret")  # fmt: skip
    assert day.check("30 Maret", typed="").message.endswith("tanggal lengkap, sedangkan yang dicari satu angka. Tulis "
                                                             "angka itu saja.")  # fmt: skip
    assert day.check(date(2025, 3, 30), typed="").cause == "moment"


def test_the_right_number_rounded_too_far_is_no_misconception():
    other_year = Misconception("tahun-lain", 3.4925, "Tahun lain.")
    mean = Number(id="x", variable="x", objective="o", hints=("a",), right="r", explanation="p",
                  misconceptions=(other_year,), reference=lambda: 3.54)  # fmt: skip
    assert mean.check(3.5, typed="").cause == "rounded"
    assert mean.check(3.4925, typed="").cause == "tahun-lain" and mean.check(3.49, typed="").cause == "tahun-lain"
