"""Pictures speak to everyone; every figure in prose is computed or says where it is from."""

from __future__ import annotations

import importlib
import inspect
import re
from html.parser import HTMLParser

from egov.data import load


class Images(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[dict] = []

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.found.append(dict(attrs))


def shown(page) -> list[str]:
    return [o.data["text/html"] for c in page.cells for o in c.get("outputs", []) if "text/html" in o.get("data", {})]


def test_every_image_has_alt_text(page):
    for html in [*shown(page), *(c.source for c in page.cells if c.cell_type == "markdown")]:
        parser = Images()
        parser.feed(html)
        assert all("alt" in image for image in parser.found), "an <img> without alt"
        assert not re.search(r"!\[\]\(", html), "a Markdown picture without alt text: ![what one sees](…)"


def test_every_chart_has_finding_source_and_description(lesson):
    figures = [html for html in shown(lesson) if "<figure" in html and "data:image/png" in html]
    for html in figures:
        assert re.search(r"<figcaption[^>]*><strong>[^<]{15,}</strong><br>Sumber: [^<]+", html), html[-300:]
        assert len(re.search(r"<details.*?<p>(.*?)</p>", html, re.DOTALL)[1]) > 60, "describe the chart in words"


def test_at_least_three_charts(lesson):
    if lesson.metadata.egov.unit != "00":  # a first 45 minutes at the keyboard, not a statistics unit
        assert sum("<figure" in html for html in shown(lesson)) >= 3


def test_every_axis_is_labelled(lesson, monkeypatch):
    """Draw the lesson's charts again and look at the axes behind the picture."""
    import egov
    from egov import charts

    drawn = []
    module = egov.figures(lesson.metadata.egov.unit)
    monkeypatch.setattr(module, "show", lambda fig, **words: drawn.append((fig, words["title"])), raising=False)
    for cell in lesson.cells:
        for name in re.findall(r"^peraga\.(\w+)\(\)$", cell.source if cell.cell_type == "code" else "", re.MULTILINE):
            getattr(module, name)()
    for fig, title in drawn:
        for ax in fig.axes:
            assert not ax.axison or (ax.get_xlabel() and ax.get_ylabel()), f"label both axes of “{title}”"
        charts._close(fig)


# -- figures in prose --------------------------------------------------------------------------------------
FIGURE = re.compile(r"(?<![\w./,])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(%| persen| juta| miliar| ribu)?(?![\w/])")
SCALE = {" juta": 1e6, " miliar": 1e9, " ribu": 1e3}
MAX_ROWS = 60
MARK = re.compile(r"<!--\s*(hitung|sumber|rekaan)\s*:?\s*(.*?)-->", re.DOTALL)


def figures(text: str) -> list[tuple[str, float, float]]:
    """(as printed, value, half a unit of its last digit) for shares, millions and long numbers in a text."""
    found = []
    for number, unit in FIGURE.findall(text):
        plain = number.replace(".", "").replace(",", ".")
        long = "." in number or "," in number
        if not unit and not long:
            continue  # a year, a count on two hands, a list number
        scale = SCALE.get(unit, 1)
        places = len(plain.split(".")[1]) if "." in plain else 0
        found.append((number + unit, float(plain) * scale, 0.5 * 10**-places * scale * 1.001))
    return found


def values_of_small_tables(lesson) -> list[float]:
    """Numbers of the tables that this lesson or its modules name; large ones would match any number by chance."""
    number = lesson.metadata.egov.unit
    modules = [importlib.import_module(f"egov.{place}{number}") for place in ("units.u", "illustrations.f")]
    code = "\n".join([*map(inspect.getsource, modules), *(c.source for c in lesson.cells if c.cell_type == "code")])
    named = set(re.findall(r"""(?:load|value)\(\s*["'](\w+)["']""", code))
    values: list[float] = []
    for table in map(load, sorted(named)):
        if len(table) <= MAX_ROWS:
            values += [float(v) for c in table.select_dtypes("number") for v in table[c].dropna()]
    return values


def test_every_figure_in_prose_is_computed_or_marked(lesson):
    """Found in an output of the lesson, in a table (same scale), or marked in the cell.

    Marks are invisible comments: `<!-- hitung: 190 / 275 * 100 -->` (the test computes it),
    `<!-- sumber: S144 -->` (a row of the table `sumber`), `<!-- rekaan -->` (plainly invented).
    """
    printed = " ".join(str(o.get("data", {}).get("text/plain", "")) for c in lesson.cells for o in c.get("outputs", []))
    computed = [value for _, value, _ in figures(printed)]
    sources = set(load("sumber")["sumber_id"])
    table = [v * scale for v in values_of_small_tables(lesson) for scale in (1, 1e6, 1e9)]
    missing = []
    for cell in lesson.cells:
        if cell.cell_type != "markdown":
            continue
        marks = MARK.findall(cell.source)
        for kind, words in marks:
            assert kind != "sumber" or set(re.findall(r"S\d+", words)) <= sources, f"unknown source: {words}"
        if any(kind in {"sumber", "rekaan"} for kind, _ in marks):
            continue
        own = [float(eval(words, {"__builtins__": {}})) for kind, words in marks if kind == "hitung"]
        text = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->", " ", cell.source, flags=re.DOTALL)
        for words, value, half in figures(text):
            if not any(abs(value - one) <= half for one in (*own, *computed, *table)):
                missing.append((words, cell.source[:50]))
    assert not missing, f"figures that are neither computed nor marked: {missing}"
