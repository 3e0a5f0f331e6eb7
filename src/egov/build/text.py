"""Read a unit's text (MyST Markdown) into a notebook with stable ids and our metadata only.

The text stores no cell ids; a cell's id is its grade id, else a hash of its content, so that the same text gives
the same bytes and an edit touches the ids of the edited cells alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode

from egov.build.questions import derive
from egov.errors import UserError

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def read(path: Path) -> NotebookNode:
    """The notebook that `path` describes, without outputs. Raises UserError when the text cannot be read."""
    try:
        raw = jupytext.reads(path.read_text(encoding="utf-8"), fmt="md:myst")
    except Exception as problem:  # jupytext raises many kinds; the author needs the file and the reason
        raise UserError(f"{path.name}: the text cannot be read as MyST Markdown: {problem}") from problem
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}, "egov": front_matter(raw, path)}
    )
    seen: Counter[str] = Counter()
    for number, cell in enumerate(raw.cells, start=1):
        notebook.cells.append(_cell(cell, seen, f"{path.name}, cell {number}", path.stem))
    if len({c.id for c in notebook.cells}) != len(notebook.cells):
        twice = [i for i, n in Counter(c.id for c in notebook.cells).items() if n > 1]
        raise UserError(f"{path.name}: question used twice: {', '.join(twice)}. Give each its own key.")
    nbformat.validate(notebook)
    return notebook


def front_matter(raw: NotebookNode, path: Path) -> dict:
    """`unit`, `judul` (title) and `jp` from the head of the text."""
    head = {key: raw.metadata.get(key) for key in ("unit", "judul", "jp")}
    if None in head.values():
        missing = ", ".join(key for key, value in head.items() if value is None)
        raise UserError(f"{path.name}: the head between --- lines lacks: {missing}.")
    if str(head["unit"]) != path.stem[:2]:
        raise UserError(f"{path.name}: unit is {head['unit']}, but the file name starts with {path.stem[:2]}.")
    return head


def _cell(cell: NotebookNode, seen: Counter[str], where: str, stem: str) -> NotebookNode:
    source = cell.source.strip("\n")
    metadata = {"tags": sorted(cell.metadata["tags"])} if cell.metadata.get("tags") else {}
    cell_id = None
    if "soal" in cell.metadata:
        source, metadata, cell_id = derive(cell.metadata["soal"], cell.cell_type, source, metadata, stem[:2], where)
    if cell_id is None:
        key = f"{cell.cell_type}\n{source}"
        seen[key] += 1
        cell_id = hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:12]
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(cell.cell_type)
    if make is None:
        raise UserError(f"{where}: a cell of type {cell.cell_type} is not used in this course.")
    return make(source=source, metadata=metadata, id=cell_id)


def dumps(notebook: NotebookNode) -> str:
    """The notebook as it is committed."""
    return nbformat.writes(notebook, indent=1) + "\n"
