"""The commonest beginner slips are told apart in any exercise."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from egov.exercises import Choice, Choices, Misconception, Number, Percent, Table
from egov.exercises.remarks import remark_words
from egov.exercises.results import BELUM_DIKERJAKAN, BELUM_TEPAT, BENAR

TWO = (Misconception("satu", 1, "Pesan satu."), Misconception("dua", 2, "Pesan dua."))
COMMON = {"id": "x", "variable": "jawaban", "objective": "o", "hints": ("a", "b"), "explanation": "p", "right": "r"}
LETTERS = (Misconception("satu", "B", "Pesan satu."), Misconception("dua", "C", "Pesan dua."))


@pytest.fixture
def percent():
    return Percent(**COMMON, misconceptions=TWO, reference=lambda: 73.7)


@pytest.fixture
def people():
    return Number(**COMMON, misconceptions=TWO, reference=lambda: 4_950_000_000, unit="orang")


@pytest.fixture
def choice():
    return Choice(**COMMON, misconceptions=LETTERS, reference=lambda: "A", options={"A": "ya", "B": "tidak", "C": "?"})


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        ((73, 7), "tuple"),
        ((73, 0.07), "comma"),
        ((0, 495351803454), "comma"),
        ((4, 500, 0), "commas"),
        ("73", "text_number"),
        ("73,7%", "text_number"),
        ("73,7 persen", "text_number"),
        ("tujuh puluh", "text_habit"),
        ("4,5 miliar", "text_habit"),
        ("entahlah", "text_unit"),
        ((73.34,), "stray_comma"),
        (0.737, "proportion"),
        (7370, "too_many_hundreds"),
        (None, "none"),
        (True, "boolean"),
        (np.True_, "boolean"),
        (print, "callable"),
        (float("nan"), "nan"),
        (np.inf, "nan"),
        ([73.7, 1], "many"),
        (pd.Series([1.0, 2.0]), "many"),
        (pd.Series([1.0, 2.0]) > 1, "many_true"),
        (pd.DataFrame({"menit": [1, 2]}), "table"),
        ({"a": 1}, "many"),
        (1j, "not_a_number"),
        (object(), "not_a_number"),
        (-73.7, "sign"),
        (90, "higher"),
        (40, "lower"),
    ],
)
def test_slip_in_a_percentage(percent, answer, cause):
    result = percent.check(answer)
    assert (result.outcome, result.cause) == (BELUM_TEPAT, cause), result
    assert "{" not in result.message


@pytest.mark.parametrize(
    "answer", [73.7, 73.74, np.float32(73.7), Decimal("73.7"), Fraction(737, 10), [73.7], pd.DataFrame([[73.7]])]
)
def test_honest_forms_of_a_number(percent, answer):
    assert percent.check(answer).outcome == BENAR


@pytest.mark.parametrize("answer", [..., [...], (..., 1)])
def test_placeholder_is_belum_dikerjakan(percent, answer):
    assert percent.check(answer).outcome == BELUM_DIKERJAKAN


def test_tuple_message_shows_the_mended_number(percent):
    assert "`73.7`" in percent.check((73, 7)).message
    assert "`73.7`" in percent.check("73,7%").message


@pytest.mark.parametrize("answer", [4.95, 4950, 4_950_000])
def test_other_unit_is_told(people, answer):
    assert people.check(answer).cause == "scale"


@pytest.mark.parametrize(("answer", "cause"), [(3, "choice_type"), ("Z", "choice_unknown"), (None, "none")])
def test_slip_in_a_choice(choice, answer, cause):
    assert choice.check(answer).cause == cause


@pytest.mark.parametrize("answer", ["a", " A ", "A.", "ya", "A. ya", ["A"]])
def test_honest_forms_of_a_choice(choice, answer):
    assert choice.check(answer).outcome == BENAR


def test_several_choices():
    wrong = (Misconception("satu", ["A"], "Satu."), Misconception("dua", ["C"], "Dua."))
    several = Choices(**COMMON, misconceptions=wrong, reference=lambda: ["A", "B"], options=dict.fromkeys("ABCD", ""))
    assert several.check(("b", "a")).outcome == BENAR
    assert several.check("A dan B").outcome == BENAR
    assert several.check([]).cause == "choices_empty"
    assert several.check(7).cause == "choices_type"
    assert several.check(["A", "D"]).message.startswith("1 pilihan")


def test_table_is_compared_by_content_not_by_order():
    right = pd.DataFrame({"provinsi": ["X", "Y"], "persen": [1.0, 2.0]})
    wrong = (Misconception("satu", right.head(1), "Satu."), Misconception("dua", right.assign(persen=0), "Dua."))
    table = Table(
        **COMMON, misconceptions=wrong, reference=lambda: right, columns=("provinsi", "persen"), keys=("provinsi",)
    )
    assert table.check(right.iloc[::-1].assign(lain=1)).outcome == BENAR
    assert table.check(right.set_index("provinsi")["persen"]).outcome == BENAR
    assert table.check(right.head(1)).cause == "satu"
    assert table.check(right[["provinsi"]]).cause == "columns"
    assert table.check(5).cause == "not_a_table"
    assert table.check(right.assign(persen=[1.0, 9.0])).cause == "values"
    assert table.check(pd.concat([right, right])).cause == "rows"


def test_an_answer_that_breaks_the_comparison_is_galat_not_a_traceback(percent):
    class Odd:
        shape = ()
        size = 1

        def item(self):
            raise ZeroDivisionError

    result = percent.check(Odd())
    assert result.outcome == "galat" and "nol" in result.message


def test_hints_come_one_at_a_time_and_end(percent):
    assert [percent.hint().text for _ in range(2)] == ["a", "b"]
    assert "habis" in percent.hint().text


def test_explanation_waits_for_an_attempt(percent):
    percent.check(...)
    assert percent.explain().text != "p"
    percent.check(1)
    assert percent.explain().text == "p"


def test_an_option_that_is_a_number_may_be_typed_without_quotes():
    wrong = (Misconception("awal", "A", "Pesan satu."), Misconception("pidato", "C", "Pesan dua."))
    years = Choice(
        **COMMON, misconceptions=wrong, reference=lambda: "B", options={"A": "2005", "B": "2013", "C": "2022"}
    )
    assert years.check(2013).outcome == BENAR
    assert years.check(2005).outcome == years.check(2012).outcome == years.check(True).outcome == BELUM_TEPAT


@pytest.mark.parametrize("typed", ['x = "B"', 'x = "b."', 'x = "B. 2013"', "x = huruf"])
def test_a_letter_is_not_remarked_upon(typed):
    assert remark_words("B", typed) == ""


@pytest.mark.parametrize("typed", ["x = 2013", 'x = "2013"'])
def test_an_option_typed_in_its_own_words_is_accepted_kindly(typed):
    assert "Itu pun diterima" in remark_words("B", typed)
