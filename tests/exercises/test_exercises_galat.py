"""Exceptions are explained in one Indonesian sentence, in a real kernel too."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient

from egov.exercises.galat import describe, explain
from egov.exercises.results import say

CASES = {
    "print(orang_dunai)": "Mungkin maksud Anda orang_dunia?",
    "x = belum_ada + 1": "Nama belum_ada belum dikenal",
    "pilihan = B": "apit dengan tanda kutip",
    "x = 73,7%": "Tanda persen",
    "x = (1 + 2": "kurung",
    "x = 'teks": "Tanda kutipnya",
    "x = 4.950.000.000": "titik ribuan",
    "x = 4,5 miliar": "kata miliar",
    "x = 196.7 juta / 0.737": "kata juta",
    "x = 7.989.545.217 * 0.62": "7_989_545_217",
    "x = 4 500 000 000 / 0.62": "4_500_000_000",
    "x = 77,02 / 100": "Tulis 77.02, bukan 77,02",
    "x = 62% * orang_dunia": "tulis 62 / 100",
    "x = 62% x orang_dunia": "tulis 62 / 100",
    "x = 59,94%": "cukup 59.94",
    "x = 3 / 4 * 100%": "Cukup * 100",
    "x = 0.62 × orang_dunia": "* (bukan ×)",
    "x = 62/100 x orang_dunia": "* (bukan x)",
    "x = 2x3": "* (bukan x)",
    "x = 9 ÷ 0.62": "/ (bukan ÷)",
    "x = 4_500_000_000 : 0.62": "/ (bukan :)",
    "x = 6.2 ^ 2": "** (bukan ^)",
    "x = 0.62orang_dunia": "perlu tanda hitung",
    "x = 0.62 * orang dunia": "Mungkin maksud Anda orang_dunia?",
    "x = 0.62 *": "belum selesai",
    "x = ": "masih kosong",
    "x = ... 0.62 * 3": "masih tertinggal",
    "x = “B”": "Tanda kutip lengkung",
    "x = rumah tangga": '"rumah tangga"',
    "x = A dan D": "dalam kurung siku",
    "nama = Siti Rahma": "Nama dan NIP diapit",
    "nip = 00000101 201001 2 001": "Nama dan NIP diapit",
    "nama = Siti": '"Siti"',
    "x = pengguna_internet_2022": "nama tabel",
    "latihan.orang_dunia.check(3)": "belum dimulai",
    "x = 007": "diawali nol",
    "x = = 3": "cukup satu",
    "x = 3 4": "tanda baca",
    "  x = 3": "spasi berlebih",
    "x = ... * 2": "belum diganti",
    "x = '73' / 100": "tanda kutip pada angkanya",
    "x = (0,80 + 0,75) / 2": "pakailah titik, bukan koma",
    "x = 3(4)": "kurung setelah sesuatu",
    "x = {}['persenn']": "persenn",
    "x = 1 / 0": "pembagian dengan nol",
    "x = [][1]": "Baris yang diminta",
    "x = 'a'.besar()": "besar",
    "import paket_tak_ada": "paket_tak_ada",
    "open('tidak.csv')": "tidak.csv",
    "x = int('a')": "tidak dapat diolah",
    "raise RuntimeError('x')": "Restart Kernel",
}


def caught(code: str) -> BaseException:
    try:
        exec(compile(code, "<string>", "exec"), {})
    except Exception as problem:
        return problem
    raise AssertionError(f"{code} should fail")


@pytest.mark.parametrize(("code", "words"), CASES.items())
def test_exception_becomes_one_sentence(code, words):
    sentence = explain(caught(code), known=["orang_dunia"])
    assert words in sentence
    lines = describe(caught(code), ["orang_dunia"])
    assert lines[0].endswith(say("error.title")) and lines[-1].startswith("Pesan asli Python")


@pytest.fixture(scope="module")
def ran():
    """A notebook run in a real kernel, with mistakes in it."""
    sources = ["import egov\nlatihan = egov.start('04')", "latihan.orang_dunia.check(orang_dunia)", "x = 73,7%"]
    sources += ["x = 4_500 / 0,62", "from egov import data\ndata.load('pengguna')"]
    sources += ["latihan.orang_duniaa.check(3)", "from egov.exercises import verify\nverify('04-orang-apjii', ...)"]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(book, kernel_name="python3", allow_errors=True, timeout=60).execute()
    return [cell.outputs for cell in book.cells]


def test_kernel_shows_indonesian_and_still_reports_failure(ran):
    expected = ["belum dikenal", "Tanda persen", "0.62, bukan 0,62", "tidak dikenal"]
    expected += ["Yang ada di unit ini", "Isi dulu"]
    for outputs, words in zip(ran[1:], expected, strict=True):
        assert outputs[-1].output_type == "error", "nbgrader and nbval must still see a failed cell"
        shown = "\n".join(outputs[-1].traceback)
        assert words in shown and "Traceback" not in shown
