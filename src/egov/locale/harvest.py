"""The English words of the JupyterLab that is installed here, taken from its files without a network.

Pages: the calls `trans.__("…")`, `_n`, `_p`, `_np` keep their names in minified JavaScript. Settings: the fields of
the schemas that jupyterlab_server itself translates.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CALL = re.compile(r"\.(__|_np?|_p|n?p?gettext)\(")
ARGUMENTS = {  # context, words, plural: where they stand among the arguments
    "__": (None, 0, None), "gettext": (None, 0, None),
    "_n": (None, 0, 1), "ngettext": (None, 0, 1),
    "_p": (0, 1, None), "pgettext": (0, 1, None),
    "_np": (0, 1, 2), "npgettext": (0, 1, 2),
}  # fmt: skip
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
CODE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
# Which bundle asks for which catalogue.
BUNDLES = {
    "jupyterlab": ["lab/static"],
    "notebook": ["labextensions/@jupyter-notebook"],
    "jupyterlab_widgets": ["labextensions/@jupyter-widgets"],
    "jupytext": ["labextensions/jupyterlab-jupytext"],
    "nbgrader": ["labextensions/@jupyter/nbgrader"],
}
SHARE = Path(sys.prefix) / "share/jupyter"


class Words(NamedTuple):
    context: str | None
    text: str
    plural: str | None = None

    @property
    def key(self) -> tuple[str | None, str]:
        return self.context, self.text


def literal(text: str, at: int) -> tuple[str | None, int]:
    """The string that begins at `at` and the place after it; None if there is none, or it holds code."""
    quote = text[at]
    if quote not in "\"'`":
        return None, at
    end = at + 1
    while text[end] != quote:
        if quote == "`" and text.startswith("${", end):
            return None, at
        end += 2 if text[end] == "\\" else 1
    return CODE.sub(_character, text[at + 1 : end]), end + 1


def _character(found: re.Match) -> str:
    code = found[1] or found[2] or found[3]
    return chr(int(code, 16)) if code else ESCAPES.get(found[4], found[4])


def arguments(text: str, at: int) -> list[str]:
    """The strings with which a call begins; strings joined by + are one."""
    found: list[str] = []
    while True:
        value, at = literal(text, at)
        if value is None:
            return found
        while text[at] == "+":
            more, at = literal(text, at + 1)
            if more is None:
                return found
            value += more
        if text[at] not in ",)":
            return found  # the string is only part of an expression
        found.append(value)
        if text[at] == ")":
            return found
        at += 1


def page_words(script: str) -> Iterator[Words]:
    for call in CALL.finditer(script):
        places = ARGUMENTS[call[1]]
        given = arguments(script, call.end())
        if len(given) > max(place for place in places if place is not None):
            context, words, plural = (None if place is None else given[place] for place in places)
            if words:
                yield Words(context, words, plural)


def schema_words(schema: dict) -> Iterator[Words]:
    """By the server's own rules, so that a new rule of a new version is followed."""
    from jupyterlab_server.translation_utils import translator

    kept: list[Words] = []

    class Listener:
        def pgettext(self, context: str, words: str) -> str:
            kept.append(Words(context, words))
            return words

    translator._translate_schema_strings(Listener(), schema)
    return (one for one in kept if one.text)


def installed() -> dict[str, dict[tuple[str | None, str], Words]]:
    """Words by catalogue and key; a word used with and without number forms is kept with them."""
    found: dict[str, dict] = {domain: {} for domain in BUNDLES}
    for domain, folders in BUNDLES.items():
        for script in (path for folder in folders for path in sorted((SHARE / folder).rglob("*.js"))):
            for one in page_words(script.read_text(encoding="utf-8")):
                if one.plural or one.key not in found[domain]:
                    found[domain][one.key] = one
    for script in _notebook_scripts():
        for one in page_words(script.read_text(encoding="utf-8")):
            if one.key not in found["jupyterlab"]:  # its bundle holds JupyterLab's own words as well
                found["notebook"][one.key] = one
    schemas = [*(SHARE / "lab/schemas").rglob("*.json"), *(SHARE / "labextensions").rglob("schemas/**/*.json")]
    for path in sorted(schemas):
        schema = json.loads(path.read_text(encoding="utf-8"))
        domain = schema.get("jupyter.lab.internationalization", {}).get("domain", "jupyterlab")
        found.setdefault(domain, {}).update((one.key, one) for one in schema_words(schema))
    return found


def _notebook_scripts() -> list[Path]:
    import importlib.util

    package = importlib.util.find_spec("notebook")
    return sorted(Path(package.origin).parent.joinpath("static").glob("*.js")) if package and package.origin else []
