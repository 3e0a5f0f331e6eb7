"""Exceptions explained: one Indonesian sentence, the line with what failed underlined, Python's own words."""

from __future__ import annotations

import keyword
import re
import sys
import warnings
from collections.abc import Container, Iterable

from egov.core.errors import UserError
from egov.core.messages import say
from egov.exercises import asked, galat_calls, galat_keys, habits, habits_names
from egov.exercises.galat_place import Place, place_of
from egov.exercises.habits_mend import mask
from egov.exercises.results import LOOKS

_WORD = r"[^\W\d]\w*"
_BRACKET = ("never closed", "unmatched", "does not match", "EOF", "incomplete input")
UNDERLINE, PLAIN = "\x1b[4m", "\x1b[24m"


def explain(problem: BaseException, known: Iterable[str] = ()) -> str:
    """One sentence for `problem`; `known` are the names that exist, to guess what was meant."""
    return _told(problem, known, place_of(problem))[0].replace("`", "")


def _told(problem: BaseException, known: Iterable[str], place: Place | None) -> tuple[str, tuple[int, int]]:
    """The sentence, and the part of the line it is about (0, 0 where that is not known)."""
    text, line = str(problem), place.code if place else ""
    spot = place.span if place else (0, 0)
    if re.search(r"[\"']nama_\w+[\"']", line) and not isinstance(problem, (SyntaxError, NameError)):
        return say("exercises.error.template", name=re.search(r"nama_\w+", line)[0]), spot
    if isinstance(problem, UserError):
        return text, spot
    if isinstance(problem, IndentationError):
        return say("exercises.error.indent"), spot
    if isinstance(problem, SyntaxError):
        names = known if isinstance(known, Container) else set(known)
        return _syntax(problem.text or "", problem.msg or "", names, spot)
    if isinstance(problem, TypeError) and asked.several(line) and re.search(r"[\"']\s*[&|+]\s*[\"']", line):
        return say("exercises.error.letters"), spot  # "A" & "D"
    if isinstance(problem, NameError):
        return habits_names.unknown(_quoted(text), line, known), spot
    if isinstance(problem, KeyError):
        return galat_keys.missing(text, line, known), spot
    if isinstance(problem, AttributeError):
        if text.startswith(("Latihan ", "Peraga ")):
            return text, spot
        if found := habits.find(line, known if isinstance(known, Container) else set(known), failing=False):
            return found.message, (found.start, found.end)
        return galat_calls.attribute(problem, text), spot
    if found := habits.find(line, known if isinstance(known, Container) else set(known), failing=False):
        return found.message, (found.start, found.end)
    return _by_kind(problem, text, line, known), spot


