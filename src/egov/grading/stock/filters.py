"""Make a graded notebook fit to be shown to its trainee: no hidden test in any form, no script, no traceback.

Runs after `grades.Grades`. Only four kinds of output survive (streams, our error sentence, sanitised HTML,
PNG pictures, plain text); everything else in the submitted notebook's metadata is dropped, because it came from
outside.
"""

from __future__ import annotations

import re

import nh3
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets import Bool

from egov.core.messages import say, table

HIDDEN = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*(\n|$)", re.DOTALL | re.MULTILINE)
SHOWN = ("text/html", "image/png", "text/plain")
MAX_TEXT = 4000
ANCHOR = re.compile(r'<a class="anchor-link"[^>]*>.*?</a>', re.DOTALL)  # nbconvert's ¶ behind each heading
UNNAMED = re.compile(r"<img(?![^>]*\balt=)")
NO_RESPONSE = "No response."  # what nbgrader itself writes beside an unanswered cell
TAGS = (
    "a b blockquote br code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre s "
    "section small span strong sub summary sup table tbody td tfoot th thead tr ul"
)


def sanitise(html: str) -> str:
    """HTML with text structure only: no script, no style, no form, no address but pictures inside the page."""
    clean = nh3.clean(
        ANCHOR.sub("", html),
        tags=set(TAGS.split()),
        clean_content_tags={"script", "style"},
        attributes={"img": {"src", "alt"}, "th": {"scope", "colspan"}, "td": {"colspan"}, "details": {"open"}},
        # `//host/x` carries no scheme and would pass otherwise: a picture stands inside the page or not at all.
        attribute_filter=lambda tag, name, value: value if name != "src" or value.startswith("data:image/") else None,
        url_schemes={"data"},
        strip_comments=True,
        link_rel=None,
    )
    return UNNAMED.sub(f'<img alt="{say("course.feedback.alt")}"', clean)


class TidyFeedback(Preprocessor):
    """nbconvert preprocessor of the feedback page; adds `title` and `state` to every graded cell."""

    enabled = Bool(True).tag(config=True)  # nbconvert's own default is to leave a preprocessor out

    def preprocess(self, nb: NotebookNode, resources: dict):
        heading = ""
        waiting = resources.get("nbgrader", {}).get("waiting", ())
        for number, cell in enumerate(nb.cells):
            grading = cell.metadata.get("nbgrader", {})
            cell.metadata = NotebookNode(nbgrader=grading) if grading else NotebookNode()
            cell.id = f"sel-{number}"
            if cell.cell_type == "markdown":
                heading = (not grading.get("grade") and _heading(cell.source)) or heading
            if grading.get("comment") == NO_RESPONSE:
                grading["comment"] = say("course.feedback.no_response")
            if grading.get("grade"):
                grading["waiting"] = grading.get("grade_id") in waiting
                grading["title"] = heading or grading.get("grade_id", "")
                grading["state"] = _state(grading)
            if cell.cell_type == "code":
                self._tidy_code(cell, grading)
        nb.metadata = NotebookNode(language_info={"name": "python"})
        resources["words"] = table("course")
        resources["identity"] = resources.get("nbgrader", {}).get("student", "")
        return nb, resources

    def _tidy_code(self, cell: NotebookNode, grading: dict) -> None:
        is_test = grading.get("grade") and not grading.get("solution")
        if is_test:
            cell.source = HIDDEN.sub("", cell.source).rstrip()
        cell.outputs = [o for o in (_tidy_output(output, is_test) for output in cell.outputs) if o]


def _heading(source: str) -> str:
    found = re.findall(r"^#{1,6}\s+(.+)$", source, re.MULTILINE)
    return found[-1].strip() if found else ""


def _state(grading: dict) -> str:
    if grading.get("waiting"):
        return say("course.feedback.waiting")
    score, points = float(grading.get("score") or 0), float(grading.get("points") or 0)
    if points and score >= points:
        return say("course.feedback.full")
    return say("course.feedback.part") if score > 0 else say("course.feedback.zero")


def _tidy_output(output: NotebookNode, is_test: bool) -> NotebookNode | None:
    kind = output.output_type
    if kind == "stream":
        # In a test cell, stderr may quote the test's own source.
        return None if is_test and output.name == "stderr" else _stream(output.text)
    if kind == "error":
        return _stream(_sentence(output, is_test))
    data = {mime: output.data[mime] for mime in SHOWN if mime in output.get("data", {})}
    if not data:
        return None
    return NotebookNode(output_type="display_data", data=NotebookNode(data), metadata=NotebookNode())


def _stream(text: str) -> NotebookNode:
    return NotebookNode(output_type="stream", name="stdout", text=text[:MAX_TEXT])


def _sentence(output: NotebookNode, is_test: bool) -> str:
    """What to say of an exception: our own sentence, or an explanation; never the lines of a test."""
    if output.ename in {"NotAccepted", "NotDone"}:
        return str(output.evalue)
    if is_test and output.ename == "AssertionError":
        return str(output.evalue) or say("exercises.error.other")
    if is_test:
        return f"{say('exercises.error.title')} ({output.ename})"
    return f"{say('exercises.error.title')}\n{output.ename}: {output.evalue}"
