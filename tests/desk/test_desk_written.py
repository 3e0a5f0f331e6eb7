"""The written part and the results, through the functions that the pages and the verbs share."""

from __future__ import annotations

import datetime as dt
import io
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from grading_course import RIGHT, SMALL, Course, build, fresh, notebook

from egov.core import csv as sheets
from egov.core.errors import UserError
from egov.desk import overview, queues, results, rubric, written
from egov.grading import clock
from egov.grading.course import open_course

TABLE = (
    "## Soal\n\n| Poin | Tingkat | Cirinya |\n| --- | --- | --- |\n| 3 | Lengkap | semua |\n| 1,5 | Sebagian | satu |\n"
)
CELLS = [*SMALL[:-1], {"cell_type": "markdown", "id": "soal", "metadata": {}, "source": TABLE}, SMALL[-1]]
PEOPLE = {"00" + f"{n:016d}": f"Orang {n}" for n in range(1, 7)}
FIRST, *REST = PEOPLE
EMPTY, BELOW = REST[-1], REST[-2]


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    from egov.grading.run.pool import LocalPool

    made = build(tmp_path_factory.mktemp("kursus") / "kecil", "tugas-uji", notebook(CELLS))
    for nip, name in PEOPLE.items():
        made.roster(nip, last_name=name)
        answers = RIGHT if nip not in (EMPTY, BELOW) else {k: v for k, v in RIGHT.items() if k != "esai"}
        nb = made.filled(**answers)
        if nip == BELOW:
            nb["cells"].append({"cell_type": "markdown", "id": "x", "metadata": {}, "source": "Jawaban saya di sini."})
        made.submit(nip, nb)
    made.roster("tak-kirim", last_name="=Rumus")
    pool = LocalPool(1)
    try:
        made.grade(pool)
    finally:
        pool.close()
    return made


