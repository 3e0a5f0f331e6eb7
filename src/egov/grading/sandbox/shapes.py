"""What both halves of the codec agree on: limits, kinds, and the spelling of types. No numpy or pandas in here."""

from __future__ import annotations

import re

MAX_ITEMS, MAX_DEPTH, MAX_DIGITS = 1_000_000, 40, 4000
MAX_RAW = 40 << 20  # bytes of one array or column of numbers
MAX_PLAIN = 4_000_000  # elements of one list of numbers or texts
MODULES = {
    "numpy", "pandas", "math", "statistics", "datetime", "random", "re", "json", "itertools", "collections",
    "functools", "decimal", "fractions", "string", "textwrap", "egov", "egov.data", "matplotlib", "matplotlib.pyplot",
}  # fmt: skip
UNIT = r"\[(s|ms|us|ns)\]"
NUMBERS = re.compile(r"bool|u?int(8|16|32|64)|float(16|32|64)|complex(64|128)")
CLOCKS = re.compile(rf"(datetime64|timedelta64){UNIT}")
ZONE = r"[A-Z][A-Za-z]{1,20}(/[A-Z][\w+-]{1,30}){0,2}|UTC|UTC[+-]\d\d:\d\d"
ZONED = re.compile(rf"datetime64\[(s|ms|us|ns), ({ZONE})\]")
NULLABLE = re.compile(r"boolean|U?Int(8|16|32|64)|Float(32|64)")
TEXTS = ("str", "string")
ARRAY = re.compile(r"[<>|=]?(b1|[iu][1248]|f[248]|c(8|16)|[mM]8(\[\d{0,3}(Y|M|W|D|h|m|s|ms|us|ns)\])?)")
LETTERS = re.compile(r"[<>|=]?[US]\d{1,5}")
FREQUENCY = re.compile(r"-?\d{0,4}[A-Za-z]{1,4}(-[A-Z]{3})?")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}", re.ASCII)
FACTORIES = {"int": int, "list": list, "dict": dict, "set": set, "str": str, "float": float, "bool": bool}
CLOSED = ("left", "right", "both", "neither")


class Refused(Exception):
    """This value has no plain shape, or is too big."""
