"""Figures carry their finding, source and description, and are the same and light in every run."""

from __future__ import annotations

import base64
import re

import matplotlib
import pytest

matplotlib.use("agg")
import matplotlib.pyplot as plt

from egov import charts
from egov.core import drawn
from egov.core.errors import UserError

WORDS = {"title": "Pengguna internet naik empat kali", "text": "Garis naik.", "source": "Bank Dunia"}


@pytest.fixture
def shown(monkeypatch):
    bundles = []
    monkeypatch.setattr(charts, "put", lambda bundle, lines: bundles.append(bundle))
    return bundles


def _line():
    charts.style()
    fig, ax = plt.subplots()
    ax.plot([2010, 2024], [10.9, 72.8])
    return fig


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(62, 1, "62,0"), (4.93, None, "4,9"), (275361267, None, "275.361.267"),
     (62.0, None, "62"), (2.675, 2, "2,68"),
     (-1234.56, 1, "-1.234,6"), (-0.04, None, "0"), (float("nan"), None, "tidak ada data")],
)  # fmt: skip
def test_numbers_are_written_the_indonesian_way(value, decimals, written):
    assert charts.angka(value, decimals) == written


def test_percent_millions_and_billions():
    assert charts.persen(73.7) == "73,7%"
    assert charts.persen(float("nan")) == "tidak ada data"
    assert charts.juta(190_000_000) == "190 juta"
    assert charts.miliar(4.93e9, 2) == "4,93 miliar"


@pytest.mark.parametrize("missing", ["title", "text", "source"])
def test_a_figure_without_words_is_refused(missing, shown):
    with pytest.raises(UserError, match=missing):
        charts.show(_line(), **{**WORDS, missing: " "})
    assert not shown


def test_figure_carries_finding_source_and_description(shown):
    charts.show(_line(), **WORDS, width=600)
    html, plain = shown[0]["text/html"], shown[0]["text/plain"]
    assert re.search(r'<img src="data:image/png;base64,[\w+/=]+" alt="[^"]{20,}" width="600"', html)
    for words in WORDS.values():
        assert words in html
        assert words in plain


def test_figures_are_closed(shown):
    fig = _line()
    charts.show(fig, **WORDS)
    assert not plt.fignum_exists(fig.number)


def test_figure_bytes_are_the_same_and_light(shown):
    for _ in range(2):
        charts.show(_line(), **WORDS)
    assert shown[0]["text/html"] == shown[1]["text/html"]
    png = base64.b64decode(re.search(r"base64,([\w+/=]+)", shown[0]["text/html"])[1])
    assert len(png) < charts.MAX_BYTES
    assert b"tEXt" not in png and b"tIME" not in png


def test_an_authors_own_long_title_is_broken_and_stays():
    fig = _line()
    fig.axes[0].set_title("Judul penulis " * 12)
    charts._break_titles(fig)
    assert fig.axes[0].get_title(loc="left").count("\n") >= 1
    assert fig.axes[0].get_title(loc="left").startswith("Judul penulis")
    plt.close("all")


def test_the_finding_is_read_once(shown):
    fig = _line()
    charts.show(fig, **WORDS)
    assert shown[0]["text/html"].count(f">{WORDS['title']}<") == 1, "in letters above the picture"
    texts = [label.get_text() for ax in fig.axes for label in (ax.title, ax._left_title, ax._right_title)]
    assert not any(texts) and fig._suptitle is None, "and not a second time inside it"


def test_what_a_picture_draws_is_told_number_by_number():
    fig, ax = plt.subplots()
    ax.bar(["a", "b"], [3, 1.5])
    ax.plot([0, 1], [2, 4], label="naik")
    ax.plot(range(100), [float("nan"), *range(99)], label="panjang")
    ax.text(0, 3, "tiga")
    fig.canvas.draw()
    told = "\n".join(drawn.of(fig))
    assert "batang: (-0.4; 0) 0.8×3, (0.6; 0) 0.8×1.5" in told and "tulisan: tiga" in told
    assert "garis naik: (0; 2), (1; 4)" in told
    assert "100 buah" in told and "terkecil 0, terbesar 98, jumlah 4851" in told
    charts.close(fig)


def test_a_drawing_tells_its_writing_and_its_boxes():
    svg = '<svg><rect x="1" width="40" height="8"/><text x="2"><tspan>Loket</tspan> 3</text></svg>'
    assert drawn.of_svg(svg) == ["tulisan: Loket 3", "kotak: 40×8"]
