"""Bad input: one clear sentence, an exit code that says no, and nothing changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess

import pytest
from grading_course import RIGHT, Course

from egov.cli import main
from egov.core.errors import UserError
from egov.grading.sandbox import bwrap


def state(course: Course) -> dict[str, str]:
    return {
        str(p): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(course.root.rglob("*"))
        if p.is_file() and ".kunci" not in p.name
    }


def refused(capsys, course: Course, *words: str) -> str:
    before = state(course)
    code = main(["grade", *words, "--course", str(course.root)])
    said = capsys.readouterr().err.strip()
    assert code == 1 and state(course) == before
    assert len(said.splitlines()) == 1 and said.startswith("egov grade: ") and "Traceback" not in said
    return said


def test_unknown_assignment(small, capsys):
    small.submit("p1", small.released())
    assert "tugas-uji" in refused(capsys, small, "tugas-lain")


def test_no_submissions(small, capsys):
    small.roster("p1")
    assert "Belum ada kiriman" in refused(capsys, small, small.assignment)


def test_student_without_submission(small, capsys):
    small.submit("p1", small.released())
    assert "'p2'" in refused(capsys, small, small.assignment, "--student", "p2")


def test_no_gradebook(small, capsys):
    small.submit("p1", small.released())
    (small.root / "gradebook.db").unlink()
    assert "Buku nilai belum ada" in refused(capsys, small, small.assignment)


def test_gradebook_that_is_none(small, capsys):
    small.submit("p1", small.released())
    (small.root / "gradebook.db").write_bytes(b"bukan basis data" * 100)
    assert "tidak dapat dibuka" in refused(capsys, small, small.assignment)


def test_empty_gradebook(small, capsys):
    small.submit("p1", small.released())
    with small.book() as book:
        book.remove_assignment(small.assignment)
    assert "belum ada" in refused(capsys, small, small.assignment)


def test_empty_roster(small, capsys):
    small.submit("p1", small.released())
    with small.book() as book:
        book.remove_student("p1")
    assert "Daftar peserta" in refused(capsys, small, small.assignment)


def test_roster_of_others(small, capsys):
    small.submit("p1", small.released())
    with small.book() as book:
        book.remove_student("p1")
        book.add_student("lain")
    assert "p1" in refused(capsys, small, small.assignment)


def test_one_stranger_among_many_is_reported(small, pool, capsys, monkeypatch):
    small.submit("p1", small.filled(**RIGHT))
    small.submit("asing", small.filled(**RIGHT))
    with small.book() as book:
        book.remove_student("asing")
    monkeypatch.setattr("egov.commands.grade._pool", lambda _args: Lent(pool))
    assert main(["grade", small.assignment, "--course", str(small.root)]) == 2
    assert "1 menunggu nilai tertulis · 1 tidak dapat dinilai" in capsys.readouterr().out
    with small.book() as book:
        assert [s.id for s in book.students] == ["p1"]


class Lent:
    """The session's pool, which the command must not close."""

    def __init__(self, pool):
        self.run = pool.run

    def close(self) -> None:
        self.run = None


def test_not_a_course(tmp_path, capsys):
    assert main(["grade", "x", "--course", str(tmp_path)]) == 1
    assert "bukan folder kursus" in capsys.readouterr().err


def test_no_workers(small, capsys):
    assert "pekerja" in refused(capsys, small, small.assignment, "--workers", "0")


def test_no_scheduler(small, capsys):
    small.submit("p1", small.released())
    assert "tidak terenkripsi" in refused(capsys, small, small.assignment, "--scheduler", "tcp://127.0.0.1:1")
    assert "egov cluster keys" in refused(capsys, small, small.assignment, "--scheduler", "tls://127.0.0.1:1")
    assert main(["cluster", "keys", str(small.root / "kunci-klaster")]) == 0
    assert "tidak ditimpa" in (main(["cluster", "keys", str(small.root / "kunci-klaster")]), capsys.readouterr().err)[1]
    assert "tidak menjawab" in refused(capsys, small, small.assignment, "--scheduler", "tls://127.0.0.1:1")


def test_no_bubblewrap(small, capsys, monkeypatch):
    small.submit("p1", small.released())
    bwrap.check.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    try:
        assert "apt install bubblewrap" in refused(capsys, small, small.assignment)
    finally:
        bwrap.check.cache_clear()


def test_no_user_namespaces(small, capsys, monkeypatch, tmp_path):
    small.submit("p1", small.released())
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    bwrap.check.cache_clear()
    monkeypatch.setattr(bwrap, "_program", lambda: str(fake))
    try:
        assert "sysctl" in refused(capsys, small, small.assignment)
    finally:
        bwrap.check.cache_clear()


def test_other_systems(monkeypatch):
    bwrap.check.cache_clear()
    monkeypatch.setattr(bwrap.sys, "platform", "win32")
    try:
        with pytest.raises(UserError, match="Linux"):
            bwrap.check()
    finally:
        bwrap.check.cache_clear()


def test_configuration_can_be_read_where_grading_cannot_run():
    """Generating and releasing must work on Windows: `apply` sets words and imports nothing heavy."""
    words = "import sys, builtins\nfrom egov.grading.stock.layers import apply\nfrom traitlets.config import Config\n"
    words += (
        "apply(Config())\nprint(sorted(m for m in sys.modules if m in ('fcntl_x', 'nbgrader', 'pandas', 'IPython')))"
    )
    import sys

    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.strip() == "[]"
