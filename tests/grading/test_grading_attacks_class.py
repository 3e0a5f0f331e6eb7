"""One submission must not stop, slow or mislead the class."""

from __future__ import annotations

import os
import time

import pytest
from grading_course import FULL, RIGHT, fresh


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
    from egov.grading.notebook import names, signs

    began = time.monotonic()
    for source in ("!x\n" * 60 + "a = 1\n" * 20_000, "%x\n" * 400, "a = 1\n" * 5000 + "x?"):
        assert names.read(source).bound == set() and signs.of(source) == []
    assert time.monotonic() - began < 3


def test_a_thousand_cells_without_any_sign_are_read_once():
    from egov.grading.intake.reading import Rejected
    from egov.grading.notebook.spec import Cell, Spec
    from egov.grading.notebook.structure import restore

    spec = Spec("t", "t", [Cell(f"jawab-{i}", "answer", "code", "...", "...", binds=[f"a{i}"]) for i in range(8)], {})
    cells = [{"cell_type": "code", "source": f"def f{i}():\n" + "    a=1\n" * 400} for i in range(900)]
    began = time.monotonic()
    with pytest.raises(Rejected, match="tidak dikenali"):  # another notebook, told after one reading
        restore({"cells": cells}, spec)
    assert time.monotonic() - began < 12


def test_a_big_file_hides_no_new_version(tmp_path):
    from egov.grading.intake.reading import fingerprint

    (tmp_path / "tugas.ipynb").write_text("{1}")
    with (tmp_path / "a.bin").open("wb") as handle:
        handle.truncate(70 << 20)
    before = fingerprint(tmp_path, "x")
    (tmp_path / "tugas.ipynb").write_text("{2}")
    assert fingerprint(tmp_path, "x") != before
