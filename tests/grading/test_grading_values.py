# ruff: noqa: E501 - cells as texts
"""What passes between a trainee's process and the tests: every honest kind of answer, and no more than data."""

from __future__ import annotations

import ast
import datetime as dt
import decimal
import json
import subprocess
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

import numpy as np
import pandas as pd
import pytest
from grading_course import SOLVED, Course, answer, build, code, fresh, locked, notebook
from grading_course import test as uji

from egov.grading.notebook.objects import objects
from egov.grading.sandbox.codec import Encoder
from egov.grading.sandbox.decode import Decoder
from egov.grading.sandbox.foreign import Foreign, Wall
from egov.grading.sandbox.shapes import Refused

VALUES = [
    1, True, None, ..., 1.5, float("inf"), "é“”", 10**30, -(10**16), [1, (2, {3})], {"a": [1], 2: None}, frozenset({1}),
    np.float64(3.5), np.int32(3), np.bool_(True), np.str_("x"), np.array([[1, 2], [3, 4]]), np.array(["a", "bb"]),
    dt.date(2020, 1, 1), dt.datetime(2020, 1, 1, 3), dt.timedelta(3), decimal.Decimal("1.10"), b"ab", range(3), 2 + 3j,
    pd.Timestamp("2020-01-01", tz="Asia/Jakarta"), pd.Timedelta("3h"), np.datetime64("2020-01-01"),
    np.array(["2020-01-01"], dtype="M8[D]"), np.timedelta64(3, "h"), pd.Interval(1, 2), pd.Period("2024-01", "M"), bytearray(b"x"),
    Counter("aab"), OrderedDict(b=1, a=2), defaultdict(list, {"a": [1]}), deque([1, 2], maxlen=3), list(range(2_000_000)),
    [True] * 20, np.arange(3_000_000), np.array([True, False]), np.array([1 + 2j]), np.zeros((0, 3)), np.array(5), {"a": (1, [2])}.items(),
]  # fmt: skip


def there_and_back(value):
    return Decoder()(json.loads(json.dumps(Encoder()(value))))


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_values_arrive_as_they_were(value):
    found = there_and_back(value)
    assert type(found) is type(value) and np.all(found == value)
    assert getattr(found, "dtype", None) == getattr(value, "dtype", None)
    assert getattr(found, "tz", None) == getattr(value, "tz", None)


def test_a_named_tuple_keeps_its_names():
    found = there_and_back([namedtuple("Titik", "x y")(1, [2])] * 2)
    assert found[0].y == [2] and found[0] == (1, [2]) and type(found[0]) is type(found[1])
    assert type(found[0]).__name__ == "Titik"


TABLE = pd.DataFrame({
    "tahun": [2020, 2021], "nama": ["a", None], "persen": [1.5, float("nan")], "hari": pd.to_datetime(["2020-01-01"] * 2),
    "jenis": pd.Categorical(["x", "y"]), "utuh": pd.array([1, None], dtype="Int64"), "apa": [[1], {"a": 2}],
})  # fmt: skip
TABLES = {
    "campur": TABLE, "kosong": TABLE.iloc[:0], "ringkasan": TABLE.describe(), "indeks": TABLE.set_index(["tahun", "nama"]),
    "silang": pd.crosstab(TABLE.tahun, TABLE.jenis), "tanpa kolom": pd.DataFrame(), "kembar": TABLE.iloc[[0, 0], [0, 0, 1]],
    "potong": pd.DataFrame({"k": pd.cut([1, 5, 9], 3), "q": pd.qcut([1, 5, 9], [0, 0.5, 1])}),
    "waktu": pd.DataFrame({
        "zona": pd.to_datetime(["2020-01-01 03:00"]).tz_localize("Asia/Jayapura"), "detik": np.array(["2020-01-01"], dtype="M8[s]"),
        "lama": pd.to_timedelta(["3h"]), "bulan": pd.period_range("2024-01", periods=1, freq="M"),
    }, index=pd.date_range("2024-01-01", periods=1, freq="D")),
    "kecil": pd.DataFrame({"a": np.array([1], "int8"), "b": np.array([1], "float32"), "c": pd.array(["x"], dtype="string"),
                           "d": pd.array([True], dtype="boolean"), "e": pd.array([None], dtype="Float64"), "f": np.array([1 + 2j])}),
    "dua tingkat": pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([["a"], pd.CategoricalIndex(["x", "y"])])),
    "selang": pd.Series([1, 2, 3]).groupby(pd.cut([1, 5, 9], 3), observed=True).sum().to_frame("n"),
    "isi larik": pd.DataFrame({"a": [np.array([1, 2]), np.array([3])]}), "objek": pd.DataFrame({"a": [1, "x", None, dt.time(3)]}, dtype=object),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_arrive_as_they_were(name):
    pd.testing.assert_frame_equal(there_and_back(TABLES[name]), TABLES[name])


