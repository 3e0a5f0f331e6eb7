"""Certificates: who gets one, what stands on it, and what is said of a code, with and without the key."""

from __future__ import annotations

import io
import json
import stat
import zipfile

import pytest
from desk_class import hand_in, made, nip
from grading_course import Course, fresh

from egov.core.errors import UserError
from egov.desk import overview
from egov.desk.certificate import check, code, issue, paper, rule
from egov.desk.certificate.page import NAME
from egov.grading.course import open_course

FULL, POOR, WAITS, ONE, NOTHING = (nip(n) for n in range(1, 6))


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    from egov.core import register

    names = [unit.name for unit in register.units() if unit.number in ("04", "05")]
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", names, 5, name="Siti ’Aminah {n}")
    poor = {"uji-a": 0.0, "uji-f": 0.0, "uji-t": 0.0, "esai": 0.0}
    hand_in(course, names[0], {FULL: {}, POOR: poor, WAITS: {"esai": None}, ONE: {}})
    hand_in(course, names[1], {FULL: {}, POOR: poor, WAITS: {}})
    return course


@pytest.fixture
def kelas(master, tmp_path):
    course = open_course(str(fresh(master, tmp_path / "kelas").root))
    with course.gradebook() as book:
        names = sorted(a.name for a in book.assignments)
        yield course, book, names


def ruled(course, names, units=(), percent=0.0, hours=0, **texts):
    rule.keep(course, rule.Rule(tuple(units), percent, hours), rule.Words(**texts), names)


def met(course, book) -> set[str]:
    return {v.person.id for v in rule.verdicts(course, overview.look(course, book)) if v.met}


def test_each_part_of_the_rule_decides(kelas):
    course, book, names = kelas
    ruled(course, names, units=names)
    assert met(course, book) == {FULL, POOR}
    ruled(course, names, percent=60)
    assert met(course, book) == {FULL}
    ruled(course, names, hours=2)
    assert met(course, book) == {FULL, POOR, WAITS, ONE}
    ruled(course, names, units=names[:1], percent=60)
    assert met(course, book) == {FULL, ONE}


def test_what_is_missing_is_said(kelas):
    course, book, names = kelas
    ruled(course, names, units=names, percent=60, hours=4)
    told = {v.person.id: v.missing for v in rule.verdicts(course, overview.look(course, book))}
    assert told[POOR] == ("4 dari 24 poin; syaratnya 60%",)
    assert told[WAITS][0] == f"{names[0]} menunggu" and "2 JP selesai; syaratnya 4 JP" in told[WAITS]
    assert told[NOTHING][:2] == tuple(f"{name} belum" for name in names)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [({}, "kosong"), ({"units": ["99-tidak-ada"]}, "99-tidak-ada"), ({"percent": 101}, "0 sampai 100"),
     ({"hours": 90}, "tidak dapat dicapai")],
)  # fmt: skip
def test_a_rule_that_makes_no_sense_is_refused(kelas, chosen, said):
    course, book, names = kelas
    with pytest.raises(UserError, match=said):
        ruled(course, names, **chosen)
    with pytest.raises(UserError, match="belum punya syarat"):
        issue.make(course, book)


def test_a_code_stays_while_the_facts_stay_and_changes_with_them(kelas):
    course, book, names = kelas
    ruled(course, names, units=names)
    first, missed = issue.make(course, book)
    assert {one.facts["nip"] for one in first} == {FULL, POOR} and len(missed) == 3
    assert issue.make(course, book)[0] == first
    grade = book.find_grade("uji-a", names[0], names[0], POOR)
    grade.auto_score = 2.0
    book.db.commit()
    again = {one.facts["nip"]: one for one in issue.make(course, book)[0]}
    old = {one.facts["nip"]: one for one in first}
    assert again[FULL] == old[FULL] and again[POOR].code != old[POOR].code
    assert check.check(course, old[POOR].code).state == check.REPLACED
    assert check.check(course, again[POOR].code).state == check.GOOD


def test_the_key_is_the_owners_alone_and_never_in_git(kelas):
    course, book, names = kelas
    ruled(course, names, units=names)
    issue.make(course, book)
    folder = code.folder(course)
    assert stat.S_IMODE((folder / code.KEY).stat().st_mode) == 0o600
    assert (folder / ".gitignore").read_text() == "*\n"


