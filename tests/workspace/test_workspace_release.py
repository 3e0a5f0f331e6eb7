"""What leaves `assignments/`: released notebooks, never an answer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from workspace_course import UNIT, task

from egov.core import paths
from egov.core.errors import UserError
from egov.workspace import prepare, release

SECRETS = ("4.9", "contoh jawaban", "BEGIN SOLUTION", "HIDDEN", "RAHASIA")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, Path, dict[str, Path]]:
    """Sources with answers in and beside them, released once."""
    top = tmp_path_factory.mktemp("kursus")
    source = top / "assignments" / "source" / UNIT
    source.mkdir(parents=True)
    (source / f"{UNIT}.ipynb").write_bytes(task(solved=True))
    (source / "kunci.md").write_text("RAHASIA")
    (source / "catatan.ipynb.bak").write_text("RAHASIA")
    cache = top / ".build" / "release-cache"
    return top / "assignments", cache, release.released(top / "assignments", cache, tell=lambda _: None)


def test_a_release_holds_one_notebook_without_any_answer(made):
    _, cache, found = made
    files = [path for path in cache.rglob("*") if path.is_file()]
    assert files == [found[UNIT] / f"{UNIT}.ipynb"]
    text = files[0].read_text(encoding="utf-8")
    assert [secret for secret in SECRETS if secret in text] == []
    grade_ids = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in json.loads(text)["cells"]]
    assert {"jawab-orang-dunia", "uji-orang-dunia", "esai-memo"} <= set(grade_ids)


def test_the_second_start_does_not_generate_again(made, monkeypatch):
    assignments, cache, found = made
    monkeypatch.setattr(release, "_generate", lambda *_: pytest.fail("generated again"))
    assert release.released(assignments, cache) == found


def test_a_changed_source_is_another_release(made):
    assignments, _, found = made
    before = release._key(assignments, UNIT)
    notebook = assignments / "source" / UNIT / f"{UNIT}.ipynb"
    content = notebook.read_bytes()
    try:
        notebook.write_bytes(content.replace(b"satu", b"dua"))
        assert release._key(assignments, UNIT) != before
    finally:
        notebook.write_bytes(content)
    assert release._key(assignments, UNIT) == before


def test_a_notebook_with_an_answer_left_in_it_is_refused(tmp_path):
    leaking = tmp_path / f"{UNIT}.ipynb"
    leaking.write_bytes(task(solved=True))
    with pytest.raises(UserError, match="masih memuat kunci jawaban"):
        release._keep(UNIT, [leaking], tmp_path / "siap", tmp_path / "tempat")
    assert not (tmp_path / "tempat").exists()


def test_without_sources_there_are_no_assignments(tmp_path, monkeypatch):
    assert release.released(tmp_path / "assignments", tmp_path / "cache") == {}
    monkeypatch.setattr(paths, "root", lambda: None)
    assert release.released() == {}


def test_the_workspace_gets_lessons_and_releases_and_nothing_else(made, tmp_path):
    _, _, found = made
    course = tmp_path / "course"
    (course / "text").mkdir(parents=True)
    (course / f"{UNIT}.ipynb").write_bytes(b"{}")
    (course / "text" / f"{UNIT}.md").write_text("RAHASIA")
    (course / "percobaan.ipynb").write_text("RAHASIA")
    assert list(prepare.shipped(course, found)) == [f"pelajaran/{UNIT}.ipynb", f"tugas/{UNIT}/{UNIT}.ipynb"]


def test_the_course_folder_itself_is_no_workspace(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "root", lambda: tmp_path)
    for inside in (tmp_path, tmp_path / "course"):
        with pytest.raises(UserError, match="adalah folder kode kursus"):
            prepare.checked(inside)


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "melek").write_text("")
    with pytest.raises(UserError, match="bukan folder"):
        prepare.checked(tmp_path / "melek")


def test_old_releases_are_swept_out(made):
    """A developer's clone does not fill up with every state of every source."""
    assignments, cache, found = made
    old = cache / f"{UNIT}-{'0' * 16}"
    old.mkdir(exist_ok=True)
    stays = cache / "lain-0123456789abcdef"
    stays.mkdir(exist_ok=True)
    kept = found[UNIT].rename(cache / "sementara")
    try:
        release.released(assignments, cache, tell=lambda _: None)
        assert not old.exists()
        assert stays.is_dir()
        assert found[UNIT].is_dir()
    finally:
        shutil.rmtree(kept)