def test_columns_and_groups_arrive_as_they_were():
    grouped = TABLE.groupby("tahun")["persen"].sum()
    pd.testing.assert_series_equal(there_and_back(grouped), grouped)


NO_DATA = {"objek": object(), "pembangkit": (n for n in "x"), "angka raksasa": 10**10**5, "terlalu banyak": [(0,) * 5] * 400_000,
           "larik raksasa": np.zeros(6_000_000)}  # fmt: skip


@pytest.mark.parametrize("name", NO_DATA)
def test_what_is_no_data_is_refused(name):
    with pytest.raises(Refused):
        Encoder()(NO_DATA[name])


def message(value) -> dict:
    return json.loads(json.dumps(Encoder()(value)))


FRAME = message(pd.DataFrame([[1] * 3000]))
WIDE = [FRAME, {"t": "tuple", "v": [1]}, FRAME]
NAMES = {"n": [None]}
EIGHT = "AAAAAAAAAAA="  # eight bytes
HOSTILE = [
    {"t": "fraction", "v": "1e999999999"}, {"t": "decimal", "v": "1e99999999"}, {"t": "range", "v": [0, 10**18, 1]},
    {"t": "nd", "d": "<f8", "s": [10**12], "b": ""}, {"t": "rangeindex", "v": [0, 10**13, 1], **NAMES}, {"t": "list"},
    {"t": "mod", "name": "os"}, {"t": "__init__"}, {"t": "fn", "id": 1}, {"t": 7}, {}, {"t": "dict", "v": [[{}, 1, 2]]},
    # The heap overwrite, and its neighbours: something with a length of its own where a plain element belongs.
    {"t": "multiindex", "v": WIDE, **NAMES}, {"t": "multiindex", "l": WIDE, "b": [EIGHT] * 3, "n": [None] * 3},
    {"t": "multiindex", "l": [message(pd.Index([1]))], "b": ["/////////38="], **NAMES},
    {"t": "multiindex", "l": [message(pd.Index([1]))] * 2, "b": [EIGHT, EIGHT * 2], "n": [None] * 2},
    {"t": "index", "v": {"d": "object", "v": WIDE}, **NAMES}, {"t": "index", "v": FRAME, **NAMES}, {"t": "items", "v": WIDE},
    {"t": "index", "v": message(pd.Series([1]))["v"], "n": [FRAME]}, {"t": "nd", "d": "|O", "s": [3], "v": WIDE},
    {"t": "series", "n": None, "i": FRAME, "v": message(pd.Series([1]))["v"]}, {"t": "array", "v": {"d": "object", "v": WIDE}},
    {"t": "series", "n": FRAME, "i": message(pd.RangeIndex(1)), "v": message(pd.Series([1]))["v"]},
    {**FRAME, "c": FRAME}, {**FRAME, "i": FRAME}, {**FRAME, "v": [FRAME]}, {**FRAME, "i": "abc"}, {**FRAME, "i": [1]},
    {"t": "array", "v": {"d": "category", "b": EIGHT, "k": FRAME, "o": False}}, {"t": "array", "v": {"d": "Int64", "v": WIDE}},
    {"t": "array", "v": {"d": "category", "b": "/////////38=", "k": message(pd.Index([1])), "o": False}},
    {"t": "array", "v": {"d": "interval", "l": {"d": "object", "v": WIDE}, "r": {"d": "object", "v": WIDE}, "c": "left"}},
    {"t": "array", "v": {"d": "period", "b": EIGHT, "f": "M" * 5}}, {"t": "array", "v": {"d": "int64", "b": "AAAA"}},
    {"t": "nd", "d": "V8", "s": [1], "b": EIGHT}, {"t": "nd", "d": "i4,i4", "s": [1], "b": EIGHT}, {"t": "nd", "d": "<f8", "s": [-1, -1], "b": EIGHT},
    {"t": "nd", "d": "<U9999999", "s": [1], "v": ["x"]}, {"t": "nd", "d": "<U5", "s": [1], "v": [FRAME]}, {"t": "interval", "v": WIDE, "c": "left"},
    {"t": "named", "n": "T", "f": ["__class__"], "v": [1]}, {"t": "named", "n": "T", "f": ["def"], "v": [1]}, {"t": "named", "n": "x y", "f": [], "v": []},
    {"t": "named", "n": "T", "f": ["a", "a"], "v": [1, 2]}, {"t": "default", "f": "eval", "v": []}, {"t": "deque", "v": [], "m": -1},
    {"t": "list", "p": [1, {}]}, {"t": "set", "v": [{"t": "list", "v": []}]}, {"t": "timestamp", "v": "now"}, {"t": "complex", "v": ["1", "2"]},
    {"t": "timedelta", "v": [10**30, 0, 0]}, {"t": "period", "v": 10**30, "f": "M"}, {"t": "duration", "v": 1, "u": "x"}, {"t": "bytes", "v": 5},
    {"t": "int", "v": "9" * 5000}, {"t": "date", "v": "kemarin"}, {"t": "keys", "v": [FRAME]}, {"t": "exc", "line": [["os", "system"]]},
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(HOSTILE)), ids=[str(m.get("t")) for m in HOSTILE])
def test_hostile_messages_become_nothing(number):
    assert isinstance(Decoder()(HOSTILE[number]), Foreign)


