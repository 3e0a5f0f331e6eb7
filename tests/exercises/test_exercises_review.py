"""Every row of the readers' two tables as a test input: what they typed, and what the screen has to say.

`FAILS` holds lines that Python refuses, `RUNS` lines that run and answer wrongly; both pass the same engine.
"""

from __future__ import annotations

import pandas
import pytest
from typed_lines import failing

from egov.exercises import Choice, Choices, Misconception, NotAccepted, Number, Percent, find, start
from egov.exercises.galat import UNDERLINE, describe
from egov.exercises.line_slips import thousands_dot
from egov.exercises.results import BELUM_TEPAT, BENAR

TABLE = pandas.DataFrame({"persen": [50.0, 90.0], "penduduk": [10, 90], "menit_warga": [3, 4]})
NAMES = {
    "tabel": TABLE, "osi": 0.8, "tii": 0.7, "hci": 0.9, "penduduk_2022": 275, "penduduk_2024": 279, "menit_warga": 35,
    "penduduk_gorontalo": ..., "egdi": 0.8,
}  # fmt: skip

FAILS = {
    # decimal commas and thousands
    "x = 183.8 juta": ["183_800_000", "183.8"],
    "x = 183,8 juta": ["183_800_000", "183.8"],
    "x = 4,5 miliar": ["4_500_000_000"],
    "x = 802,5 ribu orang": ["802_500"],
    "x = 2.500.000 orang": ["2_500_000", "tanpa kata orang"],
    "x = 1250960 jiwa": ["1250960", "tanpa kata jiwa"],
    "x = 1.250.960 jiwa": ["1_250_960"],
    "x = 1,250,960 orang": ["1_250_960"],
    "x = 73 warga": ["73", "tanpa kata warga"],
    "x = 73 orang": ["73", "tanpa kata orang"],
    "x = 14,9 persen": ["14.9"],
    "x = 7 dari 9": ["7 / 9"],
    "x = 62% dari penduduk_2022": ["62 / 100 * penduduk_2022"],
    "x = 62,5 persen dari penduduk_2022": ["62.5 / 100 * penduduk_2022"],
    "x = satu juta": ["1_000_000"],
    "x = tujuh puluh tiga": ["73"],
    "x = seribu dua ratus": ["1_200"],
    "x = 73.34.": ["73.34", "tertinggal"],
    'x = 73"': ["kutip tertinggal"],
    "x = 73'": ["kutip tertinggal"],
    "x = 7/9 100": ["kali", "7/9 * 100"],
    "x = 93,23 x 0,78": ["93.23 * 0.78"],
    "x = 77,02% x 272.682.600": ["77.02 / 100 * 272_682_600"],
    "x = 5%": ["cukup 5"],
    "x = 100 – 62": ["tanda kurang"],
    "x = ７３": ["73"],
    "x = 62\u00a0/ 100": ["spasi khusus"],
    "x = 62\u200b/100": ["spasi khusus"],
    "x = ”B”": ["WhatsApp"],
    "x = ‘B’": ["WhatsApp"],
    "x = =osi + tii": ["cukup satu", "osi + tii"],
    "=osi + tii": ["cukup satu"],
    # Excel
    "x = SUMPRODUCT(osi;tii)": ["Excel", "(osi * tii).sum()"],
    "x = SUMPRODUCT(osi, tii)": ["Excel", "(osi * tii).sum()"],
    "x = AVERAGE(osi,tii,hci)": ["Excel", "(osi + tii + hci) / 3"],
    "x = AVERAGE(osi;tii;hci)": ["Excel", "(osi + tii + hci) / 3"],
    "x = average(osi, tii)": ["Excel", "(osi + tii) / 2"],
    "x = SUM(osi;tii)": ["Excel", "osi + tii"],
    "x = SUM(0,5;0,3)": ["Excel", "0.5 + 0.3"],
    "x = SUM(A1:A5)": ["Excel", '.sum()'],
    "x = =SUM(osi;tii)": ["cukup satu"],
    "x = ROUND(14,92;1)": ["round(14.92, 1)"],
    "x = Round(osi, 1)": ["round(osi, 1)"],
    "x = round(osi; 1)": ["round(osi, 1)"],
    "x = sum(0.5, 0.3)": ["Excel", "0.5 + 0.3"],
    "x = POWER(1,12;4)": ["1.12 ** 4"],
    "x = VLOOKUP(osi;tii;2)": ["Excel"],
    # names
    "x = (OSI + TII + HCI) / 3": ["besar dan kecil", "(osi + tii + hci) / 3"],
    "x = Penduduk_2022 * 2": ["besar dan kecil", "penduduk_2022 * 2"],
    "x = 0.73 * penduduk": ["tabel", '["penduduk"]'],
    "x = 0.73 * penduduk_202": ["penduduk_2022", "penduduk_2024"],
    "x = (persen * penduduk).sum()": ['tabel["persen"]'],
    'x = tabel["menit warga"]': ['"menit_warga"', "Mungkin maksud Anda"],
    'x = tabel["Persen"]': ['"persen"'],
    'x = tabel["belum"]': ["belum", "persen, penduduk, menit_warga"],
    "x = tabel[menit_warga]": ['["menit_warga"]'],
    "x = tabel[persen]": ['["persen"]'],
    "x = Kaltim": ['"Kalimantan Timur"'],
    "x = NTT": ['"Nusa Tenggara Timur"'],
    "x = DKI": ['"DKI Jakarta"'],
    "x = Kepri": ['"Kepulauan Riau"'],
    "x = Sulsel": ['"Sulawesi Selatan"'],
    "x = pengguna_internet_2022": ["Jalankan dulu sel di atas", "load("],
    "x = B": ['"B"'],
    "x = b": ['"B"'],
    "x = [A, D]": ['"A"'],
    'x = "A" dan "D"': ["kurung siku"],
    # lines of other tools
    'from egov.data import value\nx = value("nama_tabel", "persen")': ["nama_tabel", "masih contoh"],
    'x = value("penduduk" tahun=2022)': ["koma di antara", "tahun"],
    'x = value("penduduk", "penduduk" iso3="WLD")': ["koma di antara", "iso3"],
}  # fmt: skip


