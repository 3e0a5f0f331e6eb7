"""The nbgrader course's settings, in one place; `assignments/nbgrader_config.py` calls `configure`.

Safe settings: trainees' code runs in a sandbox and tests outside it (egov.grading), stderr is not a failure,
feedback pages hold no script, no address outside the machine and no hidden test.
"""

from __future__ import annotations

from pathlib import Path

from egov.grading.config import apply as sandboxed
from egov.messages.course import MESSAGES
from egov.paths import own_programs_first

COURSE_ID = "melek-digital"


def configure(c, folder: Path) -> None:
    """Fill nbgrader's configuration `c` for the course directory `folder`."""
    own_programs_first()
    c.CourseDirectory.root = str(folder)
    c.CourseDirectory.course_id = COURSE_ID
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.md"]
    c.Exchange.path_includes_course = True
    _words(c)
    _grading(c)
    _feedback(c, folder)
    _collect_and_export(c)
    sandboxed(c)


def _words(c) -> None:
    c.ClearSolutions.code_stub = {"python": MESSAGES["stub.code"]}
    c.ClearSolutions.text_stub = MESSAGES["stub.text"]
    c.Validator.changed_warning = MESSAGES["validate.changed"]
    c.Validator.type_changed_warning = MESSAGES["validate.type_changed"]
    c.Validator.failed_warning = MESSAGES["validate.failed"]
    c.Validator.passed_warning = MESSAGES["validate.passed"]


def _grading(c) -> None:
    # A warning on stderr must never cost points.
    c.Execute.timeout = 30
    c.Execute.error_on_timeout = {
        "ename": "CellTimeoutError",
        "evalue": MESSAGES["timeout"],
        "traceback": [MESSAGES["timeout"]],
    }
    c.IgnorePattern.enabled = True
    c.IgnorePattern.pattern = r"(?s).*"
    c.Autograde.create_student = False  # a name outside the roster is a mistake, not a new person


def _feedback(c, folder: Path) -> None:
    c.HTMLExporter.template_name = "melek"
    c.HTMLExporter.extra_template_basedirs = [str(folder / "templates")]
    c.HTMLExporter.sanitize_html = True
    c.HTMLExporter.filters = {"sanitise": "egov.feedback.sanitise", "points": "egov.feedback.points"}
    c.HTMLExporter.mathjax_url = ""
    c.HTMLExporter.require_js_url = ""
    c.HTMLExporter.jquery_url = ""
    c.HTMLExporter.embed_images = True
    c.HTMLExporter.language_code = "id"


def _collect_and_export(c) -> None:
    # The name that `submit()` gives its file: tugas-04-<nip>-<time>.zip; nbgrader unpacks it into a folder so named.
    c.FileNameCollectorPlugin.named_regexp = (
        r".*tugas-\d{2}-(?P<student_id>[A-Za-z0-9._]+)-(?P<timestamp>\d{8}-\d{6})"
        r"[^/\\]*[/\\](?P<file_id>[^/\\]+)\.ipynb$"
    )
    c.ExportApp.plugin_class = "egov.instructor.results.ResultsExport"
