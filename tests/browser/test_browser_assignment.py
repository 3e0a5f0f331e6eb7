"""The rehearsal assignment from its first cell to the receipt, through the button."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile

import pytest
from browser_lab import PANEL

PATH = "tugas/00-mulai-di-sini/00-mulai-di-sini.ipynb"
NIP = "001234567890123456"  # no real NIP starts with 00
ANSWERS = {"kursi_kosong = ...": 'kursi_kosong = "C"', "akibat = ...": 'akibat = "B"'}
TESTS = ["kursi-kosong", "sel-uji-diganti"]


@pytest.fixture(scope="module")
def assignment(lab):
    lab.open(PATH)
    lab.type("nip = ...", "nama = ...\nnip = ...", f'nama = "Wati Contoh"\nnip = "{NIP}"')
    lab.run("latihan, peraga = egov.start")
    return lab


def test_a_wrong_answer_is_named_by_the_test_cell(assignment):
    assignment.type("kursi_kosong = ...", "...", '"B"')
    assignment.run('verify("00-kursi-kosong"')
    said = assignment.outputs('verify("00-kursi-kosong"')
    assert "bila sel kedua dijalankan sekali" in said and "Traceback" not in said
    assignment.type('kursi_kosong = "B"', '"B"', "...")


def test_answer_submit_and_read_the_receipt(assignment):
    for old, new in ANSWERS.items():
        assignment.type(old, old, new)
    for key in TESTS:
        assignment.run(f'verify("00-{key}"')
        assert "Bentuk sudah sesuai" in assignment.outputs(f'verify("00-{key}"')
    assignment.write("Berkas warga baru diperiksa di loket. Warga jauh datang dua kali. Kami hitung kunjungannya.")
    assignment.run("submit_button")
    below = assignment.output_of("submit_button")
    below.get_by_role("button", name="Kumpulkan tugas 00").click()
    below.get_by_text("Tanda terima tugas 00").wait_for()
    receipt = below.inner_text()
    assignment.photo("00-tanda-terima")
    assert "3 dari 3 soal dikerjakan. Berkasnya utuh." in receipt and "Perlu dilihat lagi" not in receipt
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", receipt)[0]

    made = list((assignment.workspace / "hasil").glob(f"tugas-00-{NIP}-*.zip"))
    assert len(made) == 1 and made[0].name in receipt
    with zipfile.ZipFile(made[0]) as packed:
        assert "Kami hitung kunjungannya" in packed.read("00-mulai-di-sini.ipynb").decode()
    told = subprocess.run(
        [sys.executable, "-m", "egov.cli", "receipt", str(made[0])], capture_output=True, text=True, check=True
    )
    assert code in told.stdout


def test_the_assignment_is_accessible(assignment):
    assert assignment.violations() == []


def test_the_welcome_page_knows(assignment):
    assignment.open("Mulai di sini.ipynb")
    below = assignment.page.locator(f"{PANEL} .jp-CodeCell .jp-Cell-outputArea")  # there is one; the room runs it
    below.get_by_text("dikemas").wait_for()  # by itself
    assert re.search(r"dikemas \d\d-\d\d-\d{4}", below.inner_text())
    assignment.photo("sambutan")
    below.get_by_label("Jalur belajar").select_option("Kelas dua hari (16 JP)")
    below.get_by_text("Hari kedua: merancang layanan").wait_for()
    assignment.photo("sambutan-jalur")
    assert assignment.violations() == []
