"""From the notebook file to one zip in `hasil/` and its receipt."""

from __future__ import annotations

import io
import json
import os
import platform
import zipfile
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path

from egov.core import cells, files, handin, place, record, register
from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit.check import Checked, check
from egov.submit.code import code

MANIFEST = "manifest.json"
FORMAT = 1
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
PACKAGES = ("melek-digital", "jupyterlab", "ipykernel", "nbgrader", "pandas")


@dataclass(frozen=True)
class Receipt:
    """What the trainee keeps: the code, the file, and what the check said."""

    unit: register.Unit
    code: str
    file: Path
    made: datetime
    manifest: dict
    checked: Checked

    @property
    def answered(self) -> int:
        return len(self.checked.questions) - len({*self.checked.untouched, *self.checked.failed})


def unit_of(name: str) -> register.Unit:
    """The unit of `04` or `04-membaca-62-dan-73`."""
    try:
        return register.unit(name)
    except UserError:
        raise UserError(say("submit.unknown_unit", number=name)) from None


def locate(unit: register.Unit) -> tuple[Path, Path | None]:
    """The notebook file being worked on and its workspace.

    JupyterLab tells the kernel which notebook it belongs to; after a renaming that name is stale, then the
    assignment's own place in the workspace counts.
    """
    session = os.environ.get("JPY_SESSION_NAME", "")
    workspace = place.find()
    candidates = [Path(session)] if session.endswith(".ipynb") and unit.name in Path(session).name else []
    if workspace:
        candidates.append(place.assignment(workspace, unit.name))
    candidates.append(Path.cwd() / f"{unit.name}.ipynb")
    for path in candidates:
        if path.is_file():
            return path, workspace or place.find(path.parent)
    raise UserError(say("submit.not_found", name=f"{unit.name}.ipynb"))


def submit(name: str, now: datetime | None = None, tries: bool = False) -> Receipt:
    """Check and pack the assignment; warnings travel with it, nothing is refused but an unreadable file.

    `tries`: her own word that the manifest may say how often she tried each exercise of the lesson.
    """
    unit = unit_of(name)
    notebook, workspace = locate(unit)
    content = notebook.read_bytes()
    if not cells.read(content):
        raise UserError(say("submit.not_a_notebook", name=notebook.name))
    if place.in_browser():
        content = with_usual_kernel(content)
    checked = check(content, _versions(workspace, unit), unit.number)
    made = now or datetime.now().astimezone()
    manifest = describe(unit, content, checked, made)
    if tries:
        manifest["tries"] = record.tries(unit.number, notebook.parent)
    target = _free(_results(workspace, notebook), unit, checked.nip, made)
    try:
        files.write(target, packed(unit, content, manifest))
    except OSError as problem:
        reason = say("submit.full" if problem.errno in files.FULL else "submit.no_permission")
        raise UserError(say("submit.write_failed", reason=reason)) from problem
    return Receipt(unit, code(manifest), target, made, manifest, checked)


def with_usual_kernel(content: bytes) -> bytes:
    """The browser's kernel has a name that no other Jupyter knows: hand in the usual one."""
    notebook = json.loads(content)
    if isinstance(notebook.get("metadata"), dict):
        notebook["metadata"] |= {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    return json.dumps(notebook, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"


def _versions(workspace: Path | None, unit: register.Unit) -> list[dict]:
    if workspace is None:
        return []
    entries = files.read_json(workspace / place.MANIFEST).get("files", {})
    relative = f"{place.ASSIGNMENTS}/{unit.name}/{unit.name}.ipynb"
    return entries.get(relative, {}).get("versions", [])


def describe(unit: register.Unit, content: bytes, checked: Checked, made: datetime) -> dict:
    """The manifest: who, what, when, and the state of every graded cell."""
    return {
        "format": FORMAT,
        "assignment": unit.name,
        "name": checked.name,
        "nip": checked.nip,
        "made": made.isoformat(timespec="seconds"),
        "notebook": {
            "name": f"{unit.name}.ipynb",
            "sha256": files.digest(content),
            "size": len(content),
        },
        "cells": [
            {"id": cells.graded(cell)["grade_id"], "kind": cells.kind(cell), "sha256": cells.digest(cell)}
            for cell in cells.read(content)
            if cells.graded(cell)
        ],
        "released": checked.version,
        "questions": checked.questions,
        "untouched": checked.untouched,
        "warnings": [{"id": identity, "text": text} for identity, text in checked.warnings],
        "versions": _installed(),
    }


def _installed() -> dict[str, str]:
    found = {"python": platform.python_version(), "system": platform.system()}
    found["edition"] = "web" if place.in_browser() else "installed"
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def packed(unit: register.Unit, content: bytes, manifest: dict) -> bytes:
    """The zip: the notebook under its official name, whatever she called it, and the manifest."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{unit.name}.ipynb", content)
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return stream.getvalue()


def _results(workspace: Path | None, notebook: Path) -> Path:
    return (workspace or notebook.parent) / place.RESULTS


def _free(folder: Path, unit: register.Unit, nip: str, made: datetime) -> Path:
    """`tugas-04-<nip>-<time>.zip`; a second press within one second gets a name of its own."""
    stem = handin.name(unit.number, nip, made)
    path = folder / f"{stem}.zip"
    again = 2
    while path.exists():
        path = folder / f"{stem}-{again}.zip"
        again += 1
    return path
