"""Exceptions are explained in one Indonesian sentence, in a real kernel too."""

from __future__ import annotations

import nbformat
import numpy as np
import pandas
import pytest
from nbclient import NotebookClient
from typed_lines import failing

from egov.core.messages import say
from egov.exercises import galat
from egov.exercises.galat import describe, explain

CASES = {
    "print(orang_dunai)": "Mungkin maksud Anda orang_dunia?",
    "x = belum_ada + 1": "Nama belum_ada belum dikenal",
    "pilihan = B": "apit dengan tanda kutip",
    "x = 73,7%": "Tanda persen",
    "x = (1 + 2": "kurung",
    "x = PERCENTILE(orang_dunia, 0.9)": ".quantile(0.9)",
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
    "corong = print\ncorong(warga)": 'apit dengan tanda kutip: "warga"',
    "corong(50 ke atas, dibantu=True)": 'tanda kutip: "50 ke atas"',
    "round(50 ke atas)": "perlu tanda hitung",
    "x = (tabel.menit <= 1).mean * 100": "misalnya .mean()",
    "tabel.groupby('a')['Menit']": "kunci Menit tidak ada",
    "x = A dan D": "dalam kurung siku",
    "nama = Siti Rahma": "Nama dan NIP diapit",
    "nip = 00000101 201001 2 001": "Nama dan NIP diapit",
    "nama = Siti": '"Siti"',
    "x = pengguna_internet_2022": "nama tabel",
    "latihan.orang_dunia.check(3)": "belum dimulai",
    "x = 007": "diawali nol",
    "x = = 3": "cukup satu",
    "x = (tabel['menit'] =< 3).mean()": "ditulis <=, bukan =<",
    "x = (tabel['menit'] > = 3).mean()": "ditulis >=, bukan > =",
    'x = (tabel["menit"] = 3)': "Untuk membandingkan, tulis dua",
    'x = (tabel["menit"] = "tiga").mean() * 100': "Untuk membandingkan, tulis dua",
    'x = (tabel["menit"] == tiga).mean()': '"tiga"',
    "x = 3 4": "Di antara 3 dan 4 belum ada tanda hitung",
    "x = 3 ! 4": "tanda baca",
    "x = (3 + 4) / 2 =": "Tanda = di ujung baris",
    "x = (3 + 4)x100": "Lengkapnya: (3 + 4) * 100",
    "x = turun 0,12": "0.12",
    "x = turun 0.12": "Kata turun tidak ikut ditulis",
    "x = minus 0.12": "-0.12",
    "x = 13 provinsi": "tanpa kata provinsi",
    "x = 10000 nomor ponsel": "tanpa kata nomor ponsel",
    'x = tabel["menit"].sum() menit': "Hapus kata menit",
    "x = X - 1": "Nama X belum dikenal",
    "x = 3.72 dan 3.24": "Kata dan di Python ditulis dengan tanda hitung: +",
    "x = 7 dikurangi 4": "tanda hitung: -",
    "x = 10⁴": "** 4",
    "x = 10 * * 4": "tanpa spasi di tengahnya",
    'x = (tabel["menit"] ≥ 3).sum()': "Tulis >=",
    "x = 30 Maret": "tanggal lengkap",
    "x = tanggal 30 maret 2025": "tanggal lengkap",
    "x = 30-03-2025": "tanggal lengkap",
    "x = 2025-03-30": "tanggal lengkap",
    "x = 22-04": "tanggal lengkap",
    "x = B.": 'tanda kutip: "B"',
    'x = tabel["menit"].Sum()': "Mungkin maksud Anda .sum()",
    "  x = 3": "spasi berlebih",
    "x = ... * 2": "belum diganti",
    "x = '73' / 100": "tanda kutip pada angkanya",
    "x = (0,80 + 0,75) / 2": "pakailah titik, bukan koma",
    "x = 3(4)": "kurung setelah sesuatu",
    "x = {}['persenn']": "persenn",
    "x = tabel['menit', 'warga']": "kurung siku ganda",
    "x = tabel.menit warga.sum() / 60": 'tabel["menit_warga"]',
    "x = tabel[menit warga].sum()": 'tabel["menit_warga"]',
    "x = tabel[['menitt']]": "atau kunci menitt tidak ada",
    "x = tabel.groupby('a')[['menitt', 'wargaa']].sum()": "menitt, wargaa tidak ada",
    "x = tabel.groupby('a')['menit', 'warga'].sum()": "kurung siku ganda",
    "x = A. nilainya penuh": '"A"',
    "print(Maluku Utara)": '"Maluku Utara"',
    "x = 1 / 0": "pembagian dengan nol",
    "x = [][1]": "Baris yang diminta",
    "x = 'a'.besar()": "besar",
    "import paket_tak_ada": "paket_tak_ada",
    "open('tidak.csv')": "tidak.csv",
    "x = int('a')": "tidak dapat diolah",
    'x = tabel["menit"] > 30.mean() * 100': "(... > 30).mean()",
    "raise RuntimeError('x')": "Mulai ulang mesin",
}