@pytest.fixture
def desk(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kecil").root))
    [question] = rubric.questions(course, "tugas-uji")
    with course.gradebook() as book:
        yield course, book, question


def mark(question, student, score, level="", comment=""):
    return written.Mark(student, question.notebook, question.key, score, comment, level)


def test_the_rubric_is_the_table_before_the_answer(desk):
    assert desk[2].levels == (rubric.Level(3, "Lengkap", "semua"), rubric.Level(1.5, "Sebagian", "satu"))


def test_everyone_waits_but_who_wrote_nothing_anywhere(desk):
    places = queues.queue(*desk)
    assert {p.student: p.state for p in places} == {n: "empty" if n == EMPTY else "waiting" for n in PEOPLE}
    assert places[-1].student == EMPTY
    assert [p.student for p in places] == [p.student for p in queues.queue(*desk)] != sorted(PEOPLE)
    assert written.answer(desk[0], desk[2], BELOW).elsewhere == [("Jawaban saya di sini.", {})]


def test_a_decision_is_in_the_gradebook_and_can_be_taken_back(desk):
    course, book, question = desk
    written.give(course, book, question, mark(question, FIRST, 1.5, "Sebagian", "Sebutkan sumbernya."))
    written.give(course, book, question, mark(question, REST[0], 3, "Lengkap", "Sebutkan sumbernya."))
    grade = book.find_grade("esai", "tugas-uji", "tugas-uji", FIRST)
    assert (grade.manual_score, grade.needs_manual_grade) == (1.5, False)
    assert written.bank(course, question) == ["Sebutkan sumbernya."]
    assert [written.undo(course, book, question) for _ in range(3)] == [REST[0], FIRST, None]
    states = {p.student: (p.state, p.comment) for p in queues.queue(*desk)}
    assert states[FIRST] == states[REST[0]] == ("waiting", "")


def test_a_changed_level_recomputes_what_it_gave_and_nothing_else(desk):
    course, book, question = desk
    written.give(course, book, question, mark(question, FIRST, 1.5, "Sebagian"))
    written.give(course, book, question, mark(question, REST[0], 1.5))
    path = course.root / "source/tugas-uji/tugas-uji.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("| 1,5 |", "| 2 |"), encoding="utf-8")
    [changed] = rubric.questions(course, "tugas-uji")
    assert written.recompute(course, book, changed) == 1 and written.recompute(course, book, changed) == 0
    scores = {p.student: p.score for p in queues.queue(course, book, changed)}
    assert (scores[FIRST], scores[REST[0]]) == (2, 1.5)


@pytest.mark.parametrize(("typed", "number"), [("4,5", 4.5), ("4.5", 4.5), (" 0 ", 0), ("6", 6)])
def test_scores_as_people_type_them(typed, number):
    assert written.score(typed, 6) == number


@pytest.mark.parametrize("typed", ["", "45", "-1", "empat", "nan", "inf", "6,01"])
def test_what_is_no_score_is_refused(typed):
    with pytest.raises(UserError, match="antara 0 dan 6"):
        written.score(typed, 6)


def test_a_mark_to_talk_about_is_switched(desk):
    course, _, question = desk
    assert written.flag(course, question, FIRST) and written.flagged(course, question) == {FIRST}
    assert not written.flag(course, question, FIRST) and written.flagged(course, question) == set()


def test_the_workbook_keeps_numbers_as_text_and_runs_nothing(desk):
    course, book, question = desk
    written.give(course, book, question, mark(question, FIRST, 1.5, "Sebagian"))
    _, content, _ = results.file(course, book, "xlsx")
    found = openpyxl.load_workbook(io.BytesIO(content))
    assert found.sheetnames == ["Ringkasan", "tugas-uji"]
    rows = {row[0].value: row for row in found["tugas-uji"].iter_rows(min_row=2)}
    assert set(rows) == {*PEOPLE, "tak-kirim"} and {row[0].data_type for row in rows.values()} == {"s"}
    assert [cell.value for cell in rows[FIRST][3:6]] == [10.5, 12, "selesai"]
    assert (rows["tak-kirim"][1].data_type, rows["tak-kirim"][3].value, rows["tak-kirim"][5].value) == (
        "s",
        None,
        "belum",
    )
    assert rows[REST[0]][5].value == "menunggu"


@pytest.mark.parametrize("kind", ["moodle", "canvas"])
def test_an_lms_gets_only_finished_work(desk, kind):
    course, book, question = desk
    written.give(course, book, question, mark(question, FIRST, 1.5, "Sebagian"))
    text = results.file(course, book, kind, "tugas-uji")[1].decode()
    assert f"{FIRST}" in text and "10.5" in text and EMPTY in text
    assert not any(nip in text for nip in (*REST[:-1], "tak-kirim"))


def test_who_has_not_handed_in(desk):
    assert [p.id for p in overview.look(desk[0], desk[1]).missing("tugas-uji")] == ["tak-kirim"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (4.5, "4,5"),
        (12, "12"),
        ("=1+1", "'=1+1"),
        ("0" * 18, "'" + "0" * 18),
        (None, ""),
        ("Rahma, S.E.", "Rahma, S.E."),
    ],
)
def test_every_csv_is_safe_in_excel(value, shown):
    assert sheets.cell(value) == shown
    assert sheets.content([["a", "b;c"]]) == b'\xef\xbb\xbfa;"b;c"\r\n'


@pytest.mark.parametrize(
    ("typed", "utc"),
    [("25-11-2026 20.00", "2026-11-25 13:00"), ("25/11/2026, 20:00 WITA", "2026-11-25 12:00"),
     ("5.1.2026", "2026-01-05 16:59")],
)  # fmt: skip
def test_times_as_people_type_them(typed, utc):
    assert clock.read(typed, ZoneInfo("Asia/Jakarta")) == dt.datetime.fromisoformat(utc)


def test_a_time_nobody_can_read_is_refused():
    with pytest.raises(UserError, match="tidak jelas"):
        clock.read("besok", ZoneInfo("Asia/Jakarta"))


def test_lateness_is_said_in_words():
    assert clock.late(dt.timedelta(days=2, hours=3)) == "2 hari 3 jam"
