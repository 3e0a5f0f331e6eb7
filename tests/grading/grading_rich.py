"""A course whose tests lean on all that an instructor may use: imports in ordinary cells, star imports, helper modules,
names of an earlier test, classes, docstrings, files. The trusted side must take none of it from a trainee."""

from __future__ import annotations

from grading_course import SOLVED, Course, answer, build, code, locked, notebook, test

HELPER = "def periksa(nilai):\n    assert nilai == 62, 'belum 62'\n"
KOTAK = (
    "class Kotak:\n    def __init__(self, sisi):\n        self.sisi = sisi\n"
    "    def luas(self):\n        return self.sisi ** 2"
)
MODEL = "import json\nwith open('model.sav', 'w') as berkas:\n    json.dump(62, berkas)"
CELLS = [
    code("from math import isclose as dekat\nimport random\nimport pandas as pd"),
    locked("kunci", "from math import *"),
    answer("jawab-b", "b = ...\n" + SOLVED.format("b = 62\nrandom.seed(1)")),
    test("uji-impor", "assert dekat(b, 62)"),
    test("uji-bintang", "assert isclose(b, 62)"),
    test("uji-batas", "rendah, tinggi = 60, 65\nassert rendah < b < tinggi"),
    test("uji-batas-lagi", "assert rendah < b < tinggi"),
    test("uji-nama", "assert globals()['b'] == 62"),
    test("uji-modul", "random.seed(3)\nassert b == 62 and 0 <= random.random() < 1"),
    test("uji-pembantu", "from pembantu import periksa\nperiksa(b)"),
    answer("jawab-f", "...\n" + SOLVED.format("def f(n):\n    'Mengembalikan n.'\n    return n")),
    test("uji-doc", "assert f.__doc__"),
    answer("jawab-k", "...\n" + SOLVED.format(KOTAK)),
    test("uji-kelas", "k = Kotak(3)\nassert k.luas() == 9 and k.sisi == 3"),
    answer("jawab-h", "hasil = ...\n" + SOLVED.format("hasil = pd.Series([1, 2])")),
    test("uji-sama", "assert hasil.equals(pd.Series([1, 2]))"),
    answer("jawab-c", "kolom = ...\n" + SOLVED.format("kolom = 'x'")),
    test("uji-kolom", "harapan = pd.DataFrame({'y': [5, 5], 'x': [1, 2]})\nassert harapan[kolom].sum() == 3"),
    answer("jawab-m", "...\n" + SOLVED.format(MODEL)),
    test("uji-berkas", "import json\nassert json.load(open('model.sav')) == 62"),
    test("uji-acar", "import pickle\nassert pickle.load(open('model.sav', 'rb')) == 62"),
]
TESTS = [c["id"] for c in CELLS if c.get("id", "").startswith("uji-")]

# Attack -> (the test it aims at, answers). Each has done nothing for that test's point.
AIMED = {
    "impor di sel biasa ditimpa": ("uji-impor", {"jawab_b": "b = 1\ndekat = lambda *a, **k: True"}),
    "impor bintang ditimpa": ("uji-bintang", {"jawab_b": "b = 1\nisclose = lambda *a, **k: True"}),
    "nama berpasangan ditimpa": ("uji-batas-lagi", {"jawab_b": "b = 1\nrendah, tinggi = 0, 100"}),
    "tanpa docstring": ("uji-doc", {"jawab_f": "def f(n):\n    return n"}),
    "tabel palsu dengan equals": ("uji-sama", {
        "jawab_h": "class Palsu:\n    def equals(self, lain):\n        return True\nhasil = Palsu()"}),
    "nama kolom yang dipanggil": ("uji-kolom", {
        "jawab_c": "def kolom(tabel):\n    return next(n for n in tabel if tabel[n].sum() == 3)"}),
    "acar jahat": ("uji-acar", {"jawab_m": "import pickle\nclass P:\n    def __reduce__(self):\n"
                   "        return (eval, ('62',))\npickle.dump(P(), open('model.sav', 'wb'))"}),
    "modul pembantu sendiri": ("uji-pembantu", {
        "jawab_b": "b = 1\nopen('pembantu.py', 'w').write('def periksa(n): pass')"}),
}  # fmt: skip


def rich(root) -> Course:
    course = build(root, "tugas-kaya", notebook(CELLS))
    (course.root / "source" / course.assignment / "pembantu.py").write_text(HELPER)
    return course
