"""What `submit()` put beside the notebook. Anybody may have written it: each part is believed as far as it can be."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
from pathlib import PurePosixPath

NAME = "manifest.json"
LARGEST = 500_000
EXERCISE, MOST_EXERCISES, MOST_TRIES = re.compile(r"[a-z0-9_]{1,60}"), 60, 999


def read(files: dict[str, bytes]) -> dict:
    """Empty where there is none that can be read as such."""
    for name, content in files.items():
        if PurePosixPath(name).name == NAME and len(content) < LARGEST:
            with contextlib.suppress(ValueError, RecursionError):
                found = json.loads(content)
                return found if isinstance(found, dict) else {}
    return {}


def made(manifest: dict, latest: float) -> float | None:
    """The receipt's own time; None without a sound one, or with one from after `latest`."""
    with contextlib.suppress(ValueError, TypeError, KeyError, OverflowError):
        found = dt.datetime.fromisoformat(manifest["made"])
        if found.tzinfo and found.timestamp() <= latest:
            return found.timestamp()
    return None


def tries(manifest: dict) -> dict[str, list[int]]:
    """{exercise of the lesson: [times tried, 1 where solved]}, where the trainee let it be told."""
    told = manifest.get("tries")
    sound = {
        name: [min(pair[0], MOST_TRIES), int(pair[1] == 1)]
        for name, pair in (told.items() if isinstance(told, dict) else ())
        if EXERCISE.fullmatch(name) and isinstance(pair, list) and len(pair) == 2
        if type(pair[0]) is int and type(pair[1]) is int and pair[0] > 0
    }
    return dict(list(sound.items())[:MOST_EXERCISES])
