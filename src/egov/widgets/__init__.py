"""Activities for lessons: data in, widget out. A name loads its module when it is first used."""

from __future__ import annotations

import importlib

_HOME = {
    "Card": "cards", "card_sorter": "cards",
    "Case": "projection_data", "projection_tool": "projection",
    "guess_first": "guess", "line_order": "lines",
    "Road": "joins_data", "join_explorer": "joins",
    "Measure": "branching_data", "Node": "branching_data", "Pick": "branching_data", "scenario": "branching",
    "quiz": "questions",
    "Outcome": "slider_data", "Slider": "slider_data", "slider_explorer": "slider",
    "Step": "board_plan", "process_board": "board",
    "self_assessment": "selfcheck", "stored_means": "selfcheck",
    "Tile": "tiles", "tile_explorer": "tiles",
}  # fmt: skip

__all__ = list(_HOME)


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(f"module 'egov.widgets' has no attribute {name!r}")
    return getattr(importlib.import_module(f"egov.widgets.{_HOME[name]}"), name)
