"""Catalogues: read, written and compiled.

The page reads `.json`, the server (titles and descriptions of settings) `.mo`; both are JupyterLab's own formats.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

COMPILED = (".json", ".mo")
# A changed date would be the only difference of a catalogue written again.
SINCE = datetime(2026, 1, 1, tzinfo=timezone.utc)
# Indonesian has one form for every number; Babel does not know it and would write the two of English.
ONE_FORM = "nplurals=1; plural=0;"
HEADER = """\
# Indonesian for JupyterLab: PROJECT.
# The words are chosen in src/egov/locale/words.toml; docs/bahasa-jupyterlab.md tells how to update.
# Distributed under the terms of the MIT licence."""


def outdated(folder: Path) -> Iterator[Path]:
    """Catalogues whose compiled form is missing or older than they are."""
    for source in sorted(folder.glob("*.po")):
        made = [source.with_suffix(suffix) for suffix in COMPILED]
        if not all(one.is_file() and one.stat().st_mtime >= source.stat().st_mtime for one in made):
            yield source


def new(domain: str) -> Catalog:
    from babel.messages.catalog import Catalog

    made = Catalog(
        locale="id_ID", domain=domain, project=domain, version="4.6", header_comment=HEADER, fuzzy=False,
        creation_date=SINCE, revision_date=SINCE, charset="utf-8",
        msgid_bugs_address="Melek Digital", last_translator="Melek Digital", language_team="Bahasa Indonesia",
    )  # fmt: skip
    made.mime_headers = [("Plural-Forms", ONE_FORM)]
    return made


def read(source: Path) -> Catalog:
    from babel.messages.pofile import read_po

    with source.open(encoding="utf-8") as lines:
        return read_po(lines, locale="id_ID", domain=source.stem)


def write(target: Path, catalog: Catalog) -> None:
    """Always in the same order and width, so that a diff shows words only."""
    from babel.messages.pofile import write_po

    held = io.BytesIO()
    write_po(held, catalog, width=100, sort_output=True, include_previous=False)
    _replace(target, held.getvalue())


def as_json(catalog: Catalog) -> dict:
    """What JupyterLab's page reads: context and words as one key, a list with a word for each number form."""
    made: dict = {
        "": {
            "domain": catalog.domain,
            "language": "id-ID",
            "plural_forms": catalog.plural_forms,
            "version": catalog.version,
        }
    }
    for message in catalog:
        if message.id and message.string:
            words = message.id if isinstance(message.id, str) else message.id[0]
            key = f"{message.context}\x04{words}" if message.context else words
            # A list of one is never taken for a word with number forms (jupyterlab/translation, gettext.ts).
            made[key] = [message.string] if isinstance(message.string, str) else [message.string[0]] * 2
    return made


def compile_one(source: Path) -> None:
    from babel.messages.mofile import write_mo

    catalog = read(source)
    held = io.BytesIO()
    write_mo(held, catalog)
    text = json.dumps(as_json(catalog), ensure_ascii=False, indent=0, sort_keys=True)
    # An installation that may not be written to keeps what it has; JupyterLab then shows English words, no error.
    with contextlib.suppress(PermissionError):
        _replace(source.with_suffix(".mo"), held.getvalue())
        _replace(source.with_suffix(".json"), text.encode())


def _replace(target: Path, content: bytes) -> None:
    """Whole or not at all: two servers may start at the same time."""
    part = target.with_name(f"{target.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(target)
