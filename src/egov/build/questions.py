"""The cells of an assignment: what nbgrader needs is derived from one short line (`:soal: kunci tabel-usaha`).

| line               | cell                                  | written by                              |
| ------------------ | ------------------------------------- | --------------------------------------- |
| `identitas`        | name and NIP of the trainee           | the author, once                        |
| `kunci KEY`        | locked cell that only serves          | the author                              |
| `jawab KEY`        | answer cell                           | the build, from a `:::{soal}` block     |
| `uji KEY POINTS`   | test cell, visible and hidden part    | the build, from a `:::{soal}` block     |
| `esai KEY POINTS`  | written answer, graded by a person    | the build, from an `:::{esai}` block    |
"""

from __future__ import annotations

import ast

from egov.build.blocks import Block
from egov.core.errors import UserError
from egov.core.messages import say
from egov.exercises import expressions

SCHEMA_VERSION = 3
HIDDEN = ("### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS")
SOLUTION = ("### BEGIN SOLUTION", "### END SOLUTION")
BY_AUTHOR = {"identitas": 1, "kunci": 2}


def derive(line: str, source: str, metadata: dict) -> tuple[str, dict, str]:
    """Source, metadata and id of a question cell whose line the author or the build wrote."""
    role, *rest = str(line).split()
    if role == "identitas":
        return source, {**metadata, "tags": ["identitas"]}, role
    cell_id = f"{role}-{rest[0]}"
    if role == "esai":
        source = "\n".join(("=== " + SOLUTION[0][4:] + " ===", source, "=== " + SOLUTION[1][4:] + " ==="))
    nbgrader = {
        "grade": role in {"uji", "esai"},
        "grade_id": cell_id,
        "locked": role in {"uji", "kunci"},
        "schema_version": SCHEMA_VERSION,
        "solution": role in {"jawab", "esai"},
        "task": False,
    }
    if nbgrader["grade"]:
        points = float(rest[1])
        nbgrader["points"] = int(points) if points == int(points) else points
    return source, {**metadata, "nbgrader": nbgrader}, cell_id


def check_line(line: str, where: str) -> None:
    """Authors write `identitas` and `kunci KEY` only; raises UserError for all else."""
    parts = line.split()
    if not parts or BY_AUTHOR.get(parts[0]) != len(parts):
        raise UserError(say("build.soal.role", where=where, line=line))


def answer_cell(block: Block) -> str:
    """The answer cell: a placeholder, and the solution that nbgrader cuts out of the release."""
    line = block.line_typed
    if not line:
        raise block.wrongly("block.lacks", key=":tulis:", why="Tulis baris jawaban seperti yang diketik peserta.")
    before = [block.cell] if block.cell else []
    solution = [SOLUTION[0], line if block.typed_code else f"{block.variable} = {line}", SOLUTION[1]]
    return "\n".join([*before, f"{block.variable} = ...", *solution])


def test_cell(block: Block, number: str) -> str:
    """Visible part: form, range, misconceptions. Hidden part: the right answer, computed from data."""
    question, variable = f"{number}-{block.key}", block.variable
    before, last = _expected(block, number)
    sources = [
        "\n".join([*before, *last]),
        *(source for one in block.wrong for source in (one.answer, one.when) if source),
    ]
    used = {node.id for s in sources for node in ast.walk(ast.parse(s)) if isinstance(node, ast.Name)}
    own = sorted(used & {"provinsi", *expressions.own_names(number)} - {variable})
    later = "".join(f", {name}={name}" for name in own)
    call = f'decide("{question}", {variable}, ' + "\n    ".join(last) + f"{later})"
    return "\n".join(
        (
            "from egov.exercises import verify",
            f'verify("{question}", {variable}{later})',
            HIDDEN[0],
            "from egov.exercises import decide",
            *before,
            call,
            HIDDEN[1],
        )
    )


def _expected(block: Block, number: str) -> tuple[list[str], list[str]]:
    """(lines before, lines of the last expression) of the hidden test."""
    if block.answer_code:
        try:
            body = ast.parse(block.answer_code).body
        except SyntaxError as problem:
            words = say("build.expression.syntax", source="Jawab:", reason=problem.msg)
            raise block.wrongly("block.lacks", key="Jawab:", why=words) from None
        if not body or not isinstance(body[-1], ast.Expr):
            raise block.wrongly("soal.last")
        lines = block.answer_code.splitlines()
        return lines[: body[-1].lineno - 1], lines[body[-1].lineno - 1 :]
    source = block.values.get("jawab")
    if not source:
        raise block.wrongly("block.lacks", key=":jawab:", why="Tulis ungkapan yang menghitung jawaban benar.")
    try:
        tree = expressions.parse(source, expressions.names_of(number))
    except expressions.WrongExpression as problem:
        raise block.wrongly("block.expression", why=str(problem)) from None
    return _imports(tree, number), [source]


def _imports(tree: ast.Expression, number: str) -> list[str]:
    """The test runs beside the trainee's names, so it imports its own."""
    used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    data = sorted(used & {"load", "value"})
    known = set(expressions.names_of(number))
    known -= set(expressions.own_names(number))
    own = sorted((used & known) - set(expressions.BUILTINS) - {"load", "value", "math"})
    lines = ["import math"] if "math" in used else []
    lines += [f"from egov.data import {', '.join(data)}"] if data else []
    return lines + ([f"from egov.units.u{number}.data import {', '.join(own)}"] if own else [])
