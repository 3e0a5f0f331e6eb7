"""What a trainee meant by a line: one engine for the habits of Excel, WhatsApp and Indonesian spelling.

A line that fails and a line that runs but answers wrongly pass through the same rules, so that the same slip gets
the same advice in every cell: 62%, 0,62, 7.989.545.217, 4,5 miliar, ×, 4 : 2, SUM(a;b). The first rule that fits
speaks, with the reader's own numbers; about several slips at once it says the whole line, mended.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from egov.core.messages import say
from egov.exercises import asked, habits_excel, habits_loose, habits_mend
from egov.exercises.habits_mend import comma_numbers, mask
from egov.exercises.habits_words import number_of, scaled

UNITS = (
    "triliun|miliar|milyar|juta|ribu|jt|rb|orang|jiwa|warga|persen|penduduk|menit|jam|hari|tahun|rupiah|petugas|desa"
)
SCALES = ("triliun", "miliar", "milyar", "juta", "ribu", "jt", "rb")
SHORT = {"jt": "juta", "rb": "ribu", "milyar": "miliar"}
TIMES = ("detik", "menit", "jam", "hari", "minggu", "bulan", "tahun")
_SPACE = "[\u00a0\u2007\u202f\u200b\u2060\ufeff]"


@dataclass(frozen=True)
class Habit:
    """A recognised habit: its id, the sentence that helps, and where it stands in the line."""

    cause: str
    message: str
    start: int = 0
    end: int = 0


def find(line: str, names: Container[str] = (), failing: bool = True) -> Habit | None:
    """The habit that shows in `line`; a line that ran is only asked for what cannot have been meant."""
    plain = mask(line)
    spoken = (
        habits_loose.dated(line, plain)
        or _rule(_FIRST, line, plain, names, failing)
        or _commas(line, plain, names, failing)
        or habits_excel.find(line, names)
    )
    if spoken:
        return spoken if isinstance(spoken, Habit) else Habit(*spoken)
    loose = habits_loose.find(line, plain, names) if failing else None
    return Habit(*loose) if loose else _rule(_THEN, line, plain, names, failing)


def _rule(rules: tuple, line: str, plain: str, names: Container[str], failing: bool) -> Habit | None:
    for pattern, key, values, also_running in rules:
        found = re.search(pattern, plain) if failing or also_running else None
        if found:
            filled = values(found) if values else {}
            spoken_by = filled.pop("key", key)
            said = say(f"exercises.error.{spoken_by}", **filled)
            whole = "" if "_here" in spoken_by else _whole(line, said, names)
            return Habit(key, said + whole, *found.span(1))
    return None


def _whole(line: str, said: str, names: Container[str]) -> str:
    """The line as Python writes it, where one mended piece would leave another slip behind."""
    fixed = habits_mend.mended(line, names)
    if not fixed or fixed in said or f"`{fixed}`" in said:
        return ""
    return " " + say("exercises.error.whole", fixed=fixed)


def _commas(line: str, plain: str, names: Container[str], failing: bool) -> tuple | None:
    """Commas inside numbers: decimals, thousands, or either."""
    numbers = comma_numbers(plain)
    if failing and not numbers:  # round(77,02): no number begins with a nought
        numbers = list(re.finditer(r"(?<![\w.,])\d+,0\d+(?![\w,])", plain))
    if not numbers:
        return None
    first = numbers[0]
    wrong = first[0]
    if wrong.count(",") > 1:
        key, fixed = "thousands_comma", wrong.replace(",", "_")
    elif re.fullmatch(r"[1-9]\d{0,2},\d{3}", wrong) and not re.search(r"[-+*/]", plain.split("=", 1)[-1]):
        key, fixed = "comma_either", wrong.replace(",", ".")
    else:
        key, fixed = "decimal_comma", wrong.replace(",", ".")
    if len(numbers) > 1 and (whole := habits_mend.mended(line, names)):
        return "decimal_comma", say("exercises.error.decimal_commas", fixed=whole), *first.span()
    said = say(f"exercises.error.{key}", wrong=wrong, fixed=fixed, other=wrong.replace(",", "_"))
    return key, said + _whole(line, said, names), *first.span()


def _number(found: re.Match) -> dict[str, str]:
    return {"number": habits_mend.plain_number(found[1].rstrip(".,"))}


def _thousands(found: re.Match) -> dict[str, str]:
    return {"wrong": found[1], "fixed": re.sub("[. ]", "_", found[1])}


def _unit(found: re.Match) -> dict[str, str]:
    """A unit behind a number is left out; where the answer is given in another one, that is said first."""
    asked_in = asked.unit(found.string)
    other = found["w"] in TIMES and asked_in in TIMES and asked_in != found["w"]
    told = {"number": habits_mend.plain_number(found["n"]), "word": found["w"]}
    return {"key": "unit_other", "word": found["w"], "unit": asked_in} if other else told


def _scale(found: re.Match) -> dict[str, str]:
    number = habits_mend.plain_number(found["n"])
    word, asked_in = SHORT.get(found["w"], found["w"]), asked.unit(found.string)
    key = "scale_word" if not asked_in else "scale_word_here" if word in asked_in.split() else "scale_word_away"
    return {"key": key, "number": number, "word": found["w"], "fixed": scaled(number, found["w"]), "unit": asked_in}


def _sign(found: re.Match) -> dict[str, str]:
    return {"sign": found[1].strip()}


def _compared(found: re.Match) -> dict[str, str]:
    compared, _, command = found[1].rpartition(".")
    return {"fixed": f"(... {compared}).{command}()"}


def _digits(found: re.Match) -> dict[str, str]:
    return {"fixed": number_of(found[1])}


def _percent(found: re.Match) -> dict[str, str]:
    """`1.3%` alone is the answer only where percent is asked for."""
    asked_in = asked.unit(found.string)
    away = asked_in and "persen" not in asked_in
    told = {"number": habits_mend.plain_number(found[1].rstrip(".,")), "unit": asked_in}
    if re.search(r"[^\W\d]\w*\($", found.string[: found.start(1)].rstrip()):
        return told | {"key": "percent_sign_here"}  # rumus_antrean(95%): a command that is given a number
    return told | ({"key": "percent_sign_away"} if away else {})


def _pair(found: re.Match) -> dict[str, str]:
    a, b = (habits_mend.plain_number(found[n]) for n in (2, 3))
    return {"wrong": found[1], "fixed": f"{a} / {b}"}


def _column(found: re.Match) -> dict[str, str]:
    table, name = re.split(r"[.\[]", found[1])
    return {"fixed": f'{table}["{name.rstrip("]").replace(" ", "_")}"]'}


def _plain(found: re.Match) -> dict[str, str]:
    return {"wrong": found[1], "fixed": habits_mend.plain_number(found[1])}


_NUM = r"\d[\d.,_]*"
_ONES = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_CALLED = "ceil|sum|round|len|abs|print|median"
_NO_WORD = r"(?!(?:and|or|in|is|if|else|for|not)\b)"  # Python's own words
# Pattern, sentence, what the sentence needs to know, whether it also speaks when the line ran. Order matters; the
# first group is what gets underlined. Commas and Excel's functions speak between the two halves.
_FIRST = (
    (r"([\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb])", "curly_quote", None, False),
    (r"([０-９．，＋－＊／（）＝％]+)", "fullwidth", lambda m: {"fixed": habits_mend.narrow(m[1])}, True),
    (rf"({_SPACE})", "hidden_space", None, False),
    (r"([\u2212\u2013\u2014])", "minus", _sign, False),
    (r"^\s*(nama|nip)\s*=", "identity", None, False),
    (rf"(\b(?P<n>{_NUM})\s*(?P<w>{'|'.join(SCALES)})\b)", "scale_word", _scale, False),
    (rf"(\b({_NUM})\s+dari\s+({_NUM})\b)", "out_of", _pair, False),
    (rf"(\b{_NUM})\s*(?:%|persen\b)\s*(?:dari\b)", "percent_of", _number, False),
    (rf"(\b(?P<n>{_NUM})\s*(?P<w>{UNITS})\b)", "unit_word", _unit, False),
    (rf"(\b(?P<n>{_NUM})\s*(?P<w>kali(?: lipat)?))\s*$", "unit_word", _unit, False),
    (r"(\*\s*100\s*%)", "percent_hundred", None, True),
    (r"(\d[\d.,]*)\s*%", "percent_sign", _percent, True),
    (r"([^\W\d]\w*|[)\]])\s*%\s*(?=[*+)]|$|dari\b)", "percent_name", lambda m: {"name": m[1]}, False),
    (r"(=[<>]|[<>]\s+=)", "comparison", lambda m: {"wrong": m[1], "fixed": m[1].strip("= ") + "="}, False),
    (r"=\s*(=)", "equals", None, False),
    (r"^\s*(=)\s*\S", "equals", None, False),
    (r"^\s*\w+\s*(=)\s*$", "empty", None, False),
    (r"(\.\.\.)", "dots_left", None, False),
    (r"/\s*\d[\d_.]*(\s+100)\s*$", "times_hundred", None, False),
    (r"(?<![\w.,])(\d+\.\s+\d+)(?![\w.,])", "space_inside", lambda m: {"fixed": re.sub(r"\s", "", m[1])}, False),
    (r"(?<![\w.])(\d{1,3}(?:\.\d{3}){2,})(?![\d.])", "thousands", _thousands, False),
    (r"(?<![\w.])(\d{1,3}(?: \d{3})+)\b", "thousands", _thousands, False),
    (r"((?<![\w.])\d[\d_]*(?:\.\d+)?[.,]\s*)$", "stray_mark", _plain, True),
    (r"(?<=\d)\s*([\"'])\s*$", "stray_quote", None, False),
)
_THEN = (
    (
        r"(×|(?<=[\w)])\s+[xX]\s+(?=[\w(])|(?<=[\d)])\s?[xX]\s?(?=[\d(])|(?<=[\w)])\s+kali\s+(?=[\w(]))",
        "times",
        _sign,
        False,
    ),
    (r"(÷|(?<=[\w)])\s+bagi\s+(?=[\w(]))", "divide", _sign, False),
    (r"^\s*\w+\s*=[^\[{=(]*[\w)]\s*(:)\s*[\w(.]", "divide", _sign, False),
    (r"^\s*\w+\s*=[^\[{=]*\)\s*(:)\s*[\w(.]", "divide", _sign, False),
    (rf"[=(+*/-]\s*({_CALLED})\s+[\w(]", "brackets_missing", lambda m: {"name": m[1]}, False),
    (r"(?<=[\w)\]])\s*(\^)\s*(?=[\w(])", "power", None, True),
    (rf"[=(]\s*((?:{_ONES})(?:\s.*)?|se(?:puluh|belas|ratus|ribu|juta)\b.*)$", "number_words", _digits, False),
    (
        rf"(?<![\w.])([A-Za-z]\w*(?:\.[a-z]+ {_NO_WORD}[a-z]+\b|\[[a-z]+ {_NO_WORD}[a-z]+\]))",
        "column_space",
        _column,
        False,
    ),
    (r"([<>]=?\s*\d[\d_]*\.(?:mean|sum|median|count)\b)", "compare_brackets", _compared, False),
    (r"([-+*/])\s*$", "unfinished", _sign, False),
    (r"=\s*([A-Fa-f])[.)](?:\s+\w.*)?\s*$", "name_letter", lambda m: {"name": m[1].upper()}, False),
    (r"(?<![\w.])\d[\d_.]*\s*(?!e\d)([A-Za-z]\w*)", "times_missing", None, False),
)