def _syntax(line: str, message: str, known: Container[str], spot: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    line = line.rstrip("\n")
    found = habits.find(line, known)
    if found and found.cause not in {"unfinished", "times_missing", "empty", "stray_mark"}:
        return found.message, (found.start, found.end)
    if "forgot a comma" in message and re.search(r"\w\([^)]*[\"']", line):
        return _comma_missing(line), spot
    if any(words in message for words in _BRACKET):
        return say("exercises.error.syntax_bracket"), spot
    if "unterminated" in message or "EOL" in message:
        if stray := re.search(r"(\d)\s*([\"'])\s*$", line):
            return say("exercises.error.stray_quote", number=_last_number(line)), stray.span(2)
        return say("exercises.error.syntax_quote"), spot
    if bare := habits_names.unquoted(line):  # corong(50 ke atas)
        return say("exercises.error.text_unquoted", fixed=f'"{bare[1]}"'), bare.span(1)
    if found:
        return found.message, (found.start, found.end)
    if "'=='" in message and re.search(r"(?<![=!<>])=(?!=)", mask(line).partition("=")[2]):
        return say("exercises.error.compare"), spot
    words = galat_calls.brackets(mask(line), known) or _words(mask(line), known)
    return words or say(
        "exercises.error.leading_zero" if "leading zeros" in message else "exercises.error.syntax"
    ), spot


def _comma_missing(line: str) -> str:
    """`value("penduduk" tahun=2022)`: which two parts stand side by side."""
    found = re.search(r"([\"'][^\"']*[\"']|\d[\d_.]*)\s+([\"'][^\"']*[\"']|[^\W\d]\w*)", line)
    if not found:
        return say("exercises.error.syntax")
    return say("exercises.error.comma_missing", before=found[1], after=found[2])


def _last_number(line: str) -> str:
    return re.findall(r"\d[\d.,_]*", line)[-1].rstrip(".,")


def _quoted(text: str, last: bool = False) -> str:
    found = re.findall(r"'([^']+)'", text)
    return (found[-1] if last else found[0]) if found else text[:60]


def _by_kind(problem: BaseException, text: str, line: str, known: Iterable[str]) -> str:
    if isinstance(problem, TypeError):
        return _type(text, line, known)
    if isinstance(problem, ValueError) and "Cannot subset columns with a tuple" in text:
        return say("exercises.error.two_columns")  # groupby(...)["a", "b"]
    if isinstance(problem, ValueError) and ("percentiles should" in text or "is not a valid method" in text):
        return say("exercises.error.quantile")  # .quantile(90), .quantile(0,9)
    if isinstance(problem, ValueError) and "not a valid Merge type" in text:
        return say("exercises.error.join_kind", name=_quoted(text))  # merge(..., how="iner")
    for kinds, key in _BY_KIND:
        if isinstance(problem, kinds):
            return say(f"exercises.error.{key}", name=_quoted(text))
    return say("exercises.error.other")


_BY_KIND = (
    (ZeroDivisionError, "zero"),
    (IndexError, "index"),
    (ModuleNotFoundError, "module"),
    (FileNotFoundError, "file"),
    (ValueError, "value"),
)


def _type(text: str, line: str, known: Iterable[str]) -> str:
    for words, key in _TYPES:
        if words in text:
            if key == "arguments":
                return galat_calls.arguments(text, known)
            if key == "text_math" and not re.search(r"[\"']\s*\d", line):
                key = "table_math"  # no number between quotes: a whole table or a column of words
            return say(f"exercises.error.{key}")
    return say("exercises.error.type")


_TYPES = (
    ("slices, not tuple", "rows_comma"), ("slices, not str", "rows_column"),
    ("'method'", "call_missing"), ("function_or_method'", "call_missing"), ("ellipsis", "ellipsis"),
    ("DatetimeArray", "table_math"),
    ("not callable", "not_callable"), ("for ^", "power"), ("not iterable", "one_number"),
    ("positional argument", "arguments"), ("keyword argument", "arguments"), ("str", "text_math"),
    ("tuple", "comma_math"),
)  # fmt: skip


def _words(line: str, known: Container[str]) -> str:
    """A sentence for words that stand side by side, or nothing."""
    for one, other in re.findall(rf"({_WORD})\s+(?=(\w+))", line):
        for close in (f"{one}_{other}", f"{one}_{other}".lower()):
            if close in known:
                return say("exercises.error.space_in_name", close=close)
        if one in known and other in known and not keyword.iskeyword(one):
            return say("exercises.error.sign_missing", before=one, after=other)
    found = re.search(rf"[=(]\s*({_WORD}(?:\s+{_WORD})+)\s*\)?\s*$", line)
    words = found[1].split() if found else []
    if words and all(len(word) == 1 or word == "dan" for word in words):
        return say("exercises.error.letters")
    if re.search(r"[\"']\s*(?:dan|,?\s*[\"'])", line) and "=" in line:
        return say("exercises.error.letters")
    if not words or any(map(keyword.iskeyword, words)):
        return ""
    return say("exercises.error.words", words=" ".join(words))


def describe(problem: BaseException, known: Iterable[str] = ()) -> list[str]:
    """The lines that stand in a notebook in place of a traceback."""
    render = getattr(problem, "_render_traceback_", None)
    if render is not None:
        return render()
    place = place_of(problem)
    sentence, (start, end) = _told(problem, known, place)
    lines = [f"{LOOKS['galat'][0]} {say('exercises.error.title')}", sentence.replace("`", "")]
    if place:
        code, part = place.code.strip(), place.code[start:end].strip()
        lines.append(say("exercises.error.where", line=place.number, code=_underlined(place.code, start, end)))
        if part and part != code:
            lines.append(say("exercises.error.underlined", part=part))
    if sentence == str(problem).strip("\"'"):
        return lines  # our own error: it has said it already
    original = (problem.msg if isinstance(problem, SyntaxError) else str(problem))[:200]
    lines.append(say("exercises.error.original", original=f"{type(problem).__name__}: {original}"))
    return lines


def _underlined(code: str, start: int, end: int) -> str:
    """The line with its failing characters underlined; JupyterLab and nbconvert draw these marks."""
    if not code[start:end].strip() or code[start:end].strip() == code.strip():
        return code.strip()
    return (code[:start] + UNDERLINE + code[start:end] + PLAIN + code[end:]).strip()


def _plain_numbers(shell) -> None:
    """`22.1` where numpy writes `np.float64(22.1)`: nobody here has met numpy."""
    formatter = shell.display_formatter.formatters["text/plain"]
    numpy = sys.modules.get("numpy")  # imported when it is needed, not for this
    for kind in ("float64", "float32", "int64", "int32", "bool", "bool_"):
        formatter.for_type_by_name("numpy", kind, _plain_number)
        if numpy:  # a number shown before the unit was opened has its printer already
            formatter.for_type(getattr(numpy, kind), _plain_number)


def _plain_number(value, printer, _cycle) -> None:
    printer.text(repr(value.item()))


def install() -> None:
    """Show errors of this notebook in Indonesian; the cell still counts as failed, for nbgrader and nbval too."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return
    from egov.exercises import asking, cleared

    _plain_numbers(shell)
    # `["a"] ["b"]`: Python warns in English before the error that is told below.
    warnings.filterwarnings("ignore", category=SyntaxWarning)

    def handler(shell, kind, problem, frame, tb_offset=None):
        lines = describe(problem, shell.user_ns)
        cell = cleared.last_source(shell)
        cleared.after_failure(shell.user_ns, cell, problem)
        asking.remember_error(cell, _told(problem, shell.user_ns, place_of(problem))[0])
        shell._showtraceback(kind, problem, lines)
        return lines

    shell.set_custom_exc((Exception,), handler)
