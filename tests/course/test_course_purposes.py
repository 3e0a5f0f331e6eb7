"""What five public statements asked for is practised and graded; each unit serves one of eight competencies."""

from __future__ import annotations

import pytest

from egov.build import objective_map
from egov.core import register
from egov.exercises import units

THEMES = [(theme, places) for one in objective_map.purposes()["pernyataan"] for theme, places in one["tema"].items()]


@pytest.mark.parametrize("theme, places", THEMES, ids=[theme for theme, _ in THEMES])
def test_a_theme_is_practised_and_graded(theme, places):
    for place in places:
        number, _, key = place.partition("/")
        assert key in register.unit(number).objectives, f"course/peta.toml: tujuan {place} tidak ada di units.toml"
    practised, asked = zip(*map(objective_map.where, places), strict=True)
    assert any(practised), f"course/peta.toml: tidak ada latihan untuk “{theme}”"
    assert any(asked), f"course/peta.toml: tidak ada soal untuk “{theme}”"


def test_all_five_statements_and_eight_competencies_are_there():
    purposes = objective_map.purposes()
    assert len(purposes["pernyataan"]) == 5 and len(purposes["kecakapan"]) == 8
    named = {number for numbers in purposes["kecakapan"].values() for number in numbers}
    assert named == {unit.number for unit in register.units()}
    assert named >= set(units())
