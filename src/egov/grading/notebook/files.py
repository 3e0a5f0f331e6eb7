"""What a test may do with a file of the trainee's: a list of what is allowed, read from the test's own text.

Reading as text, JSON, CSV and numbers, and asking whether it is there. A cell that does anything else with a file's
name or handle (interpreters, loaders, unpackers, its own functions) gets no file of the trainee's: such a file would
be run, or half run, where points are given.
"""

from __future__ import annotations

import ast
import re

FILE = re.compile(r"[\w][\w .-]{0,80}(/[\w][\w .-]{0,80}){0,3}\.[A-Za-z0-9]{1,8}")
UNSAFE_SUFFIX = (".py", ".pyc", ".pth", ".so", ".ipynb", ".zip", ".egg", ".pkl", ".pickle", ".joblib", ".pyd", ".dll",
                 ".whl", ".tar", ".gz", ".cfg", ".toml", ".ini", ".mk", ".sh")  # fmt: skip
READERS = {
    "pd.read_csv", "pd.read_json", "pd.read_table", "pd.read_fwf", "json.load", "csv.reader", "csv.DictReader",
    "np.loadtxt", "np.genfromtxt", "os.path.exists", "os.path.isfile", "os.path.getsize", "len", "isinstance", "print",
    "repr", "any", "all", "sum", "max", "min", "type",
}  # fmt: skip
STAYS = {"Path", "pathlib.Path", "PurePath", "pathlib.PurePath", "os.path.join", "os.path.basename", "str", "list",
         "sorted", "tuple", "set", "enumerate", "zip", "iter", "next", "dict", "reversed"}  # fmt: skip
OPENERS = {"open", "io.open"}
OF_PATH = {"exists", "is_file", "read_text", "read_bytes", "stat", "endswith", "startswith", "lower", "upper"}
OF_HANDLE = {"read", "readline", "readlines", "close", "seek", "tell", "readable"}
PATH_TO_PATH = {"with_suffix", "resolve", "absolute", "items", "keys", "values", "strip", "as_posix"}
READING = {"r", "rt", "rb", "br"}
LONG = {"pandas": "pd", "numpy": "np"}
# Words that run what they are given: with one of them in a cell, no file at all.
RUN = {
    "eval", "exec", "compile", "pickle", "cloudpickle", "dill", "joblib", "shelve", "marshal", "read_pickle", "torch",
    "allow_pickle", "runpy", "import_module", "importlib", "__import__", "unsafe_load", "full_load", "subprocess",
    "system", "popen", "Popen", "spawn", "ctypes", "CDLL", "cffi", "unpack_archive", "extractall", "ZipFile", "tarfile",
    "multiprocessing", "get_ipython", "pytest", "doctest", "unittest_main", "sqlite3", "execv", "execve", "posix_spawn",
    "fork", "pty", "zipimport", "site", "setattr", "globals", "locals", "vars", "getattr",
}  # fmt: skip


class Unlisted(Exception):
    """Something is done with a file that is not on the list."""


def mentioned(tree: ast.AST) -> set[str]:
    found = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return {text for text in found if FILE.fullmatch(text)}


def allowed(tree: ast.Module) -> set[str]:
    """The files that this cell may be given; none if it does anything unlisted with one of them."""
    wanted = {name for name in mentioned(tree) if not name.lower().endswith(UNSAFE_SUFFIX)}
    if not wanted or _words(tree) & RUN:
        return set()
    try:
        Flow(tree)
    except Unlisted:
        return set()
    return wanted


def _words(tree: ast.Module) -> set[str]:
    words: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            words.add(node.id)
        elif isinstance(node, ast.Attribute):
            words.add(node.attr)
        elif isinstance(node, ast.keyword):
            words.add(node.arg or "")
        elif isinstance(node, ast.Import):
            words |= {part for a in node.names for part in a.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            words |= {*(node.module or "").split("."), *(a.name for a in node.names)}
    return words


class Flow:
    """Follows names of files (`path`) and opened files (`handle`) through a cell; raises where they leave the list."""

    def __init__(self, tree: ast.Module):
        self.names: dict[str, str] = {}
        before = None
        while before != self.names:
            before = dict(self.names)
            for node in ast.walk(tree):
                self._bind(node)
        for node in ast.walk(tree):
            self._check(node)

    def _bind(self, node: ast.AST) -> None:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr)) and node.value:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                self._target(target, self.kind(node.value))
        elif isinstance(node, (ast.For, ast.comprehension)):
            found = self.kind(node.iter)
            self._target(node.target, found if found == "path" else None)  # lines of an opened file are text
        elif isinstance(node, ast.With):
            for item in node.items:
                if item.optional_vars is not None:
                    self._target(item.optional_vars, self.kind(item.context_expr))

    def _target(self, target: ast.AST, found: str | None) -> None:
        if found is None:
            return
        for part in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
            if not isinstance(part, ast.Name):
                raise Unlisted
            self.names[part.id] = found

    def kind(self, node: ast.AST | None) -> str | None:
        if isinstance(node, ast.Constant):
            return "path" if isinstance(node.value, str) and FILE.fullmatch(node.value) else None
        if isinstance(node, ast.Name):
            return self.names.get(node.id)
        if isinstance(node, ast.Call):
            return self._call(node)
        if isinstance(node, ast.Attribute):
            return self.kind(node.value)
        if isinstance(node, (ast.Compare, ast.BoolOp)) or node is None:
            return None
        found = {self.kind(part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)} - {None}
        if isinstance(node, (ast.Lambda, ast.Yield, ast.YieldFrom, ast.Await)) and found:
            raise Unlisted
        return "handle" if "handle" in found else "path" if found else None

    def _call(self, call: ast.Call) -> str | None:
        name = dotted(call.func)
        given = [self.kind(a) for a in [*call.args, *(k.value for k in call.keywords)]]
        of = self.kind(call.func.value) if isinstance(call.func, ast.Attribute) else None
        if of is not None and name not in READERS | STAYS:
            return self._method(call, of, call.func.attr)
        if not any(given):
            return None
        if name in OPENERS:
            _reading(call, 1)
            return "handle"
        if name in STAYS:
            return "path" if "handle" not in given else None
        if name not in READERS:
            raise Unlisted
        return None

    @staticmethod
    def _method(call: ast.Call, of: str, method: str) -> str | None:
        if of == "path" and method == "open":
            _reading(call, 0)
            return "handle"
        if of == "path" and method in PATH_TO_PATH:
            return "path"
        if method not in (OF_PATH if of == "path" else OF_HANDLE):
            raise Unlisted
        return None

    def _check(self, node: ast.AST) -> None:
        if isinstance(node, ast.Call):
            self._call(node)
        elif isinstance(node, ast.Return) and self.kind(node.value):
            raise Unlisted
        elif isinstance(node, (ast.FunctionDef, ast.Lambda)):
            defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            if any(self.kind(d) for d in defaults):
                raise Unlisted
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)) and any(self.kind(d) for d in node.decorator_list):
            raise Unlisted


def _reading(call: ast.Call, place: int) -> None:
    """Opened for reading, in so many words."""
    mode = call.args[place] if len(call.args) > place else None
    for keyword in call.keywords:
        if keyword.arg == "mode":
            mode = keyword.value
        elif keyword.arg not in ("encoding", "newline", "errors"):
            raise Unlisted
    if mode is not None and not (isinstance(mode, ast.Constant) and mode.value in READING):
        raise Unlisted


def dotted(node: ast.AST) -> str:
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([LONG.get(node.id, node.id), *reversed(parts)])
