"""Charts that everyone can read: a finding as title, a source, a description in words, colour never alone.

`show(fig, title=..., text=..., source=...)` is how every lesson shows a chart, so none can lack these.
Matplotlib loads when a chart is drawn. The writers of numbers stand here too, for those who draw.
"""

from __future__ import annotations

import base64
import io
import textwrap
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from egov.core import drawn
from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.numbers import angka, juta, miliar, persen

if TYPE_CHECKING:
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure

__all__ = [
    "ARSIR", "WARNA", "angka", "arsir", "figure_html", "juta", "miliar", "persen", "put", "sentence", "show",
    "style", "sumbu",
]  # fmt: skip

# Okabe and Ito's eight colours, told apart with any kind of colour sight.
WARNA = {"biru": "#0072B2", "jingga": "#D55E00", "hijau": "#009E73", "ungu": "#CC79A7", "langit": "#56B4E9",
         "emas": "#E69F00", "hitam": "#000000", "kuning": "#F0E442"}  # fmt: skip
ARSIR = ("", "//", "..", "xx", "\\\\", "++", "oo", "--")
DPI = 110
MAX_BYTES = 60_000


def style() -> None:
    """The course's look: readable type, no clutter, series told apart by colour and line and marker."""
    import matplotlib as mpl
    from cycler import cycler

    lines = cycler(color=list(WARNA.values()), linestyle=["-", "--", "-.", ":"] * 2, marker=list("os^DvPX*"))
    mpl.rcParams.update({
        "font.family": "DejaVu Sans", "font.size": 11, "axes.titlesize": 13, "axes.titleweight": "bold",
        "axes.titlelocation": "left", "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
        "axes.axisbelow": True, "grid.color": "#D9D9D9", "axes.prop_cycle": lines, "lines.markersize": 5,
        "lines.linewidth": 2, "figure.figsize": (8, 4.5), "figure.dpi": DPI, "hatch.linewidth": 0.6,
        "legend.frameon": False, "svg.hashsalt": "egov",
    })  # fmt: skip


def sumbu(axis: Axis, tulis: Callable[[float], str] = angka) -> None:
    """Write an axis's numbers the Indonesian way: `sumbu(ax.yaxis, juta)`."""
    axis.set_major_formatter(lambda value, _position: tulis(value))


def arsir(ax) -> None:
    """Give each series of bars its own hatch, so that print in grey still tells them apart."""
    for series, hatch in zip(ax.containers, ARSIR, strict=False):
        for bar in series:
            bar.set(hatch=hatch, edgecolor="#222222", linewidth=0.6)


def show(fig: Figure, *, title: str = "", text: str = "", source: str = "", width: int | None = None) -> None:
    """Show `fig` as a figure with its finding, its source and a description in words; then close it.

    `title` is the finding ("Pengguna internet naik empat kali"), `text` what one sees, `source` whose data,
    `width` the shown width in pixels. The plain text repeats all three, so nbval notices a change.
    """
    given = {"title": title, "text": text, "source": source}
    missing = [name for name, value in given.items() if not str(value).strip()]
    if missing:
        raise UserError(say("widgets.figure.missing", names=", ".join(missing)))
    title, text, source = (" ".join(value.split()) for value in (title, text, source))
    _break_titles(fig)
    picture = "data:image/png;base64," + base64.b64encode(_png(fig)).decode()
    lines = drawn.of(fig)
    close(fig)
    plain = say("widgets.figure.text_plain", title=sentence(title), text=text, source=source)
    put({"text/html": figure_html(picture, title, text, source, width), "text/plain": plain}, lines)


def figure_html(src: str, title: str, text: str, source: str = "", width: int | None = None, alt: str = "") -> str:
    """A picture with caption and long description, in tags that JupyterLab keeps in an untrusted notebook."""
    size = f' width="{width}"' if width else ""
    words = escape(say("widgets.figure.source", source=source))
    cited = f'<p style="font-size:14px;margin:0">{words}</p>' if source else ""
    alt = alt or say("widgets.figure.alt", title=sentence(title))
    return (
        '<figure class="egov-gambar" style="margin:8px 0"><figcaption style="font-size:16px">'
        f"<strong>{escape(title)}</strong></figcaption>"
        f'<img src="{src}" alt="{escape(alt)}"{size} style="max-width:100%;height:auto">{cited}'
        f"<details><summary>{escape(say('widgets.figure.details'))}</summary><p>{escape(text)}</p></details></figure>"
    )


def sentence(title: str) -> str:
    """A title with a full stop where it has no end of its own."""
    return title if title[-1] in ".!?" else title + "."


def _break_titles(fig: Figure) -> None:
    """Break an author's title that is too long for the figure. The finding itself stands above the picture, once."""
    titles = [label for ax in fig.axes for label in (ax.title, ax._left_title, ax._right_title)]
    for label in [*titles, *([fig._suptitle] if fig._suptitle is not None else [])]:
        per_line = int(fig.get_figwidth() * 72 / (label.get_fontsize() * 0.72))
        lines = label.get_text().splitlines()
        label.set_text("\n".join(part for line in lines for part in textwrap.wrap(line, max(20, per_line))))


def _png(fig: Figure) -> bytes:
    """The same bytes for the same figure (no dates, no names); fewer colours until it is light enough."""
    from PIL import Image

    best = b""
    for dpi, colours in ((DPI, 64), (DPI, 24), (80, 16)):
        raw, small = io.BytesIO(), io.BytesIO()
        bare = {"facecolor": "white", "metadata": {"Software": None}}
        fig.savefig(raw, format="png", dpi=dpi, bbox_inches="tight", **bare)
        picture = Image.open(raw).convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        picture.save(small, format="png", optimize=True)
        best = small.getvalue()
        if len(best) < MAX_BYTES:
            break
    return best


def close(fig: Figure) -> None:
    import matplotlib.pyplot as plt

    plt.close(fig)


def put(bundle: dict[str, str], lines: list[str] = ()) -> None:
    """Display `bundle`; `lines` say for a reviewer what its picture draws."""
    from IPython import get_ipython
    from IPython.display import display

    if get_ipython() is None:
        print(bundle["text/plain"])
    else:
        display(bundle, raw=True, metadata={"egov": {"gambar": list(lines)}} if lines else None)
