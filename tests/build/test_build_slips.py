"""What an author mistypes in a text gets one sentence with file, line and exercise."""

from __future__ import annotations

import shutil

import pytest

from egov.build.text import read
from egov.core.errors import UserError

LESSON = "04-membaca-62-dan-73.md"
JAWAB = ":jawab: 62 / 100 * world_population(2022)"


@pytest.fixture
def texts(root, tmp_path):
    for place in ("course", "assignments"):
        (tmp_path / place / "text").mkdir(parents=True)
        shutil.copy(root / place / "text" / LESSON, tmp_path / place / "text")
    return tmp_path


def broken(texts, place: str, old: str, new: str) -> str:
    path = texts / place / "text" / LESSON
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{LESSON} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError, match=LESSON) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (":tujuan: ubah", ":tujaun: ubah", "`:tujaun: ubah` tidak dikenal"),
        (":tujuan: ubah\n", "", "`:tujuan:` belum ada"),
        (":jenis: angka", ":jenis: bilangan", "jenis `bilangan` tidak dikenal"),
        (JAWAB, ":jawab: penduduk_bumi()", "nama penduduk_bumi yang tidak dikenal"),
        (JAWAB, ":jawab: __import__('os').getcwd()", "tidak dikenal"),
        (JAWAB, ":jawab: load.__globals__", "diawali garis bawah"),
        (JAWAB, ":jawab: 62 /", "tidak dapat dibaca Python"),
        (JAWAB, ":jawab: world_population(1066)", "tidak dapat dihitung"),
        (JAWAB + "\n", "", "`:jawab:` belum ada"),
        ("`62 * world_population(2022)`", "`62 / 100 * world_population(2022)`", "sama dengan jawaban benar"),
        ("`62 * world_population(2022)`", "`world_population(2022) / 0.62`", "sudah ditangkap Keliru"),
        ("Benar: ", "Betul: ", "tidak dikenali"),
        (":rendah: 1e6", ":rendah: sejuta", "harus angka"),
    ],
)
def test_a_slip_in_an_exercise(texts, old, new, sentence):
    assert sentence in broken(texts, "course", old, new)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (":::{soal}", "```{code-cell}\n:soal: jawab x\n1\n```\n\n:::{soal}", "`:soal: jawab x` tidak dikenal"),
        (":poin: 2\n", ":poin: dua\n", "harus angka"),
        ("Contoh:", "Misalnya:", "tidak dikenali"),
        ("| 4 | ", "| empat | ", "rubrik perlu empat tingkat"),
    ],
)
def test_a_slip_in_a_question(texts, old, new, sentence):
    assert sentence in broken(texts, "assignments", old, new)


def test_a_block_that_is_not_closed(texts):
    path = texts / "course/text" / LESSON
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("\n:::\n")], encoding="utf-8")
    with pytest.raises(UserError, match="tidak ditutup"):
        read(path)


def test_a_key_used_twice(texts):
    told = broken(texts, "course", ":::{latihan} penduduk-tersirat", ":::{latihan} orang-dunia")
    assert "sudah dipakai di baris" in told
