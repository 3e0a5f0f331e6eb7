"""Deadlines and extensions: one table, read as people write it; nbgrader's own column and the late costs follow."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from desk_class import NOON, hand_in, made, nip
from grading_course import CONFIG, Course, fresh

from egov.core.errors import UserError
from egov.desk import deadlines, overview, results, sheet
from egov.grading.course import open_course

UNIT = "04-kecil"
DUE = "24-11-2026 12.00"  # a day before everything came in
LATE, OTHER, NOTHING = nip(1), nip(2), nip(3)
ZERO = "c.LateSubmissionPlugin.penalty_method = 'zero'\n"


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", [UNIT], 3)
    (course.root / "nbgrader_config.py").write_text(CONFIG + ZERO)
    hand_in(course, UNIT, {LATE: {}, OTHER: {}})
    return course


@pytest.fixture
def kelas(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kelas").root))
    with course.gradebook() as book:
        store(course, book, f"semua;04;{DUE}")
        yield course, book


def table(course, book, text: str) -> deadlines.Table:
    return deadlines.understand(course, book, sheet.of_text(text))


def store(course, book, text: str) -> int:
    read = table(course, book, text)
    assert not read.problems
    return deadlines.store(course, book, read.entries)


def work(course, book, person: str) -> overview.Work:
    book.db.expire_all()
    return overview.look(course, book).of(person, UNIT)


def test_a_deadline_of_the_class_costs_at_once_and_is_local(kelas):
    course, book = kelas
    assert book.find_assignment(UNIT).duedate == dt.datetime(2026, 11, 24, 5)
    found = work(course, book, LATE)
    assert (found.score, found.penalty, found.late) == (0, 12, dt.timedelta(days=1))


def test_an_extension_gives_the_points_back_to_that_person_alone(kelas):
    course, book = kelas
    assert store(course, book, f"NIP;Tugas;Sampai;Alasan\n{LATE};04;26-11-2026 08.00;Dinas luar\n") == 1
    found = work(course, book, LATE)
    assert (found.score, found.late, found.until) == (12, None, dt.datetime(2026, 11, 26, 1))
    assert book.find_submission(UNIT, LATE).extension == dt.timedelta(days=1, hours=20)
    assert work(course, book, OTHER).score == 0
    assert store(course, book, f"{LATE};04;hapus") == 1 and work(course, book, LATE).score == 0


def test_an_extension_waits_for_who_has_not_handed_in(kelas):
    course, book = kelas
    store(course, book, f"{NOTHING};04;26-11-2026 08.00;Sakit")
    found = work(course, book, NOTHING)
    assert (found.state, found.until) == (overview.NONE, dt.datetime(2026, 11, 26, 1))
    from egov.grading.run.writer import Writer

    (course.root / "submitted" / NOTHING / UNIT).mkdir(parents=True)
    (course.root / "submitted" / NOTHING / UNIT / "timestamp.txt").write_text(f"{NOON} UTC")
    Writer(course, book, UNIT).scores(NOTHING, course.root / "submitted" / NOTHING / UNIT, {})
    assert work(course, book, NOTHING).late is None


def test_a_later_class_deadline_keeps_an_extension_by_its_moment(kelas):
    course, book = kelas
    store(course, book, f"{LATE};04;26-11-2026 08.00")
    store(course, book, "semua;04;25-11-2026 08.00")
    assert work(course, book, LATE).until == dt.datetime(2026, 11, 26, 1)
    assert work(course, book, OTHER).late == dt.timedelta(hours=4)


@pytest.mark.parametrize(
    ("row", "said"),
    [("123;04;26-11-2026 08.00", "tidak ada di daftar"), (f"{LATE};77;26-11-2026 08.00", "tidak dikenal"),
     (f"{LATE};04;besok", "tidak jelas"), (f"{LATE};04;20-11-2026 08.00", "lebih awal"),
     (f"{LATE};04;26-11-2026\n{LATE};04;27-11-2026", "dua kali")],
)  # fmt: skip
def test_a_wrong_row_is_named_and_stops_the_table(kelas, row, said):
    read = table(*kelas, "nip;tugas;sampai;alasan\n" + row)
    assert len(read.problems) == 1 and said in read.problems[0] and read.problems[0].startswith("Baris ")


def test_a_workbook_with_real_dates(kelas):
    course, book = kelas
    made_of = openpyxl.Workbook()
    made_of.active.append(["NIP/NRP", "Tugas", "Sampai tanggal", "Alasan"])
    made_of.active.append([LATE, UNIT, dt.datetime(2026, 11, 26, 8), "Dinas"])
    made_of.active.append([OTHER, UNIT, dt.date(2026, 11, 27), ""])
    stream = io.BytesIO()
    made_of.save(stream)
    read = deadlines.understand(course, book, sheet.of_bytes("a.xlsx", stream.getvalue()))
    assert [e.until for e in read.entries] == [dt.datetime(2026, 11, 26, 1), dt.datetime(2026, 11, 27, 16, 59)]


def test_the_results_name_extension_and_cost(kelas):
    course, book = kelas
    store(course, book, f"{LATE};04;26-11-2026 08.00")
    found = openpyxl.load_workbook(io.BytesIO(results.file(course, book, "xlsx")[1]))[UNIT]
    rows = {row[0].value: [cell.value for cell in row] for row in found.iter_rows()}
    assert rows["NIP"][-2:] == ["Diperpanjang sampai", "Potongan"]
    assert rows[LATE][-3:] == [None, "26-11-2026 08.00 WIB", None] and rows[OTHER][-3:] == ["1 hari", None, 12]


def test_the_verb_asks_and_names_wrong_rows(kelas, egov, tmp_path):
    course, _ = kelas
    path = tmp_path / "perpanjangan.csv"
    path.write_text(f"nip;tugas;sampai;alasan\n{LATE};04;26-11-2026 08.00;Dinas\n", encoding="utf-8")
    assert egov("deadline", str(path), cwd=course.root).returncode == 2  # nobody there to say yes
    done = egov("deadline", str(path), "--yes", cwd=course.root)
    assert done.returncode == 0 and "1 baris disimpan; potongan keterlambatan 1 kiriman berubah" in done.stdout
    path.write_text("nip;tugas;sampai\n1;04;26-11-2026\n", encoding="utf-8")
    wrong = egov("deadline", str(path), "--yes", cwd=course.root)
    assert wrong.returncode == 1 and "Baris 2" in wrong.stderr
    whole = egov("deadline", "--unit", "04", "--until", "30-11-2026 20.00 WITA", "--yes", cwd=course.root)
    assert whole.returncode == 0 and "seluruh kelas" in whole.stdout


def test_a_table_without_meaning_is_refused(kelas):
    with pytest.raises(UserError, match="urutan ini"):
        table(*kelas, "halo")
