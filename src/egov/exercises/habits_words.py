"""Numbers spelled out, as people type them: "satu juta", "tujuh puluh tiga"."""

from __future__ import annotations

import re

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ONES = {word: number for number, word in enumerate(_DIGITS)}
BIG = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12,
       "rb": 10**3, "jt": 10**6}  # fmt: skip


def number_of(words: str) -> str:
    """`satu juta` is 1_000_000; words that are no number end it."""
    words, _, behind = words.lower().partition(" koma ")
    digits = "".join(str(_ONES[word]) for word in re.findall(r"[a-z]+", behind) if word in _ONES)
    total = group = ones = 0
    for word in re.findall(r"[a-z]+", words):
        if word.startswith("se") and word[2:] in {"puluh", "belas", "ratus", *BIG}:
            ones, word = 1, word[2:]
        if word in _ONES:
            ones = _ONES[word]
        elif word == "belas":
            group, ones = group + 10 + ones, 0
        elif word in {"puluh", "ratus"}:
            group, ones = group + ones * (10 if word == "puluh" else 100), 0
        elif word in BIG:
            total, group, ones = total + (group + ones or 1) * BIG[word], 0, 0
        else:
            break
    return f"{total + group + ones:_}" + (f".{digits}" if digits else "")


def scaled(number: str, word: str) -> str:
    """`183.8`, `juta`: 183_800_000."""
    value = float(number.replace("_", "")) * BIG[word]
    return f"{round(value):_}" if abs(value - round(value)) < 1e-3 else repr(value)
