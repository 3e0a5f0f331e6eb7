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

from egov.errors import UserError
from egov.messages.submit import MESSAGES
from egov.submit import cells
from egov.submit.check import Checked, check
from egov.submit.code import code
from egov.workspace import files, place
from egov.workspace.catalog import UNITS, Unit

MANIFEST = "manifest.json"
FORMAT = 1
PACKAGES = ("melek-digital", "jupyterlab", "ipykernel", "nbgrader", "pandas")


@dataclass(frozen=True)
class Receipt:
    """What the trainee keeps: the code, the file, and what the check said."""

    unit: Unit
    code: str
    file: Path
    made: datetime
    manifest: dict
    checked: Checked

    @property
    def answered(self) -> int:
        return len(self.checked.questions) - len(self.checked.untouched)


def unit_of(name: str) -> Unit:
    """The unit of `04` or `04-membaca-62-dan-73`."""
    for unit in UNITS:
        if name in {unit.number, unit.name}:
            return unit
    raise UserError(MESSAGES["unknown-unit"].format(number=name))


def locate(unit: Unit) -> tuple[Path, Path | None]:
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
    raise UserError(MESSAGES["not-found"].format(name=f"{unit.name}.ipynb"))


def submit(name: str, now: datetime | None = None) -> Receipt:
    """Check and pack the assignment; warnings travel with it, nothing is refused but an unreadable file."""
    unit = unit_of(name)
    notebook, workspace = locate(unit)
    content = notebook.read_bytes()
    if not cells.read(content):
        raise UserError(MESSAGES["not-a-notebook"].format(name=notebook.name))
    checked = check(content, _versions(workspace, unit), unit.number)
    made = now or datetime.now().astimezone()
    manifest = describe(unit, content, checked, made)
    target = _free(_results(workspace, notebook), unit, checked.nip, made)
    try:
        files.write(target, packed(unit, content, manifest))
    except OSError as problem:
        reason = MESSAGES["full" if problem.errno in files.FULL else "no-permission"]
        raise UserError(MESSAGES["write-failed"].format(reason=reason)) from problem
    return Receipt(unit, code(manifest), target, made, manifest, checked)


def _versions(workspace: Path | None, unit: Unit) -> list[dict]:
    if workspace is None:
        return []
    entries = files.read_json(workspace / place.MANIFEST).get("files", {})
    relative = f"{place.ASSIGNMENTS}/{unit.name}/{unit.name}.ipynb"
    return entries.get(relative, {}).get("versions", [])


def describe(unit: Unit, content: bytes, checked: Checked, made: datetime) -> dict:
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
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def packed(unit: Unit, content: bytes, manifest: dict) -> bytes:
    """The zip: the notebook under its official name, whatever she called it, and the manifest."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{unit.name}.ipynb", content)
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return stream.getvalue()


def _results(workspace: Path | None, notebook: Path) -> Path:
    return (workspace or notebook.parent) / place.RESULTS


def _free(folder: Path, unit: Unit, nip: str, made: datetime) -> Path:
    """`tugas-04-<nip>-<time>.zip`; a second press within one second gets a name of its own."""
    stem = f"tugas-{unit.number}-{nip or 'tanpa-nip'}-{made:%Y%m%d-%H%M%S}"
    path = folder / f"{stem}.zip"
    again = 2
    while path.exists():
        path = folder / f"{stem}-{again}.zip"
        again += 1
    return path
