"""Unusual things in a trainee's text, for the instructor's eye. They never change a score: the walls do that work.

A notebook of this course has no reason to look at stack frames or to start programs. Saying so, in neutral words,
gives every attempt a line in the report, and an honest oddity a kind look.
"""

from __future__ import annotations

import ast

from egov.grading.notebook import names

MODULES = {
    "asyncio", "atexit", "builtins", "ctypes", "faulthandler", "fcntl", "gc", "http", "importlib", "inspect",
    "ipykernel", "marshal", "mmap", "multiprocessing", "nbgrader", "os", "pickle", "pty", "requests", "resource",
    "shutil", "signal", "socket", "sqlalchemy", "sqlite3", "subprocess", "threading", "urllib", "webbrowser",
    "zmq",
}  # fmt: skip
WORDS = {
    "__array_ufunc__", "__bool__", "__builtins__", "__class__", "__code__", "__eq__", "__file__",
    "__getattribute__", "__globals__", "__import__", "__instancecheck__", "__reduce__", "__subclasses__", "_exit",
    "_getframe", "abort", "addaudithook", "ast_transformers", "chdir", "compile", "display_pub", "displayhook",
    "environ", "eval", "events", "excepthook", "exec", "execv", "fork", "get_ipython", "getppid",
    "input_transformer_manager", "input_transformers_cleanup", "input_transformers_post", "kernel", "kill", "link",
    "meta_path", "modules", "popen", "putenv", "run_ast_nodes", "run_cell", "run_code", "setprofile",
    "setrecursionlimit", "settrace", "showtraceback", "symlink", "system", "unlink", "user_ns",
}  # fmt: skip


MAX_READ = 500_000  # characters of one submission; whoever writes more is not read to the end


def of(source: str) -> list[str]:
    """The unusual words of one cell, at most three."""
    try:
        tree = names.parsed(source)[1]
    except SyntaxError:
        return []
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [a.name for a in node.names if _unusual(a.name)]
        elif isinstance(node, ast.ImportFrom):
            found += [node.module] if _unusual(node.module or "") else []
        elif isinstance(node, ast.Attribute) and node.attr in WORDS:
            found.append(node.attr)
        elif isinstance(node, ast.Name) and node.id in WORDS and node.id in source:  # not the call a magic became
            found.append(node.id)
        elif isinstance(node, ast.FunctionDef) and node.name in WORDS:
            found.append(node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(("/", "..")):
            found.append(node.value[:40])
        elif isinstance(node, ast.Assign) and any(_patch(t) for t in node.targets):
            found.append(ast.unparse(node.targets[0])[:40])
        elif isinstance(node, ast.While) and isinstance(node.test, ast.Constant) and node.test.value:
            found.append("while True")
    return list(dict.fromkeys(found))[:3]


def _patch(target: ast.AST) -> bool:
    """`math.isclose = …`: nobody needs to change a module or a class from outside; tables have `df.index = …`."""
    return isinstance(target, ast.Attribute) and target.attr not in ("index", "columns", "name", "names")


def _unusual(module: str) -> bool:
    return module.split(".")[0] in MODULES or module.startswith("egov.grading")


def notes(cells: list[dict], trusted: frozenset[str]) -> list[list[str]]:
    """One note per unusual word, where it first stands, and one per name of a test that the trainee bound. Runs where
    the submission is graded, after its points are told: some texts take a parser minutes."""
    made: list[list[str]] = []
    left = MAX_READ
    where: dict[str, str] = {}
    for cell in cells:
        left -= len(cell["source"]) if cell["kind"] == "trainee" else 0
        if cell["kind"] != "trainee" or left < 0:
            continue
        place = cell.get("place") or cell["id"]
        for word in of(cell["source"]):
            where.setdefault(word, place)
        taken = names.read(cell["source"]).bound & trusted
        if taken:
            made.append(["nama-ditimpa", place, ", ".join(sorted(taken))])
    for place in dict.fromkeys(where.values()):
        made.append(["tanda", place, ", ".join(w for w, p in where.items() if p == place)])
    return made
