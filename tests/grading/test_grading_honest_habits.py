"""More of what honest people do, tried by the second attacker: each gets exactly what it deserves."""

from __future__ import annotations

import pytest
from grading_cells import grade_cells
from grading_course import FULL, RIGHT, code, fresh

# Written into a cell of their own before the first answer: none of it is a reason to lose a point.
HABITS = {
    "menimpa nama kita": "data = 3\nverify = 1\ndecide = 'x'\nharapan = 0\nisclose = 5",
    "menimpa nama bawaan": "list = [1]\nsum = 3\nid = 7\ntype = 'x'\nlen = 1",
    "impor bintang": "from math import *\nfrom statistics import *",
    "bertanya": "nama = input('Siapa? ')",
    "keluar": "exit()",
    "await": "import asyncio\nawait asyncio.sleep(0.01)",
    "kemajuan": "from tqdm.auto import tqdm\nfor i in tqdm(range(3)): pass",
    "tampilan": "from IPython.display import display, HTML, Markdown\ndisplay(HTML('<b>a</b>'), Markdown('# b'))",
    "perintah di tengah": "x = 1\n%timeit -n1 -r1 x\n!pip install tqdm\nfiles = !ls\n%pwd\nprint?",
    "peringatan jadi galat": "import warnings\nwarnings.simplefilter('error')",
    "utas": "import threading\nt = threading.Thread(target=print, args=('a',))\nt.start()\nt.join()",
    "pindah folder": "import os\nos.makedirs('x', exist_ok=True)\nos.chdir('x')",
    "nama nonlatin": "µ = 1\nñandú = 2\nketé = µ + ñandú",
    "bukan Python": "Ini catatan saya, bukan kode.",
}
WAYS = {
    "waktu di sel jawaban": {"jawab_a": "%%time\na = 62"},
    "jawaban bilangan panjang": {"jawab_a": "import numpy as np\na = np.longdouble(62)"},
    "jawaban pecahan": {"jawab_a": "from fractions import Fraction\na = Fraction(124, 2)"},
    "jawaban desimal": {"jawab_a": "from decimal import Decimal\na = Decimal('62')"},
    "lewat lokal global": {"jawab_a": "globals()['a'] = 62"},
    "fungsi dengan ingatan": {"jawab_f": "from functools import cache\n@cache\ndef kuadrat(n):\n    return n * n"},
    "metode kelas": {"jawab_f": "class K:\n    def __call__(self, n):\n        return n * n\nkuadrat = K()"},
    "tabel dari kamus": {"jawab_t": "import pandas as p\nkamus = {'tahun': [2020, 2021], 'persen': [58.6, 61.7]}\n"
                         "tabel = p.DataFrame.from_dict(kamus).convert_dtypes()"},
}  # fmt: skip


@pytest.fixture(scope="module")
def habits(small_master, pool, tmp_path_factory):
    course = fresh(small_master, tmp_path_factory.mktemp("kebiasaan") / "kursus")
    for i, source in enumerate(HABITS.values()):
        nb = course.filled(**RIGHT)
        nb["cells"].insert(0, code(source))
        course.submit(f"k{i}", nb)
    for i, change in enumerate(WAYS.values()):
        course.submit(f"w{i}", course.filled(**{**RIGHT, **change}))
    course.grade(pool, cell_s=5, total_s=20)
    return course


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_costs_nothing(habits, habit):
    assert habits.scores(f"k{list(HABITS).index(habit)}") == FULL


@pytest.mark.parametrize("way", WAYS)
def test_another_way_to_the_same_answer(habits, way):
    assert habits.scores(f"w{list(WAYS).index(way)}") == FULL


TABLE = "import pandas as pd\nt = pd.DataFrame({'n': ['x', 'y', 'x'], 'k': pd.Categorical(['a', 'b', 'a'])})\n"
VALUES = {
    "unik dari teks": (TABLE + "a = t['n'].unique()", "assert list(a) == ['x', 'y'] and len(a) == 2"),
    "unik dari golongan": (TABLE + "a = t['k'].unique()", "assert list(a) == ['a', 'b']"),
    "isi kolom": (TABLE + "a = t['n'].values", "assert (a == ['x', 'y', 'x']).all()"),
    "kunci kamus": ("a = {'p': 1, 'q': 2}.keys()", "assert a == {'p', 'q'} and sorted(a) == ['p', 'q']"),
    "nilai kamus": ("a = {'p': 1, 'q': 2}.values()", "assert sum(a) == 3"),
    "isi kamus": ("a = {'p': [1]}.items()", "assert list(a) == [('p', [1])]"),
    "pencacah": ("from collections import Counter\na = Counter('aab')", "assert a['a'] == 2"),
    "rentang": ("a = range(0, 100, 7)", "assert a == range(0, 100, 7) and list(a)[1] == 7"),
    "waktu berzona": (
        "import pandas as pd\na = pd.Series(pd.to_datetime(['2024-01-01'])).dt.tz_localize('Asia/Jakarta')",
        "assert str(a.dt.tz) == 'Asia/Jakarta' and a[0].hour == 0",
    ),
    "selang waktu": ("import pandas as pd\na = pd.Series(pd.to_timedelta([1, 2], unit='h'))",
                     "assert a.sum().total_seconds() == 3 * 3600"),
    "indeks bertingkat": (
        "import pandas as pd\na = pd.DataFrame({'x': [1, 2], 'y': ['p', 'q'], 'z': [3, 4]}).set_index(['x', 'y'])",
        "assert a.loc[(2, 'q'), 'z'] == 4",
    ),
    "kolom kembar": ("import pandas as pd\na = pd.DataFrame([[1, 2]], columns=['x', 'x'])",
                     "assert a.shape == (1, 2) and list(a.columns) == ['x', 'x']"),
}  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
def test_a_value_arrives_as_it_is(pool, value):
    source, examined = VALUES[value]
    (result,) = grade_cells(pool, [("trainee", source), ("test", examined)])
    assert [c["state"] for c in result["cells"]] == ["ok", "passed"], result


def test_an_odd_value_takes_no_neighbour_along(pool):
    source = "class Aneh(dict):\n    def items(self):\n        raise KeyError('x')\nb = Aneh(x=1)\na = 62"
    (result,) = grade_cells(pool, [("trainee", source), ("test", "assert a == 62\nb")], supplied="ab")
    assert result["cells"][1]["state"] == "failed"  # for its last line only: an object is no number
    assert "bukan angka" in result["cells"][1]["outputs"][-1]["evalue"]
