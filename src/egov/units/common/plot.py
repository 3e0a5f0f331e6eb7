"""An empty picture for a unit's chart; matplotlib is imported only when something is drawn."""

from __future__ import annotations


def plot(width: float = 8, height: float = 3.6, **more):
    """(figure, axes) of `width` × `height` inches; `more` goes to `pyplot.subplots`."""
    from matplotlib import pyplot

    return pyplot.subplots(figsize=(width, height), layout="constrained", **more)
