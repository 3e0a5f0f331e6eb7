"""Honest people first: every harmless way to hand in unit 04 and the small course gets exactly what it deserves."""

from __future__ import annotations

import json

import pytest
from grading_course import FULL, RIGHT, code, fresh

ALL04 = {
    "uji-orang-apjii": 2.0, "uji-persen-apjii": 2.0, "uji-penduduk-artikel": 4.0, "uji-judul-memo": 2.0,
    "uji-kalimat-aman": 4.0, "esai-perbaiki-kutipan": None,
}  # fmt: skip
NONE04 = dict.fromkeys(ALL04, 0.0)
ZERO = dict.fromkeys(FULL, 0.0)


def half(course):
    nb = course.reference()
    for cell in nb["cells"]:
        if cell.get("id") in ("jawab-judul-memo", "jawab-kalimat-aman"):
            cell["source"] = cell["source"].split("=")[0] + "= ..."
    return nb


def wrong(course):
    return course.filled(jawab_orang_apjii="orang_apjii = 77.02 * 272_682_600", jawab_judul_memo='judul_memo = "A"',
                         jawab_persen_apjii="persen_apjii = 221_563_479 / 278_696_200")  # fmt: skip


def before_first_answer(source: str):
    def make(course):
        nb = course.reference()
        at = next(i for i, c in enumerate(nb["cells"]) if c.get("id") == "jawab-orang-apjii")
        nb["cells"].insert(at, code(source))
        return nb

    return make


def in_answer(source: str):
    def make(course):
        nb = course.reference()
        for cell in nb["cells"]:
            if str(cell.get("id")).startswith("jawab-"):
                cell["source"] = source + "\n" + cell["source"]
        return nb

    return make


def other_editor(keep_ids: bool):
    """VS Code and Colab: metadata of their own, nbgrader's gone; Colab drops the cell ids too."""

    def make(course):
        nb = course.reference()
        for i, cell in enumerate(nb["cells"]):
            vscode, colab = {"vscode": {"languageId": "python"}}, {"colab": {"base_uri": "x"}, "id": f"aB{i}"}
            cell["metadata"] = vscode if keep_ids else colab
            if not keep_ids:
                cell.pop("id")
        nb["metadata"] = {"colab": {"provenance": []}, "kernelspec": {"name": "python3", "display_name": "Python 3"}}
        nb["nbformat_minor"] = 5 if keep_ids else 0
        return nb

    return make


def reordered(course):
    nb = course.reference()
    tests = [c for c in nb["cells"] if str(c.get("id")).startswith("uji-")]
    nb["cells"] = tests + [c for c in nb["cells"] if c not in tests]
    return nb


def reversed_questions(course):
    nb = course.reference()
    nb["cells"] = nb["cells"][:5] + nb["cells"][5:][::-1]
    return nb


def copied(prefix: str):
    def make(course):
        nb = course.reference()
        at = next(i for i, c in enumerate(nb["cells"]) if str(c.get("id")).startswith(prefix))
        nb["cells"].insert(at + 1, {**nb["cells"][at], "id": "baru123"})
        return nb

    return make


def answered_in_copy(course):
    nb = course.reference()
    at = next(i for i, c in enumerate(nb["cells"]) if c.get("id") == "jawab-orang-apjii")
    nb["cells"].insert(at, {**nb["cells"][at], "source": "orang_apjii = ...", "id": "baru123"})
    return nb


def windows(course):
    return json.dumps(course.reference()).replace("\\n", "\\r\\n")


def run_before(course):
    nb = course.reference()
    for cell in nb["cells"]:
        if cell["cell_type"] == "code":
            cell["execution_count"] = 7
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "lama\n"}]
    return nb


