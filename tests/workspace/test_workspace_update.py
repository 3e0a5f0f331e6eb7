"""A newer course never costs a trainee her work."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from workspace_course import LESSON, TASK, UNIT, edit, lesson, run_without_edit, task

from egov.core import files, place
from egov.core.errors import UserError
from egov.core.register import units
from egov.workspace import lock, sync

TODAY = date(2026, 3, 14)
BESIDE = f"pelajaran/{UNIT} (versi baru 2026-03-14).ipynb"


def everything(workspace: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(workspace)): path.read_bytes()
        for path in workspace.rglob("*")
        if path.is_file() and path.name != "kunci"
    }


def test_first_start_lays_the_course_and_the_second_changes_nothing(workspace, bring):
    assert sorted(bring().added) == [f"{UNIT}.ipynb", f"{UNIT}.ipynb"]
    assert (workspace / LESSON).read_bytes() == lesson()
    assert (workspace / place.RESULTS).is_dir()
    before = everything(workspace)
    report = bring()
    assert everything(workspace) == before
    assert report.sentences(first=False) == []


def test_an_untouched_file_is_updated_and_that_is_said(workspace, bring):
    bring("satu")
    report = bring("dua")
    assert (workspace / LESSON).read_bytes() == lesson("dua")
    assert report.sentences(first=False) == ["2 berkas diperbarui; berkas itu belum Anda ubah."]
    assert len(list((workspace / "pelajaran").iterdir())) == 1


def test_running_without_editing_is_no_change(workspace, bring):
    bring("satu")
    run_without_edit(workspace / LESSON)
    ran = (workspace / LESSON).read_bytes()
    bring("satu")
    assert (workspace / LESSON).read_bytes() == ran, "the same version keeps her outputs"
    bring("dua")
    assert (workspace / LESSON).read_bytes() == lesson("dua")


def test_an_edited_file_stays_and_the_newer_copy_lies_beside_it_once(workspace, bring):
    bring("satu")
    edit(workspace / LESSON, 1, "orang_dunia = 4.9e9\nlatihan.orang_dunia.check(orang_dunia)")
    mine = (workspace / LESSON).read_bytes()
    first, again = bring("dua", today=TODAY), bring("dua", today=date(2026, 3, 15))
    assert (workspace / LESSON).read_bytes() == mine
    assert (workspace / BESIDE).read_bytes() == lesson("dua")
    sentence = f"{UNIT}.ipynb sudah Anda ubah, jadi tetap seperti semula; versi barunya ada di {Path(BESIDE).name}."
    assert sentence in first.sentences(first=False)
    assert again.beside == []
    assert len(list((workspace / "pelajaran").iterdir())) == 2


def test_work_in_the_newest_version_is_no_reason_for_a_copy(workspace, bring):
    bring("satu")
    edit(workspace / LESSON, 1, "x = 1")
    before = everything(workspace)
    assert bring("satu").sentences(first=False) == []
    assert everything(workspace) == before


def test_two_updates_in_one_day_have_two_names_and_an_edited_newer_copy_is_hers_too(workspace, bring):
    bring("satu")
    edit(workspace / LESSON, 1, "x = 1")
    bring("dua", today=TODAY)
    edit(workspace / BESIDE, 1, "x = 2")
    mine = everything(workspace)
    bring("tiga", today=TODAY)
    now = everything(workspace)
    assert now[LESSON] == mine[LESSON]
    assert now[BESIDE] == mine[BESIDE]
    assert now[BESIDE.replace("14)", "14 2)")] == lesson("tiga")


def test_a_deleted_file_comes_back(workspace, bring):
    bring()
    (workspace / LESSON).unlink()
    bring()
    assert (workspace / LESSON).read_bytes() == lesson()


@pytest.mark.parametrize("content", [b"", b"bukan notebook", b'{"cells": 3}', b"\xff\xfe\x00"])
def test_a_file_that_is_no_notebook_any_more_is_hers(workspace, bring, content):
    bring("satu")
    (workspace / LESSON).write_bytes(content)
    bring("dua", today=TODAY)
    assert (workspace / LESSON).read_bytes() == content
    assert (workspace / BESIDE).read_bytes() == lesson("dua")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"files": []}', '{"files": {"x": 1}}', None])
def test_a_lost_or_damaged_manifest_costs_nothing(workspace, bring, damage):
    bring("satu")
    edit(workspace / TASK, 2, "orang_dunia = 4.9")
    mine = (workspace / TASK).read_bytes()
    manifest = workspace / place.MANIFEST
    manifest.unlink() if damage is None else manifest.write_text(damage)
    bring("dua", today=TODAY)
    assert (workspace / TASK).read_bytes() == mine
    assert (workspace / BESIDE).read_bytes() == lesson("dua"), "unknown to the manifest counts as hers"
    assert files.read_json(manifest)["format"] == 1


def test_a_read_only_file_is_left_alone(workspace, bring):
    bring("satu")
    (workspace / LESSON).chmod(0o444)
    report = bring("dua", today=TODAY)
    assert (workspace / LESSON).read_bytes() == lesson("satu")
    assert (workspace / BESIDE).read_bytes() == lesson("dua")
    assert "terkunci (hanya baca)" in report.beside[0]
    assert bring("dua", today=TODAY).beside == []


def test_a_file_held_open_by_another_program_is_left_alone(workspace, bring, monkeypatch):
    """Windows refuses to replace it; here the refusal is played."""
    bring("satu")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == workspace / LESSON:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    bring("dua", today=TODAY)
    assert (workspace / LESSON).read_bytes() == lesson("satu")
    assert (workspace / BESIDE).read_bytes() == lesson("dua")


@pytest.fixture(params=["tmpfs", "played"])
def full_disk(request, tmp_path, monkeypatch):
    """A workspace on a disk with room for the first course and no more: (folder, a way to fill it)."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "played":

        def fill() -> None:
            def refuse(*_):
                raise OSError(errno.ENOSPC, "No space left on device")

            monkeypatch.setattr(os, "fsync", refuse)

        yield folder, fill
        return
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small tmpfs needs root; the played full disk stands for it")

    def fill() -> None:
        with pytest.raises(OSError), (folder / "besar").open("wb", buffering=0) as stream:
            while True:
                stream.write(b"x" * 4096)

    yield folder, fill
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_is_said_in_one_sentence_and_nothing_is_lost(full_disk):
    folder, fill = full_disk
    workspace = folder / "melek"
    sync.bring(workspace, {LESSON: lesson("satu"), TASK: task("satu")})
    edit(workspace / TASK, 2, "orang_dunia = 4.9")
    before = everything(workspace)
    fill()
    with pytest.raises(UserError, match=r"^Disk penuh, jadi .* belum tersimpan\. .*tetap utuh"):
        sync.bring(workspace, {LESSON: lesson("dua" * 3000), TASK: task("dua")})
    assert everything(workspace) == before


