"""What a check answers, and how it looks: accessible HTML in JupyterLab, plain text elsewhere.

Colour is never the only signal (a symbol and a word say the same) and every text stands at 4.5:1 or better
on its background (tests/exercises/test_exercises_rendering.py computes it).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from egov.core.messages import say

BELUM_DIKERJAKAN = "belum_dikerjakan"
BELUM_TEPAT = "belum_tepat"
GALAT = "galat"
BENAR = "benar"
BENTUK_SESUAI = "bentuk_sesuai"

# symbol, border, background, text: one row an outcome
LOOKS = {
    BELUM_DIKERJAKAN: ("○", "#5b6573", "#f3f5f8", "#1f2933"),
    BELUM_TEPAT: ("◐", "#9a5b00", "#fff6e5", "#3d2600"),
    GALAT: ("!", "#a3262a", "#fdeeee", "#4a1012"),
    BENAR: ("✔", "#1b6e3c", "#ecf8f0", "#0f3d22"),
    BENTUK_SESUAI: ("◇", "#1f5f99", "#edf5fc", "#10324f"),
}


def to_html(text: str) -> str:
    """Escaped text; what stands between backticks becomes code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))


@dataclass(frozen=True)
class Result:
    """The outcome of one check.

    `cause` is the id of the misconception or slip that was recognised, or None. `hints` and `explanation` are
    what may be opened below the message; `but` follows "Benar, tetapi".
    """

    outcome: str
    message: str
    cause: str | None = None
    hints: tuple[str, ...] = ()
    explanation: str | None = None
    call: str | None = None
    but: str = ""

    @property
    def title(self) -> str:
        return say(f"exercises.outcome.{self.outcome}")

    def __repr__(self) -> str:
        lines = [f"{LOOKS[self.outcome][0]} {self.title}. {self.message}"]
        if self.but:
            lines.append(f"{say('exercises.but.label')}: {self.but}")
        if self.explanation and self.outcome == BENAR:
            lines.append(f"{say('exercises.explain.label')}: {self.explanation}")
        if self.hints and self.call:
            lines.append(say("exercises.plain.hint", call=self.call))
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        symbol = LOOKS[self.outcome][0]
        body = f"<p style='margin:.2em 0'><strong>{symbol} {self.title}.</strong> {to_html(self.message)}</p>"
        if self.but:
            label = say("exercises.but.label")
            body += f"<p style='margin:.2em 0'><strong>{label}</strong>: {to_html(self.but)}</p>"
        body += _ladder(self.hints)
        if self.explanation:
            label = say("exercises.explain.label" if self.outcome == BENAR else "exercises.explain.spoiler")
            body += _details(label, to_html(self.explanation))
        role = f"role='group' aria-label='{html.escape(self.title)}'"
        return _panel(role, LOOKS[self.outcome], body)


def _panel(role: str, look: tuple[str, str, str, str], inner: str) -> str:
    _, border, background, colour = look
    style = f"border-left:6px solid {border};background:{background};color:{colour};padding:.4em .9em"
    return f"<div {role} style='{style};max-width:46em;line-height:1.5'>{inner}</div>"


def _details(label: str, inner: str) -> str:
    return f"<details style='margin:.3em 0'><summary style='cursor:pointer'>{label}</summary>{inner}</details>"


def _ladder(hints: tuple[str, ...]) -> str:
    """Hints inside one another, so that each is opened on purpose and one at a time."""
    inner = ""
    for number in range(len(hints), 0, -1):
        label = say("exercises.hint.label", number=number, total=len(hints))
        inner = _details(label, f"<p style='margin:.3em 0'>{to_html(hints[number - 1])}</p>{inner}")
    return inner


@dataclass(frozen=True)
class Note:
    """A single remark (a hint, an explanation) in the same dress as a result."""

    label: str
    text: str
    copied: bool = False  # meant to be copied as it stands, line by line

    def __repr__(self) -> str:
        return f"{self.label}: {self.text}"

    def _repr_html_(self) -> str:
        inner = f"<strong>{self.label}.</strong> {to_html(self.text)}"
        if self.copied:
            words = html.escape(self.text, quote=False)
            inner = f"<strong>{self.label}.</strong><pre style='white-space:pre-wrap;color:inherit'>{words}</pre>"
        return _panel("role='note'", LOOKS[BENTUK_SESUAI], inner)


class NotAccepted(AssertionError):
    """Raised by a test cell; a notebook shows only its sentence, never a traceback."""

    outcome = BELUM_TEPAT

    def __init__(self, message: str, cause: str | None = None):
        super().__init__(message)
        self.message, self.cause = message, cause

    def _render_traceback_(self) -> list[str]:
        return [f"{LOOKS[self.outcome][0]} {say('exercises.outcome.' + self.outcome)}. {self.message}".replace("`", "")]


class NotDone(NotAccepted):
    """The answer cell still holds its placeholder."""

    outcome = BELUM_DIKERJAKAN
