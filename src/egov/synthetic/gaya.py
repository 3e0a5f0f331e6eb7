"""How people type on a phone: shortened words, dots, a forgotten question mark, sentences that run on.

Every change is a small one that a reader undoes without noticing; words in quotation marks or capitals stay.
"""

from __future__ import annotations

import re
from random import Random

from egov.synthetic.draw import chance

SHORTER = {
    "yang": "yg",
    "tidak": "gak",
    "sudah": "udah",
    "belum": "blm",
    "saya": "sy",
    "dengan": "dgn",
    "untuk": "utk",
    "karena": "krn",
    "kalau": "klo",
    "bagaimana": "gmn",
    "juga": "jg",
    "tolong": "tlg",
    "terus": "trs",
    "terima kasih": "makasih",
}
WORDS = re.compile(r"\b(" + "|".join(SHORTER) + r")\b")
VERY = re.compile(r"(\w+) sekali(?=[.,!?]|$)")
QUOTED = re.compile(r'("[^"]*")')


def shortened(rng: Random, text: str) -> str:
    """Each word is shortened everywhere or nowhere, as a thumb with habits does."""
    habit = {word: chance(rng, 55) for word in SHORTER}
    parts = QUOTED.split(text)
    for i in range(0, len(parts), 2):
        part = WORDS.sub(lambda found: SHORTER[found[1]] if habit[found[1]] else found[1], parts[i])
        parts[i] = VERY.sub(r"\1 bgt", part) if habit["yang"] else part
    return "".join(parts)


def ending(rng: Random, text: str, tone: str) -> str:
    """The last mark: forgotten, trailing off, or hands put together."""
    if text[-1] not in ".?!" and not text[-1].isalnum():
        return text
    if tone == "sopan":
        return text.rstrip(".") + " 🙏" if chance(rng, 40) else text
    if text.endswith(("!", "??")):
        return text
    if text.endswith("?"):
        return text[:-1] if chance(rng, 35) else text
    return text.rstrip(".") + ".." if chance(rng, 30) else text


def by_thumb(rng: Random, text: str, tone: str) -> str:
    """The same words from a hurried thumb."""
    text = shortened(rng, text)
    if chance(rng, 35):  # one long breath: sentences run on
        text = re.sub(r"(?<=\w)\. (?=[A-Z][a-z])", ".. ", text)
    elif chance(rng, 45):
        breath = rng.choice((", ", " ", " trus "))
        text = re.sub(r"(?<=\w)\. ([A-Z])(?=[a-z ])", lambda found: breath + found[1].lower(), text)
    first = text.split()[0]
    if first.isalpha() and first.istitle() and chance(rng, 60):
        text = text[0].lower() + text[1:]
    return ending(rng, text, tone)
