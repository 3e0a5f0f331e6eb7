"""Results are readable by everyone: contrast, a word beside each colour, well-formed HTML, nothing unescaped."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from egov.core.messages import say
from egov.exercises import start
from egov.exercises.results import LOOKS, NotAccepted, Result


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("outcome", LOOKS)
def test_text_contrast_is_at_least_4_5(outcome):
    _, border, background, colour = LOOKS[outcome]
    assert contrast(colour, background) >= 4.5
    assert contrast(border, background) >= 3  # a graphic part, WCAG 1.4.11


def test_every_outcome_has_its_own_symbol_and_word():
    assert len({look[0] for look in LOOKS.values()}) == len(LOOKS)
    assert len({say(f"exercises.outcome.{outcome}") for outcome in LOOKS}) == len(LOOKS)


class Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("answer", [..., 1, 4.5e9, (4, 9), "<script>alert(1)</script>"])
def test_html_is_balanced_and_escaped(answer):
    page = start("04").orang_dunia.check(answer)._repr_html_()
    parser = Balanced()
    parser.feed(page)
    assert parser.open == [] and "<script" not in page


def test_hints_lie_inside_one_another():
    page = start("04").orang_dunia.check(...)._repr_html_()
    assert page.index("Petunjuk 1") < page.index("Petunjuk 2") < page.index("Petunjuk 3")
    assert page.count("</details></details></details>") == 1


def test_plain_text_says_the_same():
    text = repr(Result("belum_tepat", "Coba `62 / 100`.", call="latihan.x", hints=("h",)))
    assert "Belum tepat" in text and "62 / 100" in text and "latihan.x.hint()" in text


def test_a_test_cell_shows_a_sentence_instead_of_a_traceback():
    assert NotAccepted("Pesan.")._render_traceback_() == ["◐ Belum tepat. Pesan."]