def test_a_lost_key_is_not_replaced_in_silence(kelas):
    course, book, names = kelas
    ruled(course, names, units=names)
    issue.make(course, book)
    (code.folder(course) / code.KEY).unlink()
    with pytest.raises(UserError, match="cadangan"):
        issue.make(course, book)
    assert not (code.folder(course) / code.KEY).exists()


def test_a_code_is_checked_as_people_type_it_and_from_a_pdf(kelas, tmp_path):
    course, book, names = kelas
    ruled(course, names, units=names)
    [one, _] = issue.make(course, book)[0]
    target = issue.write(course, [one])
    typed = one.code.replace("-", " ").lower().replace("o", "0")
    letter = tmp_path / "surat.txt"
    letter.write_text(f"Sertifikat {one.code}, mohon diperiksa.", encoding="utf-8")
    for asked in (one.code, typed, str(target / one.file), str(letter)):
        told = check.check(course, asked)
        assert told.state == check.GOOD and f"Nama: {one.facts['nama']}" in told.sentences
    assert check.check(course, "AAAA-BBBB-CCCC-DDDD").state == check.UNKNOWN
    with pytest.raises(UserError, match="tidak ada kode"):
        check.check(course, "halo")


def test_a_changed_list_is_found_out(kelas):
    course, book, names = kelas
    ruled(course, names, units=names)
    [one, _] = issue.make(course, book)[0]
    path = code.folder(course) / issue.LIST
    path.write_text(path.read_text().replace('"jp": 4', '"jp": 40'), encoding="utf-8")
    assert check.check(course, one.code).state == check.CHANGED


@pytest.mark.parametrize("name", ["Siti ’Aminah", "Łukasz Wójcik", "N" * 120])
def test_any_name_fits_on_the_paper(name):
    facts = {"nip": FULL, "nama": name, "unit": ["a"], "jp": 2, "poin": 1.5, "dari": 2, "judul": "SERTIFIKAT",
             "tanggal": "2026-11-26"}  # fmt: skip
    content = paper.draw("ABCD-EFGH-IJKL-MNOP", facts, rule.Words(lembaga="BPSDM Kota Teluk Permai"))
    assert content.startswith(b"%PDF") and b"ABCD-EFGH-IJKL-MNOP" in content


def test_the_zip_holds_the_papers_and_the_page(kelas):
    course, book, names = kelas
    ruled(course, names, units=names, lembaga="BPSDM <Contoh>")
    made_now, _ = issue.make(course, book)
    found = zipfile.ZipFile(io.BytesIO(issue.bundle(course, made_now)))
    assert sorted(found.namelist()) == sorted([*(one.file for one in made_now), NAME])
    shown = found.read(NAME).decode()
    assert "BPSDM &lt;Contoh&gt;" in shown and FULL not in shown and "Aminah" not in shown
    assert not any(one.code in shown or one.code.replace("-", "") in shown for one in made_now)


def test_the_page_tells_what_a_code_stands_for(kelas, page):
    course, book, names = kelas
    ruled(course, names, units=names)
    [one, _] = issue.make(course, book)[0]
    page.goto((issue.write(course, [one]) / "periksa-sertifikat.html").as_uri())
    page.fill("#kode", one.code.lower())
    page.keyboard.press("Enter")
    said = page.inner_text("#jawab")
    assert all(line in said for line in paper.lines(one.facts))
    page.fill("#kode", "AAAA-BBBB-CCCC-DDDD")
    page.keyboard.press("Enter")
    assert "tidak ada di daftar" in page.inner_text("#jawab")


def test_the_verb_rules_makes_and_checks(kelas, egov):
    course, _, names = kelas
    assert egov("certificate", cwd=course.root).returncode == 1
    rules = [word for name in names for word in ("--unit", name)]
    assert egov("certificate", "rule", *rules, "--text", "kota=Kendari", cwd=course.root).returncode == 0
    assert rule.words(course).kota == "Kendari" and rule.rule(course).units == tuple(names)
    done = egov("certificate", cwd=course.root)
    assert done.returncode == 2 and "2 sertifikat" in done.stdout and "menunggu" in done.stdout
    held = json.loads((code.folder(course) / issue.LIST).read_text().splitlines()[0])
    told = egov("certificate", "check", held["kode"], cwd=course.root)
    assert told.returncode == 0 and "berlaku" in told.stdout and held["isi"]["nama"] in told.stdout
    assert egov("certificate", "check", "AAAABBBBCCCCDDDD", cwd=course.root).returncode == 1
    assert egov("certificate", "rule", "--text", "salah=x", cwd=course.root).returncode == 1
