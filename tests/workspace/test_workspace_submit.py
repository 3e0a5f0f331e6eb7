"""Handing in: what is checked, what is packed, what the code says."""

from __future__ import annotations

import errno
import json
import os
import re
import zipfile
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import pytest
from workspace_course import TASK, UNIT, edit, task

from egov import cli
from egov.core import files, place
from egov.core.errors import UserError
from egov.submit import pack, page, submit
from egov.submit.check import check, literals
from egov.submit.code import ALPHABET, code, same

NIP = "197801012005012001"
IDENTITY = f'nama = "Siti Rahmawati, S.E."\nnip = "{NIP}"'
NOW = datetime(2026, 3, 14, 10, 15, 30, tzinfo=timezone.utc)


@pytest.fixture
def notebook(workspace, bring, monkeypatch) -> Path:
    """The assignment in a workspace, with everything filled in; the kernel stands beside it."""
    bring()
    path = workspace / TASK
    edit(path, 1, IDENTITY)
    edit(path, 2, "orang_dunia = 4.9")
    edit(path, 4, "Angkanya perlu basis.")
    monkeypatch.chdir(path.parent)
    return path


def cells_of(path: Path) -> list[dict]:
    return json.loads(path.read_bytes())["cells"]


def rewrite(path: Path, change: Callable[[list[dict]], object]) -> None:
    content = json.loads(path.read_bytes())
    change(content["cells"])
    path.write_text(json.dumps(content), encoding="utf-8")


def warned(path: Path) -> dict[str, str]:
    return dict(submit("04").checked.warnings)


def test_a_whole_assignment_packs_without_a_word(notebook, workspace):
    receipt = submit("04")
    assert receipt.checked.warnings == []
    assert (receipt.answered, receipt.checked.questions) == (2, ["orang-dunia", "memo"])
    assert receipt.file.parent == workspace / place.RESULTS
    with zipfile.ZipFile(receipt.file) as archive:
        assert sorted(archive.namelist()) == [f"{UNIT}.ipynb", "manifest.json"]
        assert archive.read(f"{UNIT}.ipynb") == notebook.read_bytes()
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest == receipt.manifest
    assert manifest["notebook"]["sha256"] == files.digest(notebook.read_bytes())
    assert [cell["id"] for cell in manifest["cells"]] == ["jawab-orang-dunia", "uji-orang-dunia", "esai-memo"]
    assert manifest["versions"]["python"]


def test_the_file_is_named_by_unit_nip_and_time(notebook):
    first, second = pack.submit(UNIT, NOW), pack.submit(UNIT, NOW)
    assert first.file.name == f"tugas-04-{NIP}-20260314-101530.zip"
    assert second.file.name == f"tugas-04-{NIP}-20260314-101530-2.zip"


@pytest.mark.parametrize(
    "source, expected",
    [
        ("nama = ...\nnip = ...", {"no_name", "no_nip"}),
        ('nama = ""\nnip = "  "', {"no_name", "no_nip"}),
        (f'nama = "Siti"\nnip = {NIP}', set()),
        ('nama = "Siti"\nnip = "1978 0101 2005 01 2 001"', set()),
        ('nama = "Siti"\nnip = "12345"', {"odd_nip"}),
        ('nama = "Siti\nnip = 1', {"no_name", "no_nip"}),
        ('nama = input()\nnip = __import__("os").getpid()', {"no_name", "no_nip"}),
    ],
)
def test_name_and_nip_are_read_without_running_anything(notebook, source, expected):
    edit(notebook, 1, source)
    assert set(warned(notebook)) == expected


def test_a_missing_header_cell_is_said(notebook):
    rewrite(notebook, lambda cells: cells.pop(1))
    assert set(warned(notebook)) == {"no_identity"}
    assert "tanpa-nip" in submit("04").file.name


def test_a_header_cell_that_lost_its_id_is_still_found(notebook):
    rewrite(notebook, lambda cells: cells[1].update(id="x", metadata={}))
    assert submit("04").checked.nip == NIP


