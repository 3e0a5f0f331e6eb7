"""One short line a question cell (`:soal: uji orang-dunia 2`); everything nbgrader needs is derived from it.

| line               | cell                                   | what the author writes in it                    |
| ------------------ | -------------------------------------- | ----------------------------------------------- |
| `identitas`        | name and NIP of the trainee            | the two placeholders                            |
| `kunci KEY`        | locked cell that only serves           | its code or text                                |
| `jawab KEY`        | answer cell                            | the reference solution                          |
| `uji KEY POINTS`   | test cell, visible and hidden part     | code whose last line is the right answer        |
| `esai KEY POINTS`  | written answer, graded by a person     | a sample answer                                 |
"""

from __future__ import annotations

import ast

from egov.errors import UserError

SCHEMA_VERSION = 3
HIDDEN = ("### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS")
SOLUTION = ("### BEGIN SOLUTION", "### END SOLUTION")


def derive(line: str, cell_type: str, source: str, metadata: dict, unit: str, where: str) -> tuple[str, dict, str]:
    """Source, metadata and id of a question cell. Raises UserError naming the cell when the line is wrong."""
    role, key, points = _split(line, where)
    cell_id = key if role == "identitas" else f"{role}-{key}"
    wanted = "markdown" if role == "esai" else "code"
    if cell_type != wanted and role != "kunci":
        raise UserError(f"{where}: '{role}' belongs on a {wanted} cell.")
    if role == "identitas":
        return source, {**metadata, "tags": ["identitas"]}, cell_id
    if role == "jawab":
        source = _answer_cell(source, f"{unit}-{key}", where)
    if role == "uji":
        source = _test_cell(source, f"{unit}-{key}", where)
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
        nbgrader["points"] = points
    return source, {**metadata, "nbgrader": nbgrader}, cell_id


def _split(line: str, where: str) -> tuple[str, str, float]:
    parts = str(line).split()
    if parts == ["identitas"]:
        return "identitas", "identitas", 0
    role = parts[0] if parts else ""
    expected = {"kunci": 2, "jawab": 2, "uji": 3, "esai": 3}.get(role)
    if expected is None:
        raise UserError(f"{where}: '{line}' starts with an unknown word; use identitas, kunci, jawab, uji or esai.")
    if len(parts) != expected or (expected == 3 and not parts[2].replace(".", "", 1).isdigit()):
        form = f"{role} KEY POINTS" if expected == 3 else f"{role} KEY"
        raise UserError(f"{where}: '{line}' should read '{form}'.")
    points = float(parts[2]) if expected == 3 else 0
    return role, parts[1], int(points) if points == int(points) else points


def _variable(question: str, where: str) -> str:
    from egov.exercises import find

    try:
        return find(question).variable
    except KeyError as problem:
        raise UserError(f"{where}: {problem.args[0]} Add it to QUESTIONS in src/egov/units/.") from problem


def _answer_cell(source: str, question: str, where: str) -> str:
    if SOLUTION[0] in source:
        return source
    variable = _variable(question, where)
    return "\n".join((f"{variable} = ...", SOLUTION[0], source, SOLUTION[1]))


def _test_cell(source: str, question: str, where: str) -> str:
    variable = _variable(question, where)
    try:
        body = ast.parse(source).body
    except SyntaxError as problem:
        raise UserError(f"{where}: the test is not valid Python (line {problem.lineno}).") from problem
    if not body or not isinstance(body[-1], ast.Expr):
        raise UserError(f"{where}: the last line of a test must be the right answer, as an expression.")
    lines = source.splitlines()
    before, last = lines[: body[-1].lineno - 1], lines[body[-1].lineno - 1 :]
    call = f'decide("{question}", {variable}, ' + "\n    ".join(last) + ")"
    return "\n".join(
        (
            "from egov.exercises import verify",
            f'verify("{question}", {variable})',
            HIDDEN[0],
            "from egov.exercises import decide",
            *before,
            call,
            HIDDEN[1],
        )
    )
