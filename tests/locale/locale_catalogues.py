"""The catalogues as the tests read them."""

from __future__ import annotations

import functools
from typing import NamedTuple

from egov.locale import CATALOGUES, FOLDER, catalogue

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib


class Entry(NamedTuple):
    domain: str
    context: str | None
    english: tuple[str, ...]  # one, or singular and plural
    indonesian: tuple[str, ...]
    flags: frozenset[str]

    @property
    def where(self) -> str:
        return f"{self.domain}.po {self.context or ''} {self.english[0]!r}"


@functools.cache
def entries() -> list[Entry]:
    found = []
    for path in sorted(CATALOGUES.glob("*.po")):
        for message in catalogue.read(path):
            if message.id:
                english = (message.id,) if isinstance(message.id, str) else tuple(message.id)
                words = (message.string,) if isinstance(message.string, str) else tuple(message.string)
                found.append(Entry(path.stem, message.context, english, words, frozenset(message.flags)))
    return found


@functools.cache
def word_list() -> dict:
    return tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))
