"""`egov data check`: does every file agree with its description, the dictionary and its generator?

frictionless does the validating; it is a tool of authors and tests and is imported only here.
"""

from __future__ import annotations

from pathlib import Path

from egov.data import dictionary
from egov.data.package import descriptor, folder
from egov.errors import UserError
from egov.messages.data import MESSAGES
from egov.paths import root
from egov.synthetic import GENERATORS, rendered


def clone_folder() -> Path:
    """datasets/ of the clone: the installed package is never written to nor judged."""
    if root() is None:
        raise UserError(MESSAGES["only_clone"])
    return folder()


def validation(path: Path) -> list[str]:
    """What frictionless finds wrong with the package at `path`, one line each."""
    try:
        from frictionless import Package
    except ImportError as missing:
        raise UserError(MESSAGES["no_frictionless"]) from missing
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
    return [MESSAGES["undescribed"].format(name=name) for name in found]


def same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def stale(data: Path) -> list[str]:
    """Generated files that are not what their generator writes today."""
    problems = [
        MESSAGES["stale_table"].format(name=name)
        for name in GENERATORS
        if not same(data / f"{name}.csv", rendered(name))
    ]
    if not same(data / "README.md", dictionary.page(descriptor())):
        problems.append(MESSAGES["stale_readme"])
    return problems


def problems() -> list[str]:
    data = clone_folder()
    return validation(data / "datapackage.json") + strays(data) + stale(data)


def build() -> list[str]:
    """Write what is stale (generated tables, README); the names written."""
    data = clone_folder()
    wanted = {f"{name}.csv": rendered(name) for name in GENERATORS}
    wanted["README.md"] = dictionary.page(descriptor())
    written = [name for name, text in wanted.items() if not same(data / name, text)]
    for name in written:
        (data / name).write_bytes(wanted[name].encode("utf-8"))
    return written
