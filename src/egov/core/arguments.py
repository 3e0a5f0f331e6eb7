"""Command lines that speak Indonesian: argparse's own words are looked up in our table.

argparse passes every word of its own through a `_` of its module; that is where ours are put in their place.
"""

from __future__ import annotations

import argparse

from egov.core.messages import say

# What argparse says, and our key for it; the gaps (%(name)s) stay argparse's.
WORDS = {
    "usage: ": "usage",
    "positional arguments": "given",
    "options": "options",
    "optional arguments": "options",  # Python 3.9 and before said so
    "show this help message and exit": "help",
    "%(prog)s: error: %(message)s\n": "error",
    "the following arguments are required: %s": "required",
    "unrecognized arguments: %s": "unrecognized",
    "argument %(argument_name)s: %(message)s": "argument",
    "invalid %(type)s value: %(value)r": "invalid_type",
    "invalid choice: %(value)r (choose from %(choices)s)": "invalid_choice",
    "expected one argument": "expected_one",
    "expected at least one argument": "expected_some",
    "expected at most one argument": "expected_few",
    "not allowed with argument %s": "not_with",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
    "one of the arguments %s is required": "one_of",
}


def word(text: str) -> str:
    return say(f"arguments.{WORDS[text]}") if text in WORDS else text


def parser(prog: str, summary: str) -> argparse.ArgumentParser:
    argparse._ = word
    return argparse.ArgumentParser(prog=prog, description=summary)
