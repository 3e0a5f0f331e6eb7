"""Does the text keep its word? Runs every last hint, honest variant, right answer and misconception of a page.

A lesson's cells run in order in one namespace, without their pictures, so that a line is judged with the names
that the trainee has at that point. Each sentence says file, line, exercise and what the screen answered.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
from typing import Any

from egov.build.blocks import Block
from egov.build.text import Page
from egov.core.messages import say
from egov.exercises import Exercise, expressions, loader
from egov.exercises.results import BELUM_TEPAT, BENAR, NotAccepted

CODE = re.compile(r"`([^`]+)`")


def problems(page: Page, number: str, file: str) -> list[str]:
    """Sentences for the author; empty when the page keeps its word. Its definitions must be compiled already."""
    names: dict[str, Any] = {"__name__": "__main__"}
    found: list[str] = []
    lessons = {f"latihan.{b.key.replace('-', '_')}.check(": b for b in page.blocks if b.kind == "latihan"}
    tests = {f"uji-{b.key}": b for b in page.blocks if b.kind == "soal"}
    for block in page.blocks:  # those that an activity shows have no cell
        if block.kind == "latihan" and block.values.get("tempat"):
            found += _lesson(block, number, names)
    for cell in page.notebook.cells:
        if cell.cell_type != "code":
            continue
        block = next((b for call, b in lessons.items() if call in cell.source), None)
        if block is not None:
            found += _lesson(block, number, names)
        elif cell.id in tests:
            found += _question(tests[cell.id], cell.source, number, names)
        elif not cell.id.startswith("jawab-"):
            found += _run(cell, names, file)
    return found


def _run(cell, names: dict[str, Any], file: str) -> list[str]:
    """Run a cell that is no exercise; what only shows something is left out."""
    if cell.id == "identitas":
        names |= {"nama": "Siti Rahma", "nip": "", "provinsi": loader.own_province()}
        return []
    tree = ast.parse(cell.source)
    tree.body = [node for node in tree.body if not _only_shows(node)]
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(tree, file, "exec"), names)
    except Exception as problem:
        if "raises-exception" not in cell.metadata.get("tags", []):
            reason = f"{type(problem).__name__}: {problem}"
            return [say("build.proof.cell", file=file, cell=cell.source.split("\n")[0], reason=reason)]
    return []


def _only_shows(node: ast.stmt) -> bool:
    """`peraga.peta()`, `submit_button("04")`: pictures and buttons bind no name."""
    call = node.value if isinstance(node, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    name = call.func
    return (isinstance(name, ast.Attribute) and getattr(name.value, "id", "") == "peraga") or (
        isinstance(name, ast.Name) and name.id == "submit_button"
    )


def _lesson(block: Block, number: str, names: dict[str, Any]) -> list[str]:
    exercise = next(one for one in loader.exercises(number) if one.id == block.key)
    right, found = exercise.reference(), []
    result = exercise.check(right)
    if result.outcome != BENAR:
        found.append(_say("proof.reference", block, value=right, said=result.message))
    for line in block.same:
        said = _typed(block, exercise, line, names)
        if said is not None:
            found.append(_say("proof.same", block, line=line.split("\n")[-1], said=said))
    found += _last_hint(block, exercise, names)
    for one in exercise.misconceptions:
        result = exercise.check(one.example)
        if (result.outcome, result.cause, result.message) != (BELUM_TEPAT, one.name, one.message):
            found.append(_say("proof.misconception", block, name=one.name, example=one.example, said=result.message))
    names[block.variable] = right
    return found


def _last_hint(block: Block, exercise: Exercise, names: dict[str, Any]) -> list[str]:
    if hasattr(exercise, "options"):
        return []  # the last hint of a choice never names the letter
    pieces = CODE.findall(block.hints[-1])
    if not pieces:
        return [_say("proof.no_line", block)]
    tried = [_typed(block, exercise, piece, names) for piece in pieces]
    return [] if None in tried else [_say("proof.hint", block, line=pieces[-1], said=tried[-1])]


def _typed(block: Block, exercise: Exercise, line: str, names: dict[str, Any]) -> str | None:
    """None when `line`, typed as the answer, is judged right; else what the screen says."""
    own = dict(names)
    try:
        exec(assigned(block, line), own)
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"
    result = exercise.check(own.get(block.variable, ...))
    return None if result.outcome == BENAR else result.message or result.title


def assigned(block: Block, line: str) -> str:
    """The answer cell's code with `line` typed behind the variable; a whole cell stays as it is."""
    whole = "\n" in line or re.match(rf"{re.escape(block.variable)}\s*=[^=]", line)
    return "\n".join([*([block.cell] if block.cell else []), line if whole else f"{block.variable} = {line}"])


def _question(block: Block, test: str, number: str, names: dict[str, Any]) -> list[str]:
    found = []
    line = block.line_typed
    for typed in [line, *block.same]:
        own = dict(names)
        try:
            exec(assigned(block, typed), own)
            exec(test, own)
        except Exception as problem:
            said = problem.message if isinstance(problem, NotAccepted) else f"{type(problem).__name__}: {problem}"
            found.append(_say("proof.same", block, line=typed.split("\n")[-1], said=said))
    mine = expressions.own_names(number)
    if mine:  # this question's slips, and later questions, are computed from what its cell holds
        with contextlib.suppress(Exception):
            exec(assigned(block, line), names)
        mine = {name: names[name] for name in mine if name in names}
    for one in next(q for q in loader.questions(number, **mine) if q.id == block.key).misconceptions:
        said = _refusal(test, {**names, block.variable: one.example})
        if said != (one.name, one.message):
            found.append(
                _say("proof.misconception", block, name=one.name, example=one.example, said=said[1] if said else "")
            )
    return found


def _refusal(test: str, names: dict[str, Any]) -> tuple[str | None, str] | None:
    try:
        exec(test, names)
    except NotAccepted as refused:
        return refused.cause, refused.message
    except Exception as problem:
        return None, f"{type(problem).__name__}: {problem}"
    return None


def _say(key: str, block: Block, **values: object) -> str:
    return say(f"build.{key}", where=block.where, **values)
