"""The description of the data: datapackage.json, read once.

Only json and pathlib here: importing egov.data must stay cheap, and trainees never need frictionless.
"""

from __future__ import annotations

import difflib
import json
from functools import lru_cache
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.paths import root, shared


class UnknownTable(UserError, KeyError):
    """A KeyError for code, one readable sentence for people (KeyError alone would quote it)."""

    __str__ = Exception.__str__


def folder() -> Path:
    return shared("datasets")


def clone_folder() -> Path:
    """datasets/ of the clone: the installed package is never written to nor judged."""
    if root() is None:
        raise UserError(say("data.only_clone"))
    return folder()


@lru_cache(maxsize=1)
def descriptor() -> dict:
    """The whole datapackage.json. Shared: never change what it returns."""
    return json.loads((folder() / "datapackage.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def resources() -> dict[str, dict]:
    return {resource["name"]: resource for resource in descriptor()["resources"]}


def resource(name: str) -> dict:
    """The description of one table, or an error with the nearest name; a list of all would fill the screen."""
    if not isinstance(name, str):
        raise UnknownTable(say("data.not_a_name", example=next(iter(resources()))))
    known = resources()
    if name in known:
        return known[name]
    wanted = name.strip().lower().removesuffix(".csv").replace("-", "_").replace(" ", "_")
    close = difflib.get_close_matches(wanted, known, n=1, cutoff=0.6)
    if close:
        raise UnknownTable(say("data.unknown_close", name=name, close=close[0]))
    raise UnknownTable(say("data.unknown", name=name))
