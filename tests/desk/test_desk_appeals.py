"""Requests to look at points again, somebody else's number inside, and a release that is not emptied."""

from __future__ import annotations

import json

import pytest
from desk_class import hand_in, made, nip
from grading_course import Course, fresh

from egov.core.errors import UserError
from egov.desk import appeals, overview, sheet
from egov.grading.course import open_course
from egov.grading.notebook import identity

UNIT = "04-kecil"
ONE, TWO = nip(1), nip(2)


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", [UNIT], 2)
    hand_in(course, UNIT, {ONE: {"uji-f": 0.0}, TWO: {"esai": None}})
    return course


@pytest.fixture
def kelas(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kelas").root))
    with course.gradebook() as book:
        yield course, book


def ask(course, book, text: str) -> list[str]:
    found, problems = appeals.understand(course, book, sheet.of_text(text))
    appeals.ask(course, found)
    return problems


def test_a_request_waits_is_answered_once_and_both_are_kept(kelas):
    course, book = kelas
    assert ask(course, book, f"nip;tugas;soal;alasan\n{ONE};04;uji-f;Kuadrat saya benar\n{ONE};04;5;Kurang jelas") == []
    first, second = appeals.everything(course)
    assert (first.key, first.before, second.key, second.title) == ("uji-f", 0.0, "esai", "Soal")
    book.find_grade("uji-f", UNIT, UNIT, ONE).manual_score = 3.0
    book.db.commit()
    appeals.answer(course, book, first.number, "Benar, poin ditambah.")
    still, closed = appeals.everything(course)
    assert still.number == second.number and still.open
    assert (closed.answer, closed.before, closed.after) == ("Benar, poin ditambah.", 0.0, 3.0)


def test_the_same_request_twice_is_one(kelas):
    for _ in range(2):
        ask(*kelas, f"{ONE};04;uji-f;Kuadrat saya benar")
    assert len(appeals.everything(kelas[0])) == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [("9;04;uji-f;x", "tidak ada di daftar"), (f"{ONE};04;99;x", "1 sampai 5"), (f"{ONE};04;uji-f;", "alasan"),
     (f"{TWO};04;esai;x", "belum punya nilai"), (f"{ONE};77;uji-f;x", "tidak dikenal")],
)  # fmt: skip
def test_a_wrong_row_is_named(kelas, row, said):
    [problem] = ask(*kelas, "nip;tugas;soal;alasan\n" + row)
    assert said in problem and problem.startswith("Baris 2")


def test_an_empty_answer_closes_nothing(kelas):
    course, book = kelas
    ask(course, book, f"{ONE};04;uji-f;Kuadrat saya benar")
    with pytest.raises(UserError, match="kosong"):
        appeals.answer(course, book, 1, "  ")
    assert appeals.everything(course)[0].open


def test_the_verb_takes_lists_and_answers(kelas, egov, tmp_path):
    course, _ = kelas
    path = tmp_path / "minta.csv"
    path.write_text(f"nip;tugas;soal;alasan\n{ONE};04;uji-f;Tolong lihat lagi\n", encoding="utf-8")
    done = egov("appeal", str(path), cwd=course.root)
    assert done.returncode == 0 and "1 menunggu" in done.stdout and "Tolong lihat lagi" in done.stdout
    done = egov("appeal", "--number", "1", "--answer", "Sudah.", cwd=course.root)
    assert "0 menunggu" in done.stdout and appeals.everything(course)[0].answer == "Sudah."


def typed(line: str):
    import nbformat

    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"nama = 'A'\n{line}")])


@pytest.mark.parametrize(
    ("line", "told"),
    [(f"nip = '{TWO}'", [("nip-lain", "", "Budi")]), (f'nip = "{TWO[:8]} {TWO[8:]}"', [("nip-lain", "", "Budi")]),
     (f"nip = '{ONE}'", []), ("nip = ...", []), ("nip = '12345'", [])],
)  # fmt: skip
def test_somebody_elses_number_inside_is_noted(line, told):
    assert identity.notes(typed(line), ONE, {ONE: "Ani", TWO: "Budi"}) == told


def test_the_class_page_says_whose_number_stands_inside(kelas):
    course, book = kelas
    course.reports.mkdir(exist_ok=True)
    entry = {"student": ONE, "state": "graded", "notes": [["nip-lain", "", "Orang 2"]]}
    (course.reports / f"{UNIT}.jurnal").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    found = overview.look(course, book)
    assert (found.of(ONE, UNIT).inside, found.of(TWO, UNIT).inside) == ("Orang 2", "")


def generate(course) -> None:
    from nbgrader.converters import GenerateAssignment

    again = open_course(str(course.root))
    again.coursedir.assignment_id = UNIT
    app = GenerateAssignment(coursedir=again.coursedir, config=again.config)
    app.force = True
    app.start()


def changed(course, change) -> None:
    path = course.root / "source" / UNIT / f"{UNIT}.ipynb"
    nb = json.loads(path.read_text(encoding="utf-8"))
    change(nb["cells"])
    path.write_text(json.dumps(nb), encoding="utf-8")


def more(cells: list) -> None:
    cells.append({**cells[1], "id": "baru", "metadata": {"nbgrader": {**cells[1]["metadata"]["nbgrader"],
                                                                     "grade_id": "jawab-baru"}}})  # fmt: skip


def broken(cells: list) -> None:
    cells[1]["source"] = "### BEGIN SOLUTION\na = 62"


@pytest.mark.parametrize(("change", "said"), [(more, "jawab-baru"), (broken, "belum dapat dijadikan tugas")])
def test_a_release_that_cannot_be_made_anew_stays_as_it_was(kelas, change, said):
    from nbgrader.converters.base import NbGraderException

    course, _ = kelas
    release = course.root / "release" / UNIT / f"{UNIT}.ipynb"
    before = release.read_bytes()
    changed(course, change)
    with pytest.raises(NbGraderException, match=said) as told:
        generate(course)
    assert release.read_bytes() == before and "release tidak diubah" in str(told.value)


def test_points_may_change_after_grading(kelas):
    course, _ = kelas
    changed(course, lambda cells: cells[2]["metadata"]["nbgrader"].update(points=4))
    generate(course)
    with course.gradebook() as book:
        assert book.find_grade_cell("uji-a", UNIT, UNIT).max_score == 4
        assert overview.look(course, book).of(ONE, UNIT).score == 9
