"""A folder a unit: `data.py` computes, `charts.py` draws, `activities.py` moves; names alike in every unit.

>>> peraga = figures("04")
>>> peraga.dua_edisi()      # a chart
>>> peraga.cek_fakta()      # a live activity
"""

from __future__ import annotations

import importlib
from types import ModuleType

from egov.core.folders import module, numbers
from egov.core.messages import say

ROOMS = ("charts", "activities")
# What every unit shows, unless it has its own of the same name.
EVERYWHERE = {"pilih_provinsi": "egov.units.common.picker"}


class Figures:
    """What a unit shows: the functions of its `charts.py` and `activities.py`, imported when first asked for."""

    def __init__(self, number: str):
        self._number = number

    def rooms(self) -> list[ModuleType]:
        from egov.charts import style

        style()
        return [found for room in ROOMS if (found := module(self._number, room))]

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        for room in self.rooms():
            if hasattr(room, name):
                return getattr(room, name)
        if name in EVERYWHERE:
            return getattr(importlib.import_module(EVERYWHERE[name]), name)
        raise AttributeError(say("exercises.unknown_figure", name=name, known=", ".join(dir(self))))

    def __dir__(self) -> list[str]:
        own = f"egov.units.u{self._number}."
        return sorted(
            name
            for room in self.rooms()
            for name, thing in vars(room).items()
            if not name.startswith("_") and callable(thing) and getattr(thing, "__module__", "").startswith(own)
        )

    def __repr__(self) -> str:
        return f"peraga unit {self._number}"


def figures(number: str) -> Figures:
    """The charts and activities of unit `number`. Raises KeyError for an unknown unit."""
    if number not in numbers():
        raise KeyError(say("exercises.unknown_unit", name=number, known=", ".join(numbers())))
    return Figures(number)
