"""Pictures that a trainee pasted into an answer: only real PNG and JPEG, few and small, pass."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable

MOST, MAX_BASE64 = 12, 4_000_000  # pictures of one cell; letters of one picture (3 MB)
SIGNS = {"image/png": (b"\x89PNG\r\n\x1a\n",), "image/jpeg": (b"\xff\xd8\xff",)}
REFERENCE = re.compile(r"!\[([^\]\n]{0,200})\]\(attachment:([^)\s]{1,200})\)")


def keep(attachments: object) -> dict[str, dict[str, str]]:
    """The sound ones among a cell's attachments, by name."""
    kept: dict[str, dict[str, str]] = {}
    for name, kinds in list(attachments.items())[:MOST] if isinstance(attachments, dict) else []:
        for kind in SIGNS:
            text = kinds.get(kind) if isinstance(kinds, dict) else None
            if isinstance(text, list):
                text = "".join(part for part in text if isinstance(part, str))
            if isinstance(name, str) and isinstance(text, str) and _sound(kind, text):
                kept[name] = {kind: "".join(text.split())}
                break
    return kept


def _sound(kind: str, text: str) -> bool:
    if len(text) > MAX_BASE64:
        return False
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return False
    return content.startswith(SIGNS[kind])


def named(source: str, attachments: dict, missing: Callable[[str], str]) -> str:
    """The text with a sentence where a picture is named that did not come along: nbconvert would refuse the page.

    `missing` says that sentence for the name of a picture."""

    def one(found: re.Match) -> str:
        return found[0] if found[2] in attachments else missing(found[2])

    return REFERENCE.sub(one, source)
