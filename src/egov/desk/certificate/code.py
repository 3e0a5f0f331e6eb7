"""The code of a certificate: an HMAC over what stands on it, with a key that never leaves the course's folder."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
from pathlib import Path

from egov.core import files
from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course

FOLDER, KEY = "sertifikat", ".kunci"
LENGTH = 16  # letters of the code: 80 bits
MISREAD = str.maketrans("0189", "OIBG")  # base32 has none of these digits
WRITTEN = re.compile(r"(?<![A-Z0-9])(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}(?![A-Z0-9])")


def folder(course: Course) -> Path:
    return course.root / FOLDER


def ready(course: Course) -> Path:
    """The folder of the key, the papers and their list; git never sees it, whichever course this is."""
    place = folder(course)
    place.mkdir(parents=True, exist_ok=True)
    if not (place / ".gitignore").exists():
        files.write(place / ".gitignore", b"*\n")
    return place


def key(course: Course, issued: bool, make: bool = False) -> bytes:
    """The secret; made once. Lost while there are certificates, it is not replaced in silence: no code would hold."""
    path = folder(course) / KEY
    try:
        held = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except OSError:
        held = b""
    except ValueError:
        raise UserError(say("certificate.key.broken", berkas=path)) from None
    if held:
        return held
    if issued:
        raise UserError(say("certificate.key.lost", berkas=path))
    if not make:
        raise UserError(say("certificate.key.none"))
    ready(course)
    made = secrets.token_bytes(32)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
        stream.write(made.hex() + "\n")
    return made


def of(secret: bytes, facts: dict) -> str:
    """`ABCD-EFGH-IJKL-MNOP`."""
    text = json.dumps(facts, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    letters = base64.b32encode(hmac.new(secret, text.encode(), hashlib.sha256).digest()).decode()[:LENGTH]
    return "-".join(letters[n : n + 4] for n in range(0, LENGTH, 4))


def tidy(typed: str) -> str | None:
    """A code as people type it: small letters, spaces, a nought for the letter O."""
    letters = re.sub(r"[^A-Z0-9]", "", typed.upper()).translate(MISREAD)
    if len(letters) != LENGTH or not re.fullmatch("[A-Z2-7]+", letters):
        return None
    return "-".join(letters[n : n + 4] for n in range(0, LENGTH, 4))


def inside(text: str) -> list[str]:
    """The codes that stand in a longer text."""
    return list(dict.fromkeys(WRITTEN.findall(text.upper())))
