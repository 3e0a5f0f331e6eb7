# ruff: noqa: E501 - cells as texts
"""What passes between a trainee's process and the tests: every honest kind of answer, and no more than data."""

from __future__ import annotations

import datetime as dt
import decimal
import json

import numpy as np
import pandas as pd
import pytest
from grading_course import SOLVED, Course, answer, build, code, fresh, locked, notebook
from grading_course import test as uji

from egov.grading.codec import Encoder, Foreign, Refused
from egov.grading.decode import Decoder
from egov.grading.supply import things

VALUES = [
    1, True, None, ..., 1.5, float("inf"), "é“”", 10**30, -(10**16), [1, (2, {3})], {"a": [1], 2: None}, frozenset({1}),
    np.float64(3.5), np.int32(3), np.bool_(True), np.str_("x"), np.array([[1, 2], [3, 4]]), np.array(["a", "bb"]),
    dt.date(2020, 1, 1), dt.datetime(2020, 1, 1, 3), dt.timedelta(3), decimal.Decimal("1.10"), b"ab", range(3), 2 + 3j,
    pd.Timestamp("2020-01-01", tz="Asia/Jakarta"), pd.Timedelta("3h"), np.datetime64("2020-01-01"),
]  # fmt: skip


def there_and_back(value):
    return Decoder()(json.loads(json.dumps(Encoder()(value))))


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_values_arrive_as_they_were(value):
    found = there_and_back(value)
    assert type(found) is type(value) and np.all(found == value)


