"""Blocks to compiled definitions: what `exercises.json` and `questions.json` hold, and all that can be wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from egov.build.blocks import Block
from egov.core.messages import say
from egov.exercises import expressions, loader
from egov.exercises.base import Exercise

INLINE = re.compile(r"(?:^|(?<= · ))([A-Z])\. (.+?)(?= · [A-Z]\. |$)")
# Keys that list columns: what the field is called, and which a kind needs or may have.
COLUMNS = {"kolom": "columns", "kunci": "keys", "bulat": "whole", "kosong": "blank"}
LISTS = {"tabel": (("kolom", "kunci"), ()), "rancangan": (("kolom",), ("bulat", "kosong"))}
ROW = re.compile(r"^\|\s*([A-Z])\. (.+?)\s*\|")


def definition(block: Block, prompt: str, number: str) -> dict[str, Any]:
    """The plain form of one exercise or question; `prompt` is the text above it, where its options stand."""
    kind = block.values.get("jenis", "")
    if kind not in loader.NAMES:
        raise block.wrongly("block.kind", kind=kind, known=", ".join(loader.NAMES))
    plain: dict[str, Any] = {"id": block.key, "kind": kind, "variable": block.variable}
    plain["objective"] = _needed(block, "tujuan", "Tulis kunci tujuan unit yang dilatih, misalnya :tujuan: ubah.")
    plain |= _limits(block, kind)
    if kind.startswith("pilihan"):
        plain["options"] = block.options or options_in(prompt)
        if not plain["options"]:
            raise block.wrongly("block.options")
    plain["hints"] = block.hints
    if not block.hints:
        raise block.wrongly("block.lacks", key="1. petunjuk", why="Setiap latihan punya paling sedikit satu petunjuk.")
    if block.kind == "latihan":
        _needed(block, "jawab", "Tulis ungkapan yang menghitung jawaban benar.")
        for name, words in (("Benar:", block.right), ("Penjelasan:", block.explanation)):
            if not words:
                raise block.wrongly("block.lacks", key=name, why="Peserta membacanya sesudah menjawab.")
        plain |= {"right": block.right, "explanation": block.explanation}
        plain["reference"] = encoded(block, block.values["jawab"], number)
    if len({one.name for one in block.wrong}) < 2:
        raise block.wrongly("block.misconceptions", count=len(block.wrong))
    plain["misconceptions"] = [
        {"name": one.name, "answer": encoded(block, one.answer, number), "message": one.message}
        | ({"when": _condition(block, one.when, number)} if one.when else {})
        for one in block.wrong
    ]
    _consistent(block, loader.from_plain(plain, number))
    return plain


def options_in(prompt: str) -> dict[str, str]:
    """Letter → words, from the list, the line or the table in the prompt."""
    found: dict[str, str] = {}
    for line in prompt.split("\n"):
        listed = re.match(r"^- ([A-Z])\. (.+)$", line) or ROW.match(line)
        pairs = [listed.groups()] if listed else INLINE.findall(line) if line.startswith("A. ") else []
        found |= {letter: words.strip() for letter, words in pairs}
    return found


def rubric(block: Block) -> dict[str, Any]:
    """Points and levels of a written question, best level first."""
    points = points_of(block)
    levels = [{"points": _number(block, p, "Poin"), "name": name, "signs": signs} for p, name, signs in block.levels]
    worth = [level["points"] for level in levels]
    if len(levels) != 4 or worth != sorted(worth, reverse=True) or worth[0] != points or worth[-1] != 0:
        raise block.wrongly("block.rubric", points=f"{points:g}")
    if not block.model:
        raise block.wrongly("block.model")
    objective = _needed(block, "tujuan", "Tulis kunci tujuan unit yang dinilai.")
    return {"points": points, "objective": objective, "levels": levels}


def encoded(block: Block, source: str, number: str) -> dict[str, Any]:
    """`source` evaluated, as plain data; kept as an expression where it waits for the trainee's own."""
    try:
        expressions.parse(source, expressions.names_of(number))
        if expressions.depends_on(source, number) - {"jawaban"}:
            expressions.evaluate(source, number, provinsi=loader.own_province())
            return {"expression": source}
        return plain_value(expressions.evaluate(source, number))
    except expressions.WrongExpression as problem:
        raise block.wrongly("block.expression", why=str(problem)) from None
    except Exception as problem:
        reason = f"{type(problem).__name__}: {problem}"
        words = say("build.expression.fails", source=source, reason=reason)
        raise block.wrongly("block.expression", why=words) from problem


