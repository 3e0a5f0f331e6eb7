"""Draws that give the same number on every platform: whole numbers only."""

from __future__ import annotations

from random import Random


def weighted(rng: Random, choices: dict):
    """A key of `choices`, each with its whole-number weight."""
    point = rng.randrange(sum(choices.values()))
    for choice, weight in choices.items():
        point -= weight
        if point < 0:
            return choice
    raise AssertionError("weights must be positive")


def quantile(rng: Random, steps: list[tuple[int, int]]) -> int:
    """A whole number from a distribution given as (percent reached, value): straight lines between the steps.

    It starts at 0, or at the value of a first step (0, value).
    """
    point = rng.randrange(10_000)
    low_share, low = 0, steps[0][1] if steps[0][0] == 0 else 0
    for share, high in steps:
        if point < share * 100:
            width = share * 100 - low_share
            return low + (high - low) * (point - low_share) // width
        low_share, low = share * 100, high
    return steps[-1][1]


def chance(rng: Random, percent: int) -> bool:
    return rng.randrange(100) < percent
