"""Read a unit's text (MyST Markdown with our blocks) into a notebook and compiled definitions.

The text stores no cell ids; a cell's id is its grade id, else a hash of its content, so that the same text gives
the same bytes and an edit touches the ids of the edited cells alone.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from egov.build import blocks as reading
from egov.build import compiled, frame, minutes, questions
from egov.build.blocks import Block
from egov.core import register
from egov.core.errors import UserError

PLACES = ("course", "assignments")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


@dataclass
class Page:
    """What one text gives: the notebook without outputs, its blocks and their compiled form."""

    notebook: NotebookNode
    blocks: list[Block]
    exercises: list[dict[str, Any]] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    rubrics: dict[str, Any] = field(default_factory=dict)


def read(path: Path) -> Page:
    """The page of `path`, in its frame. Raises UserError, with file, line and exercise, for a wrong text."""
    page = own_words(path)
    if path.parent.parent.name not in PLACES:
        return page
    unit = register.of_file(path)
    both = minutes_of(path)
    if path.parent.parent.name == "course":
        page.notebook.cells = frame.lesson(page.notebook.cells, unit, both)
    else:
        page.notebook.cells = frame.assignment(page.notebook.cells, unit, page.blocks, both)
    page.notebook.metadata.egov["minutes"] = list(both)  # the welcome page says them
    nbformat.validate(page.notebook)
    return page


def minutes_of(path: Path) -> tuple[int, int]:
    """(lesson, assignment) of the unit that `path` belongs to; 0 for a text that is not there."""
    top = path.parent.parent.parent
    found = []
    for place in PLACES:
        text = top / place / "text" / path.name
        page = own_words(text) if text.is_file() else None
        found.append(minutes.count(page.notebook.cells, page.blocks, path.stem[:2]).minutes if page else 0)
    return found[0], found[1]


def own_words(path: Path) -> Page:
    """The page without its frame: what the author wrote, as cells and definitions."""
    number, text = path.stem[:2], path.read_text(encoding="utf-8")
    lines, found = reading.split(text, path.name)
    for at, line in enumerate(lines, start=1):
        if line.startswith(":soal:"):
            questions.check_line(line.removeprefix(":soal:").strip(), f"{path.name}, baris {at}")
    page = Page(nbformat.v4.new_notebook(), found)
    for block in found:
        prompt = _prompt(lines, block)
        if block.kind == "esai":
            page.rubrics[block.key] = compiled.rubric(block)
        elif block.kind == "soal":
            plain = compiled.definition(block, prompt, number)
            page.questions.append({key: value for key, value in plain.items() if key != "reference"})
        else:
            page.exercises.append(compiled.definition(block, prompt, number))
    page.notebook = _notebook(_with_cells(lines, found, number), path)
    return page


def _prompt(lines: list[str], block: Block) -> str:
    """The text between the nearest heading above that has options, else the nearest one, and the block."""
    headings = [n for n in range(block.line - 2, -1, -1) if re.match(r"^#{1,6} ", lines[n])]
    prompts = ["\n".join(lines[start : block.line - 1]) for start in headings[:2]] or [""]
    return next((prompt for prompt in prompts if compiled.options_in(prompt)), prompts[0])


def _with_cells(lines: list[str], blocks: list[Block], number: str) -> str:
    """The text with every block replaced by the cells it stands for."""
    parts, at = [], 0
    for block in blocks:
        parts += lines[at : block.line - 1]
        parts.append(_cells_of(block, number))
        at = reading.end_of(block, lines)
    return "\n".join(parts + lines[at:])


def _cells_of(block: Block, number: str) -> str:
    if block.kind == "esai":
        table = [
            "| Poin | Tingkat | Cirinya |",
            "| --- | --- | --- |",
            *(f"| {p} | {n} | {s} |" for p, n, s in block.levels),
        ]
        role = f'+++ {{"soal": "esai {block.key} {block.values["poin"]}"}}'
        return "\n".join([*table, "", role, "", block.model, "", "+++"])
    if block.kind == "soal":
        points = compiled.points_of(block)
        answer, test = questions.answer_cell(block), questions.test_cell(block, number)
        return "\n".join(
            ["```{code-cell}", f":soal: jawab {block.key}", answer, "```", ""]
            + ["```{code-cell}", f":soal: uji {block.key} {points:g}", test, "```"]
        )
    if block.values.get("tempat"):  # shown by an activity, not by a cell of its own
        return ""
    check = f"latihan.{block.key.replace('-', '_')}.check({block.variable})"
    code = [block.cell] if block.cell else []
    return "\n".join(["```{code-cell}", *code, f"{block.variable} = ...", check, "```"])


def _notebook(text: str, path: Path) -> NotebookNode:
    try:
        raw = jupytext.reads(text, fmt="md:myst")
    except Exception as problem:  # jupytext raises many kinds; the author needs the file and the reason
        raise UserError(f"{path.name}: teks ini tidak dapat dibaca sebagai MyST Markdown: {problem}") from problem
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}, "egov": {"unit": path.stem[:2]}}
    )
    seen: Counter[str] = Counter()
    for number, cell in enumerate(raw.cells, start=1):
        notebook.cells.append(_cell(cell, seen, f"{path.name}, sel {number}"))
    twice = [i for i, n in Counter(c.id for c in notebook.cells).items() if n > 1]
    if twice:
        raise UserError(f"{path.name}: kunci sel dipakai dua kali: {', '.join(twice)}. Beri nama yang berbeda.")
    nbformat.validate(notebook)
    return notebook


def _cell(cell: NotebookNode, seen: Counter[str], where: str) -> NotebookNode:
    source = cell.source.strip("\n")
    metadata = {"tags": sorted(cell.metadata["tags"])} if cell.metadata.get("tags") else {}
    cell_id = None
    if "soal" in cell.metadata:
        source, metadata, cell_id = questions.derive(cell.metadata["soal"], source, metadata)
    if cell_id is None:
        key = f"{cell.cell_type}\n{source}"
        seen[key] += 1
        cell_id = hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:12]
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(cell.cell_type)
    if make is None:
        raise UserError(f"{where}: jenis sel {cell.cell_type} tidak dipakai di kursus ini.")
    return make(source=source, metadata=metadata, id=cell_id)


def dumps(notebook: NotebookNode) -> str:
    """The notebook as it is committed."""
    return nbformat.writes(notebook, indent=1) + "\n"
