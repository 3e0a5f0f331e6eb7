"""What a session can reach, and what its values may do outside it."""

from __future__ import annotations

import time

import pytest
from grading_attack import FORGE
from grading_cells import grade_cells, printed


def test_sessions_of_one_server_share_no_place(pool):
    write = "for p in ('/dev/x', '/dev/pts/x'):\n    try: open(p, 'w'); print('tertulis')\n    except OSError: pass"
    look = "import os\nprint(os.path.exists('/dev/x'), os.listdir('/dev/pts'))"
    first, second = grade_cells(pool, [("trainee", write)], [("trainee", look)])
    assert printed(first) == ""
    assert printed(second) == "False []\n"


def test_nobody_outlives_the_session(pool):
    """The parent-death signal is what ends a session; `prctl` could clear it. Its other uses stay."""
    source = "import ctypes\nc = ctypes.CDLL(None)\nprint(c.prctl(1, 0), c.prctl(15, b'nama'))"
    assert printed(grade_cells(pool, [("trainee", source)])[0]) == "-1 0\n"


def test_terminals_cannot_be_opened(pool):
    source = "import os\ntry: os.openpty(); print('ada')\nexcept OSError: print('tidak')"
    assert printed(grade_cells(pool, [("trainee", source)])[0]) == "tidak\n"


# -- values that keep the trusted side busy --------------------------------------------------------------------------


def test_a_forged_message_takes_the_place_of_the_value(pool):
    """Or the attacks made of it would try nothing."""
    (result,) = grade_cells(pool, [("trainee", FORGE.format(pesan="62")), ("test", "assert a == 62")])
    assert [c["state"] for c in result["cells"]] == ["ok", "passed"]


BUSY = {
    "rentang tak habis": ("a = range(10**15)", "assert max(a) == 5"),
    "larik kosong yang lebar": (
        FORGE.format(pesan="{'t': 'nd', 'd': '<f8', 's': [0, 10**11], 'v': []}"),
        "a.sum(axis=0)",
    ),
    "desimal tak habis": ("from decimal import Decimal\na = Decimal('1e99999999')", "assert int(a) % 10 == 0"),
    "tabel yang membengkak": (
        "import pandas as pd\na = pd.DataFrame({'k': [1] * 200_000})", "b = a.merge(a, on='k')\nassert len(b)"),
}  # fmt: skip


@pytest.mark.parametrize("name", BUSY)
def test_a_small_value_does_not_become_endless_work(pool, name):
    source, examined = BUSY[name]
    began = time.monotonic()
    (result,) = grade_cells(pool, [("trainee", source), ("test", examined + "\nassert True")])
    assert [c["state"] for c in result["cells"]] == ["ok", "failed"]
    assert time.monotonic() - began < 9


def test_a_value_that_kills_the_trusted_side_costs_one_test(pool):
    """The test's own exit stands for what a value may do inside C."""
    cells = [("trainee", "a = 1"), ("test", "assert a == 1"), ("test", "import os; os._exit(9)"), ("test", "assert a")]
    (result,) = grade_cells(pool, cells)
    assert [c["state"] for c in result["cells"]] == ["ok", "passed", "late", "dead"]
    assert ["mati-di-luar-batas", ""] in result["flags"]


def test_a_time_zone_is_no_path():
    from egov.grading.sandbox.shapes import ZONED

    assert ZONED.fullmatch("datetime64[ns, Asia/Jakarta]") and ZONED.fullmatch("datetime64[us, UTC+07:00]")
    assert not ZONED.fullmatch("datetime64[ns, dateutil//etc/passwd]")
