# ruff: noqa: E501 - cells as texts
"""What a test may ask of a trainee's code, construct by construct: the table in `docs/grading.md` is this one.

Each works for the reference solution exactly as in a plain notebook, or is refused by a named error of the wall's own.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from grading_exam import exam, graded, states

PEGAWAI = """
class Pegawai:
    def __init__(self, nama, atasan=None):
        self.nama, self.golongan, self.atasan = nama, 1, atasan
    def naik(self, n):
        self.golongan += n
    def mutasi(self):
        return Pegawai(self.nama + '!')
"""
TITIK = """
class Titik:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Titik(self.x + o.x, self.y + o.y)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __str__(self): return f'({self.x}, {self.y})'
    def __len__(self): return 2
    def __iter__(self): return iter([self.x, self.y])
"""
GALAT = """
class SaldoKurang(ValueError):
    def __init__(self, saldo):
        super().__init__(f'kurang {saldo}')
        self.saldo = saldo
def ambil(n):
    raise SaldoKurang(n)
"""
PUSTAKA = """
import json, statistics, decimal
def f(n):
    if n == 0: open('tidak-ada.txt')
    if n == 1: json.loads('{')
    if n == 2: statistics.mean([])
    if n == 3: decimal.Decimal('x')
    if n == 4: {}['k']
    if n == 5: b'\\xff'.decode('utf-8')
    raise KeyError('a', 'b')
"""
ASK = """
import decimal, json, statistics
def e(n):
    try: f(n)
    except Exception as x: return x
