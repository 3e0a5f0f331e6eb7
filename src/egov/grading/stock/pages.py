"""How nbgrader's own pages show a trainee's text: cleaned, with the pictures pasted into it, and nothing from outside.

Two pages, two exporters: formgrader takes nbconvert's `HTMLExporter` (and its settings), the trainee's feedback page a
class of its own. With one class for both, the feedback template replaced formgrader's and its score boxes were gone.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from egov.core.messages import say
from egov.grading.notebook import pictures
from egov.grading.notebook.outputs import HREF
from egov.grading.stock.filters import sanitise


class FeedbackExporter(HTMLExporter):
    """The trainee's page; configured as `c.FeedbackExporter`."""

    export_from_notebook = None  # not one of JupyterLab's "Save and export as"

    def from_notebook_node(self, nb, resources=None, **kw):
        """Without what nbconvert does around its own pages (themes, highlighted code, the page parsed once more)."""
        return TemplateExporter.from_notebook_node(self, nb, resources, **kw)


def markdown(source: str, attachments: dict | None = None) -> str:
    """A trainee's text as clean HTML. Pictures come from the cell itself, never from a file or an address."""
    return _with_pictures(source, attachments) if attachments else _plain(source)


@lru_cache(maxsize=512)  # all but the answers is the same on every page of a class
def _plain(source: str) -> str:
    return _with_pictures(source, {})


def _with_pictures(source: str, attachments: dict) -> str:
    found = pictures.keep(attachments)
    text = pictures.named(source, found, lambda name: say("grading.picture_missing", nama=name))
    # An attachment that is named in a way the pattern does not know must not stop the page.
    known = _Attachments(found)
    renderer = IPythonRenderer(escape=False, attachments=known, embed_images=False)
    return HREF.sub("href", sanitise(MarkdownWithMath(renderer=renderer).render(text)))


class _Attachments(dict):
    """Answers for any name: what is not there is an empty picture, not an exception."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> dict[str, str]:
        return {"image/png": ""}


@pass_context
def safe_markdown(context, source: str, attachments: dict | None = None) -> str:
    """In the place of nbconvert's `markdown2html`: formgrader's own page shows a trainee's text with this filter, and
    would otherwise run the scripts in it."""
    cell = context.get("cell")
    return markdown(source, attachments or (cell.get("attachments") if isinstance(cell, dict) else None))
