"""Attacks on what lies around the grading: stock's own path, collecting, pages and formgrader."""

from __future__ import annotations

import json
import zipfile

import pytest
from grading_course import FULL, RIGHT, code, egov_here, nbgrader


def test_the_stock_path_follows_no_link(small):
    honest = small.submit("jujur", small.filled(**RIGHT))
    reader = small.submit("pembaca", small.filled(jawab_a="a = 62 if 'BEGIN' in open('kunci.txt').read() else 1"))
    (reader / "kunci.txt").symlink_to(small.root / "source/tugas-uji/tugas-uji.ipynb")
    taker = small.submit("pengambil", small.filled(jawab_a="a = 1"))
    (taker / "tugas-uji.ipynb").unlink()
    (taker / "tugas-uji.ipynb").symlink_to(honest / "tugas-uji.ipynb")
    nbgrader(small.root, "autograde", small.assignment, check=False)
    assert small.scores("jujur") == FULL
    for student in ("pembaca", "pengambil"):  # refused, not graded: nothing was read, nothing copied
        assert small.scores(student) == dict.fromkeys(FULL)
        assert not (small.root / "autograded" / student / small.assignment).exists()


def test_a_zip_no_file_system_takes_is_set_aside(small):
    small.roster("budi", "siti", "tono")
    inbox = small.root / "masuk"
    inbox.mkdir()
    odd = {"budi": ["data", "data/x.csv"], "siti": ["日" * 100 + ".csv"], "tono": []}
    for student, names in odd.items():
        with zipfile.ZipFile(inbox / f"tugas-99-{student}-20250101-101010.zip", "w") as archive:
            for name in ["tugas-uji.ipynb", *names]:
                archive.writestr(name, json.dumps(small.released()))
    done = egov_here("collect", str(inbox), "--assignment", small.assignment, "--course", str(small.root))
    assert done.returncode == 2, done.stderr
    assert sorted(p.name for p in (small.root / "submitted").iterdir()) == ["tono"]
    assert len(list((small.root / "quarantine").iterdir())) == 2


@pytest.mark.parametrize("address", ["//evil.example/x.png", "../../x.png", r"\\evil\x.png", "data:text/html,x"])
def test_feedback_loads_no_picture_from_elsewhere(address):
    from egov.core.messages import say
    from egov.grading.stock.filters import sanitise

    assert sanitise(f"<img src='{address}'>") == f'<img alt="{say("course.feedback.alt")}">'


def test_what_a_hidden_test_asked_is_not_printed_by_a_later_cell(small, pool):
    """The function learns its hidden inputs; neither a later cell nor an error with one of our names may tell them."""
    nb = small.filled(**{**RIGHT, "jawab_f": "dulu = []\ndef kuadrat(n):\n    dulu.append(n)\n    return n * n"})
    later = ["print(dulu)", "dulu", "class NotAccepted(Exception): pass\nraise NotAccepted(str(dulu))"]
    nb["cells"] = [code("print('sebelum')"), *nb["cells"], *map(code, later)]
    small.submit("pencatat", nb)
    small.grade(pool)
    assert small.scores("pencatat") == FULL
    assert "7391" in json.dumps(small.graded_notebook("pencatat"))
    nbgrader(small.root, "generate_feedback", small.assignment)
    page = (small.root / "feedback/pencatat" / small.assignment / f"{small.assignment}.html").read_text()
    assert "7391" not in page
    assert "sebelum" in page and "rahasia" not in page


def test_what_a_hidden_test_prints_is_not_shown():
    """The layer must also be switched on: nbconvert leaves out a preprocessor that does not say so."""
    from nbformat.v4 import new_code_cell, new_notebook, new_output

    from egov.grading.stock.feedback import SafeFeedback

    source = "assert a\n### BEGIN HIDDEN TESTS\nprint('rahasia')\n### END HIDDEN TESTS"
    cell = new_code_cell(source, outputs=[new_output("stream", text="rahasia")])
    cell.metadata["nbgrader"] = {"grade": True, "solution": False}
    shown, _ = SafeFeedback()(new_notebook(cells=[cell]), {})
    assert "rahasia" not in str(shown)


SCRIPTS = """<script>alert(1)</script> <img src=x onerror=alert(2)> [k](javascript:alert(3)) <svg onload=alert(4)>
<iframe src=//evil.example></iframe> <form action=//evil.example><input></form> $\\href{javascript:alert(5)}{x}$"""


def test_a_trainees_text_runs_nothing_in_formgrader(small, pool):
    """The essay is what the instructor opens; formgrader's own template puts markdown in without cleaning it."""
    from html.parser import HTMLParser

    from nbconvert.exporters import HTMLExporter
    from nbgrader.server_extensions.formgrader import handlers
    from traitlets.config import Config

    from egov.grading.course import open_course

    shows = f"from IPython.display import *\ndisplay(HTML({SCRIPTS!r}), Markdown({SCRIPTS!r}), Latex({SCRIPTS!r}))"
    nb = small.filled(**{**RIGHT, "esai": SCRIPTS})
    nb["cells"] += [code(shows), {"cell_type": "raw", "metadata": {}, "source": SCRIPTS}]
    small.submit("penulis", nb)
    small.grade(pool)
    config = open_course(str(small.root)).config
    config.merge(Config({"HTMLExporter": {"template_name": "formgrade",
                                          "extra_template_basedirs": [handlers.template_path]}}))  # fmt: skip
    path = small.root / "autograded/penulis" / small.assignment / f"{small.assignment}.ipynb"
    words = "assignment_id notebook_id submission_id last_name first_name base_url mathjax_url prefix student"
    facts = {**dict.fromkeys(words.split(), ""), "index": 0, "total": 1}
    page, _ = HTMLExporter(config=config).from_filename(str(path), facts)
    bad = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            text = " ".join(str(v) for _, v in attributes)
            bad.extend([tag] if tag in ("iframe", "svg", "object") or "evil" in text else [])
            bad.extend(n for n, v in attributes if n.startswith("on") and "alert" in (v or ""))
            bad.extend(n for n, v in attributes if (v or "").strip().lower().startswith("javascript"))

        def handle_data(self, data):
            if self.cdata_elem == "script" and "alert(1)" in data:
                bad.append("script")

    Reader().feed(page)
    assert "Menurut" not in page and "alert(1)" in page
    assert bad == []
    assert "href{javascript" in page and "<p>$\\href{javascript" not in page


def test_the_course_itself_has_the_layers_switched_on():
    from grading_course import ROOT

    from egov.grading.course import open_course

    config = open_course(str(ROOT / "assignments")).config
    assert any("SandboxExecute" in str(p) for p in config.Autograde.autograde_preprocessors)
    assert any("SafeFeedback" in str(p) for p in config.GenerateFeedback.preprocessors)