a = e(0)
assert type(a) is FileNotFoundError and a.errno == 2 and a.filename == 'tidak-ada.txt'
a = e(1)
assert type(a) is json.JSONDecodeError and a.pos == 1
assert type(e(2)) is statistics.StatisticsError and isinstance(e(3), decimal.InvalidOperation)
assert type(e(4)) is KeyError and e(4).args == ('k',) and e(6).args == ('a', 'b')
assert type(e(5)) is UnicodeDecodeError and e(5).start == 0
"""
A, T, L, F = "answer", "test", "locked", "free"
WORKS = {
    "kelas dan objek": [(A, PEGAWAI), (T, "p = Pegawai('Ani')\np.naik(2)\nassert p.nama == 'Ani' and p.golongan == 3")],
    "sifat objek diubah uji": [(A, PEGAWAI), (T, "p = Pegawai('Ani')\np.golongan = 9\np.naik(1)\nassert p.golongan == 10")],
    "isinstance": [(A, PEGAWAI), (T, "assert isinstance(Pegawai('A'), Pegawai) and not isinstance(3, Pegawai)")],
    "objek menyimpan objek": [(A, PEGAWAI), (T, "p = Pegawai('Ani')\nq = Pegawai('B', p)\nassert q.atasan is p and q.atasan.nama == 'Ani'")],
    "metode memberi objek": [(A, PEGAWAI), (T, "assert Pegawai('A').mutasi().nama == 'A!'")],
    "operator kelas sendiri": [(A, TITIK), (T, "a = Titik(1, 2) + Titik(3, 4)\nassert str(a) == '(4, 6)' and len(a) == 2 and a == Titik(4, 6) and a != Titik(0, 0) and list(a) == [4, 6]")],
    "kelas galat sendiri": [(A, GALAT), (T, "try: ambil(5)\nexcept SaldoKurang as e: assert e.saldo == 5\nelse: assert False\ntry: ambil(5)\nexcept ValueError as e: assert str(e) == 'kurang 5'")],
    "galat pustaka": [(A, PUSTAKA), (T, ASK)],
    "fungsi uji sebagai argumen": [(A, "def terap(f, x):\n    return f(f(x))"), (T, "import math\nassert terap(lambda v: v + 1, 3) == 5 and terap(abs, -3) == 3 and terap(math.sqrt, 16) == 2 and terap(str.strip, ' a ') == 'a'")],
    "fungsi bersarang": [(A, "def terap(f, x):\n    return f(x)\ndef dua(x):\n    return 2 * x"), (T, "assert terap(lambda v: dua(v) + 1, 3) == 7 and terap(dua, 4) == 8")],
    "galat di fungsi uji": [(A, "def coba(f):\n    try: f()\n    except ValueError as e: return str(e)"), (T, "def gagal(): raise ValueError('x')\nassert coba(gagal) == 'x'")],
    "kelas dari sel terkunci": [(L, "class Kotak:\n    def __init__(self, s): self.s = s"), (A, "def buat(kelas, n):\n    return kelas(n).s"), (T, "assert buat(Kotak, 3) == 3")],
    "pembangkit": [(A, "def deret():\n    n = 0\n    while True:\n        yield n\n        n += 1"), (T, "import itertools\nassert list(itertools.islice(deret(), 3)) == [0, 1, 2]")],
    "benih acak": [(A, "import random\ndef lempar():\n    return random.randint(1, 10**6)"), (T, "import random\nrandom.seed(5)\nx = random.randint(1, 10**6)\nrandom.seed(5)\nassert lempar() == x")],
    "benih acak numpy": [(A, "import numpy as np\ndef lempar():\n    return np.random.rand()"), (T, "import numpy as np\nnp.random.seed(5)\nx = np.random.rand()\nnp.random.seed(5)\nassert lempar() == x")],
    "benih di sel terkunci": [(L, "import random\nrandom.seed(1)"), (A, "a = 1"), (T, "assert random.random() == 0.13436424411240122 and a == 1")],
    "input diganti patch": [(A, "def tanya():\n    return input('? ')"), (T, "from unittest.mock import patch\nwith patch('builtins.input', return_value='Ani') as m:\n    assert tanya() == 'Ani'\nm.assert_called_once_with('? ')")],
    "input diganti namanya": [(A, "def tanya():\n    return input()"), (T, "input = lambda p='': 'Ani'\nassert tanya() == 'Ani'")],
    "masukan dari StringIO": [(A, "def tanya():\n    return input(), input()"), (T, "import io, sys\nsys.stdin = io.StringIO('a\\nb\\n')\nassert tanya() == ('a', 'b')")],
    "nama yang disetel uji": [(A, "tarif = 0.1\ndef pajak(x):\n    return x * tarif"), (T, "tarif = 0.5\nassert pajak(10) == 5")],
    "nama global sesudah dipanggil": [(A, "riwayat, hitung = [], 0\ndef catat(x):\n    global hitung\n    hitung += 1\n    riwayat.append(x)"), (T, "catat(3)\nassert riwayat == [3] and hitung == 1")],
    "mengubah argumen dan memberi hasil": [(A, "def ambil(d):\n    return d.pop()"), (T, "d = [1, 2, 3]\nassert ambil(d) == 3 and d == [1, 2]")],
    "tabel diubah di tempat": [(A, "def tambah(t):\n    t['b'] = t['a'] * 2"), (T, "import pandas as pd\nt = pd.DataFrame({'a': [1, 2]})\nu = t\ntambah(t)\nassert list(u['b']) == [2, 4]")],
    "larik diubah di tempat": [(A, "def nol(x):\n    x[0] = 0"), (T, "import numpy as np\nx = np.array([5, 6])\nnol(x)\nassert x.tolist() == [0, 6]")],
    "jenis kolom": [(A, "import pandas as pd\nt = pd.DataFrame({'a': pd.Series([1], dtype='int8'), 'b': pd.Categorical(['x']), 'c': pd.to_datetime(['2024-01-01'])})"), (T, "assert [str(d) for d in t.dtypes][:2] == ['int8', 'category'] and t.dtypes['c'].kind == 'M'")],
    "pd.cut": [(A, "import pandas as pd\nk = pd.cut(pd.Series([1, 5, 9]), [0, 4, 10])"), (T, "import pandas as pd\nassert k.equals(pd.cut(pd.Series([1, 5, 9]), [0, 4, 10])) and k.iloc[0].right == 4")],
    "namedtuple, Counter, deque": [(A, "from collections import Counter, deque, namedtuple\nT = namedtuple('T', 'a b')\nt, c, d = T(1, 2), Counter('aab'), deque([1], maxlen=2)"), (T, "assert t.a == 1 and c.most_common(1) == [('a', 2)] and d.maxlen == 2")],
    "lebih dari sejuta angka": [(A, "import numpy as np\nx = list(range(1_200_000))\ny = np.arange(3_000_000)"), (T, "assert sum(x) == 719999400000 and y[-1] == 2_999_999")],
    "keluaran layar": [(A, "def sapa():\n    print('Halo')"), (T, "import contextlib, io\nw = io.StringIO()\nwith contextlib.redirect_stdout(w):\n    sapa()\nassert w.getvalue() == 'Halo\\n'")],
    "berkas teks, JSON, CSV": [(A, "import json\nopen('a.csv', 'w').write('x,y\\n1,2\\n')\njson.dump([1], open('b.json', 'w'))"), (T, "import csv, json\nfrom pathlib import Path\nimport pandas as pd\nfor nama in ['a.csv', 'b.json']:\n    assert Path(nama).exists(), nama\nassert pd.read_csv('a.csv')['y'].sum() == 2\nwith open('a.csv') as f:\n    assert list(csv.reader(f))[1] == ['1', '2']\nassert json.load(open('b.json')) == [1]\nassert Path('a.csv').read_text().startswith('x')")],
    "pesan uji memakai nama berkas": [(A, "open('a.txt', 'w').write('isi')"), (T, "import os\nassert os.path.exists('a.txt'), 'a.txt belum ada'\nisi = open('a.txt', encoding='utf-8').read()\nassert isi == 'isi'")],
    "NBGRADER_EXECUTION": [(A, "a = 1"), (T, "import os\nassert os.environ['NBGRADER_EXECUTION'] == 'autograde' and a == 1")],
    "sel terkunci lewat globals()": [(L, "globals()['harapan'] = 62"), (A, "a = 62"), (T, "assert a == harapan")],
    "sel terkunci menulis berkas": [(L, "open('kunci.txt', 'w').write('62')"), (A, "a = 62"), (T, "assert str(a) == open('kunci.txt').read()")],
}  # fmt: skip
# What does not cross is named, never silent; each row says in the docs how to write it instead.
REFUSED = {
    "objek kelas uji sebagai argumen": ([(A, "def f(x):\n    return x.n"), (T, "class K: n = 1\nassert f(K()) == 1")], "argumen"),
    "gambar": ([(A, "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()"), (T, "assert ax.get_title() == ''")], "objek"),
    "berkas terbuka": ([(A, "open('a.txt', 'w').close()\nf = open('a.txt')"), (T, "assert f.read() == ''")], "objek"),
    "objek kelas yang tidak diminta": ([(A, "from pathlib import Path\np = Path('x')"), (T, "assert p.name == 'x'")], "objek"),
    "tiga puluh juta angka": ([(A, "import numpy as np\nx = np.zeros(30_000_000)"), (T, "assert x[0] == 0")], "terlalu-besar"),
}  # fmt: skip


@pytest.fixture(scope="module")
def references(pool):
    jobs = {name: exam(cells, test_s=15) for name, cells in WORKS.items()}
    return graded(pool, {**jobs, **{name: exam(cells) for name, (cells, _) in REFUSED.items()}})


@pytest.mark.parametrize("name", WORKS)
def test_it_works_for_the_reference(references, name):
    result = references[name]
    assert not {"failed", "late", "dead", "partial"} & set(states(result)), [c["outputs"] for c in result["cells"]]
    assert "passed" in states(result) and not [f for f in result["flags"] if f[0] in ("tembok", "tak-terkirim")]


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_by_name(references, name):
    from egov.core.messages import say

    result = references[name]
    ((code, _, said),) = [f for f in result["flags"] if f[0] == "tembok"]
    assert states(result)[-1] == "failed" and code == "tembok"
    assert said.split("(")[0] == say("grading.wall." + REFUSED[name][1]).split("(")[0]


def test_the_docs_have_a_line_for_each():
    text = (Path(__file__).resolve().parents[2] / "docs/grading.md").read_text(encoding="utf-8")
    assert [name for name in [*WORKS, *REFUSED] if f"| {name} |" not in text] == []


# -- points nobody earned --------------------------------------------------------------------------------------------

FAKE = "class T:\n    def equals(s, o): return True\n    def startswith(s, o): return True\n    def all(s): return True\n    def __eq__(s, o): return True\n"
ANALIS = "import pandas as pd\nclass Analis:\n    def __init__(self, t=None): self.isi = 5\n    def tabel(self):\n        return pd.DataFrame({'a': [1]})\n    def nama(self): return 'Ani'\n    def baris(self): return [1, 2]"
EQUALS = "import pandas as pd\nassert Analis().tabel().equals(pd.DataFrame({'a': [1]}))"
POSITIVE = "def f(x):\n    if x < 0:\n        raise ValueError('negatif')\n    return x"
MUST_REFUSE = "try:\n    f(-1)\nexcept {}:\n    pass\nelse:\n    assert False"
USED = "try:\n    f(-1) {} 5\n    assert False\nexcept Exception:\n    pass"
LOCKED_DATA = [(L, "{}"), (A, "a = 62"), (T, "assert a == {}")]
UNEARNED = {
    "metode memberi tiruan": ([(A, ANALIS), (T, EQUALS)], FAKE + "class Analis:\n    tabel = lambda s: T()"),
    "metode memberi dirinya": ([(A, ANALIS), (T, EQUALS)], FAKE + "class Analis(T):\n    tabel = lambda s: s"),
    "metode adalah kelas": ([(A, ANALIS), (T, EQUALS)], FAKE + "class Analis:\n    tabel = T"),
    "metode kelas sendiri": ([(A, ANALIS), (T, EQUALS)], FAKE + "class Analis(T):\n    @property\n    def tabel(s): return lambda: Analis()"),
    "teks tiruan": ([(A, ANALIS), (T, "assert Analis().nama().startswith('A')")], FAKE + "class Analis:\n    nama = lambda s: T()"),
    "sifat tiruan": ([(A, ANALIS), (T, "assert Analis().isi.all()")], FAKE + "class Analis:\n    isi = T()"),
    "sifat sama dengan apa pun": ([(A, ANALIS), (T, "assert Analis().isi == 5")], FAKE + "class Analis:\n    isi = T()"),
    "daftar berisi tiruan": ([(A, ANALIS), (T, "assert Analis().baris() == [1, 2]")], FAKE + "class Analis:\n    baris = lambda s: [T(), T()]"),
    "fungsi memberi tiruan": ([(A, "def f(): return 'Ani'"), (T, "assert f().startswith('A')")], FAKE + "def f(): return T()"),
    "pembangkit berisi tiruan": ([(A, "def f(): yield 'Ani'"), (T, "assert next(f()).startswith('A')")], FAKE + "def f(): yield T()"),
    "objek uji dikembalikan": ([(A, ANALIS), (T, "import pandas as pd\nt = Analis()\nassert Analis(t).tabel().equals(pd.DataFrame())")], FAKE + "class Analis:\n    def __init__(s, t=None): pass\n    def tabel(s): return T()"),
    "beda dari apa pun": ([(A, "a = 5"), (T, "assert a != 3")], "a = object()"),
    "tidak ada di daftar": ([(A, "a = 5"), (T, "assert a not in [1, 2, 3]")], FAKE + "a = T()"),
    "fungsi tanpa akhir": ([(A, POSITIVE), (T, MUST_REFUSE.format("Exception"))], "def f(x):\n    while True: pass"),
    "fungsi tanpa akhir, apa saja": ([(A, POSITIVE), (T, MUST_REFUSE.format("BaseException"))], "def f(x):\n    while True: pass"),
    "fungsi tidur": ([(A, POSITIVE), (T, MUST_REFUSE.format("TimeoutError"))], "import time\ndef f(x):\n    try: time.sleep(99)\n    except BaseException: pass"),
    "fungsi mematikan": ([(A, POSITIVE), (T, MUST_REFUSE.format("BaseException"))], "import os\ndef f(x):\n    os._exit(1)"),
    "fungsi menelan memori": ([(A, POSITIVE), (T, MUST_REFUSE.format("MemoryError"))], "def f(x):\n    return [0] * 10**10"),
    "hasil terlalu besar": ([(A, POSITIVE), (T, USED.format("<"))], "def f(x):\n    return [[0]] * 3_000_000"),
    "hasil bukan data, dibandingkan": ([(A, POSITIVE), (T, USED.format("<"))], "def f(x):\n    return object()"),
    "hasil bukan data, dijumlah": ([(A, POSITIVE), (T, USED.format("+"))], "def f(x):\n    return object()"),
    "hasil melingkar": ([(A, POSITIVE), (T, USED.format("<"))], "def f(x):\n    a = []\n    a.append(a)\n    return a"),
    "argumen yang tidak dapat dikirim": ([(A, POSITIVE), (T, "class K: pass\ntry:\n    f(K())\nexcept Exception:\n    pass")], "def f(x):\n    return x"),
    "benar salah yang bukan data": ([(A, POSITIVE), (T, "try:\n    assert not f(1)\nexcept TypeError:\n    pass")], "def f(x):\n    return object()"),
    "globals() ditimpa": ([(k, s.format("globals()['harapan'] = 62") if k == L else s.format("harapan")) for k, s in LOCKED_DATA], "a, harapan = 1, 1"),
    "vars() ditimpa": ([(k, s.format("vars()['harapan'] = 62") if k == L else s.format("harapan")) for k, s in LOCKED_DATA], "a, harapan = 1, 1"),
    "exec ditimpa": ([(k, s.format("exec('harapan = 62')") if k == L else s.format("harapan")) for k, s in LOCKED_DATA], "a, harapan = 1, 1"),
    "berkas terkunci ditimpa": ([(L, "open('kunci.txt', 'w').write('62')"), (A, "a = 62"), (T, "assert str(a) == open('kunci.txt').read()")], "a = 1\nopen('kunci.txt', 'w').write('1')"),
    "berkas terkunci ditimpa, lewat Path": ([(L, "from pathlib import Path\nnama = 'kunci.txt'\nPath(nama).write_text('62')"), (A, "a = 62"), (T, "assert str(a) == Path('kunci.txt').read_text()")], "a = 1\nPath('kunci.txt').write_text('1')"),
    "panggilan balik dipalsukan": ([(A, "def terap(f, x):\n    return f(x)"), (T, "assert terap(lambda v: v + 1, 3) == 4")], "def terap(f, x):\n    return f(f(x))"),
}  # fmt: skip


@pytest.fixture(scope="module")
def cheats(pool):
    """Counting four million items takes a busy machine seconds; the others have what they need, or never end."""
    seconds = {"hasil terlalu besar": 30}
    made = {n: exam(cells, theirs, test_s=seconds.get(n, 1), total_s=60) for n, (cells, theirs) in UNEARNED.items()}
    return graded(pool, made)


@pytest.mark.parametrize("name", UNEARNED)
def test_no_point_is_earned(cheats, name):
    assert states(cheats[name])[-1] in ("failed", "late", "dead"), cheats[name]


# `tanda`: what stands in the trainee's text is said as well, `while True` and an `__eq__` of their own.
NAMED = {
    "fungsi tanpa akhir": ["tembok", "tanda"],
    "fungsi menelan memori": ["tembok"],
    "hasil terlalu besar": ["tembok"],
    "metode memberi tiruan": ["tembok", "tanda"],
}


@pytest.mark.parametrize("name", NAMED)
def test_the_walls_errors_are_named(cheats, name):
    """Not as the trainee's `TypeError`: in the report, and under the cell in plain words."""
    result = cheats[name]
    assert [f[0] for f in result["flags"]] == NAMED[name]
    shown = result["cells"][-1]["outputs"][-1]
    assert shown["ename"] == "Penilaian" and len(shown["evalue"].split()) > 4


