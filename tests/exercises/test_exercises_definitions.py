"""Every exercise of every unit: untouched, right, and each misconception with exactly its own message."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from egov.core import register
from egov.exercises import Choice, Choices, Design, Number, Order, Percent, Table, loader, start, units
from egov.exercises.results import BELUM_DIKERJAKAN, BELUM_TEPAT, BENAR

EXERCISES = [pytest.param(one, id=f"{unit}-{one.id}") for unit in units() for one in start(unit)]
QUESTIONS = [pytest.param(one, id=f"{unit}-{one.id}") for unit in units() for one in loader.questions(unit)]
OBJECTIVES = {one.number: one.objectives for one in register.units()}


def harmless(exercise) -> list:
    """Other honest forms of the reference answer, by kind."""
    right = exercise.reference()
    if isinstance(exercise, Percent):
        return [round(float(right), 1), np.float64(right), pd.Series([right])]
    if isinstance(exercise, Number):
        return [float(f"{float(right):.4g}"), np.float64(right), pd.Series([right]), [right]]
    if isinstance(exercise, Choice):
        return [right.lower(), f"{right}.", exercise.options[right]]
    if isinstance(exercise, Choices):
        return [sorted(right, reverse=True), set(right), ", ".join(right)]
    if isinstance(exercise, Order):
        return [tuple(right), ", ".join(right).lower(), "".join(right), [f"{letter}." for letter in right]]
    if isinstance(exercise, Design):
        return [tuple(map(tuple, right)), pd.DataFrame(right)]
    if isinstance(exercise, Table):
        return [right.iloc[::-1], right.assign(tambahan=1), right.reset_index(drop=True)]
    raise AssertionError(f"tell this test what harmless variants a {type(exercise).__name__} has")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_untouched_is_belum_dikerjakan(exercise):
    assert exercise.check(...).outcome == BELUM_DIKERJAKAN


@pytest.mark.parametrize("exercise", EXERCISES)
def test_reference_is_benar(exercise):
    result = exercise.check(exercise.reference())
    assert (result.outcome, result.message) == (BENAR, exercise.right)
    assert exercise.right and exercise.explanation, "say what a right answer means for the office, and why it is right"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_harmless_variants_are_benar(exercise):
    for variant in harmless(exercise):
        assert exercise.check(variant).outcome == BENAR, f"{variant!r} is an honest form of the right answer"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_each_misconception_triggers_its_own_message(exercise):
    for one in exercise.misconceptions:
        result = exercise.check(one.example)
        assert (result.outcome, result.cause, result.message) == (BELUM_TEPAT, one.name, one.message)


@pytest.mark.parametrize("exercise", EXERCISES + QUESTIONS)
def test_has_a_hint_ladder_and_two_named_misconceptions(exercise):
    assert len(exercise.hints) >= 2
    names = [one.name for one in exercise.misconceptions]
    assert len(set(names)) == len(names) >= 2
    assert len({one.message for one in exercise.misconceptions}) == len(names), "two misconceptions say the same"


@pytest.mark.parametrize("exercise", EXERCISES + QUESTIONS)
def test_every_objective_named_exists(exercise):
    assert any(exercise.objective in known for known in OBJECTIVES.values())


@pytest.mark.parametrize("exercise", QUESTIONS)
def test_a_question_holds_no_right_answer(exercise):
    assert exercise.reference is None and not exercise.explanation and not exercise.right
