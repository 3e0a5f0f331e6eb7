"""Expressions in a unit's text (`growth(apjii(2018), apjii(2020))`): checked on the syntax tree, then evaluated.

They see the unit's `data.py`, `egov.data.load` and `value`, plain arithmetic and a few builtins; nothing is
imported, nothing underscored is reached, and no name is called that is not listed.
"""

from __future__ import annotations

import ast
import builtins
import math
from typing import Any

from egov.core.messages import say

BUILTINS = (
    "abs", "all", "any", "bool", "dict", "float", "frozenset", "int", "len", "list", "max", "min", "range", "round",
    "set", "sorted", "str", "sum", "tuple", "zip",
)  # fmt: skip
# What the build does not know and the trainee's notebook does: an expression that names one stays an expression.
LATER = ("jawaban", "provinsi")
NODES = (
    ast.Expression, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.keyword, ast.Name,
    ast.Attribute, ast.Subscript, ast.Slice, ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.GeneratorExp,
    ast.ListComp, ast.SetComp, ast.DictComp, ast.comprehension, ast.Lambda, ast.arguments, ast.arg, ast.expr_context,
    ast.operator, ast.unaryop, ast.boolop, ast.cmpop,
)  # fmt: skip


class WrongExpression(ValueError):
    """Not an expression that a unit's text may hold; the text is one sentence for the author."""


def own_names(number: str) -> dict[str, Any]:
    """What the trainee of unit `number` writes in the notebook (`OWN` of its `data.py`): name → an example of ours.

    An expression that names one is computed from the trainee's own; the example stands in where there is none yet.
    """
    from egov.core.folders import module

    return dict(getattr(module(number, "data"), "OWN", {}))


def names_of(number: str) -> dict[str, Any]:
    """Everything an expression of unit `number` may name."""
    from egov.core.folders import module
    from egov.data import load, value

    own = module(number, "data")
    public = {name: thing for name, thing in vars(own).items() if not name.startswith("_")} if own else {}
    allowed = {name: getattr(builtins, name) for name in BUILTINS}
    return {**allowed, "math": math, **public, "load": load, "value": value, **own_names(number)}


def parse(source: str, known: dict[str, Any] | set[str]) -> ast.Expression:
    """The syntax tree of `source`; raises WrongExpression with the reason."""
    try:
        tree = ast.parse(source.strip(), mode="eval")
    except SyntaxError as problem:
        raise WrongExpression(say("build.expression.syntax", source=source, reason=problem.msg)) from None
    bound = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    bound |= {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    for node in ast.walk(tree):
        if not isinstance(node, NODES):
            raise WrongExpression(say("build.expression.node", source=source, node=type(node).__name__))
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            raise WrongExpression(say("build.expression.private", source=source, name=node.attr))
        if isinstance(node, ast.Name) and node.id not in bound and node.id not in known and node.id not in LATER:
            raise WrongExpression(say("build.expression.name", source=source, name=node.id))
    return tree


def depends_on(source: str, number: str) -> set[str]:
    """Which of the names that are known only later `source`, of unit `number`, uses."""
    used = {n.id for n in ast.walk(ast.parse(source.strip(), mode="eval")) if isinstance(n, ast.Name)}
    return used & {*LATER, *own_names(number)}


def evaluate(source: str, number: str, **later: Any) -> Any:
    """The value of `source` for unit `number`; `later` gives what only the notebook knows (`jawaban`, `provinsi`)."""
    names = {**names_of(number), **later}
    tree = parse(source, names)
    return eval(compile(tree, "<teks unit>", "eval"), {"__builtins__": {}, **names})
