"""Progress comes from her own files, costs no time and can break nothing."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from workspace_course import LESSON, TASK, UNIT, edit, run_without_edit

from egov.core import files, place, register
from egov.core.record import RECORD, record
from egov.submit import pack
from egov.workspace import progress, sync, table, welcome


class Shape(HTMLParser):
    """Which tags stand open, and where links lead."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag != "img":  # nothing stands inside it, and it is not closed
            self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def inside(workspace, bring, monkeypatch) -> Path:
    bring()
    monkeypatch.chdir(workspace / "pelajaran")
    return workspace


def one(workspace: Path) -> progress.State:
    (state,) = progress.read(workspace)
    return state


def test_checks_are_counted_and_once_right_stays_right(inside):
    record("04", "orang-dunia", "benar")
    record("04", "04-orang-dunia", "belum_tepat")
    record("04", "tahun", "galat")
    state = one(inside)
    assert (state.done, state.exercises) == (1, 2)
    noted = files.read_json(inside / RECORD)["unit"]["04"]
    assert noted["orang_dunia"]["kali"] == 2
    assert noted["orang_dunia"]["hasil"] == "belum_tepat"


def test_an_exercise_the_lesson_does_not_have_does_not_count(inside):
    record("04", "dari_versi_lama", "benar")
    assert one(inside).done == 0


def test_outside_of_a_workspace_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    record("04", "orang_dunia", "benar")
    assert list(tmp_path.rglob("*.json")) == []


def test_the_servers_word_helps_when_the_kernel_stands_elsewhere(workspace, bring, tmp_path, monkeypatch):
    bring()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EGOV_WORKSPACE", str(workspace))
    record("04", "orang_dunia", "benar")
    assert one(workspace).done == 1


@pytest.mark.parametrize("content", ["", "{", "[]", '{"unit": 3}', '{"unit": {"04": []}}', "\udc80"])
def test_a_damaged_record_is_replaced(inside, content):
    (inside / RECORD).write_bytes(content.encode("utf-8", "surrogateescape"))
    assert one(inside).done == 0
    record("04", "orang_dunia", "benar")
    assert one(inside).done == 1


@pytest.mark.parametrize("unit, exercise, outcome", [(None, None, None), (4, ["x"], {}), ("04", "a/b\0", "benar")])
def test_recording_never_raises(inside, unit, exercise, outcome):
    record(unit, exercise, outcome)
    assert one(inside).done == 0


def test_recording_never_raises_where_nothing_can_be_written(inside, monkeypatch):
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError("in use")))
    record("04", "orang_dunia", "benar")
    assert one(inside).done == 0


def test_recording_costs_one_small_read_and_one_write_that_nobody_waits_for(inside, monkeypatch):
    """It runs at every check: no notebook is opened, and the disk is not asked to confirm."""
    opened = []
    inner = Path.open
    monkeypatch.setattr(Path, "open", lambda path, *a, **k: opened.append(path.name) or inner(path, *a, **k))
    monkeypatch.setattr(os, "fsync", lambda _: pytest.fail("waits for the disk"))
    record("04", "orang_dunia", "benar")
    assert len(opened) == 2 and opened[0] == Path(RECORD).name and opened[1].endswith(".tmp")
    assert one(inside).done == 1


