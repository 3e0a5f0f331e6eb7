"""What a lesson's outputs depend on, as one number: its cells, its unit's folder, shared code, the tables it loads.

Outputs are kept until this number changes. Sources count by their syntax tree, so a comment or a line break does
not run fifteen lessons again; modules are followed through their imports inside `egov`.
"""

from __future__ import annotations

import ast
import hashlib
import re
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from egov.core.paths import PACKAGE

TABLE = re.compile(r"""(?:load|value)\(\s*["'](\w+)["']""")
# What every lesson meets although its unit does not import it.
ALWAYS = ("egov", "egov.exercises", "egov.exercises.galat", "egov.widgets", "egov.charts")
SILENT = {"egov.exercises.record"}  # keeps progress in the workspace, shows nothing
ALWAYS_TEXTS = ("egov.core.messages.exercises", "egov.core.messages.widgets", "egov.core.messages.projection")


def digest(notebook: NotebookNode, number: str, datasets: Path) -> str:
    """Hex digest for the lesson `notebook` of unit `number`."""
    total = hashlib.sha256()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            total.update(f"{cell.source}\n{cell.metadata.get('tags', [])}\n".encode())
    folder = PACKAGE / "units" / f"u{number}"
    own = sorted(f"egov.units.u{number}.{path.stem}" for path in folder.glob("*.py"))
    # `egov.widgets` finds its modules by name when they are first used, so they all count.
    widgets = sorted(f"egov.widgets.{path.stem}" for path in (PACKAGE / "widgets").glob("*.py"))
    modules = closure((*ALWAYS, *ALWAYS_TEXTS, *widgets, *own))
    for name in sorted(modules):
        total.update(f"{name}\n{_tree(_file(name))}".encode())
    for path in [*sorted(folder.glob("*.json")), *sorted((PACKAGE / "widgets/assets").glob("*"))]:
        total.update(path.read_bytes())
    code = [c.source for c in notebook.cells if c.cell_type == "code"]
    for table in sorted(tables(code + [_file(name).read_text(encoding="utf-8") for name in sorted(modules)])):
        path = datasets / f"{table}.csv"
        total.update(f"{table}\n".encode())
        total.update(path.read_bytes() if path.is_file() else b"missing")
    return total.hexdigest()[:16]


def tables(sources: list[str]) -> set[str]:
    """Names of the tables that the code asks for by name."""
    return {name for source in sources for name in TABLE.findall(source)}


def closure(names: tuple[str, ...]) -> set[str]:
    """Every module of `egov` that these import, directly or not, as far as the source says."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found | SILENT or _file(name) is None:
            continue
        found.add(name)
        waiting += _imports(_file(name))
    return found


@cache
def _file(name: str) -> Path | None:
    path = PACKAGE.parent / name.replace(".", "/")
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


@cache
def _parsed(path: Path, stamp: int) -> ast.Module:
    del stamp  # part of the key: a changed file is read again
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> list[str]:
    names = []
    for node in ast.walk(_parsed(path, path.stat().st_mtime_ns)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("egov"):
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names if alias.name.startswith("egov")]
    return names


def _tree(path: Path) -> str:
    return ast.dump(_parsed(path, path.stat().st_mtime_ns))