@pytest.mark.parametrize(
    "damage, identity, sentence",
    [
        (lambda cells: cells.pop(3), "test_missing", "Soal 1 (orang-dunia): sel ujinya terhapus."),
        (
            lambda cells: cells[3].update(source="assert True"),
            "test_changed",
            "Soal 1 (orang-dunia): isi sel ujinya berubah.",
        ),
        (
            lambda cells: cells.insert(3, cells[3]),
            "cell_copied",
            "Soal 1 (orang-dunia): selnya tersalin 2 kali; hapus salinannya.",
        ),
        (lambda cells: cells.pop(4), "answer_missing", "Soal 2 (memo): sel jawabannya terhapus."),
    ],
)
def test_damage_warns_and_never_forbids(notebook, damage, identity, sentence):
    rewrite(notebook, damage)
    receipt = submit("04")
    assert dict(receipt.checked.warnings)[identity] == sentence
    assert receipt.file.is_file()


@pytest.mark.parametrize("left", ["orang_dunia = ...", "orang_dunia = ...  # nanti", "", "x = (\norang_dunia = ..."])
def test_what_is_still_untouched_is_listed(notebook, left):
    edit(notebook, 2, left)
    receipt = submit("04")
    assert dict(receipt.checked.warnings) == {"untouched": "Belum dikerjakan: soal 1 (orang-dunia)."}
    assert receipt.answered == 1


@pytest.mark.parametrize(
    "answer",
    [
        "orang_dunia = ...\norang_dunia = 4.9",
        "orang_dunia = ...\norang_dunia = 62 / 100 * 7.9",
        "orang_dunia = ...  # hapus\n\nisi = 62\norang_dunia = isi / 100",
        "orang_dunia = ...\nif True:\n    orang_dunia = 4.9",
        "orang_dunia = ...\norang_dunia: float = 4.9",
        "orang_dunia = ...\norang_dunia = 4,9 juta",  # cannot be read, and is an answer all the same
        "orang_dunia = ...\n%time orang_dunia = 4.9\norang_dunia = 4.9",
    ],
)
def test_an_answer_below_a_line_left_standing_is_an_answer(notebook, answer):
    edit(notebook, 2, answer)
    receipt = submit("04")
    assert receipt.checked.warnings == [] and receipt.answered == 2


@pytest.mark.parametrize("left", ["orang_dunia = 4.9\norang_dunia = ...", "isi = 3\norang_dunia = ...", "a = b = ..."])
def test_what_ends_as_dots_is_still_untouched(notebook, left):
    edit(notebook, 2, left)
    assert submit("04").checked.untouched == ["orang-dunia"]


def test_an_answer_whose_cell_failed_is_not_counted(notebook):
    def fail(cells: list[dict]) -> None:
        cells[2]["outputs"] = [{"output_type": "error", "ename": "NameError", "evalue": "", "traceback": []}]

    assert submit("04").answered == 2
    rewrite(notebook, fail)
    receipt = submit("04")
    assert receipt.answered == 1 and receipt.checked.failed == ["orang-dunia"] and receipt.checked.untouched == []
    assert "soal 1 (orang-dunia)" in dict(receipt.checked.warnings)["failed"]


def test_an_answer_begun_in_an_older_version_is_compared_with_that_version(notebook, bring):
    original = task("satu")
    newer = original.replace(b"assert orang_dunia > 1", b"assert orang_dunia > 2")
    entry = {TASK: newer}
    from egov.workspace import sync

    workspace = notebook.parents[2]
    sync.bring(workspace, entry)
    assert warned(notebook) == {}


def test_without_the_original_the_rest_is_still_checked(tmp_path, monkeypatch):
    path = tmp_path / f"{UNIT}.ipynb"
    path.write_bytes(task())
    monkeypatch.chdir(tmp_path)
    assert {"no_original", "no_name", "no_nip", "untouched"} == set(warned(path))
    assert (tmp_path / "hasil").is_dir()


