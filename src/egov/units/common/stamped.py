"""Messages and posts to judge, shown as stamped pictures: not selectable, without a link that works."""

from __future__ import annotations

import textwrap
from html import escape

from egov.widgets.base import INK, LINE, picture_html
from egov.widgets.cards import CardSorter
from egov.widgets.svg import document, text

STAMP = "CONTOH LATIHAN"
CREAM, RUST = "#FFF6E5", "#8A3B00"


def stamped(channel: str, words: str, width: int = 680) -> str:
    """A message as a picture, so that it is no text to copy and no link to follow; stamped across its head."""
    lines = textwrap.wrap(words, (width - 14) // 9)
    height = 74 + 22 * len(lines)
    parts = [
        f'<rect x="10" y="10" width="{width - 20}" height="{height - 20}" fill="{CREAM}" stroke="{INK}" rx="10"/>',
        text(28, 38, channel, size=15, bold=True),
        f'<rect x="{width - 224}" y="18" width="200" height="30" fill="#FFFFFF" stroke="{RUST}" stroke-width="3"/>',
        f'<text x="{width - 124}" y="39" text-anchor="middle" font-size="17" font-weight="bold" fill="{RUST}">'
        f"{STAMP}</text>",
        *(text(28, 74 + 22 * n, line) for n, line in enumerate(lines)),
        f'<path d="M28 54H{width - 28}" stroke="{LINE}"/>',
    ]
    return document(width, height, parts)


def picture(channel: str, words: str, width: int = 680) -> str:
    """The same as an image, with its words for who cannot see it."""
    return picture_html(stamped(channel, words, width), f"{STAMP} · {channel}: {words}")


class StampedSorter(CardSorter):
    """A card sorter whose cards are drawn; a card's text is "STAMP · channel: words"."""

    def _deal(self) -> None:
        super()._deal()
        channel, words = self.cards[self.queue[self.place]].text.split(" · ", 1)[1].split(": ", 1)
        self.card.value = f"{escape(self._progress())}<br>{picture(channel, words)}"
