"""Rounding as people speak, and the edge of each kind's tolerance: just in, just out."""

from __future__ import annotations

import pytest

from egov.core.messages import table
from egov.exercises import Misconception, NotAccepted, Number, Percent
from egov.exercises.results import BELUM_TEPAT, BENAR

COMMON = {"id": "x", "variable": "x", "objective": "o", "hints": ("a", "b"), "explanation": "p", "right": "r"}


def of(kind, right, *wrong, **more):
    named = tuple(Misconception(f"m{value}", value, f"Pesan {value}.") for value in wrong or (-1, -2))
    return kind(**COMMON, misconceptions=named, reference=lambda: right, **more)


@pytest.mark.parametrize(
    ("exercise", "inside", "outside"),
    [
        (of(Percent, 73.7), [73.65, 73.75, 73.7], [73.64, 73.76]),
        (of(Percent, 14.95), [14.9, 15.0], [14.89, 15.01]),
        (of(Percent, 0.6), [0.606, 0.594], [0.607, 0.62]),  # a small share leaves less to rounding
        (of(Percent, 108.1824, abs=0.25), [108, 108.4], [107.9, 108.5]),
        (of(Number, 1000, unit="kartu"), [995.1, 1005], [994.9, 1005.1]),
        (of(Number, 1000, rel=0.002), [998.1, 1002], [997.9, 1002.1]),
        (of(Number, 116, rel=0, abs=0.4), [115.6, 116.4], [115.5, 116.5]),
        (of(Number, 0, abs=0.5), [-0.5, 0.5], [-0.51, 0.51]),
        (of(Number, 2_385_717), [2_400_000, 2_390_000, 2_374_000], [2_000_000, 2_373_000, 2_398_000]),
        (of(Number, 72.67, unit="juta orang"), [73, 72.7], [70, 72.2]),
        (of(Number, 802_494), [800_000, 802_000, 798_500], [780_000, 798_400, 808_000]),
        (of(Number, 1_250_960), [1_250_000, 1_251_000], [1_300_000, 1_240_000]),
        (of(Number, 201_013_724, rel=0.002), [201_000_000], [200_000_000]),
        (of(Number, 116), [116], [120, 115, 100]),  # a small count is not spoken of in round numbers
    ],
)
def test_just_in_and_just_out(exercise, inside, outside):
    assert [exercise.check(one, typed="").outcome for one in inside] == [BENAR] * len(inside)
    assert [exercise.check(one, typed="").outcome for one in outside] == [BELUM_TEPAT] * len(outside)
    right = exercise.reference()
    question = of(type(exercise), right, rel=exercise.rel, abs=exercise.abs, unit=exercise.unit, high=1e12)
    for one in inside:  # the assignment's hidden test decides alike
        question.decide(one, right)
    for one in outside:
        with pytest.raises(NotAccepted):
            question.decide(one, right)


@pytest.mark.parametrize(
    ("exercise", "answer", "cause"),
    [
        (of(Percent, 14.92), 15, "rounded"),
        (of(Percent, 14.92), 14.8, "lower"),
        (of(Percent, 5.86), 5.8, "cut"),
        (of(Percent, 91.01), 90, "rounded"),
        (of(Percent, 91.01), 95, "higher"),
        (of(Number, 1_250_960), 1_300_000, "rounded"),
        (of(Number, 201_013_724, rel=0.002), 200_000_000, "rounded"),
        (of(Number, 1_250_960), 1_000_000, "lower"),
        (of(Number, 17, unit="petugas"), 20, "higher"),
    ],
)
def test_what_is_rounded_too_far_is_called_nearly_right(exercise, answer, cause):
    result = exercise.check(answer, typed="")
    assert result.cause == cause
    assert ("Hampir" in result.message) == (cause in {"rounded", "cut"})


def test_a_named_misconception_comes_before_rounding():
    exercise = of(Number, 2_385_717, 2_400_000, 9)
    assert exercise.check(2_400_000, typed="").cause == "m2400000"
    with pytest.raises(NotAccepted, match="Pesan 2400000"):
        exercise.decide(2_400_000, 2_385_717)


def test_the_answer_of_an_idea_comes_before_an_idea_that_merely_covers_it():
    wide = Misconception("luas", 1.5, "Luas.", when=lambda value: value < 10)
    exact = Misconception("tepat", 3.7, "Tepat.")
    exercise = Number(**COMMON, misconceptions=(wide, exact), reference=lambda: 20)
    assert exercise.check(3.7).cause == "tepat" and exercise.check(4.2).cause == "luas"


def test_general_sentences_have_the_voice_of_the_course():
    """None begins with "Itu", none says what a question asks, none names a letter as the right one."""
    for key, text in table("exercises").items():
        assert not text.startswith("Itu "), key
        assert "Soal meminta" not in text and "yang diminta" not in text.lower().replace("baris yang diminta", ""), key
        for sentence in text.replace("?", ".").split(". "):
            assert len(sentence.split()) <= 24, f"{key}: {sentence}"
