"""Answers that are alike: copies, re-ordered and edited ones are paired; stub, question and short ones are not."""

from __future__ import annotations

import re
import time

import pytest
from desk_class import hand_in, made, nip

from egov.core.messages import say, table
from egov.desk import rubric, similar, twins
from egov.grading.course import open_course

PROMPT = "## Memo\n\nTulislah memo tiga kalimat tentang persen pengguna internet di provinsi Anda untuk kepala dinas."
STUB = "Tulis jawaban di sini.\nKalimat pembuka yang sudah disediakan untuk semua orang di kelas ini sejak awal."
QUESTION = rubric.Question("04-kecil", "04-kecil", "esai", "Memo", PROMPT, "", 3, (), frozenset({STUB, PROMPT}))
MEMO = (
    "Menurut survei nasional, tujuh puluh tujuh dari seratus orang memakai internet pada tahun itu. Di daerah "
    "kepulauan angkanya lebih rendah karena sinyal belum merata. Layanan loket tetap perlu dibuka untuk mereka."
)
OTHER = (
    "Bank Dunia menghitung bagian penduduk yang pernah memakai internet dalam tiga bulan terakhir. Angka untuk "
    "kabupaten tidak tersedia, jadi kita tidak boleh menyebutnya seolah-olah milik kabupaten kita sendiri."
)


def pairs(*answers: str) -> list[set[str]]:
    texts = [similar.prepared(QUESTION, str(n), answer) for n, answer in enumerate(answers)]
    return [{pair.first.student, pair.second.student} for pair in similar.compare(QUESTION, texts).pairs]


def test_a_copy_a_reordered_and_an_edited_copy_are_paired():
    first, second, third = MEMO.split(". ")
    moved = f"{third} {first}. {second}."
    edited = MEMO.replace("nasional", "terbaru").replace("sinyal", "jaringan").replace("mereka", "warga itu")
    assert pairs(MEMO, MEMO.upper(), OTHER) == [{"0", "1"}]
    assert pairs(MEMO, OTHER, moved) == [{"0", "2"}]
    assert pairs(OTHER, MEMO, edited) == [{"1", "2"}]


def test_what_was_given_and_what_is_short_pairs_nobody():
    assert pairs(f"{STUB}\n{MEMO}", f"{STUB}\n{OTHER}") == []
    assert pairs(f"{PROMPT}\n{MEMO}", f"{PROMPT}\n{OTHER}") == []
    assert pairs("Tujuh dari sepuluh orang memakai internet.", "Tujuh dari sepuluh orang memakai internet.") == []
    assert pairs(STUB, STUB) == []


def test_shared_words_are_marked_and_nothing_runs():
    evil = f"<script>alert(1)</script> {MEMO}"
    one, other = (similar.prepared(QUESTION, n, text) for n, text in (("1", evil), ("2", MEMO)))
    shown = similar.marked(one, one.runs & other.runs)
    assert "<script>" not in shown and re.search(r"<mark>Menurut survei .* mereka</mark>", shown)


def test_a_crowd_with_one_text_is_found_and_quick():
    """3,000 answers, 200 of them the same: seconds, and the crowd is there."""
    texts = []
    for n in range(3000):
        own = " ".join(f"kata{(n * 7 + k * k) % 5000}" for k in range(60))
        texts.append(similar.prepared(QUESTION, str(n), MEMO if n < 200 else own))
    began = time.process_time()
    found = similar.compare(QUESTION, texts)
    print(f"3.000 answers: {time.process_time() - began:.1f} s")
    assert found.pairs and all(int(p.first.student) < 200 > int(p.second.student) for p in found.pairs)


def test_no_word_accuses():
    said = " ".join(table("similar").values()).casefold()
    assert not re.search(r"menyontek|contek|curang|plagiat|pelanggaran|menjiplak|tertuduh", said)
    assert "bukan bukti" in say("similar.intro")


@pytest.fixture(scope="module")
def kelas(tmp_path_factory):
    course = made(tmp_path_factory.mktemp("kursus") / "kelas", ["04-kecil"], 3)
    texts = (MEMO, MEMO + " Terima kasih.", OTHER)
    works = {nip(n): {"esai": None, "teks": text} for n, text in enumerate(texts, start=1)}
    hand_in(course, "04-kecil", works)
    return open_course(str(course.root))


def test_the_verb_writes_a_page_without_names(kelas, egov):
    done = egov("similar", "04-kecil", cwd=kelas.root)
    page = kelas.reports / "04-kecil-kemiripan.html"
    assert done.returncode == 0 and "Soal: 1 pasangan" in done.stdout
    assert "Menurut survei" in page.read_text(encoding="utf-8") and "Orang 1" not in page.read_text(encoding="utf-8")
    egov("similar", "04-kecil", "--names", cwd=kelas.root)
    assert "Orang 1" in page.read_text(encoding="utf-8")


def test_the_same_file_is_told_and_the_one_handed_out_is_not(tmp_path, egov):
    course = made(tmp_path / "kelas", ["04-kecil"], 5)
    [given] = (course.root / "release" / "04-kecil").glob("*.ipynb")
    for n, content in enumerate((b"satu", b"satu", b"dua", given.read_bytes(), given.read_bytes()), start=1):
        folder = course.root / "submitted" / nip(n) / "04-kecil"
        folder.mkdir(parents=True)
        (folder / given.name).write_bytes(content)
    opened = open_course(str(course.root))
    assert twins.twins(opened, "04-kecil") == [[nip(1), nip(2)]]
    said = egov("similar", "04-kecil", cwd=course.root).stdout
    assert "2 orang" in said and "Orang 1" not in said
    assert "Orang 1, Orang 2" in egov("similar", "04-kecil", "--names", cwd=course.root).stdout
