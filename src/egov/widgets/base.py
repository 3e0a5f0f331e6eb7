"""What every activity shares: one way to be shown, to speak, and to leave a picture behind.

An activity shows itself three times in one bundle: the live widget, a static picture with its description
(what a saved notebook keeps and a reader without a kernel sees), and plain text. ipywidgets cannot set ARIA
attributes, so each activity carries a tiny image whose `onload` (assets/voice.js) names the group and its
sliders, and writes to one lasting live region: screen readers speak only what changes in a region that stays.
Without scripts all else works.
"""

from __future__ import annotations

import base64
import json
from functools import cached_property
from html import escape
from pathlib import Path

import ipywidgets

from egov.charts import sentence
from egov.core.messages import say

# Dark text on a light ground of our own, so that contrast holds in JupyterLab's dark theme too.
INK, PAPER, LINE = "#1B1B1B", "#FFFFFF", "#5A5A5A"
GOOD, BAD, NEUTRAL = "#00573F", "#8A2B00", "#004B76"
SYMBOLS = {"good": "✔", "bad": "✘", "neutral": "●"}
COLOURS = {"good": GOOD, "bad": BAD, "neutral": NEUTRAL}

ASSETS = Path(__file__).parent / "assets"
CSS = f"<style>{(ASSETS / 'activity.css').read_text(encoding='utf-8')}</style>"
# Runs each time a live piece is drawn; waits until the piece hangs in its activity and the sliders are there.
_SCRIPT = (ASSETS / "voice.js").read_text(encoding="utf-8").splitlines()
VOICE = " ".join(line.strip() for line in _SCRIPT if not line.strip().startswith("//"))
# A drop-down with its words beside it, over the whole width.
ROW = {"style": {"description_width": "62%"}, "layout": {"width": "calc(100% - 6px)"}}
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


class Activity:
    """One thing to do in a lesson. Subclasses give `body()`, `picture()` (an SVG) and `description()`."""

    def __init__(self, title: str, how: str):
        self.title, self.how = title, how

    def body(self) -> list[ipywidgets.Widget]:
        """The live pieces, in reading and tab order."""
        raise NotImplementedError

    def picture(self) -> str:
        """The static picture: an SVG document, or "" where words alone do."""
        return ""

    def description(self) -> list[str]:
        """The activity in words, a line each: what a reader without picture or kernel gets."""
        raise NotImplementedError

    @cached_property
    def widget(self) -> ipywidgets.VBox:
        """The live widget, made when first shown."""
        head = f"<strong style='font-size:16px'>{escape(self.title)}</strong><br>{escape(self.how)}"
        top = ipywidgets.HTML(CSS + head)
        self._voice = ipywidgets.HTML(layout=ipywidgets.Layout(height="1px", margin="0"))
        box = ipywidgets.VBox([top, *self.body(), self._voice])
        box.add_class("egov-kegiatan")
        self.speak("")
        return box

    def names(self) -> list[tuple[str, str, str]]:
        """What ipywidgets leaves nameless: (CSS selector, name, spoken value), in the order they stand."""
        return []

    def speak(self, sentence: str) -> None:
        """Tell screen readers `sentence`, and what each nameless control is called and says now."""
        self.spoken = sentence
        data = {"name": self.title, "say": sentence, "names": json.dumps(self.names())}
        attributes = "".join(f' data-{key}="{escape(value)}"' for key, value in data.items())
        attributes += f' onload="{escape(VOICE)}"'
        self._voice.value = f'<img alt="" width="1" height="1" src="{PIXEL}"{attributes}>'

    def static_html(self) -> str:
        """The picture with its description, the same in every run."""
        lines = "".join(f"<li>{escape(line)}</li>" for line in self.description())
        words = f'<ul style="list-style:none;padding-left:0">{lines}</ul>'
        if self.picture():
            alt = say("widgets.activity.alt", title=sentence(self.title))
            summary = escape(say("widgets.activity.details"))
            words = picture_html(self.picture(), alt) + f"<details><summary>{summary}</summary>{words}</details>"
        box = "border:1px solid #5A5A5A;border-radius:6px;padding:10px 14px;max-width:900px"
        note = f"<p><em>{escape(say('widgets.activity.static'))}</em></p>"
        return f'<div style="{box}"><p><strong>{escape(self.title)}</strong></p>{words}{note}</div>'

    def _repr_mimebundle_(self, **_kwargs) -> dict[str, object]:
        bundle = dict(self.widget._repr_mimebundle_() or {})
        bundle["text/html"] = self.static_html()
        bundle["text/plain"] = "\n".join([self.title, *self.description()])
        return bundle


def svg_source(svg: str) -> str:
    """An SVG as an image address: JupyterLab strips inline SVG from untrusted notebooks, but keeps images."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def picture_html(svg: str, alt: str) -> str:
    """A live picture; its words stand in the text beside it too."""
    return f'<img src="{svg_source(svg)}" alt="{escape(alt)}" style="max-width:100%">'


def verdict_html(kind: str, text: str) -> str:
    """A verdict told by symbol, words, border and only then colour."""
    colour = COLOURS[kind]
    return (
        f'<div style="border-left:5px solid {colour};background:{PAPER};color:{INK};'
        f'padding:4px 10px;margin:6px 0">'
        f'<strong style="color:{colour}">{SYMBOLS[kind]}</strong> {text}</div>'
    )
