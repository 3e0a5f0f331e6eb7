"""The trainee's folder as the site lays it: lessons, released assignments, welcome page, and the same manifest."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from egov.core import paths, place
from egov.workspace import progress, sync, welcome
from egov.workspace.prepare import shipped
from egov.workspace.release import released

# As the browser's kernel would write them: a notebook that differs counts as changed as soon as it opens.
KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}
LANGUAGE = {
    "codemirror_mode": {"name": "python", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    "version": "3.8",
}


def for_the_browser(content: bytes) -> bytes:
    """The notebook with the kernel there; its cells stay as they are."""
    notebook = json.loads(content)
    notebook["metadata"] |= {"kernelspec": KERNEL, "language_info": LANGUAGE}
    return json.dumps(notebook, ensure_ascii=False, indent=1).encode() + b"\n"


def lay(folder: Path) -> Path:
    """A fresh workspace in `folder`; a browser shows it as its own disk."""
    shutil.rmtree(folder, ignore_errors=True)
    files = shipped(paths.shared("course"), released())
    sync.bring(folder, {name: for_the_browser(path.read_bytes()) for name, path in files.items()})
    sync.bring(folder, {place.WELCOME: for_the_browser(welcome.page(folder, web=True))})
    # A folder without a file would not be there in the browser.
    (folder / progress.RECORD).write_text(json.dumps({"unit": {}}) + "\n", encoding="utf-8")
    shutil.rmtree(folder / place.HIDDEN / "tmp", ignore_errors=True)
    return folder
