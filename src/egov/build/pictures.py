"""`docs/gambar/NN-slug.md`: what every saved picture of a lesson draws, number by number.

Generated from the outputs and committed: a bar turned over or a percentage halved is a line in the diff.
"""

from __future__ import annotations

from pathlib import Path

from nbformat import NotebookNode

from egov.core.messages import say
from egov.core.register import unit


def path(top: Path, number: str) -> Path:
    return top / "docs/gambar" / f"{unit(number).name}.md"


def page(notebook: NotebookNode, number: str) -> str:
    """The whole page of unit `number`, from its lesson as it was run."""
    lines = [say("build.pictures.head", number=number, title=unit(number).title), ""]
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if found := output.get("metadata", {}).get("egov", {}).get("gambar"):
                told = "".join(output.data.get("text/plain", "")).splitlines()
                lines += [f"## {told[0] if told else cell.source.splitlines()[-1]}", ""]
                lines += [f"- {line}" for line in found]
                lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"
