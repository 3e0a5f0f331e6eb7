"""Melek Digital: a Jupyter course on e-government for Indonesian civil servants.

>>> import egov
>>> latihan, peraga = egov.start("04")  # the exercises of a unit, and what it shows
>>> egov.data.load("pengguna_internet") # a table
"""

from __future__ import annotations

import importlib

__version__ = "0.1.0"

_LAZY = {"data", "charts", "exercises", "widgets"}


def start(number: str):
    """Open unit `number` in a notebook: its exercises (`latihan`) and what it shows (`peraga`)."""
    from egov.exercises import start
    from egov.units import figures

    def quiz(**words):
        from egov.widgets import quiz

        return quiz(**words)

    return start(number, quiz), figures(number)


def __getattr__(name: str):
    if name in _LAZY:  # `egov.data` works after `import egov`, and costs nothing until it is used
        return importlib.import_module(f"egov.{name}")
    raise AttributeError(f"module 'egov' has no attribute '{name}'")
