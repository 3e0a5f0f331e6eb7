"""Exceptions explained: one Indonesian sentence, the line it happened in, and Python's own words last."""

from __future__ import annotations

import difflib
import linecache
import re
from collections.abc import Iterable

from egov.errors import UserError
from egov.exercises.galat_syntax import decimal_comma, recognise
from egov.exercises.results import LOOKS, say

# What the first cell of every page makes.
START = ("egov", "latihan", "peraga")


def explain(problem: BaseException, known: Iterable[str] = ()) -> str:
    """One sentence for `problem`; `known` are the names that exist, to guess what was meant."""
    text = str(problem)
    if isinstance(problem, UserError):
        return text
    if isinstance(problem, IndentationError):
        return say("error.indent")
    if isinstance(problem, SyntaxError):
        return recognise(problem.text or "", problem.msg or "", set(known))
    line = (_where(problem) or (0, ""))[1]
    if isinstance(problem, NameError):
        return _name(text, known, line)
    if isinstance(problem, TypeError):
        return _type(text, line)
    if isinstance(problem, KeyError):
        return _key(text)
    if isinstance(problem, AttributeError):
        return text if text.startswith("Latihan ") else say("error.attribute", name=_quoted(text, last=True))
    if isinstance(problem, ZeroDivisionError) and re.search(r"/\s*0,\d", line):
        return decimal_comma(line)  # Python read 4_500 / 0,62 as 4_500 / 0
    if isinstance(problem, ValueError) and "Cannot subset columns with a tuple" in text:
        return say("error.two_columns")  # groupby(...)["a", "b"]
    for kinds, key in _BY_KIND:
        if isinstance(problem, kinds):
            return say(key, name=_quoted(text))
    return say("error.other")


_BY_KIND = (
    (ZeroDivisionError, "error.zero"),
    (IndexError, "error.index"),
    (ModuleNotFoundError, "error.module"),
    (FileNotFoundError, "error.file"),
    (ValueError, "error.value"),
)


def _quoted(text: str, last: bool = False) -> str:
    found = re.findall(r"'([^']+)'", text)
    return (found[-1] if last else found[0]) if found else text[:60]


def _name(text: str, known: Iterable[str], line: str = "") -> str:
    name = _quoted(text)
    if name in START:
        return say("error.name_start")
    if f"[{name}]" in line:
        return say("error.name_column", name=name)
    close = difflib.get_close_matches(name, [k for k in known if not k.startswith("_")], n=1, cutoff=0.75)
    if close:
        return say("error.name_close", name=name, close=close[0])
    if len(name) == 1:
        return say("error.name_letter", name=name)
    if _is_table(name):
        return say("error.name_table", name=name)
    if name[0].isupper():
        return say("error.name_text", name=name)
    return say("error.name", name=name)


def _key(text: str) -> str:
    """A column or key that is not there: as pandas words it, or our own sentence, which is Indonesian already."""
    if text.startswith("("):
        return say("error.two_columns")  # table["a", "b"]
    if re.search("Columns not found|not in index|are in the", text):
        names = re.findall(r"'([^']+)'", text.replace(", dtype='object'", "").replace(", dtype='str'", ""))
        return say("error.key", name=", ".join(sorted(names)))  # pandas gives them in the order of a set
    own = text.strip("\"'")
    return own if " " in own else say("error.key", name=text)


def _is_table(name: str) -> bool:
    from egov.data.package import resources

    return name in resources()


def _type(text: str, line: str) -> str:
    if "ellipsis" in text:
        return say("error.ellipsis")
    if "not callable" in text:
        return say("error.not_callable")
    if "for ^" in text:
        return say("error.power")
    if "str" in text:
        return say("error.text_math")
    if "tuple" in text:  # (0,80 + 0,75) / 2: each decimal comma splits a number
        return decimal_comma(line)
    return say("error.type")


def _where(problem: BaseException) -> tuple[int, str] | None:
    """Line number and text of the trainee's own line, not of a library below it."""
    if isinstance(problem, SyntaxError) and problem.lineno:
        return problem.lineno, (problem.text or "").strip()
    place, frame = None, problem.__traceback__
    while frame:
        name = frame.tb_frame.f_code.co_filename
        if "ipykernel" in name or name.startswith("<ipython-input") or name == "<string>":
            place = frame.tb_lineno, linecache.getline(name, frame.tb_lineno).strip()
        frame = frame.tb_next
    return place


def describe(problem: BaseException, known: Iterable[str] = ()) -> list[str]:
    """The lines that stand in a notebook in place of a traceback."""
    render = getattr(problem, "_render_traceback_", None)
    if render is not None:
        return render()
    sentence = explain(problem, known)
    lines = [f"{LOOKS['galat'][0]} {say('error.title')}", sentence]
    place = _where(problem)
    if place:
        lines.append(say("error.where", line=place[0], code=place[1]))
    if sentence == str(problem).strip("\"'"):
        return lines  # our own error: it has said it already
    original = (problem.msg if isinstance(problem, SyntaxError) else str(problem))[:200]
    lines.append(say("error.original", original=f"{type(problem).__name__}: {original}"))
    return lines


def install() -> None:
    """Show errors of this notebook in Indonesian; the cell still counts as failed, for nbgrader and nbval too."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return

    def handler(shell, kind, problem, frame, tb_offset=None):
        lines = describe(problem, shell.user_ns)
        shell._showtraceback(kind, problem, lines)
        return lines

    shell.set_custom_exc((Exception,), handler)
