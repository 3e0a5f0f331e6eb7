"""Every content rule of every unit, the same that `egov check NN` prints for the author."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from egov.build.rules import UnitText, answers, rules
from egov.exercises import units

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {number: UnitText(ROOT, number) for number in units()}


@pytest.mark.parametrize("rule", list(rules()))
@pytest.mark.parametrize("number", list(TEXTS))
def test_unit_keeps_the_rule(number, rule):
    unit = TEXTS[number]
    told = [unit.told(finding) for finding in rules()[rule](unit)]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def test_letters_of_single_choices_are_spread_over_the_course():
    letters = Counter(letter for unit in TEXTS.values() for letter in answers.single_choices(unit))
    total = sum(letters.values())
    shares = {letter: letters[letter] / total for letter in "ABCD"}
    assert all(0.15 <= share <= 0.35 for share in shares.values()), f"right letters of {total} choices: {shares}"
