"""Which names of an exercise may be objects, read from the solutions: everything else a trainee supplies is data.

A class that the solution defines answers as an object, and so does what the solution makes of it. What a method merely
computes (`tabel = analis.tabel()`) stays data: a fake with an `equals` of its own is not asked.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from egov.grading.notebook import names


@dataclass
class Objects:
    """`things`: top-level names; `makers`: methods and attributes that give objects; `operators`: what the classes
    define for `+`, `==`, `len` and the like."""

    things: set[str] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    operators: set[str] = field(default_factory=set)


def objects(trees: list[ast.Module]) -> Objects:
    found = Objects()
    classes = [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    methods = {id(n): n for c in classes for n in c.body if isinstance(n, ast.FunctionDef)}
    found.things |= {c.name for c in classes}
    found.operators |= {n.name for n in methods.values() if n.name.startswith("__") and n.name != "__init__"}
    nodes = [n for tree in trees for n in ast.walk(tree)]
    before = -1
    while before < len(found.things) + len(found.makers):
        before = len(found.things) + len(found.makers)
        for node in nodes:
            _look(node, found, methods, bool(classes))
    return found


def _look(node: ast.AST, found: Objects, methods: dict, classes: bool) -> None:
    """The names to which this statement gives an object of the trainee's own class."""
    if isinstance(node, ast.FunctionDef):
        given = [n.value for n in ast.walk(node) if isinstance(n, (ast.Return, ast.Yield)) and n.value]
        if any(_makes(v, found, classes) for v in given):
            (found.makers if id(node) in methods else found.things).add(node.name)
        return
    targets: list[ast.AST] = []
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) and node.value:
        if _makes(node.value, found, classes):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):  # `daftar.append(Pegawai("Ani"))`
        call = node.value
        if isinstance(call.func, ast.Attribute) and any(_makes(a, found, classes) for a in call.args):
            targets = [call.func.value]
    for target in targets:
        for part in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
            _give(part, found, classes)


def _give(target: ast.AST, found: Objects, classes: bool) -> None:
    while isinstance(target, (ast.Subscript, ast.Call)):
        target = target.value if isinstance(target, ast.Subscript) else target.func
    if isinstance(target, ast.Attribute):
        found.makers.add(target.attr)
    elif isinstance(target, ast.Name) and not (classes and target.id in ("self", "cls")):
        found.things.add(target.id)


def _makes(value: ast.AST, found: Objects, classes: bool) -> bool:
    """Whether this expression is such an object, or a collection of them."""
    if isinstance(value, ast.Name):
        return value.id in found.things or (classes and value.id in ("self", "cls"))
    if isinstance(value, ast.Call):
        called = value.func
        if isinstance(called, ast.Attribute):
            return called.attr in found.makers
        return isinstance(called, ast.Name) and (called.id in found.things or called.id == "cls")
    if isinstance(value, ast.Attribute):
        return value.attr in found.makers
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
    return any(_makes(v, found, classes) for v in inner)


MUTATING = {
    "append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse", "update", "add", "discard", "popitem",
    "setdefault", "fill", "drop", "rename", "fillna", "sort_values", "reset_index", "set_index", "replace",
}  # fmt: skip


@dataclass
class Habits:
    """What the solution's functions do beside answering."""

    mutates: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)


def habits(trees: list[ast.Module]) -> Habits:
    found = Habits()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.Lambda)):
                _habits(node, found)
    return found


def _habits(function: ast.FunctionDef | ast.Lambda, found: Habits) -> None:
    given = function.args
    parameters = {a.arg for a in [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg] if a}
    body = function.body if isinstance(function.body, list) else [function.body]
    nodes = [n for part in body for n in ast.walk(part)]
    declared = {name for n in nodes if isinstance(n, ast.Global) for name in n.names}
    local = parameters | {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)} - declared
    changed = {root for n in nodes for root in _changed(n)}
    if changed & parameters and isinstance(function, ast.FunctionDef):
        found.mutates.add(function.name)
    found.after |= declared | (changed - local)
    found.reads |= {n.id for n in nodes if isinstance(n, ast.Name)} - local - names.BUILTINS | declared


def _changed(node: ast.AST) -> set[str]:
    targets: list = []
    if isinstance(node, (ast.Assign, ast.Delete)):
        targets = [t for t in node.targets if not isinstance(t, ast.Name)]
    elif isinstance(node, ast.AugAssign):
        targets = [node.target]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATING:
        targets = [node.func.value]
    return {names.root(t) for t in targets} - {None}
