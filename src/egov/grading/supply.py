"""Who supplies which name, settled once per assignment from the released placeholders and the instructor's source.

A name that a solution binds or changes is the trainee's; functions, classes and constants of ordinary cells are the
instructor's. Nothing here is read from a submission.
"""

from __future__ import annotations

import ast

from egov.grading import names


def settle(spec, master, known: dict) -> None:
    """Fills in `supplied`, `free`, `things`, `imports` and `open` of the spec, and what its answer cells bind."""
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
    supplied |= changed - modules  # `random.seed(1)` in a solution does not make the module the trainee's
    helpers = [line for text in ordinary for line in prelude(text, supplied)]
    spec.imports += [line for line in dict.fromkeys(helpers) if line not in spec.imports]
    spec.supplied, spec.free = sorted(supplied), sorted(free)
    spec.things = sorted(things([text for _, text in solved]))


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


def things(sources: list[str]) -> set[str]:
    """Classes the solutions define, functions and methods that return objects of these, and names for such objects.
    What a method merely computes (`luas = kotak.luas()`) is data, and stays data."""
    nodes = [n for source in sources for n in ast.walk(_tree(source))]
    found = {n.name for n in nodes if isinstance(n, ast.ClassDef)}
    known = {"self", "cls"} if found else set()
    before = -1
    while before < len(found):
        before = len(found)
        for node in nodes:
            found |= _made(node, found | known)
    return found - known


def _made(node: ast.AST, found: set[str]) -> set[str]:
    """The names to which this statement gives an object of the trainee's own class."""
    if isinstance(node, ast.FunctionDef):
        given = [n.value for n in ast.walk(node) if isinstance(n, (ast.Return, ast.Yield)) and n.value]
        return {node.name} if any(_makes(v, found) for v in given) else set()
    targets = []
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) and node.value and _makes(node.value, found):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):  # `daftar.append(Pegawai("Ani"))`
        call = node.value
        if isinstance(call.func, ast.Attribute) and any(_makes(a, found) for a in call.args):
            targets = [call.func]
    parts = [p for t in targets for p in (t.elts if isinstance(t, (ast.Tuple, ast.List)) else [t])]
    return {names.root(p) for p in parts} - {None}


def _makes(value: ast.AST, found: set[str]) -> bool:
    """Whether this expression is such an object, or a collection of them."""
    if isinstance(value, ast.Name):
        return value.id in found
    if isinstance(value, ast.Call):
        called = value.func
        return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", None)) in found
    inner: list = []
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        inner = value.elts
    elif isinstance(value, ast.Dict):
        inner = value.values
    elif isinstance(value, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
        inner = [value.elt]
    elif isinstance(value, (ast.DictComp, ast.Subscript, ast.Starred, ast.NamedExpr)):
        inner = [value.value]
    elif isinstance(value, ast.IfExp):
        inner = [value.body, value.orelse]
    return any(_makes(v, found) for v in inner)
