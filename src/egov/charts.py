"""Charts that everyone can read: a finding as title, a source, a description in words, colour never alone.

`show(fig, title=..., text=..., source=...)` is how every lesson shows a chart, so none can lack these.
Matplotlib loads when a chart is drawn; the number helpers write Indonesian numbers ("4,9", "275.361.267").
"""

from __future__ import annotations

import base64
import io
import math
import textwrap
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from html import escape
from typing import TYPE_CHECKING

from egov.errors import UserError
from egov.messages.widgets import say

if TYPE_CHECKING:
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure

# Okabe and Ito's eight colours, told apart with any kind of colour sight.
WARNA = {"biru": "#0072B2", "jingga": "#D55E00", "hijau": "#009E73", "ungu": "#CC79A7", "langit": "#56B4E9",
         "emas": "#E69F00", "hitam": "#000000", "kuning": "#F0E442"}  # fmt: skip
ARSIR = ("", "//", "..", "xx", "\\\\", "++", "oo", "--")
DPI = 110
MAX_BYTES = 60_000


def angka(x: float, desimal: int | None = None) -> str:
    """A number as Indonesians write it; without `desimal` at most one decimal, none for a whole number."""
    if x is None or not math.isfinite(x):
        return say("number.none")
    places = 1 if desimal is None else desimal
    # Half up on the shortest decimal form: what a reader with a pocket calculator expects.
    exact = Decimal(x) if isinstance(x, int) else Decimal(str(float(x)))
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if desimal is None and rounded == rounded.to_integral_value():
        rounded = rounded.quantize(Decimal(1))
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))


def persen(x: float, desimal: int | None = None) -> str:
    """`persen(73.7)` is "73,7%": x is already in percent, not a share of one."""
    return angka(x, desimal) + ("%" if x is not None and math.isfinite(x) else "")


def juta(x: float, desimal: int | None = None) -> str:
    """`juta(190_000_000)` is "190 juta"."""
    return say("number.million", number=angka(x / 1e6, desimal))


def miliar(x: float, desimal: int | None = None) -> str:
    """`miliar(4_500_000_000)` is "4,5 miliar"."""
    return say("number.billion", number=angka(x / 1e9, desimal))


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
        raise UserError(say("figure.missing", names=", ".join(missing)))
    title, text, source = (" ".join(value.split()) for value in (title, text, source))
    _set_title(fig, title)
    picture = "data:image/png;base64," + base64.b64encode(_png(fig)).decode()
    _close(fig)
    plain = say("figure.text_plain", title=sentence(title), text=text, source=source)
    _display({"text/html": figure_html(picture, title, text, source, width), "text/plain": plain})


def figure_html(src: str, title: str, text: str, source: str = "", width: int | None = None, alt: str = "") -> str:
    """A picture with caption and long description, in tags that JupyterLab keeps in an untrusted notebook."""
    size = f' width="{width}"' if width else ""
    cited = f"<br>{escape(say('figure.source', source=source))}" if source else ""
    alt = alt or say("figure.alt", title=sentence(title))
    return (
        f'<figure class="egov-gambar" style="margin:8px 0"><img src="{src}" alt="{escape(alt)}"{size} '
        f'style="max-width:100%;height:auto"><figcaption style="font-size:14px">'
        f"<strong>{escape(title)}</strong>{cited}</figcaption>"
        f"<details><summary>{escape(say('figure.details'))}</summary><p>{escape(text)}</p></details></figure>"
    )


def sentence(title: str) -> str:
    """A title with a full stop where it has no end of its own."""
    return title if title[-1] in ".!?" else title + "."


def _set_title(fig: Figure, title: str) -> None:
    """Put the finding on the axes unless the author set a title; break a title too long for the figure."""
    titles = [label for ax in fig.axes for label in (ax.title, ax._left_title, ax._right_title)]
    shown = [label for label in titles if label.get_text()]
    if fig._suptitle is not None and fig._suptitle.get_text():
        shown.append(fig._suptitle)
    if not shown and len(fig.axes) == 1:
        shown = [fig.axes[0].set_title(title, loc="left")]
    elif not shown:
        shown = [fig.suptitle(title, x=0.01, ha="left", fontweight="bold")]
    for label in shown:
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


def _close(fig: Figure) -> None:
    import matplotlib.pyplot as plt

    plt.close(fig)


def _display(bundle: dict[str, str]) -> None:
    from IPython import get_ipython
    from IPython.display import display

    if get_ipython() is None:
        print(bundle["text/plain"])
    else:
        display(bundle, raw=True)
