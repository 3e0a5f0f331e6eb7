"""Runs one notebook in Pyodide's own IPython and tells what stands below each cell, as text."""

import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell


def run(path):
    os.chdir(Path(path).parent)
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.display_pub = CapturingDisplayPublisher(parent=shell)
    cells = json.loads(Path(path).read_text(encoding="utf-8"))["cells"]
    done = [below(shell, cell) for cell in cells if cell["cell_type"] == "code"]
    return json.dumps({"path": path, "cells": done})


def below(shell, cell):
    shell.display_pub.outputs.clear()
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        done = shell.run_cell("".join(cell["source"]))
    error = done.error_before_exec or done.error_in_exec
    shown = [one["data"].get("text/plain", "") for one in shell.display_pub.outputs]
    value = None if done.result is None or error else repr(done.result)
    return {"id": cell["id"], "printed": printed.getvalue(), "shown": shown, "value": value,
            "error": error and type(error).__name__}  # fmt: skip
