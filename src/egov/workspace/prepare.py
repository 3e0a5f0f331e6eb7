"""What a workspace gets before JupyterLab opens in it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from egov.core import files, paths, place
from egov.core.errors import UserError
from egov.core.messages import say
from egov.workspace import lock, sync, welcome
from egov.workspace.release import released


def shipped(course: Path, assignments: dict[str, Path]) -> dict[str, Path]:
    """Path inside the workspace → file of the course: lessons with their outputs, released assignments."""
    found = {f"{place.LESSONS}/{path.name}": path for path in sorted(course.glob("[0-9][0-9]-*.ipynb"))}
    for name, folder in assignments.items():
        found |= {f"{place.ASSIGNMENTS}/{name}/{path.name}": path for path in sorted(folder.glob("*.ipynb"))}
    return found


def prepare(workspace: Path, tell=print) -> sync.Report:
    """Make or update the workspace; call it under the lock."""
    content = shipped(paths.shared("course"), released(tell=tell))
    report = sync.bring(workspace, content)
    page = {place.WELCOME: welcome.page(workspace)}
    greeted = sync.bring(workspace, page, refreshed={place.WELCOME})
    report.beside += greeted.beside
    trust(workspace, [place.WELCOME, *content])
    return report


def checked(path: Path) -> Path:
    """The folder to use, made if need be; one sentence for what can go wrong here."""
    path = path.expanduser().resolve()
    top = paths.root()
    if top and (path == top or path.is_relative_to(top) and not path.is_relative_to(top / ".build")):
        raise UserError(say("workspace.inside_clone", path=path))
    try:
        (path / place.HIDDEN).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise UserError(say("workspace.not_a_folder", path=path)) from None
    except OSError as problem:
        raise lock.explained(problem, path) from problem
    return path


def trust(workspace: Path, relatives: list[str]) -> None:
    """Sign pristine notebooks of ours, so that JupyterLab shows their outputs without asking.

    What was signed is noted, because loading nbformat costs more than the rest of a start.
    """
    noted = workspace / place.HIDDEN / "signed.json"
    signed = files.read_json(noted)
    entries = files.read_json(workspace / place.MANIFEST).get("files", {})
    digests = {name: files.digest((workspace / name).read_bytes()) for name in relatives}
    new = [n for n, d in digests.items() if d == entries.get(n, {}).get("bytes") and signed.get(n) != d]
    if not new:
        return
    from jupyter_core.paths import jupyter_data_dir
    from nbformat import reads
    from nbformat.sign import NotebookNotary

    # A picture that needs one more click is no reason not to start.
    with contextlib.suppress(Exception):
        notary = NotebookNotary(data_dir=jupyter_data_dir())
        for name in new:
            notary.sign(reads((workspace / name).read_text(encoding="utf-8"), as_version=4))
        files.write_json(noted, signed | {name: digests[name] for name in new})
