"""A class list as offices have it: understood, or refused with a sentence a row; nothing stored before a yes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from grading_course import SMALL, Course, build, fresh, notebook

from egov.core import naming
from egov.core.errors import UserError
from egov.desk import classlist, nip, sheet
from egov.grading.course import open_course


def number(serial: int, born: str = "19700101", appointed: str = "199501", sex: int = 1) -> str:
    """A NIP with sound parts, made here and never written down: nobody's number stands in the project."""
    return f"{born}{appointed}{sex}{serial:03d}"


PEOPLE = {number(7): "Drs. Ahmad Fauzi, M.Si.", number(8, sex=2): "Siti Aminah, S.Kom.", number(9): "Yohanes Tuhumena"}


def workbook(rows: list[list], path: Path | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    if path:
        path.write_bytes(stream.getvalue())
    return stream.getvalue()


def listed(content: bytes | str, name: str = "peserta.xlsx") -> classlist.ClassList:
    rows = sheet.of_text(content) if isinstance(content, str) else sheet.of_bytes(name, content)
    return classlist.understand(rows)


def as_csv(rows: list[list[str]], delimiter: str = ";") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


ROWS = [["NIP", "Nama"], *map(list, PEOPLE.items())]
SPACED = [[f"{k[:8]} {k[8:14]} {k[14]} {k[15:]}", v] for k, v in PEOPLE.items()]
KINDS = {
    "xlsx": workbook(ROWS),
    "title above, blank rows and a total below": workbook(
        [["DAFTAR PESERTA"], [], ["No", "NIP/NRP", "Nama Lengkap", "Nama Instansi"],
         *[[n, *row, "Kecamatan"] for n, row in enumerate(ROWS[1:], 1)], [], [None, None, None, "Jumlah: 3"], []]),
    "spaces in the number": workbook([["N I P", "NAMA PESERTA"], *SPACED]),
    "semicolons and a byte-order mark": as_csv(ROWS).encode("utf-8-sig"),
    "commas, names quoted": as_csv(ROWS, ",").encode(),
    "commas, names not quoted": "\n".join(",".join(row) for row in ROWS).encode(),
    "tabs, as pasted": as_csv(ROWS, "\t").encode(),
    "Unicode text": as_csv(ROWS, "\t").encode("utf-16"),
    "Excel's own line first": ("sep=;\r\n" + as_csv(ROWS)).encode(),
    "apostrophes": as_csv([ROWS[0], *[["'" + k, v] for k, v in PEOPLE.items()]]).encode(),
    "first and last name apart": workbook(
        [["ID number", "First name", "Surname"], *[[k, *v.split(" ", 1)] for k, v in PEOPLE.items()]]),
}  # fmt: skip


@pytest.mark.parametrize("content", KINDS.values(), ids=KINDS)
def test_lists_as_offices_have_them(content):
    found = listed(content)
    assert found.problems == []
    assert {p.id: p.name for p in found.people.values()} == PEOPLE


def test_windows_1252():
    found = listed(f"NIP;Nama\r\n{number(1)};Renée Ö\r\n".encode("cp1252"), "x.csv")
    assert found.people[number(1)].name == "Renée Ö"


def test_class_and_mail_are_kept():
    found = listed(workbook([["NIP", "Nama", "Angkatan", "E-mail"], [number(1), "Rio", "II", "rio@contoh.invalid"]]))
    assert found.people[number(1)] == classlist.Person(number(1), "Rio", "II", "rio@contoh.invalid")


BAD = {
    "rounded by Excel, as a number": ([float(number(7)[:15] + "000"), "Rio"], "Excel membulatkannya"),
    "rounded by Excel, as text": ([number(7)[:15] + "000", "Rio"], "Excel membulatkannya"),
    "a power of ten": (["1,98E+17", "Rio"], "dirusak Excel"),
    "seventeen digits": ([number(7)[:-1], "Rio"], "terdiri dari 17 angka"),
    "no birth date": ([number(7, born="19701301"), "Rio"], "tanggal lahir"),
    "appointed as a child": ([number(7, appointed="197801"), "Rio"], "pengangkatan"),
    "month thirteen": ([number(7, appointed="199513"), "Rio"], "pengangkatan"),
    "a third sex digit": ([number(7, sex=3), "Rio"], "angka ke-15"),
    "no name": ([number(7), None], "kosong"),
    "a dash as name": ([number(7), "-"], "kosong"),
    "no number": ([None, "Rio"], "NIP Rio kosong"),
    "a path": (["../x", "Rio"], "tanda yang tidak boleh"),
}


@pytest.mark.parametrize(("row", "words"), BAD.values(), ids=BAD)
def test_a_row_that_is_wrong_is_named(row, words):
    found = listed(workbook([["NIP", "Nama"], [number(1), "Siti"], row]))
    assert len(found.problems) == 1 and found.problems[0].startswith("Baris 3: ") and words in found.problems[0]


def test_one_number_for_two_people():
    found = listed(workbook([["NIP", "Nama"], [number(1), "Siti"], [number(1), "Rio"]]))
    assert "sudah dipakai Siti" in found.problems[0]


def test_contract_staff_practice_numbers_and_local_codes_are_taken():
    contract = number(1, born="19900101", appointed="202221")
    found = listed(workbook([["NIP", "Nama"], [contract, "Rio"], ["00" + "1" * 16, "Latihan"], ["pala-03", "Buce"]]))
    assert found.problems == [] and len(found.people) == 3
    assert found.notes == ["pala-03 bukan NIP; dicatat sebagai kode setempat."]


def test_a_comma_that_made_a_column_in_the_middle_is_refused():
    text = f"NIP,Nama,Unit\n{number(1)},Siti Aminah, S.Kom.,Kecamatan\n{number(2)},Rio,Kecamatan"
    assert "ada 4 kolom, judulnya 3" in listed(text).problems[0]


@pytest.mark.parametrize(
    ("head", "words"),
    [(["NIP", "Nama", "Nama Lengkap"], "mungkin berisi nama: “Nama” / “Nama Lengkap”"),
     (["NIP", "NRP", "Nama"], "mungkin berisi NIP"),
     (["Nomor", "Jabatan"], "harus punya judul kolom")],
)  # fmt: skip
def test_headings_that_are_not_clear(head, words):
    with pytest.raises(UserError, match=words):
        listed(workbook([head, [number(1), "Rio", "Rio"]]))


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "format lama"), (b"PK\x03\x04rusak", "tidak terbaca"),
     (b"a\x00b", "tidak terbaca"), (workbook([]), "tidak berisi apa-apa"), (workbook([["NIP", "Nama"]]), "peserta")],
)  # fmt: skip
def test_what_is_no_list(content, words):
    with pytest.raises(UserError, match=words):
        listed(content)


