"""Pictures speak to everyone; every figure in prose is computed or says where it is from."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from egov.build.digest import tables
from egov.build.rules import Finding, UnitText
from egov.core.messages import say
from egov.core.paths import PACKAGE
from egov.data import load
from egov.data.package import resources

RULES = ("alternatives", "charts_described", "axes_labelled", "figures_in_prose")
FIGURE = re.compile(r"(?<![\w./,])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(%| persen| juta| miliar| ribu)?(?![\w/])")
SCALE = {" juta": 1e6, " miliar": 1e9, " ribu": 1e3}
MAX_ROWS = 60  # numbers of a larger table would match anything by chance
MARK = re.compile(r"<!--\s*(hitung|sumber|rekaan|terlihat)\s*:?\s*(.*?)-->", re.DOTALL)


class _Images(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[dict] = []

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.found.append(dict(attrs))


def _shown(unit: UnitText) -> list[str]:
    cells = unit.saved.cells
    return [o.data["text/html"] for c in cells for o in c.get("outputs", []) if "text/html" in o.get("data", {})]


def alternatives(unit: UnitText) -> Iterator[Finding]:
    places = [("lesson", html) for html in _shown(unit)]
    places += [
        (p, c.source) for p, page in unit.pages.items() for c in page.notebook.cells if c.cell_type == "markdown"
    ]
    for place, html in places:
        parser = _Images()
        parser.feed(html)
        if not all("alt" in image for image in parser.found) or "![](" in html:
            yield Finding(place, say("rules.no_alt"), "![](")


def charts_described(unit: UnitText) -> Iterator[Finding]:
    for html in _shown(unit):
        if "<figure" not in html or "data:image/png" not in html:
            continue
        caption = re.search(r"<figcaption[^>]*><strong>([^<]{15,})</strong></figcaption>.*?<p[^>]*>Sumber: [^<]+", html)
        told = re.search(r"<details.*?<p>(.*?)</p>", html, re.DOTALL)
        if not caption or not told or len(told[1]) <= 60:
            yield Finding("lesson", say("rules.chart", title=caption[1] if caption else html[-80:]))


def axes_labelled(unit: UnitText) -> Iterator[Finding]:
    """Draw the lesson's charts again and look at the axes behind the picture."""
    from egov import charts
    from egov.units import figures

    own, drawn = figures(unit.number), []
    rooms = [room for room in own.rooms() if hasattr(room, "show")]
    before = [room.show for room in rooms]
    try:
        for room in rooms:
            room.show = lambda *shown, **words: drawn.append((shown, words.get("title")))
        for cell in unit.pages["lesson"].notebook.cells:
            for name in re.findall(
                r"^peraga\.(\w+)\(\)$", cell.source if cell.cell_type == "code" else "", re.MULTILINE
            ):
                if getattr(own, name).__module__.endswith(".activities"):
                    continue
                with contextlib.redirect_stdout(io.StringIO()):
                    getattr(own, name)()
    finally:
        for room, show in zip(rooms, before, strict=True):
            room.show = show
    for (fig, *_), title in drawn:
        if not hasattr(fig, "axes"):
            continue  # drawn as text, without axes
        if any(ax.axison and not (ax.get_xlabel() and ax.get_ylabel()) for ax in fig.axes):
            yield Finding("lesson", say("rules.axis", title=title))
        charts.close(fig)


def figures(text: str) -> list[tuple[str, float, float]]:
    """(as printed, value, half a unit of its last digit) for shares, millions and long numbers in a text."""
    found = []
    for number, unit in FIGURE.findall(text):
        plain = number.replace(".", "").replace(",", ".")
        if not unit and "." not in number and "," not in number:
            continue  # a year, a count on two hands, a list number
        scale = SCALE.get(unit, 1)
        places = len(plain.split(".")[1]) if "." in plain else 0
        found.append((number + unit, float(plain) * scale, 0.5 * 10**-places * scale * 1.001))
    return found


def _small_tables(unit: UnitText) -> list[float]:
    folder = PACKAGE / "units" / f"u{unit.number}"
    code = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))] + [unit.texts["lesson"]]
    values: list[float] = []
    for table in map(load, sorted(tables(code) & set(resources()))):
        if len(table) <= MAX_ROWS:
            values += [float(v) for c in table.select_dtypes("number") for v in table[c].dropna()]
    return [v * scale for v in values for scale in (1, 1e6, 1e9)]


def figures_in_prose(unit: UnitText) -> Iterator[Finding]:
    """Found in an output of the lesson, in a small table it names, or marked in the cell."""
    cells = unit.saved.cells
    printed = " ".join(str(o.get("data", {}).get("text/plain", "")) for c in cells for o in c.get("outputs", []))
    known = [value for _, value, _ in figures(printed)] + _small_tables(unit)
    sources = set(load("sumber")["sumber_id"])
    for cell in cells:
        if cell.cell_type != "markdown":
            continue
        marks = MARK.findall(cell.source)
        for kind, words in marks:
            for source in set(re.findall(r"S\d+", words)) - sources if kind == "sumber" else ():
                yield Finding("lesson", say("rules.source", source=source), source)
        if any(kind in {"sumber", "rekaan"} for kind, _ in marks):
            continue
        own = [float(eval(words, {"__builtins__": {}})) for kind, words in marks if kind == "hitung"]
        text = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->", " ", cell.source, flags=re.DOTALL)
        for words, value, half in figures(text):
            if not any(abs(value - one) <= half for one in (*own, *known)):
                yield Finding("lesson", say("rules.figure", figure=words), words)
