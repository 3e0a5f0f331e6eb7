"""Objectives ↔ exercises ↔ questions ↔ misconceptions: no orphan in either direction."""

from __future__ import annotations

import importlib

import pytest

from egov.build.objective_map import page, path
from egov.exercises import units
from egov.messages.exercises import MESSAGES

SLIPS = {key.removeprefix("slip.") for key in MESSAGES if key.startswith("slip.")}


@pytest.fixture(params=units())
def unit(request):
    return importlib.import_module(f"egov.units.u{request.param}")


def test_every_objective_is_practised_and_asked(unit):
    practised = {one.objective for one in unit.EXERCISES}
    asked = {one.objective for one in unit.QUESTIONS}
    assert set(unit.OBJECTIVES) == practised, "objectives and the lesson's exercises differ"
    assert asked <= set(unit.OBJECTIVES), "a question names an objective that the unit does not have"
    written = getattr(unit, "WRITTEN", None)
    assert set(unit.OBJECTIVES) == asked | {written}, "an objective is neither asked nor named in WRITTEN"


def test_every_misconception_of_the_syllabus_is_caught_by_name(unit):
    caught = {m.name for one in (*unit.EXERCISES, *unit.QUESTIONS) for m in one.misconceptions} | SLIPS
    assert len(unit.MISCONCEPTIONS) >= 4, "list the syllabus' misconceptions in MISCONCEPTIONS"
    for idea, names in unit.MISCONCEPTIONS.items():
        assert names and set(names) <= caught, f"nothing catches: {idea} ({names})"


def test_printed_map_is_up_to_date(root):
    assert path(root).read_text(encoding="utf-8") == page(), "run `make notebooks` and commit docs/objective-map.md"