# -- a trainee's file is read, never run -----------------------------------------------------------------------------

EVIL = "open('a.txt', 'w').write('import os; os.mkdir(\"dijalankan\")')\nopen('Makefile.txt', 'w').write('all:\\n\\ttouch dijalankan\\n')"
RUNS = {
    "penafsir": "import subprocess, sys\nsubprocess.run([sys.executable, 'a.txt'])",
    "penafsir lewat nama": "import subprocess as s, sys\nnama = 'a.txt'\ns.check_call([sys.executable, nama])",
    "shell": "import os\nnama = 'a.txt'\nos.system('python3 ' + nama)",
    "make": "import os\nassert open('Makefile.txt').read()\nos.system('make -f Makefile.txt')",
    "pemuat": "from importlib.machinery import SourceFileLoader\nSourceFileLoader('x', 'a.txt').load_module()",
    "runpy": "import runpy\nrunpy.run_path('a.txt')",
    "exec": "exec(open('a.txt').read())",
    "pembantu": "def jalankan(nama):\n    import subprocess, sys\n    subprocess.run([sys.executable, nama])\njalankan('a.txt')",
    "alias": "buka = print\nfrom os import system as buka\nbuka('a.txt')",
    "np.load": "import numpy as np\nnp.load('a.txt', allow_pickle=True)",
    "read_pickle": "import pandas as pd\npd.read_pickle('a.txt')",
    "getattr": "import pandas as pd\ngetattr(pd, 'read_' + 'pickle')('a.txt')",
    "shelve": "import shelve\nshelve.open('a.txt')",
    "ctypes": "import ctypes\nctypes.CDLL('./a.txt')\nopen('a.txt').read()",
    "unpack": "import shutil\nshutil.unpack_archive('a.txt', format='zip')",
    "menulis": "open('a.txt', 'w')",
    "disalin": "import shutil\nshutil.copy('a.txt', 'b.py')",
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_a_cell_that_does_more_than_read_gets_no_file(name):
    from egov.grading.notebook import names

    assert names.read(RUNS[name]).files == set()


def test_a_helper_of_another_cell_starts_nothing_either(pool):
    """What a test's text does not show is caught where it happens."""
    helper = "import subprocess, sys\ndef jalankan():\n    subprocess.run([sys.executable, 'a' + '.txt'])"
    tests = [
        (L, helper),
        (A, EVIL),
        (T, "assert open('a.txt').read()\njalankan()"),
        (T, "import os\nassert not os.path.exists('dijalankan')"),
    ]
    result = graded(pool, {"x": exam(tests)})["x"]
    assert states(result)[2:] == ["failed", "passed"]
    assert result["flags"][0][:2] == ["tembok", "s2"] and "subprocess" in result["flags"][0][2]
