"""The rehearsal assignment from its first cell to the receipt, through the button."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile

import pytest

PATH = "tugas/00-mulai-di-sini/00-mulai-di-sini.ipynb"
NIP = "001234567890123456"  # no real NIP starts with 00
ANSWERS = {
    "penduduk_sulbar = ...": "penduduk_sulbar = 1466741",
    "persen_sulbar = ...": "persen_sulbar = 59.89",
    "warga_enam_loket = ...": "warga_enam_loket = 6 * 15",
    "kursi_kosong = ...": "kursi_kosong = 44",
    "akibat = ...": 'akibat = "B"',
}
TESTS = ["penduduk-sulbar", "persen-sulbar", "warga-enam-loket", "kursi-kosong", "sel-uji-diganti"]


@pytest.fixture(scope="module")
def assignment(lab):
    lab.open(PATH)
    lab.type("nip = ...", "nama = ...\nnip = ...", f'nama = "Wati Contoh"\nnip = "{NIP}"')
    lab.run("latihan, peraga = egov.start")
    return lab


def test_a_wrong_answer_is_named_by_the_test_cell(assignment):
    assignment.type("penduduk_sulbar = ...", "...", "1_935_586")
    assignment.run('verify("00-penduduk-sulbar"')
    said = assignment.outputs('verify("00-penduduk-sulbar"')
    assert "Itu penduduk Maluku" in said and "Traceback" not in said
    assignment.type("penduduk_sulbar = 1_935_586", "1_935_586", "...")


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
    assert "6 dari 6 soal dikerjakan. Berkasnya utuh." in receipt and "Perlu dilihat lagi" not in receipt
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
    assignment.run("progress.show()")
    assert re.search(r"dikemas \d\d-\d\d-\d{4}", assignment.output_of("progress.show()").inner_text())
    assignment.photo("sambutan")
    assert assignment.violations() == []
