"""Calls that were not understood: a name inside the brackets that nobody knows, brackets that were left out."""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Iterable, Mapping

from egov.core.messages import say

# What Excel, English or Indonesian calls a command of a column.
OTHERWISE = {
    "average": "mean", "avg": "mean", "rata": "mean", "rata_rata": "mean", "ratarata": "mean", "rerata": "mean",
    "jumlah": "sum", "jumlahkan": "sum", "total": "sum", "tengah": "median", "nilai_tengah": "median",
    "maks": "max", "maksimum": "max", "maximum": "max", "terbesar": "max", "tertinggi": "max",
    "minimum": "min", "terkecil": "min", "terendah": "min", "banyak": "count", "hitung": "count", "cacah": "count",
    "persentil": "quantile", "percentile": "quantile", "kuantil": "quantile", "urut": "sort_values",
    "urutkan": "sort_values", "sort": "sort_values", "bulatkan": "round",
}  # fmt: skip

_HELD = {
    "builtin_function_or_method": "call",
    "function": "call",
    "method": "call",
    "float": "number",
    "int": "number",
    "str": "text",
    "tuple": "list",
    "list": "list",
}


def attribute(problem: AttributeError, text: str) -> str:
    """A command that is not there: wrongly spelled, or asked of a thing that is no column."""
    quoted = re.findall(r"'([^']+)'", text)
    holder, name = re.match(r"'([\w.]+)'", text), quoted[-1] if quoted else text[:60]
    if name.casefold() in OTHERWISE:
        return say("exercises.error.attribute_other", name=name, fixed=OTHERWISE[name.casefold()])
    kind = _HELD.get(holder[1].removeprefix("numpy.").rstrip("0123456789"), "") if holder else ""
    if kind == "call":
        return say("exercises.error.call_missing")
    if kind:
        return say(f"exercises.error.attribute_{kind}", name=name)
    return _near(name, getattr(problem, "obj", None)) or say("exercises.error.attribute", name=name)


def _near(name: str, holder: object) -> str:
    """The command that was meant, among those that `holder` has; all of them where they are ours and few."""
    there = [one for one in dir(type(holder)) if not one.startswith("_")] if holder is not None else []
    twins = {one.casefold(): one for one in there}
    close = difflib.get_close_matches(name.casefold(), twins, 1, 0.75)
    if close:
        call = "()" if callable(getattr(type(holder), twins[close[0]], None)) else ""
        return say("exercises.error.attribute_close", name=name, close=twins[close[0]] + call)
    if type(holder).__module__.startswith("egov.") and 0 < len(there) <= 6:
        return say("exercises.error.attribute_known", name=name, known=", ".join(there))
    return ""


def arguments(text: str, known: Iterable[str]) -> str:
    """The sentence for a call with too much, too little or the wrong word inside its brackets."""
    found = re.search(r"(?:(\w+)\(\) )?got an unexpected keyword argument '(\w+)'", text)
    if not found:
        return say("exercises.error.arguments")
    offered = _names(known.get(found[1]) if isinstance(known, Mapping) else None)
    close = difflib.get_close_matches(found[2], offered, 1, 0.5) or [n for n in offered if n.startswith(found[2])]
    if close:
        return say("exercises.error.argument_close", name=found[2], close=close[0])
    return say("exercises.error.argument_name", name=found[2])


def _names(function: object) -> list[str]:
    try:
        return [name for name in inspect.signature(function).parameters if not name.startswith("_")]
    except (TypeError, ValueError):
        return []


def brackets(line: str, known: Iterable[str]) -> str:
    """`rumus_antrean 95`, `saring "ktp"`: a command and what it is given side by side; "" for all else."""
    for name, given in re.findall(r"(?<![\w.])([^\W\d]\w*)\s+(\d[\d_.]*|[\"'])", line):
        if isinstance(known, Mapping) and callable(known.get(name)):
            if given in "\"'":
                return say("exercises.error.brackets_missing", name=name)
            return say("exercises.error.brackets_number", name=name, number=given.rstrip("."))
    return ""
