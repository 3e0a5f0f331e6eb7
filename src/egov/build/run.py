"""Run a lesson and keep only what is the same on every run."""

from __future__ import annotations

import tempfile

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert.filters import strip_ansi
from nbformat import NotebookNode
from traitlets.config import Config

from egov.core import kernels
from egov.core.errors import UserError
from egov.core.messages import say

WIDGET = "application/vnd.jupyter.widget-view+json"
# Ids of live widgets differ on every run, and a saved page has no kernel to serve them.
DROPPED = (WIDGET,)


def execute(notebook: NotebookNode, name: str) -> None:
    """Run all cells in place. Raises UserError naming the cell that failed."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as talk:
        client = NotebookClient(
            notebook,
            kernel_name="python3",
            timeout=60,
            record_timing=False,
            coalesce_streams=True,
            # Its start-up warning about local sockets would greet every author.
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
            resources={"metadata": {"path": folder}},
            config=Config(KernelManager=kernels.channels(talk)),
        )
        try:
            client.execute()
        except CellExecutionError as problem:
            raise UserError(say("build.cell_failed", file=name, told=strip_ansi(problem.traceback))) from None
    settle(notebook)


def settle(notebook: NotebookNode) -> None:
    """Drop what differs from run to run: live widget ids, times, empty metadata."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            for mime in DROPPED:
                output.get("data", {}).pop(mime, None)
        if cell.cell_type == "code":
            cell.outputs = [o for o in cell.outputs if o.output_type != "display_data" or o.data]


def keep_outputs(notebook: NotebookNode, old: NotebookNode) -> bool:
    """Take over the outputs of `old` if the code is the same, cell by cell; False when it must be run again."""
    fresh = [cell for cell in notebook.cells if cell.cell_type == "code"]
    stale = [cell for cell in old.cells if cell.cell_type == "code"]
    if [(c.source, c.metadata) for c in fresh] != [(c.source, c.metadata) for c in stale]:
        return False
    for cell, before in zip(fresh, stale, strict=True):
        cell.outputs, cell.execution_count = before.outputs, before.execution_count
    return True
