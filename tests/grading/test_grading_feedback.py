"""What a trainee hands in never runs in anybody's page, and no hidden test leaves by the feedback page."""

from __future__ import annotations

import html
import re
import time

import pytest
from grading_course import RIGHT, Course, fresh

from egov.grading.notebook import outputs

EVIL = (
    "<script>jahat()</script><img src=x onerror=jahat()><svg onload=jahat()></svg><a href='javascript:jahat()'>x</a>"
    "<iframe src='https://jahat.example/'></iframe><style>@import 'https://jahat.example/x.css'</style>"
    "<img src='https://jahat.example/lihat.png'><form action='https://jahat.example/'><input name=q></form>"
    "<math><mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=jahat()&gt;'>"
)
MAGIC = f"""
from IPython.display import HTML, Javascript, SVG, Markdown, Latex, display
s = {EVIL!r}
for k in (HTML, Markdown, Latex):
    display(k(s))
display(Javascript('jahat()'))
display({{'text/html': s, 'image/svg+xml': s, 'application/javascript': 'jahat()', 'text/plain': s,
         'image/png': '"><script>jahat()</script>', 'application/vnd.jupyter.widget-view+json': {{'x': s}}}}, raw=True)
print(s)
import sys
print(s, file=sys.stderr)
class R:
    def _repr_html_(self): return s
    def __repr__(self): return s
display(R())
R()
"""
SPY = "lihat = []\ndef kuadrat(n):\n    lihat.append(n)\n    print('masukan', n)\n    return 4"


@pytest.mark.parametrize(
    "page", [r"$\href{x}{y}$", r"\\href", r"\&#104;ref", "&#92;href", r"\hr<!-- > -->e<!-->f>", r"\<style>href</style>"]
)
def test_no_link_hides_in_a_formula(page):
    """MathJax makes links after everything else has cleaned the page; what looks like one is not shown as a page."""
    shown = {"text/html": page, "text/plain": "x"}
    [kept] = outputs.clean([{"output_type": "display_data", "data": shown}], 100)
    assert kept["data"] == {"text/plain": "x"}


@pytest.mark.parametrize("piece", ["&", "<", "<!--", "\\", "<b>", "&#92;h"])
def test_no_page_is_work_without_end(piece):
    began = time.monotonic()
    outputs.clean([{"output_type": "display_data", "data": {"text/html": piece * (2_500_000 // len(piece))}}], 100)
    assert time.monotonic() - began < 9


def test_an_ordinary_formula_and_table_stay():
    page = r"<table><tr><td>$\alpha$</td><td><a href='https://bps.go.id'>BPS</a></td></tr></table>"
    [kept] = outputs.clean([{"output_type": "display_data", "data": {"text/html": page}}], 100)
    assert kept["data"] == {"text/html": page}


@pytest.fixture(scope="module")
def pages(small_master, pool, tmp_path_factory) -> dict[str, str]:
    """Feedback pages by student, made by nbgrader with our configuration; `formgrader-p1` is the instructor's page."""
    from nbgrader.apps import NbGraderAPI

    from egov.grading.course import open_course

    course = fresh(small_master, tmp_path_factory.mktemp("umpan") / "kursus")
    course.submit("p1", evil(course))
    course.submit("p2", course.filled(**{**RIGHT, "jawab_f": SPY, "jawab_a": "a = 61"}))
    course.submit("p3", course.filled(**RIGHT))
    course.submit(
        "p4", course.filled(**{**RIGHT, "jawab_a": "class A: pass\na = A()", "jawab_s": "raise ValueError(1)"})
    )
    course.grade(pool)
    opened = open_course(str(course.root))
    api = NbGraderAPI(coursedir=opened.coursedir, config=opened.config)  # what formgrader's button calls
    done = api.generate_feedback(course.assignment, force=True)
    assert done["success"], done
    top = course.root / "feedback"
    made = {p.parent.parent.name: p.read_text(encoding="utf-8") for p in top.rglob("*.html")}
    return {**made, "formgrader-p1": formgrader_page(course, opened)}


def evil(course: Course) -> dict:
    nb = course.filled(jawab_a=MAGIC + "\na = 61", esai=EVIL + "\n\n# judul " + EVIL)
    nb["cells"].insert(0, {"cell_type": "markdown", "id": "m", "metadata": {}, "source": EVIL})
    nb["cells"].insert(0, {"cell_type": "raw", "id": "r", "metadata": {"raw_mimetype": "text/html"}, "source": EVIL})
    nb["metadata"]["title"] = EVIL
    return nb


def formgrader_page(course: Course, opened) -> str:
    """As the formgrader renders a submission (its template, our configuration)."""
    from nbconvert.exporters import HTMLExporter
    from nbgrader.server_extensions.formgrader import handlers
    from traitlets.config import Config

    extra = Config()
    extra.HTMLExporter.template_name = "formgrade"
    extra.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    config = Config(opened.config)
    config.merge(extra)
    exporter = HTMLExporter(config=config)
    path = course.root / "autograded/p1" / course.assignment / f"{course.assignment}.ipynb"
    resources = {"assignment_id": course.assignment, "notebook_id": course.assignment, "submission_id": "1",
                 "index": 0, "total": 1, "base_url": "/", "mathjax_url": "", "last_name": "x", "first_name": "y",
                 "student_id": "p1", "filename": "f.ipynb"}  # fmt: skip
    return exporter.from_filename(str(path), resources=resources)[0]


def tags(page: str) -> str:
    """Only what a browser takes for markup: texts and quoted attributes that are escaped do not count."""
    return "\n".join(re.findall(r"<[^>]*>", page))


@pytest.mark.parametrize("student", ["p1", "p2", "p3", "p4"])
def test_page_has_no_script_and_no_address(pages, student):
    markup = tags(pages[student]).lower()
    assert "<script" not in markup
    assert not re.search(r"\son\w+\s*=", markup)
    assert not re.search(r"(src|href|action|data)\s*=\s*[\"']?\s*(https?:|//|javascript:|data:text)", markup)
    assert not re.search(r"<(iframe|object|embed|form|link|base|svg|meta http-equiv=.refresh)", markup)


def test_formgraders_page_runs_nothing_of_the_trainees(pages):
    markup = tags(pages["formgrader-p1"])
    assert "jahat" not in "".join(re.findall(r"<script.*?</script>", pages["formgrader-p1"], re.DOTALL))
    assert not re.search(r"<[^>]*\son\w+\s*=\s*[\"']?jahat", markup, re.IGNORECASE)
    assert not re.search(r"<(iframe|object|embed|svg)[^>]*jahat", markup, re.IGNORECASE)
    assert "javascript:jahat" not in markup


@pytest.mark.parametrize("student", ["p1", "p2", "p3", "p4"])
def test_no_hidden_test_in_any_form(pages, student):
    text = html.unescape(pages[student])
    for secret in ("HIDDEN", "60 + 2", "54626881", "rahasia", "120.3", "round(1)"):
        assert secret not in text, secret
    assert "7391" not in text


def test_what_is_shown_is_kind(pages):
    assert "pemeriksaan akhir" in pages["p2"]
    assert "Traceback" not in pages["p4"]
