"""Slips that any beginner makes in any exercise, told apart before the answer is judged.

`as_number` and its relatives turn what a trainee typed into a plain value, or raise `Slip` with the id of the
sentence that helps. They accept every honest way to the same value: int, float, Decimal, a NumPy scalar, a
one-cell list, Series or table.
"""

from __future__ import annotations

import math
import numbers
import re

from egov.core.messages import say
from egov.exercises import habits

_NUMBER_TEXT = re.compile(r"^[\s]*-?\d[\d.,_]*\s*(%|persen)?\s*$")


class Slip(Exception):
    """A recognised slip: `cause` names it, the text is the sentence to show."""

    def __init__(self, cause: str, told: str = "", **values: object):
        super().__init__(told or say(f"exercises.slip.{cause}", **values))
        self.cause = cause

    @property
    def of_the_line(self) -> bool:
        """Would the line, as typed, say more than the value does?"""
        return self.cause in {"tuple", "comma", "commas", "stray_comma", "text_number", "text_unit", "text_habit"}


def is_placeholder(answer: object) -> bool:
    """True while the cell still holds `...`, alone or inside a list."""
    if answer is Ellipsis or (isinstance(answer, str) and answer.strip() in {"...", "…"}):
        return True
    return isinstance(answer, (list, tuple, set)) and any(item is Ellipsis for item in answer)


def _fixed_decimal(text: str) -> str:
    """What a trainee meant by '73,7%' or '4.950.000.000', as Python writes it."""
    text = text.strip().rstrip("%").replace("persen", "").replace("_", "").strip()
    if text.count(",") == 1 and "." not in text.split(",")[1]:
        return text.replace(".", "").replace(",", ".")
    return text.replace(".", "") if text.count(".") > 1 else text.replace(",", "")


def unwrap(answer: object) -> object:
    """The single value inside a one-cell list, array, Series or table; anything else unchanged."""
    for _ in range(3):
        size = getattr(answer, "size", None)
        if isinstance(size, int) and hasattr(answer, "shape"):
            if size != 1:
                return answer
            answer = answer.to_numpy().item() if hasattr(answer, "to_numpy") else answer.item()
        elif isinstance(answer, list) and len(answer) == 1:
            answer = answer[0]
        else:
            break
    return answer


def as_number(answer: object, variable: str) -> float:
    """The answer as a float; raises `Slip` for everything that is not one finite number."""
    answer = unwrap(answer)
    if answer is None:
        raise Slip("none")
    if isinstance(answer, bool) or type(answer).__name__ == "bool_":
        raise Slip("boolean", value=answer)
    if isinstance(answer, tuple) and len(answer) == 1 and isinstance(answer[0], numbers.Number):
        raise Slip("stray_comma", value=f"{answer[0]},", fixed=answer[0])
    if isinstance(answer, tuple):
        if len(answer) > 2:
            raise Slip("commas", count=len(answer))
        # 0,62 * 7_989_545_217 arrives as (0, 495351803454): nobody typed so many decimals.
        if all(isinstance(part, int) for part in answer) and abs(answer[1]) < 1_000_000:
            raise Slip("tuple", value=f"{answer[0]},{answer[1]}", fixed=f"{answer[0]}.{answer[1]}")
        raise Slip("comma", count=len(answer))
    if isinstance(answer, str):
        if _NUMBER_TEXT.match(answer):
            raise Slip("text_number", value=f'"{answer}"', fixed=_fixed_decimal(answer))
        if found := habits.find(f"{variable} = {answer.strip()}"):
            raise Slip("text_habit", value=f'"{answer[:40]}"', advice=found.message)
        raise Slip("text_unit", value=f'"{answer[:40]}"')
    if hasattr(answer, "columns"):
        raise Slip("table", count=len(answer))
    if str(getattr(answer, "dtype", "")) == "bool":
        raise Slip("many_true", count=len(answer))
    if hasattr(answer, "shape") or isinstance(answer, (list, set, dict)):
        raise Slip("many", count=len(answer))
    if callable(answer):
        raise Slip("callable")
    if hasattr(answer, "tanggal") or (hasattr(answer, "day") and hasattr(answer, "month")):
        raise Slip("moment", value=answer)
    if not isinstance(answer, numbers.Number) or isinstance(answer, complex):
        raise Slip("not_a_number", variable=variable)
    value = float(answer)
    if not math.isfinite(value):
        raise Slip("nan", value=answer)
    return value


