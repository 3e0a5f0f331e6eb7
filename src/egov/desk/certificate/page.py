"""A page that checks codes without a network and without the key: `periksa-sertifikat.html`.

Each certificate stands in it hidden under its own code: who has the code sees what it says, who has only the page sees
no name, and nobody can make a new one (that takes the key). A code is 80 random bits and is used for one content only.
"""

from __future__ import annotations

import hashlib
import html
import json

from egov.core.messages import say
from egov.core.paths import PACKAGE
from egov.desk.certificate import paper
from egov.desk.certificate.rule import Words

NAME = "periksa-sertifikat.html"
SCRIPT = PACKAGE / "desk" / "certificate" / "periksa.js"


def build(certificates: list, words: Words) -> bytes:
    held = {}
    for one in certificates:
        letters = one.code.replace("-", "")
        held[_digest(f"nama:{letters}").hex()] = _hidden(letters, "\n".join(paper.lines(one.facts)).encode()).hex()
    texts = {key: say(f"certificate.page.{key}") for key in ("good", "unknown", "wrong")}
    facts = json.dumps({"isi": dict(sorted(held.items())), "kata": texts}).replace("<", "\\u003c")
    title = html.escape(say("certificate.page.title", lembaga=words.lembaga).strip())
    return say("certificate.page.frame", judul=title, pengantar=html.escape(say("certificate.page.intro")),
               label=html.escape(say("certificate.page.label")), tombol=html.escape(say("certificate.page.button")),
               data=facts, naskah=SCRIPT.read_text(encoding="utf-8")).encode("utf-8")  # fmt: skip


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("ascii")).digest()


def _hidden(letters: str, content: bytes) -> bytes:
    """Content and a stream out of its code, bit by bit."""
    stream = b"".join(_digest(f"isi:{letters}:{n}") for n in range(len(content) // 32 + 1))
    return bytes(a ^ b for a, b in zip(content, stream, strict=False))