FULL_MARKS = {
    "acuan": lambda c: c.reference(),
    "peringatan di stderr": in_answer(
        "import warnings, sys\nwarnings.warn('hati-hati')\nprint('catatan', file=sys.stderr)"
    ),
    "cetak banyak": in_answer("for i in range(3000): print('baris', i)"),
    "lambat tetapi selesai": before_first_answer("import time\ntime.sleep(2)"),
    "huruf Indonesia dan lambang": before_first_answer("kafé = 'é ñ – “kutip” 🇮🇩'\nprint(kafé)"),
    "VS Code": other_editor(True),
    "Colab": other_editor(False),
    "sel uji di atas": reordered,
    "urutan terbalik": reversed_questions,
    "sel uji tersalin": copied("uji-"),
    "sel jawaban tersalin": copied("jawab-"),
    "dijawab di salinan": answered_in_copy,
    "akhir baris Windows": windows,
    "tanda BOM": lambda c: "\ufeff" + json.dumps(c.reference()),
    "sudah pernah dijalankan": run_before,
    "grafik": before_first_answer("%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"),
    "perintah pasang": before_first_answer("!pip install pandas"),
    "sel galat sendiri": before_first_answer("1 / 0"),
    "bilangan numpy": before_first_answer("import numpy as np"),
    "widget": before_first_answer("import ipywidgets as w\nw.IntSlider()"),
}


@pytest.fixture(scope="module")
def class04(unit04_master, pool, tmp_path_factory):
    course = fresh(unit04_master, tmp_path_factory.mktemp("jujur") / "kursus")
    course.roster(*(f"p{i}" for i in range(len(FULL_MARKS))), "salah", "kosong", "separuh", "nama-lain")
    for i, make in enumerate(FULL_MARKS.values()):
        course.submit(f"p{i}", make(course))
    course.submit("salah", wrong(course))
    course.submit("kosong", course.released())
    course.submit("separuh", half(course))
    course.submit("nama-lain", course.reference(), name="tugas saya (1).ipynb")
    return course, course.grade(pool, cell_s=20, total_s=60)


@pytest.mark.parametrize("number", range(len(FULL_MARKS)), ids=list(FULL_MARKS))
def test_harmless_ways_get_full_marks(class04, number):
    course, results = class04
    assert course.scores(f"p{number}") == ALL04, results[f"p{number}"]["notes"]


def test_wrong_untouched_half_and_renamed(class04):
    course, results = class04
    assert course.scores("salah") == NONE04
    assert course.scores("kosong") == NONE04
    assert course.scores("separuh") == {**ALL04, "uji-judul-memo": 0.0, "uji-kalimat-aman": 0.0}
    assert course.scores("nama-lain") == ALL04
    assert ["berkas-berganti-nama", ""] in results["nama-lain"]["notes"]
    assert (course.root / "autograded/nama-lain" / course.assignment / f"{course.assignment}.ipynb").is_file()


def test_untouched_is_told_in_indonesian(class04):
    course, _ = class04
    tests = [c for c in course.graded_notebook("kosong")["cells"] if c["id"].startswith("uji-")]
    assert len(tests) == len([c for c in course.source()["cells"] if c["id"].startswith("uji-")]) > 3
    for cell in tests:
        assert cell["outputs"][-1]["ename"] == "NotDone"
        assert "jalankan" in "".join(cell["outputs"][-1]["evalue"])


WAYS = {
    "fungsi mencetak": {"jawab_f": "def kuadrat(n):\n    print('menghitung', n)\n    return n * n"},
    "fungsi lambda": {"jawab_f": "kuadrat = lambda n: n ** 2"},
    "fungsi memakai bantuan": {"jawab_f": "def kali(x, y): return x * y\ndef kuadrat(n): return kali(n, n)"},
    "angka numpy": {"jawab_a": "import numpy as np\na = np.int64(62)"},
    "pecahan desimal": {"jawab_a": "a = 62.0"},
    "tabel dari saringan": {
        "jawab_t": "import pandas as pd\nt = pd.DataFrame({'tahun': [1, 2020, 2021], 'persen': [1, 58.6, 61.7]})\n"
        "tabel = t[t.tahun > 2019].reset_index(drop=True)"
    },
    "nilai sebagian": {"jawab_s": "sebagian = 1"},
}


@pytest.mark.parametrize("way", WAYS)
def test_other_honest_ways(ways, way):
    expected = {**FULL, "uji-s": 0.5} if way == "nilai sebagian" else FULL
    assert ways.scores(f"w{list(WAYS).index(way)}") == expected


@pytest.fixture(scope="module")
def ways(small_master, pool, tmp_path_factory):
    course = fresh(small_master, tmp_path_factory.mktemp("cara") / "kursus")
    for i, change in enumerate(WAYS.values()):
        course.submit(f"w{i}", course.filled(**{**RIGHT, **change}))
    course.grade(pool)
    return course
