"""Limits that count what they bound, what the report says of them, and what is left behind: nothing."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

import pytest
from grading_course import FULL, RIGHT, code, fresh
from grading_exam import exam, graded

from egov.grading.notebook import bounded
from egov.grading.run import reference
from egov.grading.run.worker import PREFIX, sweep
from egov.grading.sandbox.limits import Limits

NESTED = "import " + "a." * 120_000 + "a"  # a minute of Python's own parser
PICTURE = "from IPython.display import display\ndisplay({'image/png': 'A' * 1_900_000}, raw=True)"
THREADS = """import threading, time
threading.stack_size(32768)
started = 0
try:
    while started < 2000:
        threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
        started += 1
except BaseException:
    pass
print('benang', started)"""
PEEK = "try:\n    isi = open('{}').read()\n    a = 62\nexcept OSError:\n    a = 0"


@pytest.fixture(scope="module")
def course(small_master, pool, tmp_path_factory):
    made = fresh(small_master, tmp_path_factory.mktemp("batas") / "kursus")
    source, release = (made.root / top / made.assignment for top in ("source", "release"))
    for folder, name in ((source, "kunci.md"), (source, "catatan.txt"), (release, "data.csv"), (source, "data.csv")):
        (folder / name).write_text("62")
    heavy = made.filled(**RIGHT)
    heavy["cells"] += [code(PICTURE) for _ in range(140)]
    nested = made.filled(**RIGHT)
    nested["cells"].append(code(NESTED))
    made.submit("banjir", heavy)
    made.submit("bersarang", nested)
    made.submit("benang", {**(nb := made.filled(**RIGHT)), "cells": [*nb["cells"], code(THREADS)]})
    for name in ("kunci.md", "catatan.txt", "data.csv", "../kunci.md"):
        made.submit("intip-" + "".join(c for c in name if c.isalpha()), made.filled(jawab_a=PEEK.format(name)))
    made.submit("jujur", made.filled(**RIGHT))
    return made, made.grade(pool, cell_s=8, test_s=8, total_s=100)


def notes(results: dict, student: str) -> set[str]:
    return {note[0] for note in results[student]["notes"]}


def test_an_ocean_of_outputs_costs_no_point_and_no_disk(course):
    made, results = course
    path = made.root / "autograded/banjir" / made.assignment / f"{made.assignment}.ipynb"
    assert made.scores("banjir") == FULL and results["banjir"]["state"] == "waiting"
    assert path.stat().st_size < 16_000_000
    assert "keluaran-dibuang" in notes(results, "banjir") and "tidak disimpan" in path.read_text(encoding="utf-8")


def test_a_text_that_keeps_a_parser_busy_costs_its_own_cell(course):
    """A busy machine stops it by time and says so; a quiet one has filled its memory before, which the cell shows."""
    made, results = course
    assert made.scores("bersarang") == FULL
    ended = [o["ename"] for o in made.graded_notebook("bersarang")["cells"][-1]["outputs"] if "ename" in o]
    assert notes(results, "bersarang") & {"timeout", "late", "tidak-dibaca"} or ended == ["MemoryError"]


def test_small_stacks_do_not_fill_the_machine_with_threads(course):
    made, _ = course
    (said,) = [
        o["text"]
        for c in made.graded_notebook("benang")["cells"]
        for o in c.get("outputs", [])
        if "benang" in str(o.get("text"))
    ]
    assert int("".join(said).split()[-1]) <= Limits().processes


@pytest.mark.parametrize("name", ["kuncimd", "catatantxt"])
def test_what_the_release_leaves_out_is_not_in_the_sandbox(course, name):
    made, _ = course
    assert made.scores(f"intip-{name}")["uji-a"] == 0
    assert not (made.root / "autograded" / f"intip-{name}" / made.assignment / "kunci.md").exists()


def test_what_was_released_is(course):
    made, _ = course
    assert made.scores("intip-datacsv")["uji-a"] == 2 and made.scores("jujur") == FULL


def test_without_a_release_nbgraders_own_rule_decides(small, pool):
    import shutil

    source = small.root / "source" / small.assignment
    released = small.released()
    shutil.rmtree(small.root / "release")
    (source / "kunci.md").write_text("62")
    (source / "data.csv").write_text("62")
    nb = json.loads(json.dumps(released))
    for student, name in (("p1", "kunci.md"), ("p2", "data.csv")):
        for cell in nb["cells"]:
            if cell["id"] == "jawab-a":
                cell["source"] = PEEK.format(name)
        small.submit(student, nb)
    small.grade(pool)
    assert [small.scores(s)["uji-a"] for s in ("p1", "p2")] == [0, 2]


def test_reading_names_takes_so_long_and_no_longer():
    began = time.monotonic()
    assert bounded.bound(["a = 1", NESTED, "b = 2"], seconds=2) == [{"a"}, set(), set()]
    assert bounded.bound(["a = 1", "x x", "b = 2"]) == [{"a"}, set(), {"b"}] and bounded.bound([]) == []
    assert time.monotonic() - began < 20


def test_the_tests_are_bound_by_nbgraders_own_timeout(pool):
    assert [Limits.within(t).test_s for t in (7, None, 0, -1)] == [7, 30, 30, 30]
    cells = [("answer", "a = 1"), ("test", "import time\ntime.sleep(30)\nassert a")]
    began = time.monotonic()
    result = graded(pool, {"x": exam(cells, test_s=1)})["x"]
    assert result["cells"][-1]["state"] == "late" and time.monotonic() - began < 20


def test_nothing_stays_in_the_temporary_folder(course, pool, tmp_path):
    """Folders of forks that were killed are cleared by their worker, those of killed workers by the next one."""
    workers = {str(w.process.pid) for w in [*pool.idle, *pool.busy] if w.process}
    top = Path(tempfile.gettempdir())
    assert workers and not [p for p in top.glob(PREFIX + "*") if p.name.removeprefix(PREFIX).split("-")[0] in workers]
    left = Path(tempfile.mkdtemp(prefix=f"{PREFIX}99999999-"))
    sweep()
    assert not left.exists()


# -- the reference first ---------------------------------------------------------------------------------------------


def test_a_question_that_its_own_solution_does_not_pass_is_named(small, pool):
    path = small.root / "source" / small.assignment / f"{small.assignment}.ipynb"
    path.write_text(path.read_text().replace("a = 62", "a = 61").replace("return n * n", "return object()"))
    found = weak(small, pool)
    assert [name for name, _ in found] == ["uji-a", "uji-f"]
    said = reference.sentences(found)
    assert "'uji-a'" in said[0] and "bukan data" in said[1] and all("acuan" in s for s in said)
    assert weak(small, None) == found  # once for each state of an assignment
    path.write_text(path.read_text().replace("a = 61", "a = 62"))
    assert [name for name, _ in weak(small, pool)] == ["uji-f"]


def test_an_author_hears_of_it_before_anything_is_released(small, monkeypatch, capsys):
    """`egov check` grades the author's own solution as a trainee's work; without a sandbox it says that it did not."""
    from egov.commands import check
    from egov.core.errors import UserError
    from egov.grading.sandbox import bwrap

    source = small.root / "source" / small.assignment
    path = source / f"{small.assignment}.ipynb"
    path.write_text(path.read_text().replace("return n * n", "return object()"))
    (said,) = check._unearned(source)
    assert "'uji-f'" in said and "bukan data" in said and capsys.readouterr().out == ""

    def missing():
        raise UserError("bubblewrap belum terpasang")

    monkeypatch.setattr(bwrap, "check", missing)
    assert check._unearned(source) == [] and "belum dicoba" in capsys.readouterr().out


def weak(course, pool) -> list:
    from egov.grading.course import open_course
    from egov.grading.run.driver import Driver

    driver = Driver(open_course(str(course.root)), course.assignment)
    return reference.weak(pool, driver.specs, driver.limits, driver.course.reports, course.assignment, driver.salt)


def test_a_sound_assignment_needs_no_words(small, pool):
    small.submit("p1", small.released())
    (small.root / "reports" / f"{small.assignment}.acuan.json").unlink()  # of the copied course
    small.grade(pool)
    kept = json.loads((small.root / "reports" / f"{small.assignment}.acuan.json").read_text())
    assert kept["weak"] == []


# -- faults of ours --------------------------------------------------------------------------------------------------


def test_a_fault_of_ours_is_written_down_whole_and_named(small, pool, monkeypatch):
    from egov.grading.run.driver import Driver

    def broken(*_args):
        raise LookupError("patah\x1b[2J")

    small.submit("p1", small.filled(**RIGHT))
    monkeypatch.setattr(Driver, "_store", broken)
    entry = small.grade(pool)["p1"]
    log = small.root / "reports" / f"{small.assignment}.galat.log"
    assert entry["state"] == "system" and str(log) in entry["reason"] and "\x1b" not in entry["reason"]
    assert "Traceback (most recent call last)" in log.read_text() and "in broken" in log.read_text()


def test_a_fault_inside_a_worker_is_written_down_whole(small, pool):
    class Broken:
        def run(self, tasks):
            for key, jobs in tasks:
                yield key, [{"failed": "KeyError: 'x'", "trace": "Traceback: di sini\n  baris 3"} for _ in jobs]

    small.submit("p1", small.released())
    assert small.grade(Broken())["p1"]["state"] == "system"
    assert "baris 3" in (small.root / "reports" / f"{small.assignment}.galat.log").read_text()
