"""Files are there whole or not at all; the name of a handed-in file is written and read by one pattern."""

from __future__ import annotations

import json
import os
from datetime import datetime

import pytest

from egov.core import cells, files, handin

MADE = datetime(2026, 3, 14, 10, 15, 30)


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch):
    target = tmp_path / "a" / "berkas.txt"
    files.write_text(target, "lama\n")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(OSError):
        files.write_text(target, "baru\n")
    assert target.read_bytes() == b"lama\n" and list(target.parent.iterdir()) == [target]


def test_the_half_written_file_lies_in_scratch(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.extend(path.name for path in (tmp_path / "s").iterdir()))
    files.write(tmp_path / "berkas", b"x", scratch=tmp_path / "s")
    assert len(seen) == 1 and (tmp_path / "berkas").read_bytes() == b"x" and not list((tmp_path / "s").iterdir())


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b"\xff\xfe", b'"x"'])
def test_a_damaged_record_reads_as_empty(tmp_path, content):
    (tmp_path / "x.json").write_bytes(content)
    assert files.read_json(tmp_path / "x.json") == {} == files.read_json(tmp_path / "none.json")


def test_replace_folder_takes_the_place_of_the_old_one(tmp_path):
    draft, final = tmp_path / "draft", tmp_path / "final"
    for folder, word in ((final, "lama"), (draft, "baru")):
        folder.mkdir()
        (folder / word).touch()
    files.replace_folder(draft, final)
    assert [path.name for path in final.iterdir()] == ["baru"] and [path.name for path in tmp_path.iterdir()] == [
        "final"
    ]


def book(*sources: str, **more) -> bytes:
    return json.dumps({"cells": [{"cell_type": "code", "source": text, **more} for text in sources]}).encode()


def test_running_a_notebook_keeps_its_fingerprint_and_typing_changes_it():
    assert cells.fingerprint(book("a = 1")) == cells.fingerprint(book("a = 1", outputs=[1], execution_count=3))
    assert cells.fingerprint(book("a = 1")) == cells.fingerprint(book(["a =", " 1"]))
    assert len({cells.fingerprint(book(*s)) for s in ([], ["a = 1"], ["a = 2"], ["a = 1", "a = 1"])}) == 4


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"cells": 3}', b"[" * 100_000, b"\xff"])
def test_what_is_no_notebook_has_no_cells_and_still_a_fingerprint(content):
    assert cells.read(content) == [] and cells.fingerprint(content) == files.digest(content)


@pytest.mark.parametrize("nip, identity", [("197801012005012001", "197801012005012001"), ("", "tanpa-nip")])
@pytest.mark.parametrize("after", ["", "-2", " (1)", "(1)"])
def test_a_name_is_read_as_it_was_written_also_when_a_browser_numbers_it(nip, identity, after):
    found = handin.parse(handin.name("04", nip, MADE) + after)
    assert (found["unit"], found["id"], found["time"][:15]) == ("04", identity, "20260314-101530")


@pytest.mark.parametrize(
    "stem", ["tugas-4-1-20260314", "tugas-04--20260314", "x-tugas-04-1-20260314-101530", "tugas-04-1-jam"]
)
def test_other_names_are_not_ours(stem):
    assert handin.parse(stem) is None


def test_nbgraders_collector_reads_the_same_name():
    import re

    name = handin.name("04", "197801012005012001", MADE)
    found = re.match(handin.FOR_NBGRADER, f"/x/{name}/04-membaca-62-dan-73.ipynb")
    assert found.groupdict() == {
        "student_id": "197801012005012001", "timestamp": "20260314-101530", "file_id": "04-membaca-62-dan-73",
    }  # fmt: skip


def test_glob_finds_one_unit(tmp_path):
    for unit in ("04", "05"):
        (tmp_path / f"{handin.name(unit, '1', MADE)}.zip").touch()
    assert [path.name[:8] for path in tmp_path.glob(handin.glob("04"))] == ["tugas-04"]
