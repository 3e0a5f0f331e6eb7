"""Slips that any beginner makes in any exercise, told apart before the answer is judged.

`as_number` and its relatives turn what a trainee typed into a plain value, or raise `Slip` with the id of the
sentence that helps. They accept every honest way to the same value: int, float, Decimal, a NumPy scalar, a
one-cell list, Series or table.
"""

from __future__ import annotations

import math
import numbers
import re

from egov.exercises.results import say

_NUMBER_TEXT = re.compile(r"^[\s]*-?\d[\d.,_]*\s*(%|persen)?\s*$")


class Slip(Exception):
    """A recognised slip: `cause` names it, the text is the sentence to show."""

    def __init__(self, cause: str, **values: object):
        super().__init__(say(f"slip.{cause}", **values))
        self.cause = cause


def is_placeholder(answer: object) -> bool:
    """True while the cell still holds `...`, alone or inside a list."""
    if answer is Ellipsis:
        return True
    return isinstance(answer, (list, tuple, set)) and any(item is Ellipsis for item in answer)


def number_text(value: object) -> str:
    """A number as Indonesians read it: comma for decimals, dots for thousands."""
    if isinstance(value, float) and not value.is_integer():
        text = f"{value:,.10g}" if abs(value) >= 1 else f"{value:.10g}"
        text = text if "e" in text else text.rstrip("0").rstrip(".")
    else:
        text = f"{int(value):,}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


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
        raise Slip("text_unit", value=f'"{answer[:40]}"')
    if hasattr(answer, "shape") or isinstance(answer, (list, set, dict)):
        raise Slip("many", count=len(answer))
    if callable(answer):
        raise Slip("callable")
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
    if not isinstance(answer, str):
        raise Slip("choice_type", example=example)
    wanted = answer.strip().rstrip(".)").casefold()
    for key, label in options.items():
        label = label.strip().rstrip(".")
        if wanted in {form.casefold() for form in (key, label, f"{key}. {label}")}:
            return key
    raise Slip("choice_unknown", value=f'"{answer[:40]}"', options=", ".join(options))


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
    return frozenset(as_option(part, options) for part in answer)
