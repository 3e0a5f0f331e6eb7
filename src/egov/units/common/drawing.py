"""A drawing (SVG) shown as a chart is: with caption, description in words and source."""

from __future__ import annotations

from collections.abc import Sequence

from egov.charts import figure_html, sentence
from egov.core import drawn
from egov.widgets.base import svg_source


def show(svg: str, title: str, words: Sequence[str], source: str = "") -> None:
    """Display `svg`; words alone where nothing can be displayed."""
    from IPython import get_ipython
    from IPython.display import display

    description = " ".join(words)
    plain = f"{sentence(title)}\n{description}"
    if get_ipython() is None:
        print(plain)
        return
    bundle = {"text/html": figure_html(svg_source(svg), title, description, source), "text/plain": plain}
    display(bundle, raw=True, metadata={"egov": {"gambar": drawn.of_svg(svg)}})
