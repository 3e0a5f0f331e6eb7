"""The receipt's code: eight letters and digits that follow from what was handed in, and from nothing else.

Crockford's alphabet has no I, L, O, U: it survives being read aloud or copied by hand. Re-zipping, renaming or
mailing a file keeps its code; one changed character in the notebook or the manifest gives another.
"""

from __future__ import annotations

import hashlib
import json

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
PURPOSE = b"melek-digital kiriman 1\0"


def canonical(manifest: dict) -> bytes:
    """The manifest as the same bytes everywhere, however its file was formatted."""
    return json.dumps(manifest, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def code(manifest: dict) -> str:
    """`7K3M-9QXA`: the manifest holds the notebook's own hash, so the code covers both."""
    number = int.from_bytes(hashlib.sha256(PURPOSE + canonical(manifest)).digest(), "big")
    letters = [ALPHABET[number >> (256 - 5 * (place + 1)) & 31] for place in range(LENGTH)]
    half = LENGTH // 2
    return "".join(letters[:half]) + "-" + "".join(letters[half:])


def same(one: str, other: str) -> bool:
    """Equal for a reader: dashes, spaces and look-alike letters do not matter."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    kept = "".join(letter for letter in text.upper() if letter.isalnum())
    return kept.translate(str.maketrans("ILO", "110"))
