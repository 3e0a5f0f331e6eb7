"""Who supplies which name, settled once per assignment from the released placeholders and the instructor's source.

A name that a solution binds or changes is the trainee's; functions, classes and constants of ordinary cells are the
instructor's. Nothing here is read from a submission.
"""

from __future__ import annotations

import ast

from egov.grading.notebook import names, objects


def settle(spec, master, known: dict) -> None:
    """Fills in whose names are whose in the spec (see `Spec`), and what its answer cells bind."""
    spec.open = master is None
    texts = [(c, c.source) for c in known.values() if c.kind in ("answer", "locked") and c.cell_type == "code"]
    for cell in master.cells if master else []:
        own = known.get(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
        if cell.cell_type == "code" and (own is None or own.kind == "answer"):
            texts.append((own, cell.source))
    modules = {n for _, text in texts for line in names.read(text).imports for n in names.own(line).bound}
    ordinary = [text for cell, text in texts if cell is None]
    solved = [(cell, text) for cell, text in texts if cell is not None and cell.kind == "answer"]
    supplied, changed, free = set(), set(), set()
    for cell, text in [*solved, *((None, text) for text in ordinary)]:
        found = names.read(text)
        spec.imports += [line for line in found.imports if line not in spec.imports]
        bound = found.bound - {n for line in found.imports for n in names.read(line).bound}
        if cell is None:
            free |= bound
            continue
        cell.binds = sorted({*cell.binds, *bound})
        supplied |= bound
        changed |= found.changed
    # Neither `random.seed(1)` nor `open(…).write(…)` in a solution makes that name the trainee's.
    supplied |= changed - modules - names.BUILTINS
    helpers = [line for text in ordinary for line in prelude(text, supplied)]
    spec.imports += [line for line in dict.fromkeys(helpers) if line not in spec.imports]
    spec.supplied, spec.free = sorted(supplied), sorted(free)
    trees = [_tree(text) for _, text in solved]
    made, does = objects.objects(trees), objects.habits(trees)
    spec.things, spec.makers, spec.operators = sorted(made.things), sorted(made.makers), sorted(made.operators)
    spec.mutates, spec.after, spec.reads = sorted(does.mutates), sorted(does.after), sorted(does.reads)


def _tree(source: str) -> ast.Module:
    try:
        return names.parsed(source)[1]
    except SyntaxError:
        return ast.Module([], [])


def prelude(source: str, supplied: set[str]) -> list[str]:
    """Functions, classes and literal constants of an ordinary cell, unless a solution changes them."""
    kept = []
    for node in _tree(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound = {node.name}
        elif isinstance(node, ast.Assign) and all(isinstance(t, ast.Name) for t in node.targets):
            read = not isinstance(node.value, ast.Lambda)
            if read and any(isinstance(n, (ast.Call, ast.Name, ast.Attribute)) for n in ast.walk(node.value)):
                continue
            bound = {t.id for t in node.targets}
        else:
            continue
        if not bound & supplied and not any(isinstance(n, ast.Constant) and n.value is ... for n in ast.walk(node)):
            kept.append(ast.unparse(node))
    return kept