def caught(code: str) -> BaseException:
    return failing(code, dict(NAMES))


@pytest.mark.parametrize(("code", "words"), FAILS.items())
def test_a_line_that_fails(code, words):
    told = " ".join(describe(caught(code), NAMES)[1:2])
    assert [word for word in words if word not in told] == [], told


COMMON = {"id": "x", "variable": "x", "objective": "o", "hints": ("a", "Tulis: `185.3 / 1.008`."), "right": "r"}
TWO = (Misconception("satu", 1, "Pesan satu."), Misconception("dua", 2, "Pesan dua."))


def number(right: float, unit: str = "orang", **more) -> Number:
    return Number(**COMMON, misconceptions=TWO, explanation="p", reference=lambda: right, unit=unit, **more)


def percent(right: float, **more) -> Percent:
    return Percent(**COMMON, misconceptions=TWO, explanation="p", reference=lambda: right, **more)


RUNS = [
    (percent(91.0124), "x = 93,23*0,78+83,15*0,22", ["93.23*0.78+83.15*0.22"]),
    (percent(91.0124), "x = 93.23*78+83.15*22", ["Jumlah bobot", "0.78", "0.22"]),
    (percent(62.1), "x = 62,1", ["62.1"]),
    (percent(73.34), "x = 73.34,", ["tertinggal", "73.34"]),
    (number(1_250_960), "x = 1,250,960", ["1_250_960"]),
    (number(802_494), "x = 802.494", ["802_494", "ribuan"]),
    (number(80_249), "x = 802.494 / 10", ["802_494"]),
    (number(2_385_717), "x = 2.4", ["orang"]),
    (number(2_385_717), "x = 2.38", ["orang"]),
    (number(16), "x = 2^4", ["**"]),
    (number(138.6), "x = 62% (3)", ["62 / 100"]),
    (number(2_385_717), 'x = "2.385.717 orang"', ["2_385_717"]),
    (number(73), 'x = "73 warga"', ["73"]),
    (number(1_000_000), 'x = "satu juta"', ["1_000_000"]),
    (percent(77.8), "x = 62 * 0,95", ["62 * 0.95"]),
    (percent(86), 'x = tabel["persen"].sum()*tabel["penduduk"].sum()/tabel["penduduk"].sum()', ["baris demi baris"]),
    (percent(14.92), "x = 15", ["Hampir", "satu desimal"]),
    (percent(5.86), "x = 5.8", ["Hampir", "Bulatkan"]),
    (number(201_013_724, rel=0.002), "x = 200_000_000", ["Hampir"]),
]


