"""A second attacker's suite, written after the first: what it did not cover. Nearly every test failed before its mend;
a few guard what already held."""

from __future__ import annotations

import json
import os
import time
import zipfile

import pytest
from grading_course import FULL, RIGHT, code, egov, fresh, nbgrader
from grading_rich import AIMED, TESTS, rich


def grade_cells(pool, *jobs: list[tuple[str, str]], supplied: str = "a", **limits) -> list[dict]:
    """These cells alone, one job after another in the same warm worker."""
    made = [
        {"cells": [{"kind": k, "id": f"s{i}", "source": s} for i, (k, s) in enumerate(cells)],
         "supplied": list(supplied), "limits": {"cell_s": 3, "test_s": 3, "total_s": 12, "grace_s": 0.5, **limits}}
        for cells in jobs
    ]  # fmt: skip
    ((_, results),) = pool.run([("x", made)])
    return results


def printed(result: dict, cell: int = 0) -> str:
    return "".join(o.get("text", "") for o in result["cells"][cell]["outputs"])


# -- whose names are these? ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rich_class(pool, tmp_path_factory):
    course = rich(tmp_path_factory.mktemp("kaya") / "kursus")
    course.submit("acuan", course.reference())
    for i, (_, answers) in enumerate(AIMED.values()):
        folder = course.submit(f"p{i}", course.filled(**answers))
        (folder / "pembantu.py").write_text("def periksa(nilai): pass\n")
    course.grade(pool)
    return course


@pytest.mark.parametrize("attack", AIMED)
def test_what_is_the_instructors_is_not_asked_of_the_trainee(rich_class, attack):
    assert rich_class.scores(f"p{list(AIMED).index(attack)}")[AIMED[attack][0]] == 0


def test_the_instructors_ways_work_for_the_reference(rich_class):
    """A test that unpickles what it was handed gets nothing to unpickle, not even from honest people."""
    assert rich_class.scores("acuan") == {**dict.fromkeys(TESTS, 1.0), "uji-acar": 0.0}


# -- one submission must not stop, slow or mislead the class ---------------------------------------------------------


class NoPool:
    """For a run in which nothing is left to grade."""

    @staticmethod
    def run(tasks):
        assert list(tasks) == []
        return []


def deep_folders(folder) -> None:
    for i in range(70):
        place = folder.joinpath(f"d{i}", *["x"] * 60)
        place.mkdir(parents=True)
        (place / "f.txt").write_text("x")


def odd_link(folder) -> None:
    (folder / "tugas-uji.ipynb").unlink()
    (folder / os.fsdecode(b"\xff.ipynb")).symlink_to("/etc/passwd")


def unlabelled(nb: dict) -> None:
    for cell in nb["cells"]:
        cell.update(id=["x"], metadata={})


SOURCES = {
    "separuh pasangan huruf": ("x = '/\\ud800'", {}),
    "kelas bernama kendali": ("a = type('\\x1b[2J\\u2028<script>', (), {})()", {}),
    "pecahan raksasa": ("", {"jawab_s": "from fractions import Fraction\nsebagian = Fraction(10**400)"}),
    "menara minus": ("a = " + "-" * 20_000 + "1", {}),
}
BESIDE = {
    "folder terlalu banyak": deep_folders,
    "tautan bernama rusak": odd_link,
    "19 MB di samping": lambda folder: (folder / "data.bin").write_bytes(bytes(19 << 20)),
}
CHANGED = {"id sel berupa daftar": unlabelled}


@pytest.fixture(scope="module")
def disturbed(small_master, pool, tmp_path_factory):
    course = fresh(small_master, tmp_path_factory.mktemp("ganggu") / "kursus")
    for i, (source, more) in enumerate(SOURCES.values()):
        course.submit(f"s{i}", course.filled(jawab_a=source, **more))
    for i, change in enumerate(BESIDE.values()):
        change(course.submit(f"b{i}", course.filled(jawab_a="a = 1")))
    for i, change in enumerate(CHANGED.values()):
        nb = course.filled(jawab_a="a = 1")
        change(nb)
        course.submit(f"c{i}", nb)
    course.submit("jujur", course.filled(**RIGHT))
    return course, course.grade(pool)


def test_nobody_stops_the_class_or_counts_as_our_fault(disturbed):
    course, results = disturbed
    assert len(results) == len(SOURCES) + len(BESIDE) + len(CHANGED) + 1
    assert {s: r["reason"] for s, r in results.items() if r["state"] == "system"} == {}
    assert course.scores("jujur") == FULL
    assert results["b1"]["state"] == "ungradable"
    for student in set(results) - {"jujur", "b1"}:
        assert course.scores(student) == {**dict.fromkeys(FULL, 0.0)}, student


def test_the_journal_keeps_every_entry_and_the_report_shows_no_control_character(disturbed, pool):
    course, results = disturbed
    assert course.grade(NoPool) == results
    for suffix in ("csv", "html"):
        text = (course.root / "reports" / f"{course.assignment}.{suffix}").read_text(encoding="utf-8")
        assert "<script>" not in text or suffix == "csv"
        assert all(c.isprintable() or c in "\r\n\ufeff" for c in text)


def test_reading_a_text_of_many_magics_takes_no_minutes():
    from egov.grading import names, signs

    began = time.monotonic()
    for source in ("!x\n" * 60 + "a = 1\n" * 20_000, "%x\n" * 400, "a = 1\n" * 5000 + "x?"):
        assert names.read(source).bound == set() and signs.of(source) == []
    assert time.monotonic() - began < 3


