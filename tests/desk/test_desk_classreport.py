"""The report on a class: figures known beforehand, misconceptions by name, and names of people only when asked."""

from __future__ import annotations

import datetime as dt
import json

import grading_course as gc
import pytest
from desk_class import NOON, hand_in, made, nip
from grading_course import Course, build, fresh, notebook

from egov.core.errors import UserError
from egov.desk import classreport
from egov.grading.course import open_course
from egov.grading.intake import receipts

UNIT = "04-kecil"
PEOPLE = 12


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    """Those with a high number are good at everything but `uji-s`, which turns against them."""
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", [UNIT], PEOPLE + 2)
    works = {}
    for n in range(1, PEOPLE + 1):
        good = n > PEOPLE // 2
        works[nip(n)] = {"uji-a": 2.0 * good, "uji-f": 3.0 * good, "uji-t": 2.0, "uji-s": 0.0 if good else 2.0,
                         "esai": None if n == 1 else 1.5 * (1 + good)}  # fmt: skip
    hand_in(course, UNIT, works, when=lambda n: NOON + dt.timedelta(days=n % 2))
    return course


@pytest.fixture
def kelas(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kelas").root))
    with course.gradebook() as book:
        yield course, book


def slips(course, **people: list[list[str]]) -> None:
    course.reports.mkdir(exist_ok=True)
    lines = [json.dumps({"student": nip(int(n[1:])), "state": "graded", "slips": s}) for n, s in people.items()]
    (course.reports / f"{UNIT}.jurnal").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_facility_and_discrimination(kelas):
    found = classreport.report(*kelas, UNIT)
    items = {one.key: one for one in found.items}
    assert (found.everyone, found.handed) == (PEOPLE + 2, PEOPLE)
    assert items["uji-a"].facility == items["uji-f"].facility == 0.5 and items["uji-t"].facility == 1
    assert items["uji-a"].discrimination > 0.9 and items["uji-s"].discrimination < -0.9
    assert items["uji-t"].discrimination is None  # everyone has the same
    assert (items["esai"].known, items["esai"].waiting) == (PEOPLE - 1, 1)
    assert items["esai"].facility == pytest.approx((5 * 1.5 + 6 * 3) / (3 * 11))
    assert items["esai"].title == "Soal"


def test_days_are_the_classs_own(kelas):
    found = classreport.report(*kelas, UNIT)
    assert found.days == [("25-11-2026", 6), ("26-11-2026", 6)] and found.middle.endswith("WIB")


def test_misconceptions_are_counted_by_people_and_named_by_the_register(kelas):
    course, book = kelas
    one = [UNIT, "uji-a", "text_number", "Itu tulisan."]
    slips(course, p1=[one, [UNIT, "uji-f", "text_number", "Itu tulisan."]], p2=[one],
          p3=[[UNIT, "uji-s", "nama-baru", "Terbalik."]])  # fmt: skip
    found = classreport.report(course, book, UNIT).slips
    assert [(s.name, len(s.people)) for s in found] == [("text_number", 2), ("nama-baru", 1)]
    assert found[0].idea.startswith("tulisan, bukan angka") and found[1].idea == ""


def test_what_was_graded_without_notes_is_said(kelas):
    course, book = kelas
    course.reports.mkdir(exist_ok=True)
    line = json.dumps({"student": nip(1), "state": "graded"})
    (course.reports / f"{UNIT}.jurnal").write_text(line + "\n", encoding="utf-8")
    assert classreport.report(course, book, UNIT).unread == 1


def test_the_page_names_nobody_unless_asked(kelas, egov):
    course, _ = kelas
    slips(course, p1=[[UNIT, "uji-a", "text_number", "Itu tulisan."]])
    path = course.reports / f"{UNIT}-kelas.html"
    done = egov("report", UNIT, cwd=course.root)
    assert done.returncode == 0 and "12 dari 14 orang" in done.stdout and "tulisan, bukan angka" in done.stdout
    assert "Yang perlu diulang besok" in path.read_text(encoding="utf-8") and "Orang 1" not in path.read_text()
    egov("report", UNIT, "--names", cwd=course.root)
    assert "Orang 1<" in path.read_text(encoding="utf-8")


def test_an_unknown_assignment_is_refused(kelas):
    with pytest.raises(UserError, match="tidak ada tugas"):
        classreport.report(*kelas, "99-tidak-ada")


def test_grading_notes_the_misconception_that_a_test_caught(tmp_path):
    """From the test cell's own exception to the report, through the real engine."""
    from egov.grading.run.pool import LocalPool

    check = (
        "from egov.exercises import NotAccepted\n"
        "if a == 73:\n    raise NotAccepted('Itu persen.', 'persen-dikira-orang')\n"
        "assert a == 62"
    )
    course = build(
        tmp_path / "kelas", "tugas-uji", notebook([gc.answer("jawab-a", "a = ..."), gc.test("uji-a", check, 2)])
    )
    for n, source in enumerate(("a = 73", "a = 1", "a = 62"), start=1):
        course.submit(nip(n), course.filled(jawab_a=source))
    pool = LocalPool(1)
    try:
        results = course.grade(pool)
    finally:
        pool.close()
    caught = [["tugas-uji", "uji-a", "persen-dikira-orang", "Itu persen."]]
    assert [results[nip(n)]["slips"] for n in (1, 2, 3)] == [caught, [], []]
    opened = open_course(str(course.root))
    with opened.gradebook() as book:
        [slip] = classreport.report(opened, book, "tugas-uji").slips
    assert (slip.name, slip.sentence, len(slip.people)) == ("persen-dikira-orang", "Itu persen.", 1)


def test_tries_are_told_by_exercise_and_never_by_one_person_alone(kelas):
    course, book = kelas
    sent = [{"orang_dunia": [5, 1], "peran": [1, 1]}, {"orang_dunia": [2, 0]}, {"orang_dunia": [3, 1]}, {}]
    for n, tries in enumerate(sent, start=1):
        receipts.add(course, receipts.Receipt(nip(n), UNIT, "", 0.0, 0.0, tries))
    found = classreport.report(course, book, UNIT)
    assert [(one.exercise, one.people, one.middle, one.unsolved) for one in found.tried] == [("orang_dunia", 3, 3, 1)]
    assert found.told == 3
