"""What a trainee meant by a line that Python cannot read: the first rule that fits speaks.

The rules know the habits of Excel, WhatsApp and Indonesian spelling: 62%, 0,62, 7.989.545.217, 4,5 miliar, ×, 4 : 2.
They look at the line without its quoted texts and comment, and only after Python has refused it.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Container

from egov.exercises.results import say

_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORD = r"[^\W\d]\w*"
_BRACKET = ("never closed", "unmatched", "does not match", "EOF", "incomplete input")


def recognise(line: str, message: str, known: Container[str] = ()) -> str:
    """One sentence for a line with a SyntaxError; `known` are the names that exist."""
    line = _TEXT.sub('""', line).split("#")[0]
    if re.search("[“”‘’]", line):
        return say("error.curly_quote")
    if any(words in message for words in _BRACKET):
        return say("error.syntax_bracket")
    if "unterminated" in message or "EOL" in message:
        return say("error.syntax_quote")
    for pattern, key, values in _RULES:
        if found := re.search(pattern, line):
            return say(key, **(values(found[1]) if values else {}))
    return _words(line, known) or say("error.leading_zero" if "leading zeros" in message else "error.syntax")


def decimal_comma(line: str) -> str:
    """The sentence about a decimal comma, with the number that stands in `line` where there is one."""
    found = re.search(r"(?<![\w.,])\d{1,4},\d{1,6}(?![\w,])", line)
    wrong = found[0] if found else "77,02"
    return say("error.decimal_comma", wrong=wrong, fixed=wrong.replace(",", "."))


def _number(text: str) -> dict[str, str]:
    return {"number": text.rstrip(".,").replace(",", ".")}


def _thousands(text: str) -> dict[str, str]:
    return {"wrong": text, "fixed": re.sub("[. ]", "_", text)}


def _comma(text: str) -> dict[str, str]:
    return {"wrong": text, "fixed": text.replace(",", ".")}


def _sign(text: str) -> dict[str, str]:
    return {"sign": text.strip()}


# Pattern with one group, sentence, what the sentence needs to know of the group. Order matters.
_RULES = (
    (r"^\s*(nama|nip)\s*=", "error.identity", None),
    (r"\d\s*(triliun|miliar|milyar|juta|ribu|orang|persen)\b", "error.unit_word", lambda word: {"word": word}),
    (r"(\*\s*100\s*%)", "error.percent_hundred", None),
    (r"(\d[\d.,]*)\s*%", "error.percent_sign", _number),
    (r"(?<![\d,])(\d+,0\d*)", "error.decimal_comma", _comma),
    (r"(\d{1,3}(?:\.\d{3}){2,})", "error.thousands", _thousands),
    (r"(?<![\w.])(\d{1,3}(?: \d{3})+)\b", "error.thousands", _thousands),
    (r"=\s*(=)", "error.equals", None),
    (r"^\s*\w+\s*(=)\s*$", "error.empty", None),
    (r"(\.\.\.)", "error.dots_left", None),
    (r"(×|(?<=[\w)])\s+[xX]\s+(?=[\w(])|(?<=\d)[xX](?=\d))", "error.times", _sign),
    (r"(÷)", "error.divide", _sign),
    (r"^\s*\w+\s*=[^\[{=]*[\w)]\s*(:)\s*[\w(.]", "error.divide", _sign),
    (r"([-+*/])\s*$", "error.unfinished", _sign),
    (r"(?<![\w.])\d[\d_.]*\s*(?!e\d)([A-Za-z]\w*)", "error.times_missing", None),
)


def _words(line: str, known: Container[str]) -> str:
    """A sentence for words that stand side by side, or nothing."""
    for one, other in re.findall(rf"({_WORD})\s+(?=({_WORD}))", line):
        if f"{one}_{other}" in known:
            return say("error.space_in_name", close=f"{one}_{other}")
    found = re.search(rf"=\s*({_WORD}(?:\s+{_WORD})+)\s*$", line)
    words = found[1].split() if found else []
    if not words or any(map(keyword.iskeyword, words)):
        return ""
    if all(len(word) == 1 or word == "dan" for word in words):
        return say("error.letters")
    return say("error.words", words=" ".join(words))
