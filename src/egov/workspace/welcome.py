"""The welcome page: a notebook whose one code cell shows the progress, run already when it opens."""

from __future__ import annotations

import json
import platform
from pathlib import Path

from egov.core.messages import say
from egov.workspace import table

CODE = "from egov.workspace import table\n\ntable.show()"


def page(workspace: Path, web: bool = False) -> bytes:
    """The page for `workspace`; only its output differs from start to start, its cells stay the same."""
    cells = [
        _text("sambutan", say("workspace.welcome.title")),
        {
            "cell_type": "code",
            "id": "kemajuan",
            "metadata": {},
            "execution_count": None,
            "source": CODE,
            "outputs": [{"output_type": "display_data", "data": table.bundle(workspace), "metadata": {}}],
        },
        _text("bantuan", say("workspace.welcome.help_web" if web else "workspace.welcome.help")),
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    # As the kernel itself would write it: otherwise the page counts as unsaved as soon as it opens.
    language = {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
        "version": platform.python_version(),
    }
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": language},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1).encode() + b"\n"


def _text(identity: str, source: str) -> dict:
    return {"cell_type": "markdown", "id": identity, "metadata": {}, "source": source}