def test_a_half_written_file_never_shows(workspace, bring, monkeypatch):
    bring("satu")
    monkeypatch.setattr(os, "fsync", lambda *_: (_ for _ in ()).throw(OSError(errno.EIO, "disk error")))
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        bring("dua")
    assert (workspace / LESSON).read_bytes() == lesson("satu")
    assert not [name for name in everything(workspace) if name.endswith(".tmp")]


KILLED = """
import os, pathlib, signal, sys
sys.path.insert(0, {here!r})
from workspace_course import LESSON, TASK, lesson, task
from egov.workspace import sync
left = [{count}]
def dying(inner):
    def call(*args, **kw):
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return inner(*args, **kw)
    return call
pathlib.Path.replace = dying(pathlib.Path.replace)
os.fsync = dying(os.fsync)
sync.bring(pathlib.Path({workspace!r}), {{LESSON: lesson("dua"), TASK: task("dua")}})
"""


@pytest.mark.skipif(os.name == "nt", reason="a kill that leaves no time for anything is a POSIX signal")
@pytest.mark.parametrize("count", range(6))
def test_killed_in_the_middle_the_next_start_mends_it(workspace, bring, count):
    """Before and after each of the three writes: beside copy, update, manifest."""
    bring("satu")
    edit(workspace / LESSON, 1, "orang_dunia = 4.9e9")
    mine = (workspace / LESSON).read_bytes()
    script = KILLED.format(here=str(Path(__file__).parent), workspace=str(workspace), count=count)
    killed = subprocess.run([sys.executable, "-c", script], capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert (workspace / LESSON).read_bytes() == mine
    assert (workspace / TASK).read_bytes() in {task("satu"), task("dua")}
    bring("dua")
    found = everything(workspace)
    assert found[LESSON] == mine
    assert found[TASK] == task("dua")
    assert [lesson("dua")] == [found[name] for name in found if "versi baru" in name]
    assert not [name for name in found if name.endswith(".tmp")]


def test_two_starts_at_once_take_turns(tmp_path):
    """Six real processes on one new workspace: all succeed, nothing lies there twice."""
    script = (
        "import pathlib, sys; sys.path.insert(0, {here!r})\n"
        "from workspace_course import LESSON, TASK, lesson, task\n"
        "from egov.workspace import lock, sync\n"
        "w = pathlib.Path({workspace!r})\n"
        "with lock.one_at_a_time(w): sync.bring(w, {{LESSON: lesson(), TASK: task()}})\n"
    ).format(here=str(Path(__file__).parent), workspace=str(tmp_path / "w"))
    started = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(6)]
    assert [process.wait() for process in started] == [0] * 6
    assert sorted(everything(tmp_path / "w")) == sorted([place.MANIFEST, LESSON, TASK])


def test_the_second_start_waits_and_then_says_so(workspace):
    held = lock.one_at_a_time(workspace)
    said = pytest.raises(UserError, match="sedang disiapkan oleh jendela lain")
    with held, said, lock.one_at_a_time(workspace, wait=0.2):
        pytest.fail("two starts hold the lock")
    with lock.one_at_a_time(workspace, wait=0):
        pass  # free again


def test_paths_stay_short_enough_for_windows():
    """260 characters in all: a home folder of 130 still fits, newer copies and checkpoints included."""
    longest = max(units(), key=lambda unit: len(unit.name)).name
    checkpoint = f"tugas/{longest}/.ipynb_checkpoints/{longest} (versi baru 2026-03-14 2)-checkpoint.ipynb"
    assert len(checkpoint) < 130
    assert all(re.fullmatch(r"\d\d-[a-z0-9-]+", unit.name) for unit in units()), "no letter Windows refuses"
