"""Tile explorer: a slider asks for a level, a map of equal squares shows who stays below it.

Every square is the same size, so that a small province is as visible as a large one; its value stands in it,
and what stays below is dark with a symbol beside its value, so it reads in grey. A square without a figure
has a dashed border and a dash: missing is not zero, and it is on neither side of the level.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from egov.core.numbers import angka
from egov.widgets.base import INK, LINE, PAPER
from egov.widgets.slider import SliderExplorer
from egov.widgets.slider_data import Outcome, Slider
from egov.widgets.svg import document, text

WIDTH, HEIGHT, GAP = 54, 44, 3
LEGEND = 620  # room for three looks in words, however few the squares


@dataclass(frozen=True)
class Tile:
    """One square: short label, place in the grid (from west, from north), value or None."""

    label: str
    column: int
    row: int
    value: float | None


class TileExplorer(SliderExplorer):
    """A level to choose, a map that follows, and the author's sentence on what it means.

    `judge` gives the sentence for a level; `legend` names the three looks: below, at or above, no figure.
    """

    def __init__(
        self, *, title: str, slider: Slider, tiles: Sequence[Tile], judge: Callable[[float], Outcome],
        legend: tuple[str, str, str], how: str = "",
    ):  # fmt: skip
        self.tiles, self.legend = list(tiles), legend
        super().__init__(
            title=title, how=how, sliders=[slider], axis=(slider.min, slider.max),
            compute=lambda values: judge(values[slider.name]),
        )  # fmt: skip

    @property
    def level(self) -> float:
        return self.values[self.sliders[0].name]

    def below(self) -> list[str]:
        """Labels of the squares that stay below the level."""
        return [tile.label for tile in self.tiles if tile.value is not None and tile.value < self.level]

    def picture(self):
        columns = 1 + max(tile.column for tile in self.tiles)
        rows = 1 + max(tile.row for tile in self.tiles)
        parts = [self._square(tile) for tile in self.tiles]
        width = max(columns * WIDTH + GAP, LEGEND)
        return document(width, rows * HEIGHT + 40, [*parts, *self._legend(rows * HEIGHT + 12)])

    def _look(self, value: float | None) -> str:
        if value is None:
            return f'fill="{PAPER}" stroke="{LINE}" stroke-dasharray="3 3"'
        if value < self.level:
            return f'fill="{INK}" stroke="{INK}"'
        return f'fill="#F4F4F4" stroke="{LINE}"'

    def _square(self, tile: Tile) -> str:
        x, y = tile.column * WIDTH + GAP, tile.row * HEIGHT + GAP
        low = tile.value is not None and tile.value < self.level
        value = "–" if tile.value is None else ("✘ " if low else "") + angka(tile.value, 1)
        middle = x + (WIDTH - GAP) / 2
        words = text(middle, y + 17, tile.label, anchor="middle", size=10)
        words += text(middle, y + 33, value, anchor="middle", size=12, bold=low)
        if low:
            words = words.replace(f'fill="{INK}"', f'fill="{PAPER}"')
        return f'<rect x="{x}" y="{y}" width="{WIDTH - GAP}" height="{HEIGHT - GAP}" {self._look(tile.value)}/>{words}'

    def _legend(self, top: int) -> list[str]:
        parts, x = [], GAP
        for words, value in zip(self.legend, (self.level - 1, self.level, None), strict=True):
            parts.append(f'<rect x="{x}" y="{top}" width="20" height="16" {self._look(value)}/>')
            parts.append(text(x + 27, top + 13, words, size=13))
            x += 50 + round(7.6 * len(words))
        return parts


tile_explorer = TileExplorer
