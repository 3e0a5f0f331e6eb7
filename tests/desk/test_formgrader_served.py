"""nbgrader's own grading page, as the server gives it in our course directory: nothing is configured here.

Every kind of submission opens, has its score box, takes a comma, and shows what was pasted or written elsewhere.
"""

from __future__ import annotations

import base64
import contextlib
import io
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from grading_course import RIGHT, SMALL, Course, build, notebook

TOKEN = "hanya-untuk-uji"
EXTRA = "Jawaban saya ada di sel tambahan ini."


def picture() -> str:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 30)).save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode()


def pasted(course: Course, text: str, attachments: dict) -> dict:
    nb = course.filled(**{**RIGHT, "esai": text})
    nb["cells"][-1]["attachments"] = attachments
    return nb


def below(course: Course) -> dict:
    nb = course.filled(**{k: v for k, v in RIGHT.items() if k != "esai"})
    nb["cells"].append({"cell_type": "markdown", "id": "tambahan", "metadata": {}, "source": EXTRA})
    return nb


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """One of each kind, graded."""
    from egov.grading.run.pool import LocalPool

    made = build(tmp_path_factory.mktemp("kursus dengan spasi") / "kecil", "tugas-uji", notebook(SMALL))
    root = Path(__file__).resolve().parents[2]
    (made.root / "nbgrader_config.py").write_bytes((root / "assignments/nbgrader_config.py").read_bytes())
    made.submit("biasa", made.filled(**RIGHT))
    made.submit("kosong", made.filled())
    made.submit("gambar", pasted(made, "Lihat ![g.png](attachment:g.png)", {"g.png": {"image/png": picture()}}))
    made.submit("tanpa-gambar", pasted(made, "Lihat ![g.png](attachment:g.png)\n<img src='attachment:x.png'>", {}))
    evil = {"g.png": {"image/svg+xml": "<svg onload=jahat()>", "image/png": "bukan gambar"}}
    made.submit("gambar-jahat", pasted(made, "Lihat ![g.png](attachment:g.png)", evil))
    made.submit("di-bawah", below(made))
    pool = LocalPool(1)
    try:
        made.grade(pool)
    finally:
        pool.close()
    return made


@pytest.fixture(scope="module")
def served(course, page, tmp_path_factory) -> Iterator[str]:
    """Jupyter's server, started in the course folder as the guide says."""
    home = tmp_path_factory.mktemp("rumah")
    keep = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "EGOV", "JPY"))}
    env = keep | {"HOME": str(home), "PYTHONUNBUFFERED": "1", "JUPYTER_TOKEN": TOKEN}
    command = [sys.executable, "-m", "jupyter", "server", "--no-browser", "--port", "0", "--allow-root"]
    log = home / "server.log"
    with log.open("w") as errors:
        server = subprocess.Popen(command, cwd=course.root, env=env, stderr=errors)
    try:
        address = listening(server, log)
        page.goto(f"{address}?token={TOKEN}")  # as by the printed address; from here on a cookie
        yield address
    finally:
        server.terminate()
        server.wait(30)


def listening(server: subprocess.Popen, log: Path) -> str:
    """The server names its address before it listens there."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.poll() is None:
        found = re.search(r"http://[\w.]+:(\d+)/", log.read_text())
        if found:
            with contextlib.suppress(OSError):
                socket.create_connection(("localhost", int(found[1])), timeout=2).close()
                return found[0]
        time.sleep(0.2)
    raise AssertionError(f"no server: {log.read_text()}")


def submission(course: Course, student: str) -> str:
    with course.book() as book:
        return book.find_submission_notebook(course.assignment, course.assignment, student).id


def grade(course: Course, student: str):
    with course.book() as book:
        found = book.find_grade("esai", course.assignment, course.assignment, student)
        return found.manual_score, found.needs_manual_grade


@pytest.fixture
def opened(page, served, course, request):
    """The page of one student, with everything it asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{served}formgrader/submissions/{submission(course, request.param)}/")
    assert answer.status == 200
    page.wait_for_function("() => typeof formgrader !== 'undefined' && formgrader.grades && formgrader.grades.loaded")
    assert [url for url in asked if not url.startswith((served, "data:"))] == []
    return page


KINDS = ["biasa", "kosong", "gambar", "tanpa-gambar", "gambar-jahat", "di-bawah"]


@pytest.mark.parametrize("opened", KINDS, indirect=True)
def test_every_kind_has_its_boxes(opened):
    assert opened.locator("input.score").count() == 5
    assert opened.locator("#esai").is_visible()
    assert "jahat()" not in opened.content()


@pytest.mark.parametrize(
    ("opened", "typed", "stored"), [("biasa", "1,5", 1.5), ("gambar", "2", 2)], indirect=["opened"]
)
def test_a_score_is_typed_with_a_comma(opened, course, request, typed, stored):
    student = request.node.callspec.params["opened"]
    box = opened.locator("#esai")
    box.click()
    opened.keyboard.type(typed)
    with opened.expect_response(lambda r: "/api/grade/" in r.url and r.request.method == "PUT"):
        opened.keyboard.press("Tab")
    assert grade(course, student) == (stored, False)


@pytest.mark.parametrize("opened", ["tanpa-gambar"], indirect=True)
def test_what_is_no_number_is_not_stored(opened, course):
    opened.locator("#esai").click()
    opened.keyboard.type("dua")
    opened.keyboard.press("Tab")
    assert not opened.locator("#esai").evaluate("box => box.checkValidity()")
    assert grade(course, "tanpa-gambar") == (None, True)


@pytest.mark.parametrize("opened", ["gambar"], indirect=True)
def test_a_pasted_picture_is_shown(opened):
    assert opened.locator(".nbgrader_cell img").evaluate("picture => picture.naturalWidth") == 40


@pytest.mark.parametrize("opened", ["tanpa-gambar", "gambar-jahat"], indirect=True)
def test_a_picture_that_did_not_come_is_said(opened):
    assert "[gambar g.png tidak ikut terkirim]" in opened.locator("body").inner_text()


@pytest.mark.parametrize("opened", ["di-bawah"], indirect=True)
def test_an_answer_below_the_cell_waits_for_a_person(opened, course):
    assert EXTRA in opened.locator("body").inner_text()
    assert grade(course, "di-bawah") == (None, True)
    assert course.scores("kosong")["esai"] == 0


def test_feedback_shows_the_picture_too(course):
    from nbgrader.apps import NbGraderAPI

    from egov.grading.course import open_course

    found = open_course(str(course.root))
    assert NbGraderAPI(coursedir=found.coursedir, config=found.config).generate_feedback(course.assignment)["success"]
    pages = {p.parent.parent.name: p.read_text(encoding="utf-8") for p in (course.root / "feedback").rglob("*.html")}
    assert sorted(pages) == sorted(KINDS)
    assert f'src="data:image/png;base64,{picture()}"' in pages["gambar"]
    assert "tidak ikut terkirim" in pages["tanpa-gambar"] and "jahat" not in pages["gambar-jahat"].split("<style>")[0]
