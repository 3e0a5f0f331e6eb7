"""Logs that only grow are read again only when they have changed: a page of a large class would wait for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_held: dict[tuple[str, str], tuple[tuple, object]] = {}
MANY = 200


def stamp(path: Path) -> tuple:
    """What changes when the file does; also whether it is there."""
    try:
        facts = path.stat()
    except OSError:
        return ()
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


def parsed(path: Path, how: Callable[[str], T]) -> T:
    """`how` of the file's text (or of nothing); what it gives is shared and must not be changed."""
    key, now = (str(path), f"{how.__module__}.{how.__qualname__}"), stamp(path)
    if key in _held and _held[key][0] == now:
        return _held[key][1]  # type: ignore[return-value]
    made = how(path.read_text(encoding="utf-8", errors="replace") if now else "")
    while len(_held) >= MANY:
        _held.pop(next(iter(_held)))
    _held[key] = (now, made)
    return made
