"""A number that has to be computed is told from one that was typed, in a grader that keeps no notebook's history."""

from __future__ import annotations

from grading_cells import grade_cells

TABLES = """
sebelum = [["A", "warga", 0, 100, 1, 0, ""], ["B", "warga", 0, 100, 1, 0, ""]]
sesudah = [["A", "warga", 0, 60, 1, 0, ""]]
"""
TEST = """
from egov.exercises import decide, verify
from egov.units.u14.data import saved
verify("14-persen-hemat", persen_hemat, sebelum=sebelum, sesudah=sesudah)
decide("14-persen-hemat", persen_hemat, saved(sebelum, sesudah), sebelum=sebelum, sesudah=sesudah)
"""
LINES = {
    "persen_hemat = 70.0": "failed", "persen_hemat = (200 - 60) / 200 * 100": "failed",
    "hilang = 200 - 60\npersen_hemat = hilang / 200 * 100": "passed", "persen_hemat = sebelum[0][3] * 0.7": "passed",
    "persen_hemat = sebelum[0][3] * 0.5": "failed",
}  # fmt: skip


def test_the_same_right_number_passes_when_computed_and_fails_when_typed(pool):
    jobs = [[("trainee", TABLES), ("trainee", line), ("test", TEST)] for line in LINES]
    results = grade_cells(pool, *jobs, supplied=["sebelum", "sesudah", "persen_hemat"], test_s=10, total_s=40)
    assert dict(zip(LINES, (one["cells"][2]["state"] for one in results), strict=True)) == LINES
    assert "diketik, bukan dihitung" in str(results[0]["cells"][2]["error"])
    assert "diketik" not in str(results[4]["cells"][2]["error"])  # one submission's lines do not judge the next
