"""What a NIP says: eighteen digits are birth date, appointment, sex and number. Spreadsheets break them."""

from __future__ import annotations

import datetime as dt
import re

SEPARATORS = re.compile(r"[\s.\-_/'’`\u00a0\u202f\u200b]+")
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[Ee]\+?\d+")
LOCAL = re.compile(r"[A-Za-z0-9._-]{1,64}")  # it becomes a folder's name
PRACTICE = "00"  # no real NIP begins so: invented people of a trial class
CONTRACT = range(21, 33)  # where civil servants have the month of appointment, contract staff have 21 and more


def tidy(typed: str) -> str:
    """As it is stored: `19700101 199501 1 001` and `'1970…` become digits; an id with letters only loses its edges."""
    digits = SEPARATORS.sub("", typed)
    return digits if digits.isdecimal() and digits.isascii() else typed.strip().strip("'’`").strip()


def fault(identity: str) -> str | None:
    """The id of the sentence that says what is wrong, or None."""
    if not identity:
        return "nip.empty"
    if SCIENTIFIC.fullmatch(identity):
        return "nip.scientific"
    if not LOCAL.fullmatch(identity) or set(identity) == {"."}:
        return "nip.signs"
    if not identity.isdecimal() or len(identity) < 15 or identity.startswith(PRACTICE):
        return None
    if len(identity) != 18:
        return "nip.length"
    return _parts(identity)


def _parts(nip: str) -> str | None:
    if nip.endswith("000"):
        return "nip.rounded"
    try:
        born = dt.date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return "nip.birth"
    appointed, month = int(nip[8:12]), int(nip[12:14])
    if not born.year >= 1930 or not 15 <= appointed - born.year <= 65:
        return "nip.appointed"
    if month not in range(1, 13) and month not in CONTRACT:
        return "nip.appointed"
    return None if nip[14] in "12" else "nip.sex"