def test_numbers_are_tidied_and_letters_are_not():
    assert nip.tidy(" '19700101 199501 1 007 ") == number(7)
    assert nip.tidy("pala-03 ") == "pala-03"


@pytest.mark.parametrize(
    "other", ["Ahmad Fauzi", "Fauzi, Ahmad", "AHMAD FAUZI, M.Si", "Drs. H. Ahmad Fauzi", "Fauzi Ahmad"]
)
def test_one_person_written_in_many_ways(other):
    assert naming.key(other) == naming.key("Drs. Ahmad Fauzi, M.Si.")
    assert naming.key("Ahmad Fauzan") != naming.key(other)


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    return build(tmp_path_factory.mktemp("kursus") / "kecil", "tugas-uji", notebook(SMALL))


@pytest.fixture
def course(master, tmp_path) -> Course:
    return fresh(master, tmp_path / "kecil")


def students(course: Course) -> dict[str, str]:
    with course.book() as book:
        return {s.id: s.last_name for s in book.students}


def test_nothing_is_stored_where_one_row_is_wrong(course, tmp_path, egov):
    workbook([*ROWS, ["123456789012345678", "Rio"]], tmp_path / "x.xlsx")
    done = egov("roster", str(tmp_path / "x.xlsx"), "--yes", cwd=course.root)
    assert done.returncode == 1 and "Baris 5" in done.stderr and students(course) == {}