def test_a_thousand_cells_without_any_sign_are_read_once():
    from egov.grading.spec import Cell, Spec
    from egov.grading.structure import restore

    spec = Spec("t", "t", [Cell(f"jawab-{i}", "answer", "code", "...", "...", binds=[f"a{i}"]) for i in range(8)], {})
    cells = [{"cell_type": "code", "source": f"def f{i}():\n" + "    a=1\n" * 400} for i in range(900)]
    began = time.monotonic()
    assert len(restore({"cells": cells}, spec).notebook.cells) == 908
    assert time.monotonic() - began < 12


def test_a_big_file_hides_no_new_version(tmp_path):
    from egov.grading.intake import fingerprint

    (tmp_path / "tugas.ipynb").write_text("{1}")
    with (tmp_path / "a.bin").open("wb") as handle:
        handle.truncate(70 << 20)
    before = fingerprint(tmp_path, "x")
    (tmp_path / "tugas.ipynb").write_text("{2}")
    assert fingerprint(tmp_path, "x") != before


# -- walls -----------------------------------------------------------------------------------------------------------


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

FORGE = "import egov.grading.sandbox.guest as g\nPESAN = {}\ng.Encoder = lambda *x: (lambda v: PESAN)\na = 1"
BUSY = {
    "rentang tak habis": ("a = range(10**15)", "assert max(a) == 5"),
    "larik kosong yang lebar": (FORGE.format("{'t': 'nd', 'd': '<f8', 's': [0, 10**11], 'v': []}"), "a.sum(axis=0)"),
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
    from egov.grading.codec import DTYPE

    assert DTYPE.fullmatch("datetime64[ns, Asia/Jakarta]") and DTYPE.fullmatch("datetime64[us, UTC+07:00]")
    assert not DTYPE.fullmatch("datetime64[ns, dateutil//etc/passwd]")


# -- around the grading ----------------------------------------------------------------------------------------------


def test_the_stock_path_follows_no_link(small):
    honest = small.submit("jujur", small.filled(**RIGHT))
    reader = small.submit("pembaca", small.filled(jawab_a="a = 62 if 'BEGIN' in open('kunci.txt').read() else 1"))
    (reader / "kunci.txt").symlink_to(small.root / "source/tugas-uji/tugas-uji.ipynb")
    taker = small.submit("pengambil", small.filled(jawab_a="a = 1"))
    (taker / "tugas-uji.ipynb").unlink()
    (taker / "tugas-uji.ipynb").symlink_to(honest / "tugas-uji.ipynb")
    nbgrader(small.root, "autograde", small.assignment, check=False)
    assert small.scores("jujur") == FULL
    for student in ("pembaca", "pengambil"):  # refused, not graded: nothing was read, nothing copied
        assert small.scores(student) == dict.fromkeys(FULL)
        assert not (small.root / "autograded" / student / small.assignment).exists()


def test_a_zip_no_file_system_takes_is_set_aside(small):
    small.roster("budi", "siti", "tono")
    inbox = small.root / "masuk"
    inbox.mkdir()
    odd = {"budi": ["data", "data/x.csv"], "siti": ["日" * 100 + ".csv"], "tono": []}
    for student, names in odd.items():
        with zipfile.ZipFile(inbox / f"tugas-99-{student}-20250101-101010.zip", "w") as archive:
            for name in ["tugas-uji.ipynb", *names]:
                archive.writestr(name, json.dumps(small.released()))
    done = egov("collect", str(inbox), "--assignment", small.assignment, "--course", str(small.root))
    assert done.returncode == 2, done.stderr
    assert sorted(p.name for p in (small.root / "submitted").iterdir()) == ["tono"]
    assert len(list((small.root / "quarantine").iterdir())) == 2


@pytest.mark.parametrize("address", ["//evil.example/x.png", "../../x.png", r"\\evil\x.png", "data:text/html,x"])
def test_feedback_loads_no_picture_from_elsewhere(address):
    from egov.feedback import sanitise

    assert sanitise(f"<img src='{address}'>") == "<img>"


def test_what_a_hidden_test_asked_is_not_printed_by_a_later_cell(small, pool):
    """The function learns its hidden inputs; neither a later cell nor an error with one of our names may tell them."""
    nb = small.filled(**{**RIGHT, "jawab_f": "dulu = []\ndef kuadrat(n):\n    dulu.append(n)\n    return n * n"})
    later = ["print(dulu)", "dulu", "class NotAccepted(Exception): pass\nraise NotAccepted(str(dulu))"]
    nb["cells"] = [code("print('sebelum')"), *nb["cells"], *map(code, later)]
    small.submit("pencatat", nb)
    small.grade(pool)
    assert small.scores("pencatat") == FULL
    assert "7391" in json.dumps(small.graded_notebook("pencatat"))
    nbgrader(small.root, "generate_feedback", small.assignment)
    page = (small.root / "feedback/pencatat" / small.assignment / f"{small.assignment}.html").read_text()
    assert "7391" not in page
    assert "sebelum" in page and "rahasia" not in page


def test_what_a_hidden_test_prints_is_not_shown():
    """The layer must also be switched on: nbconvert leaves out a preprocessor that does not say so."""
    from nbformat.v4 import new_code_cell, new_notebook, new_output

    from egov.grading.feedback import SafeFeedback

    source = "assert a\n### BEGIN HIDDEN TESTS\nprint('rahasia')\n### END HIDDEN TESTS"
    cell = new_code_cell(source, outputs=[new_output("stream", text="rahasia")])
    cell.metadata["nbgrader"] = {"grade": True, "solution": False}
    shown, _ = SafeFeedback()(new_notebook(cells=[cell]), {})
    assert "rahasia" not in str(shown)