def test_truth_values_are_only_two():
    found = Decoder()({"t": "nd", "d": "|b1", "s": [4], "b": "AAEC/w=="})
    assert found.view("uint8").tolist() == [0, 1, 1, 1]


@pytest.mark.parametrize("first", ["(1,)", "[1]"])
def test_a_table_among_rows_does_not_write_beyond_the_end(first):
    """pandas counts a row by `len` and fills it by iterating; the process that holds tests makes both the same."""
    source = "import pandas as pd\nfrom egov.grading.sandbox.mended import mend\nmend(), mend()\n"
    source += f"made = pd.DataFrame([{first}, pd.DataFrame([[1] * 3000])])\nprint(made.shape)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False)
    assert done.stdout == "(2, 3000)\n", done.stderr


QUESTIONS = {
    "benar": bool, "panjang": len, "isi": list, "kurang": lambda v: v < 3, "sama": lambda v: v == 5, "beda": lambda v: v != 5,
    "di dalam": lambda v: v not in [1, 2], "tambah": lambda v: 1 + v, "angka": float, "sifat": lambda v: v.sisi, "butir": lambda v: v[0],
    "tabel": lambda v: pd.Series([1]) == v,
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_did_not_cross_answers_no_question(name):
    """Not even with an exception that a test for "this must be refused" would take for the trainee's."""
    Wall.seen.clear()
    with pytest.raises(Wall):
        try:
            QUESTIONS[name](Foreign("Palsu"))
        except Exception as error:
            raise AssertionError("caught as if it were the trainee's") from error
    assert Wall.seen


def test_what_did_not_cross_is_neither_nothing_nor_left_out():
    assert Foreign() != ... and Foreign() is not None and Foreign() != None  # noqa: E711 - what a test may write


PERSON = "class Pegawai:\n    def __init__(self, nama):\n        self.nama, self.golongan = nama, 1\n    def naik(self, n):\n        self.golongan += n"
CELLS = [
    code(
        "from math import isclose\ntoleransi = 0.01\ndef dekat(x, y):\n    return isclose(x, y, abs_tol=toleransi)",
        "bebas",
    ),
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
    uji(
        "u7",
        "import io, contextlib\nw = io.StringIO()\nwith contextlib.redirect_stdout(w):\n    sapa()\nassert w.getvalue() == 'Halo\\n'",
    ),
    answer(
        "j8", SOLVED.format("def bagi(a, b):\n    if b == 0:\n        raise ZeroDivisionError('nol')\n    return a / b")
    ),
    uji(
        "u8",
        "try:\n    bagi(1, 0)\nexcept ZeroDivisionError as e:\n    assert 'nol' in str(e)\nelse:\n    assert False",
    ),
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
    found = objects([ast.parse(KOTAK), ast.parse(text)])
    assert found.things == {"Kotak"} | THINGS[text]
    assert found.makers == {"dari", "salin"}


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