TABLE = pandas.DataFrame({"a": ["x"], "menit": [1], "warga": [2]})


def hitung(jam=1):
    return jam


NAMES = {"tabel": TABLE, "hitung": hitung}


def caught(code: str) -> BaseException:
    return failing(code, dict(NAMES))


@pytest.mark.parametrize(("code", "words"), CASES.items())
def test_exception_becomes_one_sentence(code, words):
    sentence = explain(caught(code), known=["orang_dunia"])
    assert words in sentence
    lines = describe(caught(code), ["orang_dunia"])
    assert lines[0].endswith(say("exercises.error.title")) and lines[-1].startswith("Pesan asli Python")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("x = hitung 95", "perlu kurung: hitung(95)"),
        ('x = hitung "ktp"', "perlu kurung: hitung(...)"),
        ('x = tabel["menit"].rata_rata()', "ditulis .mean()"),
        ('x = tabel["menit"].total()', "ditulis .sum()"),
        ("x = 6 kali", "tanpa kata kali"),
        ("x = hitung(jm=8)", "Mungkin maksud Anda jam?"),
        ("x = hitung(loket=8)", "Kata loket di dalam kurung tidak dikenal"),
        ("x = hitung(95%)", "cukup angkanya: 95"),
    ],
)
def test_what_stands_in_the_brackets_is_told_by_name(code, words):
    assert words in explain(caught(code), NAMES)


def test_a_bare_column_is_put_into_the_table_that_the_line_names():
    known = {"lain": TABLE, "tabel": TABLE, "_": TABLE}
    assert 'tabel["menit"]' in explain(caught("x = tabel[menit]"), known)
    assert 'lain["menit"]' in explain(caught("x = menit.sum()"), known)


def test_a_column_of_a_grouped_table_is_found_by_its_spelling():
    assert 'Mungkin maksud Anda "menit"?' in explain(caught("tabel.groupby('a')['Menit'].sum()"), {"tabel": TABLE})


@pytest.fixture(scope="module")
def ran():
    """A notebook run in a real kernel, with mistakes in it."""
    sources = ["import egov\nlatihan, peraga = egov.start('04')", "latihan.orang_dunia.check(orang_dunia)", "x = 73,7%"]
    sources += ["x = 4_500 / 0,62", "from egov import data\ndata.load('pengguna')"]
    sources += ["latihan.orang_duniaa.check(3)", "from egov.exercises import verify\nverify('04-orang-apjii', ...)"]
    sources += ["tabel = {}\ntabel[menit_tunggu]"]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(book, kernel_name="python3", allow_errors=True, timeout=60).execute()
    return [cell.outputs for cell in book.cells]


def test_kernel_shows_indonesian_and_still_reports_failure(ran):
    expected = ["belum dikenal", "Tanda persen", "0.62, bukan 0,62", "tidak dikenal"]
    expected += ["Yang ada di unit ini", "Isi dulu", '["menit_tunggu"]']
    for outputs, words in zip(ran[1:], expected, strict=True):
        assert outputs[-1].output_type == "error", "nbgrader and nbval must still see a failed cell"
        shown = "\n".join(outputs[-1].traceback)
        assert words in shown and "Traceback" not in shown


@pytest.mark.parametrize("share", [(90,), (0, 9)])
def test_a_tail_asked_for_in_hundreds_or_with_a_comma_is_told_how(share):
    with pytest.raises(ValueError) as problem:
        pandas.Series([1.0, 2.0]).quantile(*share)
    assert ".quantile(0.9)" in explain(problem.value, {})


def test_a_table_called_by_another_name_is_pointed_to():
    assert 'tabel["menit"]' in explain(caught('x = layanan["menit"].sum()'), NAMES)
    assert '"menit"' in explain(caught('x = tabel["Menit"]'), NAMES)


def test_numbers_of_numpy_are_plain_also_when_one_was_shown_before():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shown = lambda value: shell.display_formatter.format(value)[0]["text/plain"]  # noqa: E731
    before = [shown(np.float64(22.1)), shown(np.bool_(True))]
    galat._plain_numbers(shell)
    assert [shown(np.float64(22.1)), shown(np.int64(34)), shown(np.bool_(True))] == ["22.1", "34", "True"], before
