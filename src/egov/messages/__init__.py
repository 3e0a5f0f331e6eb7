"""Sentences for trainees, as data: one table a module, keyed by id."""

from __future__ import annotations

import re

_CODE = re.compile(r"\{kode:(.*?)\}(?!\})")


def fill(template: str, **values: object) -> str:
    """The template with its placeholders filled; `{kode:…}` becomes `…` between backticks."""
    text = template
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return _CODE.sub(lambda match: f"`{match.group(1)}`", text)
