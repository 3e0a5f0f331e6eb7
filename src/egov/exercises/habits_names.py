"""Names Python does not know: capital letters, columns, provinces, letters without quotes, cells not yet run."""

from __future__ import annotations

import builtins
import difflib
import re
from collections.abc import Container, Iterable, Mapping

from egov.core.messages import say
from egov.exercises import asked, habits_excel
from egov.exercises.habits_mend import mask, mended
from egov.exercises.habits_words import number_of

# What the first cell of every page makes.
_WORD_OR_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'|[^\W\d]\w*")
START = ("egov", "latihan", "peraga")
_WORD = r"[^\W\d]\w*"
_TEXTS = "on|how|by|left_on|right_on"  # what pandas wants a text after


def unknown(name: str, line: str, known: Iterable[str]) -> str:
    """One sentence for a name that does not exist; `known` are those that do, with their values when a mapping."""
    own = [one for one in known if not one.startswith("_")]
    if name in START:
        return say("exercises.error.name_start")
    if name in failed:
        return say("exercises.error.name_failed", name=name)
    if found := habits_excel.find(line, known if isinstance(known, Mapping) else own):
        return found[1]
    if len(name) > 1 and asked.options(line) and _right(line) == name:  # `unggah` for a letter
        return say("exercises.slip.choice_type", example=next(iter(asked.options(line))))
    if given := re.search(rf"[(,]\s*({_TEXTS})\s*=\s*{name}\s*[,)]", line):  # merge(..., on=kunci)
        return say("exercises.error.name_given", fixed=f'{given[1]}="{name}"')
    if (column := re.search(rf"(?<![\w.]){re.escape(name)}\[[\"']([^\"']+)[\"']\]", line)) and (
        table := _table_with(column[1], line, known)
    ):  # tiket["hari_kerja"], where the table is called otherwise
        return say("exercises.error.name_no_table", name=name, fixed=f'{table}["{column[1]}"]')
    if table := _table_with(name, line, known):
        return say("exercises.error.name_of_column", name=name, fixed=f'{table}["{name}"]')
    if f"[{name}]" in line:
        return say("exercises.error.name_column", name=name)
    if several := _letters(line):
        return several
    return _spelling(name, line, own) or _kind_of(name, line)


def _letters(line: str) -> str:
    """`[D, E]` or `D, E`: every letter wants its own quotes."""
    found = re.match(r"\s*\w+\s*=\s*[\[({]?\s*([A-Fa-f](?:\s*[,;]\s*[A-Fa-f])+)\s*[\])}]?\s*$", line)
    if not found and asked.several(line):  # one letter, where several are asked for
        found = re.match(r"\s*\w+\s*=\s*[\[({]?\s*([A-Fa-f])\s*[\])}]?\s*$", line)
    if not found:
        return ""
    fixed = ", ".join(f'"{letter.upper()}"' for letter in re.findall(r"[A-Fa-f]", found[1]))
    return say("exercises.error.letters_all", fixed=f"[{fixed}]")


# Names whose cell stopped with an error, see `cleared`.
failed: set[str] = set()


def _table_with(name: str, line: str, known: Iterable[str]) -> str | None:
    """The table of the trainee's own that has a column of this name; the one the line names, if it has it."""
    if not isinstance(known, Mapping):
        return None
    tables = [
        own
        for own, value in list(known.items())
        if not own.startswith("_") and hasattr(value, "columns") and name in list(value.columns)
    ]
    named = re.search(rf"([^\W\d]\w*)\[{re.escape(name)}\]", line)
    return named[1] if named and named[1] in tables else next(iter(tables), None)


