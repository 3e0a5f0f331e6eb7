"""Every activity: words beside pictures, valid markup, contrast, the same static picture in every run, short files."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import ipywidgets
import pytest

from egov.widgets import base, svg

NAMES = ["SliderExplorer", "Projection", "TileExplorer", "Quiz", "CardSorter", "Scenario"]
NAMES += ["SelfAssessment", "ProcessBoard", "GuessFirst", "LineOrder", "JoinExplorer"]
VOID = {"img", "br", "input", "hr"}
PACKAGE = Path(base.__file__).parent


class Checker(HTMLParser):
    """Fails on a tag that is not closed in order, and on a picture without words."""

    def __init__(self):
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag == "img" and not dict(attrs).get("alt") and "onload" not in dict(attrs):
            self.wrong.append("img without alt")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> out of order")


def faults(html: str) -> list[str]:
    checker = Checker()
    checker.feed(html)
    return checker.wrong + [f"<{tag}> not closed" for tag in checker.open]


def live_html(widget: ipywidgets.Widget) -> list[str]:
    own = [widget.value] if isinstance(widget, ipywidgets.HTML) else []
    return own + [html for child in getattr(widget, "children", ()) for html in live_html(child)]


def luminance(colour: str) -> float:
    colour = colour.lstrip("#")
    colour = "".join(c * 2 for c in colour) if len(colour) == 3 else colour
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(declarations: str) -> list[str]:
    """Text colours below 4.5:1 on their own background (white where none is set)."""
    hexes = r"#[0-9a-fA-F]{3,6}"
    text = re.search(rf"(?:^|[;{{\s])color:\s*({hexes})", declarations)
    ground = re.search(rf"background(?:-color)?:\s*({hexes})", declarations)
    pair = (text[1] if text else base.INK, ground[1] if ground else base.PAPER)
    return [f"{pair}"] if (text or ground) and contrast(*pair) < 4.5 else []


def test_the_contrast_check_finds_grey_on_white():
    assert too_weak("color:#999999;padding:0")
    assert not too_weak("border-color:#cccccc;color:#1B1B1B")


@pytest.mark.parametrize("name", NAMES)
def test_bundle_has_widget_picture_and_words(activities, name):
    bundle = activities[name]._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert activities[name].title in bundle["text/plain"]
    assert len(bundle["text/plain"].splitlines()) >= 3
    assert "<svg" not in bundle["text/html"] and "<script" not in bundle["text/html"]


@pytest.mark.parametrize("name", NAMES)
def test_markup_is_well_formed_and_pictures_have_words(activities, name):
    one = activities[name]
    for html in [one.static_html(), *live_html(one.widget)]:
        assert faults(html) == []


@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_valid_svg_that_stand_alone(activities, name):
    html = "".join([activities[name].static_html(), *live_html(activities[name].widget)])
    for code in re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", html):
        root = ElementTree.fromstring(base64.b64decode(code))
        assert root.tag.endswith("svg")
        assert not [e for e in root.iter() if e.tag.endswith(("script", "image"))]


@pytest.mark.parametrize("name", NAMES)
def test_text_contrast(activities, name):
    html = "".join([activities[name].static_html(), *live_html(activities[name].widget)])
    assert [weak for style in re.findall(r"style=[\"']([^\"']+)", html) for weak in too_weak(style)] == []


def test_style_sheet_contrast():
    sheet = (PACKAGE / "assets" / "activity.css").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}]*)\{([^}]*)\}", sheet)
    assert len(rules) > 10
    # The slider's track and handle (noUi) hold no text.
    assert [weak for selector, rule in rules if "noUi" not in selector for weak in too_weak(rule)] == []


def test_verdicts_differ_without_colour():
    plain = [re.sub(r"#\w{6}", "", base.verdict_html(kind, "sama")) for kind in base.COLOURS]
    assert len(set(plain)) == len(plain)


def test_series_of_the_radar_differ_without_colour():
    assert len({(dashes, marker) for _colour, dashes, marker in svg.SERIES}) == len(svg.SERIES)
    assert all(contrast(colour, base.PAPER) >= 4.5 for colour, *_ in svg.SERIES)


@pytest.mark.parametrize("name", NAMES)
def test_static_picture_is_the_same_in_every_run(activities, name):
    one = activities[name]
    assert one.static_html() == one._repr_mimebundle_()["text/html"]
    assert not re.search(r"0x[0-9a-f]{6,}|[0-9a-f]{32}", one.static_html())


@pytest.mark.parametrize("name", NAMES)
def test_buttons_and_choices_have_names(activities, name):
    def walk(widget):
        yield widget
        for child in getattr(widget, "children", ()):
            yield from walk(child)

    pieces = list(walk(activities[name].widget))
    named = [selector for selector, label, _value in activities[name].names() if label]
    for kind, selector in ((ipywidgets.FloatSlider, "[role=slider]"), (ipywidgets.RadioButtons, ".widget-radio-box")):
        assert sum(isinstance(piece, kind) for piece in pieces) == named.count(selector)
    for piece in pieces:
        if isinstance(piece, (ipywidgets.Dropdown, ipywidgets.Checkbox)):
            assert piece.description
        if isinstance(piece, ipywidgets.Button) and piece.layout.display != "none" and not piece.description:
            pytest.fail("a visible button without words")


def test_files_stay_short():
    assert {p.name: n for p in PACKAGE.glob("*.py") if (n := len(p.read_text("utf-8").splitlines())) >= 150} == {}


def test_importing_the_package_loads_no_widgets():
    import subprocess
    import sys

    code = "import sys, egov.widgets, egov.charts; print({'ipywidgets', 'matplotlib'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "set()"