def plain_value(value: Any) -> dict[str, Any]:
    """A value as JSON holds it; a table as its columns and rows."""
    import pandas as pd

    if isinstance(value, pd.Series):
        value = value.reset_index()
    if isinstance(value, pd.DataFrame):
        if not isinstance(value.index, pd.RangeIndex):
            value = value.reset_index()
        rows = json.loads(value.to_json(orient="values", date_format="iso", double_precision=15))
        return {"table": {"columns": [str(name) for name in value.columns], "rows": rows}}
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, (set, frozenset)):
        value = sorted(value)
    return {"value": list(value) if isinstance(value, tuple) else value}


def _condition(block: Block, source: str, number: str) -> str:
    try:
        expressions.parse(source, expressions.names_of(number))
    except expressions.WrongExpression as problem:
        raise block.wrongly("block.expression", why=str(problem)) from None
    return source


def _consistent(block: Block, exercise: Exercise) -> None:
    """No misconception equals the right answer or is hidden by one before it.

    A wrong road may end within the tolerance: it is told where it is followed to the last digit.
    """
    right = exercise.clean(exercise.reference()) if exercise.reference else None
    for one in exercise.misconceptions:
        value = exercise.clean(one.example)
        equal = right is not None and exercise.same(value, right)
        if equal and (not exercise.exactly(value, value) or exercise.exactly(value, right)):
            raise block.wrongly("block.equal", name=one.name)
        caught = exercise._misconception(value)
        if caught is not None and caught.name != one.name:
            raise block.wrongly("block.same_example", name=one.name, other=caught.name)


def _limits(block: Block, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, name in (("rel", "rel"), ("abs", "abs"), ("rendah", "low"), ("tinggi", "high")):
        if key in block.values:
            found[name] = _number(block, block.values[key], f":{key}:")
    if "satuan" in block.values:
        found["unit"] = block.values["satuan"]
    if block.values.get("dihitung"):
        found["computed"] = True
    if kind in LISTS:
        needed, more = LISTS[kind]
        for key in (*needed, *(k for k in more if k in block.values)):
            words = _needed(block, key, "Pisahkan nama kolom dengan koma.")
            found[COLUMNS[key]] = [part.strip() for part in words.split(",")]
    if kind == "rancangan":
        found["least"] = _number(block, _needed(block, "baris", "Tulis paling sedikit berapa baris."), ":baris:")
    return found


def _needed(block: Block, key: str, why: str) -> str:
    if not block.values.get(key):
        raise block.wrongly("block.lacks", key=f":{key}:", why=why)
    return block.values[key]


def _number(block: Block, text: str, key: str) -> float:
    try:
        number = float(text.replace("_", "").replace(",", "."))
    except ValueError:
        raise block.wrongly("block.number", key=key, value=text) from None
    return int(number) if number == int(number) and "e" not in text else number


def points_of(block: Block) -> float:
    try:
        return _number(block, block.values["poin"], ":poin:")
    except KeyError:
        raise block.wrongly("block.points") from None


def dumps(plain: dict[str, Any]) -> str:
    """As it is committed: readable in a diff, the same bytes on every machine."""
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def write(path: Path, plain: dict[str, Any]) -> bool:
    """Write when it differs; True when it did."""
    content = dumps(plain)
    if path.is_file() and path.read_text(encoding="utf-8") == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
    loader.forget()
    return True
