"""One call in `nbgrader_config.py`, `apply(c)`, puts every layer in the place of nbgrader's own step.

Strings, not classes: nbgrader's other commands read the same file and should not pay for imports they do not use.
On Windows, where nothing can be graded safely, generating and releasing work as before and autograding says why not.
"""

from __future__ import annotations

HERE = "egov.grading.stock.preprocessors."


def apply(c) -> None:
    """Set layers 2, 3, 4, 5 and 7 on nbgrader's configuration object."""
    c.Autograde.sanitize_preprocessors = [
        HERE + "StrictStructure",
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    c.Autograde.autograde_preprocessors = [
        HERE + "SandboxExecute",
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        HERE + "StrictScores",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    c.Execute.skip_cells_with_tag = ""
    c.GenerateAssignment.exporter_class = "egov.grading.stock.release.CarefulExporter"
    c.GenerateFeedback.exporter_class = "egov.grading.stock.pages.FeedbackExporter"
    c.GenerateFeedback.preprocessors = [
        "egov.grading.stock.grades.Grades",
        "egov.grading.stock.feedback.SafeFeedback",
        "egov.grading.stock.filters.TidyFeedback",
    ]
    c.HTMLExporter.sanitize_html = True
    known = c.HTMLExporter.get("filters")
    # formgrader cleans outputs, but no markdown cell
    safe = {"markdown2html": "egov.grading.stock.pages.safe_markdown"}
    c.HTMLExporter.filters = {**(known if isinstance(known, dict) else {}), **safe}
