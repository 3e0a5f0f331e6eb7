"""Which names a test needs, and who may supply them: read from the instructor's text, never from the trainee's.

A test's helper (`from egov.exercises import verify`, a constant in a locked cell) belongs to the instructor: whatever
the trainee binds to that name is ignored. The trainee supplies only what the instructor's own solution, or the
placeholder in the released cell, binds or changes, and what no trusted cell binds at all.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import re
import symtable
from dataclasses import dataclass, field

from IPython.core.inputtransformer2 import TransformerManager

from egov.grading.notebook import files

REFLECTS = {"globals", "locals", "vars", "dir", "eval", "exec"}
# A locked cell that binds names in one of these ways does so unseen.
UNSEEN = REFLECTS | {
    "setattr",
    "get_ipython",
    "builtins",
    "__builtins__",
    "__dict__",
    "import_module",
    "environ",
}
MAX_MAGIC, MAX_WITH_MAGIC = 50, 20_000


@dataclass
class Names:
    used: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    unseen: bool = False
    imports: list[str] = field(default_factory=list)
    stars: list[str] = field(default_factory=list)


def plain(source: str) -> str:
    """Python without magics: `%` and `!` lines become calls, as IPython would make them."""
    return TransformerManager().transform_cell(source)


def parsed(source: str) -> tuple[str, ast.Module]:
    """As Python, magics only where they are needed: IPython reads a text once more for each of its magics, so that a
    long text of many would keep us for minutes. Raises SyntaxError for whatever cannot be read."""
    try:
        with contextlib.suppress(SyntaxError):
            return source, ast.parse(source)
        if len(source) > MAX_WITH_MAGIC or len(re.findall(r"^\s*[%!?]|\?\s*$|=\s*[%!]", source, re.M)) > MAX_MAGIC:
            raise SyntaxError("too much")
        text = plain(source)
        return text, ast.parse(text)
    except (ValueError, RecursionError, MemoryError, RuntimeError) as error:
        raise SyntaxError(str(error)) from error


def read(source: str) -> Names:
    """The names of one cell; a text that is no Python has none."""
    names = Names()
    try:
        text, tree = parsed(source)
        table = symtable.symtable(text, "<sel>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return names
    _tables(table, names, top=True)
    for node in ast.walk(tree):
        _node(node, names)
    names.files, names.mentions = files.allowed(tree), files.mentioned(tree)
    names.used -= _bound_first(tree)
    return names


def own(source: str) -> Names:
    """The names of an instructor's cell, with what its star imports bring: those would else be asked of the trainee."""
    names = read(source)
    for module in names.stars:
        with contextlib.suppress(Exception):
            found = vars(importlib.import_module(module))
            brought = set(found.get("__all__") or (n for n in found if not n.startswith("_")))
            names.bound |= brought
            names.used -= brought
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


def root(node: ast.AST) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None


def _node(node: ast.AST, names: Names) -> None:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        names.imports.append(ast.unparse(node))
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*" and node.module and not node.level:
            names.stars.append(node.module)
    elif isinstance(node, (ast.Assign, ast.Delete)):
        names.changed |= {root(t) for t in node.targets if not isinstance(t, ast.Name)}
    elif isinstance(node, ast.AugAssign):
        names.changed.add(root(node.target))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        names.changed.add(root(node.value.func) if isinstance(node.value.func, ast.Attribute) else None)
    if isinstance(node, (ast.Name, ast.Attribute)):
        names.unseen |= (node.id if isinstance(node, ast.Name) else node.attr) in UNSEEN
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


def asked(cell: Names, trusted: set[str], supplied: set[str], helpers: dict[str, set[str]]) -> list[str]:
    """What to ask of the trainee for this cell: also what the instructor's helpers in it rely on, and all they supply,
    if it looks names up by their text."""
    used = cell.used | (supplied if cell.used & REFLECTS else set())
    while more := set().union(*(helpers.get(n, ()) for n in used)) - used:
        used |= more
    return sorted(n for n in used if n in supplied or (n not in trusted and n not in BUILTINS))
