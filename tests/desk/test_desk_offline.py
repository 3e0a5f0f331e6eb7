"""The written part in a spreadsheet: out without names, back with every row checked; what is refused is named."""

from __future__ import annotations

import io

import openpyxl
import pytest
from desk_class import hand_in, made, nip
from grading_course import Course, fresh

from egov.core.errors import UserError
from egov.desk import offline, queues, rubric, sheet, written
from egov.grading.course import open_course

UNIT = "04-kecil"
PEOPLE = [nip(n) for n in range(1, 5)]


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", [UNIT], 4, name="Rahasia {n}")
    works = {p: {"esai": None, "teks": f"=Jawaban nomor {n}\x07"} for n, p in enumerate(PEOPLE)}
    hand_in(course, UNIT, works)
    return course


@pytest.fixture
def kelas(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kelas").root))
    with course.gradebook() as book:
        yield course, book


def rows(course, book) -> list[list]:
    found = openpyxl.load_workbook(io.BytesIO(offline.export(course, book, UNIT)))
    return [[cell.value for cell in row] for row in found["1 Soal"].iter_rows()]


def back(course, book, filled: list[list]) -> offline.Taken:
    made_of = openpyxl.Workbook()
    for row in filled:
        made_of.active.append(row)
    stream = io.BytesIO()
    made_of.save(stream)
    return offline.take(course, book, UNIT, sheet.tables("nilai.xlsx", stream.getvalue()))


def scores(course, book) -> dict[str, float | None]:
    book.db.expire_all()
    [question] = rubric.questions(course, UNIT)
    return {p.student: p.score for p in queues.queue(course, book, question)}


def test_out_without_names_and_without_formulas(kelas):
    content = offline.export(*kelas, UNIT)
    found = openpyxl.load_workbook(io.BytesIO(content))
    text = "".join(str(cell.value) for page in found for row in page.iter_rows() for cell in row)
    assert not any(secret in text for secret in (*PEOPLE, "Rahasia")) and "=Jawaban nomor 0?" in text
    assert {row[1].data_type for row in found["1 Soal"].iter_rows(min_row=2)} == {"s"}
    assert found["Rubrik"]["C2"].value == "Lengkap"


def test_scores_come_back_whatever_the_order_of_the_rows(kelas):
    head, *body = rows(*kelas)
    by_text = {row[1]: row for row in body}
    for n in range(3):
        by_text[f"=Jawaban nomor {n}?"][3:] = [[3, "1,5", 0.5][n], "Bagus." if n == 0 else None]
    taken = back(*kelas, [head, *reversed(body)])
    assert (taken.stored, taken.blank, taken.refused) == (3, 1, [])
    again = back(*kelas, [head, *body])
    assert (again.stored, again.same, again.refused) == (0, 3, [])
    assert scores(*kelas) == dict(zip(PEOPLE, [3, 1.5, 0.5, None], strict=True))
    course, book = kelas
    [question] = rubric.questions(course, UNIT)
    assert written.bank(course, question) == ["Bagus."]
    assert {m.student: m.level for m in written.marks(course, question)} == {
        PEOPLE[0]: "Lengkap", PEOPLE[1]: "Sebagian", PEOPLE[2]: "",
    }  # fmt: skip


def test_each_wrong_row_is_named_and_changes_nothing(kelas):
    course, book = kelas
    head, *body = rows(course, book)
    body[0][3] = 4
    body[1][3] = "empat"
    body[2] = ["AAAAAAAA-BBBB-CCCC", "x", "", 2, None]
    body[3][4] = "Komentar saja."
    taken = back(course, book, [head, *body])
    assert taken.stored == 0 and len(taken.refused) == 4
    assert all(said in line for said, line in zip(
        ["antara 0 dan 3", "antara 0 dan 3", "bukan milik", "tanpa poin"], taken.refused, strict=True))  # fmt: skip
    assert set(scores(course, book).values()) == {None}


def test_a_row_is_refused_when_the_answer_or_its_score_changed_meanwhile(kelas):
    course, book = kelas
    head, *body = rows(course, book)
    for row in body:
        row[3] = 1.5
    [question] = rubric.questions(course, UNIT)
    written.give(course, book, question, written.Mark(PEOPLE[0], UNIT, "esai", 3, ""))
    path = course.root / "autograded" / PEOPLE[1] / UNIT / f"{UNIT}.ipynb"
    path.write_text(path.read_text().replace("=Jawaban nomor 1", "Yang baru"))
    taken = back(course, book, [head, *body])
    assert taken.stored == 2 and len(taken.refused) == 2
    assert sorted(line.partition("): ")[2][:15] for line in taken.refused) == ["jawabannya beru", "nilainya sudah "]
    assert scores(course, book)[PEOPLE[0]] == 3 and scores(course, book)[PEOPLE[1]] is None


def test_a_code_that_stands_twice_is_refused(kelas):
    head, *body = rows(*kelas)
    body[0][3] = 1
    taken = back(*kelas, [head, body[0], body[0]])
    assert taken.stored == 0 and len(taken.refused) == 2


def test_another_workbook_is_refused(kelas):
    with pytest.raises(UserError, match="tidak ada baris berkode"):
        back(*kelas, [["NIP", "Nama"], ["1", "A"]])


def test_the_verb_writes_and_takes(kelas, egov, tmp_path):
    course, _ = kelas
    path = tmp_path / "jawaban.xlsx"
    assert egov("written", UNIT, "--out", str(path), cwd=course.root).returncode == 0
    filled = openpyxl.load_workbook(path)
    filled["1 Soal"]["D2"], filled["1 Soal"]["D3"] = 3, "lima"
    filled.save(path)
    done = egov("written", UNIT, "--in", str(path), cwd=course.root)
    assert done.returncode == 1 and "1 nilai disimpan" in done.stdout and "Lembar/baris 1/3" in done.stderr
    assert egov("written", UNIT, cwd=course.root).returncode == 1