def _spelling(name: str, line: str, own: list[str]) -> str | None:
    twins = {one.casefold(): one for one in own}
    if name.casefold() in twins:
        swap = _WORD_OR_TEXT.sub(lambda word: twins.get(word[0].casefold(), word[0]), _right(line))
        fixed = mended(f"x = {swap}", own) or swap or own[0]  # a decimal comma beside the capitals
        return say("exercises.error.name_case", name=name, close=twins[name.casefold()], fixed=fixed)
    close = difflib.get_close_matches(name, own, n=3, cutoff=0.75)
    family = [one for one in own if re.fullmatch(rf"{re.escape(name)}_\w+", one)] if len(name) > 2 else []
    if len(family) > 1 or (family and not close):
        close = family
    alike = [difflib.SequenceMatcher(None, name, one).ratio() for one in close[:2]]
    if len(close) > 1 and (close is family or alike[0] - alike[1] < 0.06):
        return say("exercises.error.name_several", name=name, close=", ".join(f"`{one}`" for one in close))
    return say("exercises.error.name_close", name=name, close=close[0]) if close else None


def _right(line: str) -> str:
    code = line[: len(mask(line))]  # without the comment, with the words in quotes
    return re.sub(r"^\s*\w+\s*=(?!=)\s*", "", code).strip()


def _kind_of(name: str, line: str) -> str:
    if _right(line) == name and (said := number_of(name)) != "0":
        return say("exercises.error.number_words", fixed=said)
    if name.upper() in tuple("ABCDEFGH") or (len(name) == 1 and name.islower()):
        return say("exercises.error.name_letter", name=name.upper() if name in "abcdef" else name)
    if line_above := assigned_above(name):
        return say("exercises.error.name_above", name=name, line=line_above)
    if province := _province(name):
        return say("exercises.error.name_province", name=province)
    if re.search(rf"\b(load|value)\(\s*{re.escape(name)}\b", line):
        return say("exercises.error.name_table", name=name)
    compared = re.search(rf"[=!]=\s*{re.escape(name)}\b", line)  # with a text, most likely
    given = re.search(rf"(?<![\w.])({_WORD})\(\s*{re.escape(name)}\s*[,)]", line)  # corong(warga): so is this
    if name[0].isupper() or compared or (given and not hasattr(builtins, given[1])):
        return say("exercises.error.name_text", name=name)
    return say("exercises.error.name_either" if is_table(name) else "exercises.error.name", name=name)


def unquoted(line: str) -> re.Match | None:
    """Words given to a function of the lesson without quotation marks, where a number stands first."""
    found = re.search(rf"(?<![\w.]){_WORD}\(\s*(\d+(?:\s+{_WORD}){{2,}})\s*[,)]", mask(line))
    return found if found and not hasattr(builtins, found[0].partition("(")[0]) else None


def _province(name: str) -> str | None:
    try:
        from egov.data import province
    except ImportError:
        return None
    found, _near = province.find(name.replace("_", " "))
    return found if found and (name[0].isupper() or len(name) > 4) else None


def is_table(name: str) -> bool:
    """Is there a table of this name in the course?"""
    from egov.data.package import resources

    return name in resources()


def assigned_above(name: str) -> str | None:
    """The line of the open notebook that makes `name`, as it stands in its file beside the kernel; or None."""
    for source in _sources():
        if found := re.search(rf"^{re.escape(name)}\s*=(?!=).*$", source, re.MULTILINE):
            return found[0].strip()[:60] if "..." not in found[0] else f"{name} = ..."
    return None


def _sources() -> list[str]:
    import os
    from pathlib import Path

    from egov.core import cells

    told = os.environ.get("JPY_SESSION_NAME", "")
    path = Path(told) if told.endswith(".ipynb") else None
    try:
        if path is None or not path.is_file():
            return []
        book = cells.read(path.read_bytes())
        return [cells.source(cell) for cell in book if cell.get("cell_type") == "code"]
    except (OSError, ValueError):
        return []


def closest(name: str, there: Container[str]) -> str | None:
    """The column meant by `name`: space for underscore and capitals forgiven, then the spelling."""
    plain = {re.sub(r"[\s_]+", "_", str(one)).casefold(): str(one) for one in there}
    wanted = re.sub(r"[\s_]+", "_", name.strip()).casefold()
    if wanted in plain:
        return plain[wanted]
    whole = [one for one in plain if wanted in one.split("_")]  # `hari` for hari_kerja, before `arti`
    near = whole if len(whole) == 1 else difflib.get_close_matches(wanted, plain, n=1, cutoff=0.75)
    return plain[near[0]] if near else None
