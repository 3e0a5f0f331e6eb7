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
    "x = 4,5 miliar": "titik ribuan",
    "x = 77,02 / 100": "titik, bukan koma",
    "x = 007": "diawali nol",
    "x = = 3": "tanda baca",
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
    sources += ["latihan.orang_duniaa.check(3)", "from egov.exercises import verify\nverify('04-orang-apjii', ...)"]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(book, kernel_name="python3", allow_errors=True, timeout=60).execute()
    return [cell.outputs for cell in book.cells]


def test_kernel_shows_indonesian_and_still_reports_failure(ran):
    for outputs, words in zip(
        ran[1:], ("belum dikenal", "Tanda persen", "Yang ada di unit ini", "Isi dulu"), strict=True
    ):
        assert outputs[-1].output_type == "error", "nbgrader and nbval must still see a failed cell"
        shown = "\n".join(outputs[-1].traceback)
        assert words in shown and "Traceback" not in shown
