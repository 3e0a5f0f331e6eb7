"""`egov data check`: does every file agree with its description, the dictionary and its generator?

frictionless does the validating; it is a tool of authors and tests and is imported only here.
"""

from __future__ import annotations

from pathlib import Path

from egov.core import files
from egov.core.errors import UserError
from egov.core.messages import say
from egov.data import dictionary, seal
from egov.data.package import clone_folder, descriptor
from egov.synthetic import GENERATORS, rendered


def validation(path: Path) -> list[str]:
    """What frictionless finds wrong with the package at `path`, one line each."""
    try:
        from frictionless import Package
    except ImportError as missing:
        raise UserError(say("data.no_frictionless")) from missing
    report = Package(str(path)).validate()
    problems = [f"{error.type}: {error.message}" for error in report.errors]
    for task in report.tasks:
        problems += [f"{task.name}: {error.message}" for error in task.errors]
    return problems


def strays(data: Path) -> list[str]:
    """Files that lie in datasets/ without being described."""
    known = {resource["path"] for resource in descriptor()["resources"]}
    known |= {"datapackage.json", "README.md", ".gitattributes"}
    found = sorted(path.name for path in data.iterdir() if path.name not in known)
    return [say("data.undescribed", name=name) for name in found]


def same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def stale(data: Path) -> list[str]:
    """Generated files that are not what their generator writes today."""
    problems = [
        say("data.stale.table", name=name) for name in GENERATORS if not same(data / f"{name}.csv", rendered(name))
    ]
    if not same(data / "README.md", dictionary.page(descriptor())):
        problems.append(say("data.stale.readme"))
    return problems


def problems() -> list[str]:
    data = clone_folder()
    # What frictionless says of a changed hash, the seal says in words that tell what to do.
    formal = [line for line in validation(data / "datapackage.json") if "hash count" not in line]
    return formal + seal.broken(data) + strays(data) + stale(data)


def build() -> list[str]:
    """Write what is stale (generated tables, README); the names written."""
    data = clone_folder()
    wanted = {f"{name}.csv": rendered(name) for name in GENERATORS}
    wanted["README.md"] = dictionary.page(descriptor())
    written = [name for name, text in wanted.items() if not same(data / name, text)]
    for name in written:
        files.write_text(data / name, wanted[name])
    return written