def as_option(answer: object, options: dict[str, str]) -> str:
    """The key of the chosen option; accepts the letter in either case, the option's own words, or both."""
    answer = unwrap(answer)
    example = next(iter(options))
    if answer is None:
        raise Slip("none")
    if isinstance(answer, int) and not isinstance(answer, bool) and _reads(answer, options):
        answer = str(answer)  # 2013 where an option reads "2013": the quotes are no part of the question
    if not isinstance(answer, str):
        raise Slip("choice_type", example=example)
    wanted = _long_name(answer.strip().rstrip(".)")).casefold()
    for key, label in options.items():
        label = label.strip().rstrip(".")
        if wanted in {form.casefold() for form in (key, label, f"{key}. {label}")}:
            return key
    if lettered := re.match(r"([a-z])[.)]\s+(.+)", wanted):  # "A. Jawa Timur"
        key = next((one for one in options if one.casefold() == lettered[1]), None)
        if key and lettered[2] in options[key].casefold():
            return key
    named = _by_words(wanted, options)
    if len(named) == 1:
        return named[0]
    if named:
        raise Slip(
            "choice_several",
            value=f'"{answer[:40]}"',
            options=say("exercises.and").join([", ".join(named[:-1]), named[-1]]),
        )
    letters = re.findall(r"[A-Za-z]", answer)
    if len(letters) > 1 and re.fullmatch(r"[\s,;&]*(?:[A-Za-z](?:[\s,;&]+|dan|$))+", answer):
        raise Slip("one_letter", count=len([one for one in re.split(r"[\s,;&]+|dan", answer) if one]))
    raise Slip("choice_unknown", value=f'"{answer[:40]}"', options=", ".join(options))


def _apart(part: object) -> list[object]:
    letters = r"\s*[A-Za-z](?:(?:\s*[,;&]\s*|\s+dan\s+|\s+)[A-Za-z])+\s*"
    if isinstance(part, str) and re.fullmatch(letters, part):
        return re.findall(r"\b[A-Za-z]\b", part)
    return [part]


def _long_name(words: str) -> str:
    """`jatim` and `Kaltara` are the provinces' own short names."""
    if not re.fullmatch(r"[A-Za-z]{3,12}", words):
        return words
    try:
        from egov.data import province
    except ImportError:
        return words
    return province.find(words)[0] or words


def _by_words(wanted: str, options: dict[str, str]) -> list[str]:
    """The options in which these words stand: "Jawa Timur" of "Jawa Timur, walaupun …", "unggah" of "diunggah"."""
    if len(wanted) < 3:
        return []
    for pattern in (rf"(?<!\w){re.escape(wanted)}(?!\w)", rf"{re.escape(wanted)}" if len(wanted) > 4 else r"(?!)"):
        found = [key for key, label in options.items() if re.search(pattern, label.casefold())]
        if found:
            return found
    return []


def _reads(answer: int, options: dict[str, str]) -> bool:
    return any(label.strip().rstrip(".") == str(answer) for label in options.values())


def as_options(answer: object, options: dict[str, str]) -> frozenset[str]:
    """The keys of several chosen options, from a list, tuple, set, Series or a text such as "A, C" or "A dan C"."""
    if answer is None:
        raise Slip("none")
    if isinstance(answer, str):
        answer = [part for part in re.split(r"[\s,;&]+", answer) if part and part.lower() != "dan"]
    if hasattr(answer, "tolist"):
        answer = answer.tolist()
    if not isinstance(answer, (list, tuple, set, frozenset)):
        raise Slip("choices_type")
    if not answer:
        raise Slip("choices_empty")
    answer = [one for part in answer for one in _apart(part)]  # ["B dan D"]
    keys = {key.upper() for key in options}
    for part in answer:  # ["A" "D"], the comma forgotten, arrives as ["AD"]
        if isinstance(part, str) and len(part) > 1 and part.isalpha() and set(part.upper()) <= keys:
            raise Slip("letters_joined", fixed=str(sorted(set(part.upper()))).replace("'", '"'))
    return frozenset(as_option(part, options) for part in answer)