def test_the_folder_it_is_called_in_is_the_course_and_said(course, tmp_path, egov):
    """As `grade` and `collect` do; the clone's own gradebook is not touched."""
    workbook(ROWS, tmp_path / "x.xlsx")
    done = egov("roster", str(tmp_path / "x.xlsx"), "--yes", cwd=course.root)
    assert done.returncode == 0, done.stderr
    assert f"Kursus: {course.root}" in done.stdout and "3 peserta tercatat (3 baru)" in done.stdout
    assert students(course) == PEOPLE


def test_without_a_terminal_only_what_is_clear_is_stored(course, tmp_path, egov):
    workbook(ROWS, tmp_path / "x.xlsx")
    assert egov("roster", str(tmp_path / "x.xlsx"), cwd=course.root).returncode == 0
    workbook([ROWS[0], [number(7), "Orang Lain"], *ROWS[2:]], tmp_path / "y.xlsx")
    done = egov("roster", str(tmp_path / "y.xlsx"), cwd=course.root)
    assert done.returncode == 2 and "Nama berubah" in done.stdout and students(course) == PEOPLE


def test_a_gradebook_is_made_where_there_is_none(course, tmp_path, egov):
    (course.root / "gradebook.db").unlink()
    workbook(ROWS, tmp_path / "x.xlsx")
    assert egov("roster", str(tmp_path / "x.xlsx"), "--yes", cwd=course.root).returncode == 0
    assert students(course) == PEOPLE


def test_a_corrected_number_takes_its_work_along(course):
    from egov.desk import roster

    old, new = number(7), number(6)
    course.roster(old, last_name="Drs. Ahmad Fauzi, M.Si.")
    course.submit(old, course.filled())
    with course.book() as book:
        book.update_or_create_submission(course.assignment, old)
    opened = open_course(str(course.root))
    with opened.gradebook() as book:
        found = listed(workbook([["NIP", "Nama", "Kelas"], [new, "Ahmad Fauzi", "II"]]))
        change = roster.compare(opened, book, found)
        assert [(o.id, n.id) for o, n in change.corrected] == [(old, new)]
        roster.store(opened, book, change, [(old, new)])
    with course.book() as book:
        assert [s.id for s in book.students] == [new]
        assert book.find_submission(course.assignment, new).student_id == new
    assert (course.root / "submitted" / new / course.assignment).is_dir()
    assert not (course.root / "submitted" / old).exists()
    assert json.loads((course.root / "kelas.json").read_text()) == {new: "II"}


def test_a_script_does_not_decide_a_merge(course, tmp_path, egov):
    course.roster(number(7), last_name="Ahmad Fauzi")
    workbook([["NIP", "Nama"], [number(6), "Ahmad Fauzi"]], tmp_path / "x.xlsx")
    done = egov("roster", str(tmp_path / "x.xlsx"), "--yes", cwd=course.root)
    assert done.returncode == 2 and "perlu dijawab orang" in done.stdout
    assert students(course) == {number(7): "Ahmad Fauzi"}


def test_who_is_not_in_the_new_list_is_named_and_stays(course, tmp_path, egov):
    course.roster("pala-03", last_name="Buce")
    workbook(ROWS, tmp_path / "x.xlsx")
    done = egov("roster", str(tmp_path / "x.xlsx"), "--yes", cwd=course.root)
    assert "Buce (pala-03) tidak ada di daftar ini" in done.stdout and "pala-03" in students(course)
