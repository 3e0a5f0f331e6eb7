"""Which names a test needs, and who may supply them: read from the instructor's text, never from the trainee's.

A test's helper (`from egov.exercises import verify`, a constant in a locked cell) belongs to the instructor: whatever
the trainee binds to that name is ignored. The trainee supplies only what the instructor's own solution, or the
placeholder in the released cell, binds or changes, and what no trusted cell binds at all.
"""

from __future__ import annotations

import ast
import builtins
import re
import symtable
from dataclasses import dataclass, field

from IPython.core.inputtransformer2 import TransformerManager

FILE = re.compile(r"[\w][\w .-]{0,80}(/[\w][\w .-]{0,80}){0,3}\.[A-Za-z0-9]{1,8}")
UNSAFE_SUFFIX = (".py", ".pyc", ".pth", ".so", ".ipynb", ".zip", ".egg", ".pkl", ".pickle", ".joblib")


@dataclass
class Names:
    used: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    imports: list[str] = field(default_factory=list)


def plain(source: str) -> str:
    """Python without magics: `%` and `!` lines become calls, as IPython would make them."""
    return TransformerManager().transform_cell(source)


def read(source: str) -> Names:
    """The names of one cell; a text that is no Python has none."""
    names = Names()
    try:
        text = plain(source)
        tree = ast.parse(text)
        table = symtable.symtable(text, "<sel>", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return names
    _tables(table, names, top=True)
    for node in ast.walk(tree):
        _node(node, names)
    names.used -= _bound_first(tree)
    return names


def _tables(table: symtable.SymbolTable, names: Names, top: bool) -> None:
    for symbol in table.get_symbols():
        binds = symbol.is_assigned() or symbol.is_imported()
        if binds and (top or symbol.is_global()):
            names.bound.add(symbol.get_name())
        if symbol.is_referenced() and (top or symbol.is_global()):
            names.used.add(symbol.get_name())
    for child in table.get_children():
        _tables(child, names, top=False)


def _root(node: ast.AST) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None


def _node(node: ast.AST, names: Names) -> None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if FILE.fullmatch(node.value) and not node.value.lower().endswith(UNSAFE_SUFFIX):
            names.files.add(node.value)
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        names.imports.append(ast.unparse(node))
    elif isinstance(node, (ast.Assign, ast.Delete)):
        names.changed |= {_root(t) for t in node.targets if not isinstance(t, ast.Name)}
    elif isinstance(node, ast.AugAssign):
        names.changed.add(_root(node.target))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        names.changed.add(_root(node.value.func) if isinstance(node.value.func, ast.Attribute) else None)
    names.changed.discard(None)


def _bound_first(tree: ast.Module) -> set[str]:
    """Names a cell sets at its top level before it reads them: nobody need supply those."""
    seen: set[str] = set()
    own: set[str] = set()
    for statement in tree.body:
        loads = {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Store)}
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            own |= {(a.asname or a.name).split(".")[0] for a in statement.names} - seen
        elif isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            own |= {statement.name} - seen
        elif isinstance(statement, ast.Assign):
            targets = {t.id for t in statement.targets if isinstance(t, ast.Name)}
            own |= targets - seen - loads
        elif isinstance(statement, ast.For) and isinstance(statement.target, ast.Name):
            own |= {statement.target.id} - seen - {n.id for n in ast.walk(statement.iter) if isinstance(n, ast.Name)}
        seen |= loads
    return own


BUILTINS = set(dir(builtins)) | {"get_ipython", "display", "In", "Out", "exit", "quit"}


def asked(cell: Names, trusted: set[str], supplied: set[str]) -> list[str]:
    """What to ask of the trainee for this cell."""
    return sorted(n for n in cell.used if n in supplied or (n not in trusted and n not in BUILTINS))


def _tree(source: str) -> ast.Module:
    try:
        return ast.parse(plain(source))
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


def things(sources: list[str]) -> set[str]:
    """Classes the solutions define, and names they give to objects of these."""
    nodes = [n for source in sources for n in ast.walk(_tree(source))]
    classes = {n.name for n in nodes if isinstance(n, ast.ClassDef)}
    made = set()
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _root(node.value.func) in classes:
            made |= {t.id for t in node.targets if isinstance(t, ast.Name)}
    return classes | made


def prelude(source: str, supplied: set[str]) -> list[str]:
    """Functions, classes and literal constants of an ordinary cell, unless a solution changes them."""
    kept = []
    for node in _tree(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound = {node.name}
        elif isinstance(node, ast.Assign) and all(isinstance(t, ast.Name) for t in node.targets):
            if any(isinstance(n, (ast.Call, ast.Name, ast.Attribute)) for n in ast.walk(node.value)):
                continue
            bound = {t.id for t in node.targets}
        else:
            continue
        if not bound & supplied and not any(isinstance(n, ast.Constant) and n.value is ... for n in ast.walk(node)):
            kept.append(ast.unparse(node))
    return kept