@pytest.mark.parametrize(("exercise", "line", "words"), RUNS, ids=[line for _one, line, _words in RUNS])
def test_a_line_that_runs(exercise, line, words):
    names = dict(NAMES)
    exec(line, names)
    result = exercise.check(names["x"], typed=line)
    assert result.outcome == BELUM_TEPAT
    assert [word for word in words if word not in result.message] == [], result.message


@pytest.mark.parametrize("typed", ["x = 5%2", "x = 2^3"])
def test_the_advice_is_the_same_whether_the_line_fails_or_not(typed):
    ran = number(99).check(eval(typed[4:]), typed=typed).message
    failed = describe(caught(typed + " +"), NAMES)[1]
    assert ran.replace("`", "").split(" Lengkapnya")[0] == failed.split(" Lengkapnya")[0]


def test_the_failing_characters_are_underlined():
    lines = describe(caught("x = 77,02 / 100"), NAMES)
    assert f"{UNDERLINE}77,02" in lines[2] and "Yang digarisbawahi: 77,02" in lines
    lines = describe(caught('y = 1\nx = 2 * tabel["belum"]'), NAMES)
    assert "baris 2" in lines[2] and f'{UNDERLINE}tabel["belum"]' in lines[2]


def test_a_lesson_variable_that_is_a_table_too_names_the_cell(tmp_path, monkeypatch):
    book = '{"cells": [{"cell_type": "code", "source": "penduduk_2020 = 270_203_917"}]}'
    (tmp_path / "04.ipynb").write_text(book, encoding="utf-8")
    monkeypatch.setenv("JPY_SESSION_NAME", str(tmp_path / "04.ipynb"))
    told = describe(caught("x = penduduk_2020 * 2"), {})[1]
    assert "Jalankan dulu sel yang memuat penduduk_2020 = 270_203_917" in told


def test_every_likely_wrong_letter_is_answered_with_its_own_words():
    choice = Choice(**COMMON, misconceptions=TWO[:0], explanation="p", reference=lambda: "A",
                    options={"A": "ya", "B": "tidak", "C": "lupa", "D": "Semua warga"})  # fmt: skip
    assert "Semua warga" in choice.check("D").message
    assert choice.check("A, D").cause == "one_letter"


def test_several_letters_say_whether_one_is_missing_or_too_many():
    several = Choices(**COMMON, misconceptions=(), explanation="p", reference=lambda: ["A", "B"],
                      options=dict.fromkeys("ABCDE", "?"))  # fmt: skip
    messages = [several.check(one).message for one in (["A"], ["A", "B", "D"], ["A", "D"])]
    assert "kurang" in messages[0] and "berlebih" in messages[1] and "dilepas" in messages[2]
    assert len(set(messages)) == 3
    assert several.check(["AB"]).message.endswith('`["A", "B"]`.')


def test_a_placeholder_in_quotes_is_not_an_answer():
    assert number(5).check("...").outcome == "belum_dikerjakan"


def test_in_unit_06_a_quarter_of_a_million_is_accepted():
    exercise = next(one for one in start("06") if one.variable == "yang_hilang")
    assert exercise.check(250_000, typed="yang_hilang = 250_000").outcome == BENAR


def test_a_thousands_dot_inside_a_longer_sum_is_told():
    told = thousands_dot("petugas = 802.494 / 10", lambda scale: scale == 1000.0)
    assert told is not None and "802_494" in told[1]
    assert thousands_dot("petugas = 802.494 / 10", lambda scale: False) is None


def test_in_assignment_06_the_wrong_share_is_named_before_the_rounding():
    question = find("06-mobil-keliling", "Maluku")
    wrong = next(one for one in question.misconceptions if one.name == "menghitung-pengguna").example
    with pytest.raises(NotAccepted, match="sudah memakai internet"):
        question.verify(wrong, typed="")


def test_in_unit_05_the_rule_of_seventy_rounded_is_accepted():
    exercise = next(one for one in start("05") if one.variable == "tahun_ganda")
    assert exercise.check(5.8).outcome == BENAR and exercise.check(6.1).outcome == BENAR