def test_another_notebook_under_its_name_is_said(notebook):
    rewrite(notebook, lambda cells: [cell["metadata"].pop("nbgrader", None) for cell in cells])
    assert "not_this_assignment" in warned(notebook)


def test_the_kernels_own_notebook_comes_first(notebook, workspace, monkeypatch):
    newer = notebook.with_name(f"{UNIT} (versi baru 2026-03-14).ipynb")
    newer.write_bytes(notebook.read_bytes().replace(b"4.9", b"4.8"))
    monkeypatch.setenv("JPY_SESSION_NAME", str(newer))
    receipt = submit("04")
    assert receipt.manifest["notebook"]["sha256"] == files.digest(newer.read_bytes())
    assert receipt.manifest["notebook"]["name"] == f"{UNIT}.ipynb"
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebook.with_name(f"{UNIT} hilang.ipynb")))
    assert submit("04").manifest["notebook"]["sha256"] == files.digest(notebook.read_bytes())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"cells": []}'])
def test_an_unreadable_notebook_is_the_only_refusal(notebook, content):
    notebook.write_bytes(content)
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        submit("04")


def test_unknown_and_missing_assignments_are_said(notebook):
    with pytest.raises(UserError, match="Tidak ada tugas bernomor 99"):
        submit("99")
    with pytest.raises(UserError, match="01-pola-pikir-digital.ipynb tidak ditemukan"):
        submit("01")


def test_a_full_disk_is_said_and_leaves_no_half_file(notebook, workspace, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError, match="karena disk penuh"):
        submit("04")
    assert list((workspace / "hasil").iterdir()) == []


@pytest.mark.parametrize(
    "source",
    ["", "x = ", "\0", "nama = 1e999", "nama = (" * 300, "nama = nip = 'a'", "nama: str = 'a'", "nama, nip = 1, 2"],
)
def test_reading_literals_survives_anything(source):
    assert isinstance(literals(source), dict)


@pytest.mark.parametrize(
    "cells",
    [
        [{"cell_type": "code"}],
        [{"source": 3, "metadata": []}],
        [{"metadata": {"nbgrader": []}}],
        [{"metadata": {"nbgrader": {"grade_id": 3, "grade": True}}}],
        ["x", None],
    ],
)
def test_checking_survives_malformed_cells(cells):
    content = json.dumps({"cells": cells}).encode()
    assert "no_original" in dict(check(content, [], "04").warnings)


# The code


def test_the_code_is_eight_letters_anybody_can_read_aloud(notebook):
    found = submit("04").code
    assert re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", found)
    assert not set("ILOU") & set(ALPHABET)
    assert same(found.lower().replace("-", " "), found)
    assert same("o1LI-0000", "0111-0000")
    assert not same(found, "0000-0000")


def test_the_code_follows_from_the_content_alone():
    """A fixed example: changing the rule would make every receipt ever given out wrong."""
    manifest = {"format": 1, "nip": NIP, "notebook": {"sha256": "0" * 64}}
    assert code(manifest) == code(json.loads(json.dumps(dict(reversed(manifest.items())), indent=3)))
    assert code(manifest) == "W0W9-S5WW"
    assert code(manifest | {"nip": "1"}) != code(manifest)


def test_the_receipt_page_escapes_what_she_typed(notebook):
    edit(notebook, 1, f'nama = "<img src=x onerror=alert(1)>"\nnip = "{NIP}"')
    html = page.receipt(submit("04"))
    assert "<img" not in html
    assert "&lt;img" in html


def test_the_command_recomputes_the_code(notebook, capsys):
    receipt = submit("04")
    renamed = receipt.file.rename(receipt.file.with_name("dari LMS (1).zip"))
    assert cli.main(["receipt", str(renamed)]) == 0
    shown = capsys.readouterr().out
    assert f"Kode tanda terima: {receipt.code}" in shown
    assert f"Siti Rahmawati, S.E. ({NIP})" in shown
    assert "2 dari 2 soal dikerjakan" in shown
    assert "Isi berkas cocok dengan kodenya." in shown
