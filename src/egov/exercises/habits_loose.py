"""Words and marks that stand loose in a line: dates, units, "tambah", a trailing equals sign, numbers side by side."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Callable, Container, Mapping

from egov.core.messages import say
from egov.exercises import asked
from egov.exercises.habits_mend import plain_number

MONTHS = ("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
          "november", "desember")  # fmt: skip
_NUM = r"\d[\d.,_]*"
_MONTH = "|".join(MONTHS) + "|" + "|".join(month[:3] for month in MONTHS)
_SIGNS = {
    "dan": "+", "tambah": "+", "ditambah": "+", "plus": "+", "kurang": "-", "dikurang": "-", "dikurangi": "-",
    "minus": "-", "dikali": "*", "dikalikan": "*", "dibagi": "/", "pangkat": "**", "per": "/",
}  # fmt: skip
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

Found = tuple[str, str, int, int]


def find(line: str, plain: str, names: Container[str]) -> Found | None:
    """(cause, sentence, start, end) for the first loose piece of a line that fails; `plain` is the line masked."""
    for pattern, tell in _RULES:
        found = re.search(pattern, plain, re.IGNORECASE)
        said = tell(found, names) if found else None
        if said:
            return said[0], said[1], *found.span(1)
    return None


def dated(line: str, plain: str) -> Found | None:
    """A whole date where one number is asked for; a line of digits and hyphens may even run."""
    if asked.options(line):
        return None
    for pattern in _DATES:
        if found := re.search(pattern, plain, re.IGNORECASE):
            key = "date_day" if asked.unit(line).casefold() in MONTHS else "date"
            said = say(f"exercises.error.{key}", number=found["d"].lstrip("0"), date=found[1].strip())
            return "date", said, *found.span(1)
    return None


_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_BEFORE = r"=\s*(?:\w+\s+)?"  # "tanggal 30 Maret"
_DATES = (
    rf"{_BEFORE}({_DAY}\s*[-/ ]?\s*(?:{_MONTH})\b\.?(?:\s*[-/ ]?\s*\d{{2,4}})?)\s*$",
    rf"{_BEFORE}({_DAY}\s*[-/.]\s*(?:0?[1-9]|1[0-2])\s*[-/.]\s*(?:19|20)\d\d)\s*$",
    rf"{_BEFORE}((?:19|20)\d\d\s*[-/.]\s*(?:0?[1-9]|1[0-2])\s*[-/.]\s*{_DAY})\s*$",
    rf"{_BEFORE}({_DAY}\s*[-/]\s*0[1-9])\s*$",
)


def _counts(word: str, names: Container[str]) -> bool:
    """Is `word` a name that could be multiplied? The trainee's own `provinsi` is a text."""
    return word in names and not (isinstance(names, Mapping) and isinstance(names[word], str))


def _unit(found: re.Match, names: Container[str]) -> tuple[str, str] | None:
    words = found["w"].strip()
    if any(_counts(word, names) or keyword.iskeyword(word) or "_" in word for word in words.split()):
        return None
    return "unit_word", say("exercises.error.unit_word", number=plain_number(found["n"]), word=words)


def _behind(found: re.Match, names: Container[str]) -> tuple[str, str] | None:
    word = found[1]
    if _counts(word, names) or keyword.iskeyword(word):
        return None
    return "unit_behind", say("exercises.error.unit_behind", word=word)


def _before(found: re.Match, names: Container[str]) -> tuple[str, str] | None:
    word, number = found["w"].strip(), plain_number(found["n"])
    if any(one in names or keyword.iskeyword(one) or hasattr(builtins, one) for one in word.split()):
        return None  # `round 5`, `rumus_antrean 95`: a command without its brackets
    if word.casefold() in {"minus", "min", "negatif"}:
        return "minus_word", say("exercises.error.minus_word", word=word, fixed=f"-{number}")
    return "word_before", say("exercises.error.word_before", word=word, number=number)


def _sign(found: re.Match, names: Container[str]) -> tuple[str, str] | None:
    word = found[1]
    before = found.string[: found.start(1)].split()[-1:]
    counted = before and (before[0][-1] in "0123456789)]" or before[0].split("=")[-1] in names)
    if word in names or not counted:  # `A dan D` is an answer in letters
        return None
    return "sign_word", say("exercises.error.sign_word", word=word, sign=_SIGNS[word.casefold()])


def _raised(found: re.Match, names: Container[str]) -> tuple[str, str]:
    return "power", say("exercises.error.power_raised", sign=found[1], fixed=f"** {found[1].translate(_DIGITS)}")


def _said(key: str, **values: Callable[[re.Match], str]) -> Callable[[re.Match, Container[str]], tuple[str, str]]:
    return lambda found, names: (key, say(f"exercises.error.{key}", **{k: tell(found) for k, tell in values.items()}))


_RULES = (
    (r"^\s*\w+\s*=\s*[^=\s].*?[^=<>!\s]\s*(=)\s*$", _said("equals_end")),
    (r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", _raised),
    (r"(\*\s+\*)", _said("power_apart")),
    (r"([≥≤≠])", _said("compare_sign", sign=lambda m: m[1], fixed=lambda m: {"≥": ">=", "≤": "<=", "≠": "!="}[m[1]])),
    (rf"(?<=[\w)])\s+({'|'.join(_SIGNS)})\s+(?=[\w(])", _sign),
    (rf"=\s*((?P<w>[^\W\d]+(?:[ -][^\W\d]+)?)\s+(?P<n>{_NUM}))\s*$", _before),
    (rf"=\s*((?P<n>{_NUM})\s*(?P<w>(?!e\d)[^\W\d][^\W\d]+(?:\s+[^\W\d]+)*))\s*$", _unit),
    (r"[)\]]\s+([^\W\d][^\W\d]+)\s*$", _behind),
    (
        rf"(?<![\w.])((?P<a>{_NUM})\s+(?P<b>{_NUM}))",
        _said("numbers_apart", a=lambda m: plain_number(m["a"]), b=lambda m: plain_number(m["b"])),
    ),
)
