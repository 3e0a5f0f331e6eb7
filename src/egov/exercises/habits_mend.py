"""The line as Python would write it: what was typed, with every habit mended at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Container

from egov.exercises.habits_words import BIG, scaled

_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_FULL = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９．，＋－＊／（）＝％"}
_COMMA = re.compile(r"(?<![\w.,])\d+(?:,\d+)+(?![\w,]|\.\d)")


def mask(line: str) -> str:
    """`line` without what stands in quotes or in a comment, every other character in its place."""
    masked = _TEXT.sub(lambda text: text[0][0] + "\u00b7" * (len(text[0]) - 2) + text[0][-1], line)
    return masked.split("#")[0]


def narrow(text: str) -> str:
    """Digits and signs of a wide keyboard, as Python knows them."""
    return text.translate(_FULL)


def comma_numbers(masked: str) -> list[re.Match]:
    """Numbers that hold a comma, save where a comma belongs: between what a function or a list is given."""
    return [found for found in _COMMA.finditer(masked) if not _listed(masked[: found.start()])]


def _listed(before: str) -> bool:
    depth: list[bool] = []
    for place, sign in enumerate(before):
        if sign in "([{":
            ahead = before[:place].rstrip()[-1:]
            depth.append(sign != "(" or bool(re.match(r"[\w)\]]", ahead)))
        elif sign in ")]}" and depth:
            depth.pop()
    return bool(depth) and depth[-1]


def plain_number(text: str) -> str:
    """`4.950.000` and `4,5` as Python writes them; what is right already stays."""
    text = text.strip().rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text):
        return text.replace(".", "_")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text):
        return text.replace(".", "_").replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", text):
        return text.replace(",", "_")
    return text.replace(",", ".") if text.count(",") == 1 else text


def mended(line: str, names: Container[str] = ()) -> str | None:
    """The right side of `line` with all habits mended, or None when Python would still not read it."""
    texts: list[str] = []

    def keep(found: re.Match) -> str:
        texts.append(found[0])
        return f"\x01{len(texts) - 1}\x01"

    work = _TEXT.sub(keep, narrow(line)).split("#")[0]
    work = re.sub("[\u00a0\u2007\u202f]", " ", work)
    work = re.sub("[\u200b\u2060\ufeff]", "", work)
    work = re.sub(r"^\s*\w+\s*=(?!=)\s*", "", work, count=1).lstrip("= ").strip()
    for found in reversed(comma_numbers(work)):
        work = work[: found.start()] + plain_number(found[0]) + work[found.end() :]
    for pattern, better in _STEPS:
        work = re.sub(pattern, better, work)
    work = re.sub(r"\x01(\d+)\x01", lambda found: texts[int(found[1])], work).strip()
    try:
        ast.parse(work, mode="eval")
    except (SyntaxError, ValueError):
        return None
    return work if work and work != line.split("=", 1)[-1].strip() else None


def _scaled(found: re.Match) -> str:
    return scaled(plain_number(found[1]), found[2])


_STEPS = (
    (r"(?<![\w.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])", lambda found: found[0].replace(".", "_")),
    (r"(/\s*\d[\d_.]*)\s+100\s*$", r"\1 * 100"),
    (r"(?<![\w.])\d{1,3}(?: \d{3})+\b", lambda found: found[0].replace(" ", "_")),
    (r"\*\s*100\s*%", "* 100"),
    (r"(\d)\s*(?:%|\bpersen\b)\s*dari\s+", r"\1 / 100 * "),
    (r"/\s*(\d[\d.,]*)\s*%", r"/ (\1 / 100)"),  # dividing by 62% is not dividing by 62
    (r"^(\d[\d._]*)\s*%\s*$", r"\1"),
    (r"(\d)\s*%", r"\1 / 100"),
    (r"(\d)\s+dari\s+(?=\d)", r"\1 / "),
    (rf"(\d[\d._]*)\s*({'|'.join(BIG)})\b(?:\s*(?:orang|jiwa|warga|rupiah)\b)?", _scaled),
    (r"(\d)\s*(?:orang|jiwa|warga|persen|penduduk|menit|rupiah|petugas)\b", r"\1"),
    (r"×|(?<=[\w)])\s+[xX]\s+(?=[\w(])|(?<=[\d)])\s?[xX]\s?(?=[\d(])|(?<=[\w)])\s+kali\s+(?=[\w(])", " * "),
    (r"÷|(?<=[\w)])\s+bagi\s+(?=[\w(])", " / "),
    (r"(?<=[\d)])\s*:\s*(?=[\d(])", " / "),
    (r"(?<=[\w)\]])\s*\^\s*", " ** "),
    ("[\u2212\u2013]", "-"),
    (r"  +", " "),
)
