"""The nbgrader course's settings, in one place; `assignments/nbgrader_config.py` calls `configure`.

Safe settings: trainees' code runs in a sandbox and tests outside it (egov.grading), stderr is not a failure,
feedback pages hold no script, no address outside the machine and no hidden test.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from egov.core.handin import FOR_NBGRADER
from egov.core.messages import say
from egov.core.paths import own_programs_first
from egov.grading.stock.layers import apply as sandboxed

COURSE_ID = "melek-digital"


def configure(c, folder: Path) -> None:
    """Fill nbgrader's configuration `c` for the course directory `folder`."""
    own_programs_first()
    c.CourseDirectory.root = str(folder)
    c.CourseDirectory.course_id = COURSE_ID
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.md"]
    c.Exchange.path_includes_course = True
    words(c)
    _grading(c)
    _pages(c, folder)
    _collect_and_export(c)
    sandboxed(c)


def words(c) -> None:
    c.ClearSolutions.code_stub = {"python": say("course.stub.code")}
    c.ClearSolutions.text_stub = say("course.stub.text")
    c.Validator.changed_warning = say("course.validate.changed")
    c.Validator.type_changed_warning = say("course.validate.type_changed")
    c.Validator.failed_warning = say("course.validate.failed")
    c.Validator.passed_warning = say("course.validate.passed")


def _grading(c) -> None:
    # A warning on stderr must never cost points.
    c.Execute.timeout = 30
    c.Execute.error_on_timeout = {
        "ename": "CellTimeoutError",
        "evalue": say("course.timeout"),
        "traceback": [say("course.timeout")],
    }
    c.IgnorePattern.enabled = True
    c.IgnorePattern.pattern = r"(?s).*"
    c.Autograde.create_student = False  # a name outside the roster is a mistake, not a new person


def _pages(c, folder: Path) -> None:
    ours = str(folder / "templates")
    c.FeedbackExporter.template_name = "melek"
    c.FeedbackExporter.extra_template_basedirs = [ours]
    c.FeedbackExporter.optimistic_validation = True  # once a page, not once a step
    c.FeedbackExporter.filters = {
        "sanitise": "egov.grading.stock.filters.sanitise",
        "points": "egov.core.numbers.poin",
        "markdown2html": "egov.grading.stock.pages.safe_markdown",
    }
    # formgrader names its own template before it reads this file, so what stands here must be formgrader's too.
    c.HTMLExporter.template_name = "formgrader"
    stock = str(_formgrader_templates())
    c.HTMLExporter.extra_template_basedirs = [ours, stock]
    c.HTMLExporter.extra_template_paths = [stock]  # so that ours can extend `formgrade/index.html.j2`
    c.HTMLExporter.sanitize_html = True
    c.HTMLExporter.mathjax_url = ""
    c.HTMLExporter.require_js_url = ""
    c.HTMLExporter.jquery_url = ""
    c.HTMLExporter.embed_images = True
    c.HTMLExporter.language_code = "id"


def _formgrader_templates() -> Path:
    """Where nbgrader keeps them; found without importing its server, which takes a second."""
    package = Path(find_spec("nbgrader").origin).parent
    return package / "server_extensions" / "formgrader" / "templates"


def _collect_and_export(c) -> None:
    c.FileNameCollectorPlugin.named_regexp = FOR_NBGRADER
    c.ExportApp.plugin_class = "egov.desk.results.ResultsExport"