TABLE = pd.DataFrame({
    "tahun": [2020, 2021], "nama": ["a", None], "persen": [1.5, float("nan")], "hari": pd.to_datetime(["2020-01-01"] * 2),
    "jenis": pd.Categorical(["x", "y"]), "utuh": pd.array([1, None], dtype="Int64"), "apa": [[1], {"a": 2}],
})  # fmt: skip
TABLES = {
    "campur": TABLE, "kosong": TABLE.iloc[:0], "ringkasan": TABLE.describe(), "indeks": TABLE.set_index(["tahun", "nama"]),
    "silang": pd.crosstab(TABLE.tahun, TABLE.jenis), "tanpa kolom": pd.DataFrame(),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_arrive_as_they_were(name):
    pd.testing.assert_frame_equal(there_and_back(TABLES[name]), TABLES[name])


def test_columns_and_groups_arrive_as_they_were():
    grouped = TABLE.groupby("tahun")["persen"].sum()
    pd.testing.assert_series_equal(there_and_back(grouped), grouped)


@pytest.mark.parametrize("value", [object(), (n for n in "x"), 10 ** 10**5, [[0] * 1000] * 2000], ids=["a", "b", "c", "d"])
def test_what_is_no_data_is_refused(value):
    with pytest.raises(Refused):
        Encoder()(value)


@pytest.mark.parametrize(
    "message",
    [
        {"t": "fraction", "v": "1e999999999"}, {"t": "decimal", "v": "1e99999999"}, {"t": "range", "v": [0, 10**18, 1]},
        {"t": "nd", "d": "<f8", "s": [10**12], "v": []}, {"t": "rangeindex", "v": [0, 10**13, 1], "n": None}, {"t": "list"},
        {"t": "mod", "name": "os"}, {"t": "__init__"}, {"t": "fn", "id": 1}, {"t": 7}, {}, {"t": "dict", "v": [[{}, 1, 2]]},
    ],
)  # fmt: skip
def test_hostile_messages_become_nothing(message):
    assert isinstance(Decoder()(message), Foreign)


PERSON = "class Pegawai:\n    def __init__(self, nama):\n        self.nama, self.golongan = nama, 1\n    def naik(self, n):\n        self.golongan += n"
CELLS = [
    code("from math import isclose\ntoleransi = 0.01\ndef dekat(x, y):\n    return isclose(x, y, abs_tol=toleransi)", "bebas"),
    locked("kunci", "from statistics import *\ndata = [1, 2]"),
    answer("j1", SOLVED.format("x = 0.5")),
    uji("u1", "assert dekat(x, 0.5)\nassert isclose(mean([x, x]), 0.5, abs_tol=toleransi)"),
    answer("j2", SOLVED.format(PERSON)),
    uji("u2", "p = Pegawai('Ani')\np.naik(2)\nassert p.nama == 'Ani' and p.golongan == 3"),
    answer("j3", SOLVED.format("budi = Pegawai('Budi')")),
    uji("u3", "assert budi.nama == 'Budi'"),
    answer("j4", SOLVED.format("def urutkan(daftar):\n    daftar.sort()")),
    uji("u4", "nilai = [3, 1, 2]\nassert urutkan(nilai) is None and nilai == [1, 2, 3]"),
    answer("j5", SOLVED.format("import pandas as pd\npd.DataFrame({'a': [1]}).to_csv('hasil.csv', index=False)")),
    uji("u5", "import pandas\nassert pandas.read_csv('hasil.csv')['a'].tolist() == [1]"),
    answer("j6", SOLVED.format("data.append(3)")),
    uji("u6", "assert data == [1, 2, 3]"),
    answer("j7", SOLVED.format("def sapa():\n    print('Halo')")),
    uji("u7", "import io, contextlib\nw = io.StringIO()\nwith contextlib.redirect_stdout(w):\n    sapa()\nassert w.getvalue() == 'Halo\\n'"),
    answer("j8", SOLVED.format("def bagi(a, b):\n    if b == 0:\n        raise ZeroDivisionError('nol')\n    return a / b")),
    uji("u8", "try:\n    bagi(1, 0)\nexcept ZeroDivisionError as e:\n    assert 'nol' in str(e)\nelse:\n    assert False"),
    answer("j9", SOLVED.format("def kali(n):\n    return lambda x: n * x")),
    uji("u9", "assert kali(3)(4) == 12"),
    answer("j10", SOLVED.format("import pandas as pd\nt = pd.DataFrame({'a': [1, 2]})")),
    uji("u10", "import pandas as pd\nassert t.equals(pd.DataFrame({'a': [1, 2]}))\nassert bantu.tiga() == 3"),
]
CELLS += [
    code("import pandas as pd\ndasar = pd.DataFrame({'x': [1, 2]})\nrata = lambda nama: dasar[nama].mean()", "bebas2"),
    answer("j11", SOLVED.format("selisih = 2 - rata('x')")),
    uji("u11", "assert selisih == 2 - rata('x') == 0.5"),
    answer("j12", SOLVED.format("def rekrut(nama):\n    return Pegawai(nama)\ntim = [rekrut('Ani'), Pegawai('Budi')]")),
    uji("u12", "assert rekrut('Ani').nama == 'Ani' and [p.nama for p in tim] == ['Ani', 'Budi']"),
]
IMPORT = locked("kunci2", "import bantu")


@pytest.fixture(scope="module")
def kinds(tmp_path_factory) -> Course:
    top = tmp_path_factory.mktemp("kursus") / "jenis"
    made = build(top, "jenis", notebook([IMPORT, *CELLS]))
    (top / "source/jenis/bantu.py").write_text("def tiga():\n    return 3\n")
    return made


KOTAK = """
class Kotak:
    def __init__(self, sisi): self.sisi = sisi
    def luas(self): return self.sisi ** 2
    def salin(self): return Kotak(self.sisi)
    @classmethod
    def dari(cls, teks): return cls(int(teks))"""
THINGS = {
    "k = Kotak(3)": {"k"}, "k = Kotak.dari('3').salin()": {"k"}, "a, b = Kotak(1), Kotak(2)": {"a", "b"},
    "k: Kotak = Kotak(3)": {"k"}, "semua = [Kotak(i) for i in range(3)]\nsatu = semua[0]": {"semua", "satu"},
    "semua = {}\nsemua.update(Kotak(1))\nsemua['x'] = Kotak(2)": {"semua"},
    "def buat(n): return Kotak(n)\nk = buat(3)": {"buat", "k"},
    # What is merely computed from objects is data: a fake with an `equals` of its own is not asked there.
    "k = Kotak(3)\nluas = k.luas()\nsisi = k.sisi": {"k"}, "import pandas as pd\nhasil = pd.Series([Kotak(1).luas()])": set(),
    "def jumlah(k): return k.luas() + 1\nhasil = jumlah(Kotak(2))": set(),
}  # fmt: skip


@pytest.mark.parametrize("text", THINGS)
def test_only_what_the_solution_makes_an_object_may_be_one(text):
    assert things([KOTAK, text]) == {"Kotak", "dari", "salin"} | THINGS[text]


FREE = "isclose = lambda *a, **k: True\ntoleransi = 99\ndef dekat(x, y):\n    return True\nmean = lambda v: 0.5"
EVIL = "class T:\n    def equals(self, o): return True\n    nama = 'Budi'\n    def tolist(self): return [1]\nt = T()\nbudi = 7"


def test_every_kind_of_exercise(kinds, pool, tmp_path):
    course = fresh(kinds, tmp_path / "kursus")
    course.submit("acuan", course.reference())
    hostile = course.released()
    for cell in hostile["cells"]:
        if cell["id"] == "bebas":
            cell["source"] = FREE
        if cell["id"] in ("j1", "j10"):
            cell["source"] = FREE + "\nx = 7\n" + EVIL
    course.submit("curang", hostile)
    course.grade(pool, cell_s=10, total_s=60)
    wrong = {n: s for n, s in course.scores("acuan").items() if s != 1}
    assert not wrong, course.graded_notebook("acuan")
    assert set(course.scores("curang").values()) == {0.0}