def test_recording_loads_nothing_heavy():
    script = (
        "import sys; from egov.core.record import record; record('04', 'x', 'benar')\n"
        "heavy = {'pandas', 'IPython', 'nbformat', 'jupyter_core', 'nbgrader', 'psutil'} & set(sys.modules)\n"
        "sys.exit(','.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_answers_count_once_they_differ_from_what_was_handed_out(inside):
    state = one(inside)
    assert (state.answered, state.answers, state.points) == (0, 2, 8)
    edit(inside / TASK, 2, "orang_dunia = 4.9")
    assert one(inside).answered == 1


def test_a_packed_assignment_shows_its_time_and_shortens_the_estimate(inside):
    assert one(inside).minutes_left == 90
    for name in ("orang_dunia", "tahun"):
        record("04", name, "benar")
    assert one(inside).minutes_left == 30
    (inside / "hasil" / "tugas-04-197801012005012001-20260314-101500.zip").write_bytes(b"")
    state = one(inside)
    assert state.minutes_left == 0
    assert state.submitted is not None


@pytest.mark.parametrize(
    "html, points",
    [
        ("<h4>04 (Score: 17.0 / 20.0)</h4>", (17, 20)),
        (
            "<tr><th>Soal</th><th>Nilai</th></tr><tr><td>Soal 1</td><td>2 dari 2</td></tr>"
            '<tr><th scope="row">Jumlah</th><th class="n">16,5 dari 20</th></tr>',
            (16.5, 20),
        ),
        ("<p>belum dinilai</p>", None),
    ],
)
def test_points_are_read_from_a_feedback_page(inside, html, points):
    (inside / "hasil" / f"umpan-balik-{UNIT}.html").write_text(html)
    assert one(inside).score == points


def test_resume_leads_to_the_notebook_touched_last(inside):
    assert progress.resume(inside) is None
    run_without_edit(inside / LESSON)
    edit(inside / TASK, 2, "orang_dunia = 4.9")
    os.utime(inside / TASK, (1_000_000_000, 1_000_000_000))
    assert progress.resume(inside) == LESSON
    os.utime(inside / TASK)
    os.utime(inside / LESSON, (1_000_000_000, 1_000_000_000))
    assert progress.resume(inside) == TASK
    assert "Lanjutkan: Tugas 04" in "".join(Shape(table.bundle(inside)["text/html"]).words)


def test_a_solved_lesson_leads_on_to_its_assignment(inside):
    run_without_edit(inside / LESSON)
    for name in ("orang_dunia", "tahun"):
        record("04", name, "benar", inside)
    words = "".join(Shape(table.bundle(inside)["text/html"]).words)
    assert "Berikutnya: Tugas 04" in words


def test_what_was_handed_in_leads_on_to_the_next_unit(inside):
    done = one(inside)
    done = dataclasses.replace(done, submitted=datetime(2026, 11, 21, 18, 30))
    following = dataclasses.replace(done, unit=register.unit("05"), lesson="pelajaran/05.ipynb", submitted=None)
    button = table._resume([done, following], TASK)
    assert "Berikutnya: 05" in button and 'href="pelajaran/05.ipynb"' in button
    assert "Lanjutkan: Tugas 04" in table._resume([done], TASK)  # nothing follows


def test_every_link_of_the_table_leads_to_a_file(inside):
    shape = Shape(table.bundle(inside)["text/html"])
    assert shape.open == []
    assert {LESSON, TASK} == set(shape.links)
    words = " ".join(shape.words)
    assert "0 dari 2 benar" in words
    assert "maksimal 8" in words
    assert "14 unit lain menyusul." in words


def test_without_assignments_the_page_says_who_hands_them_out(workspace, bring):
    bring()
    (workspace / TASK).unlink()
    assert "Tugas dibagikan oleh pengajar Anda" in table.bundle(workspace)["text/html"]


def test_an_assignment_handed_out_by_the_instructor_counts_wherever_she_saved_it(inside):
    (inside / TASK).rename(inside / "tugas" / f"{UNIT}.ipynb")
    assert one(inside).assignment == f"tugas/{UNIT}.ipynb"
    assert pack.locate(pack.unit_of("04"))[0] == inside / "tugas" / f"{UNIT}.ipynb"


def test_without_lessons_the_page_says_so(tmp_path):
    assert table.bundle(tmp_path)["text/plain"] == "Pelajaran belum tersedia di salinan kursus ini."


def test_the_welcome_page_is_a_valid_notebook_that_shows_progress_at_once(inside):
    page = nbformat.reads(welcome.page(inside).decode(), as_version=4)
    nbformat.validate(page)
    (code,) = [cell for cell in page.cells if cell.cell_type == "code"]
    assert code.outputs[0].data["text/html"] == table.bundle(inside)["text/html"]


def test_the_welcome_pages_cell_runs(inside, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda data, **_: shown.append(data))
    exec(welcome.CODE, {})
    assert shown[0] == table.bundle(inside)


def test_the_welcome_page_is_renewed_while_its_cells_are_ours(inside):
    page = {place.WELCOME: welcome.page(inside)}
    sync.bring(inside, page, refreshed=page)
    run_without_edit(inside / place.WELCOME)
    record("04", "orang_dunia", "benar")
    report = sync.bring(inside, {place.WELCOME: welcome.page(inside)}, refreshed=page)
    assert "1 dari 2 benar" in (inside / place.WELCOME).read_text(encoding="utf-8")
    assert report.sentences(first=False) == []
    edit(inside / place.WELCOME, 0, "# Catatan saya")
    sync.bring(inside, {place.WELCOME: welcome.page(inside)}, refreshed=page)
    assert "Catatan saya" in (inside / place.WELCOME).read_text(encoding="utf-8")
    assert [path.name for path in inside.glob("*.ipynb")] == [place.WELCOME], "no copy beside: nothing is new"
