"""Unit 05: the curve that a computer fits, held against what SciPy's `curve_fit` found once (SciPy 1.17)."""

from __future__ import annotations

import pytest

from egov.core.numbers import persen
from egov.units.common.curve import fitted_ceiling
from egov.units.u05.charts import shares

START = (85, 2020, 0.25)
SCIPY = {
    ("IDN", 2021): 405.24295215973655, ("IDN", 2022): 169.29302300228343, ("IDN", 2023): 118.6552407564447,
    ("IDN", 2024): 103.34904278200256, ("MYS", 2024): 133.32700019240815, ("VNM", 2018): 89.21912949138999,
    ("VNM", 2024): 93.46668014239935,
}  # fmt: skip


@pytest.mark.parametrize("case", SCIPY, ids=str)
def test_the_fitted_ceiling_is_the_one_of_scipy(case):
    country, last = case
    known = shares(country, 2000).loc[:last]
    found = fitted_ceiling(known.index, known, START)
    assert persen(found, 0) == persen(SCIPY[case], 0)
    assert found == pytest.approx(SCIPY[case], rel=1e-4)


def test_an_exact_curve_gives_its_own_ceiling():
    import math

    years = range(2000, 2025)
    exact = [80 / (1 + math.exp(-0.3 * (year - 2012))) for year in years]
    assert fitted_ceiling(years, exact, START) == pytest.approx(80, rel=1e-9)
