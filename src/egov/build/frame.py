"""What stands around a unit's own words in every unit: heads with minutes, identity, handing in, the way on."""

from __future__ import annotations

import ast

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from egov.build import questions
from egov.build.blocks import Block
from egov.core.messages import say
from egov.core.register import Unit, parts

MORE = "## Bila ingin lebih"


def lesson(cells: list[NotebookNode], unit: Unit, minutes: tuple[int, int]) -> list[NotebookNode]:
    """The lesson with its head, the link to its assignment before extras and sources, and the extras closed."""
    part = say("frame.lesson.part", letter=unit.part, name=parts()[unit.part]) if unit.part else parts()[""]
    _prefix(cells, say("frame.lesson.head", **_words(unit, minutes), part=part, title=unit.title))
    first = next((cell for cell in cells[1:] if cell.cell_type == "markdown"), cells[0])
    first.source = f"{_asking(unit)}\n\n{first.source}"
    on = say("frame.lesson.on", **_words(unit, minutes), title=unit.task)
    at = next((n for n, c in enumerate(cells) if c.source.startswith((MORE, "## Sumber"))), len(cells))
    if cells[at - 1].cell_type == "markdown":
        cells[at - 1].source += f"\n\n{on}"
    else:
        cells.insert(at, new_markdown_cell(on, id="berikutnya"))
    for cell in cells:
        if cell.source.startswith(MORE):
            cell.metadata["jp-MarkdownHeadingCollapsed"] = True
    return _guarded(cells)


def assignment(
    cells: list[NotebookNode], unit: Unit, blocks: list[Block], minutes: tuple[int, int]
) -> list[NotebookNode]:
    """The assignment with head, rules, identity and start cell in front, and the submit button at its end."""
    _prefix(cells, say("frame.task.head", **_words(unit, minutes), title=unit.task))
    own = needs_province(blocks)
    identity = say("frame.task.identity") + (say("frame.task.province") if own else "")
    front = [
        new_markdown_cell(_rules(blocks), id="aturan"),
        new_markdown_cell(identity, id="identitas-teks"),
        _question("identitas", "nama = ...\nnip = ..." + ("\nprovinsi = ..." if own else "")),
        new_markdown_cell(say("frame.task.start"), id="mulai-teks"),
        _question("kunci mulai", f'import egov\nlatihan, peraga = egov.start("{unit.number}")'),
    ]
    submit = f'from egov.submit import submit_button\nsubmit_button("{unit.number}")'
    end = [new_markdown_cell(say("frame.task.submit"), id="kumpulkan-teks"), _question("kunci kirim", submit)]
    return _guarded([cells[0], *front, *cells[1:], *end])


def _asking(unit: Unit) -> str:
    """Where help is: a question made ready, and from the second unit on a warm-up out of one's own slips."""
    return say("frame.lesson.help") + (say("frame.lesson.warmup") if unit.number > "00" else "")


def _guarded(cells: list[NotebookNode]) -> list[NotebookNode]:
    """No cell can be deleted by a slip, and our own words cannot be typed over; answers stay open."""
    for cell in cells:
        cell.metadata["deletable"] = False
        if cell.cell_type == "markdown" and "nbgrader" not in cell.metadata:
            cell.metadata["editable"] = False
    return cells


def needs_province(blocks: list[Block]) -> bool:
    """Does any question use the trainee's own province?"""
    sources = [s for b in blocks for s in (b.values.get("jawab"), b.answer_code, *(w.answer for w in b.wrong)) if s]
    return any(isinstance(n, ast.Name) and n.id == "provinsi" for s in sources for n in ast.walk(ast.parse(s)))


def _words(unit: Unit, minutes: tuple[int, int]) -> dict[str, object]:
    return {
        "number": unit.number, "name": unit.name, "hours": unit.hours, "lesson": minutes[0], "task": minutes[1],
    }  # fmt: skip


def _rules(blocks: list[Block]) -> str:
    points = [float(b.values.get("poin", 0)) for b in blocks if b.kind == "soal"]
    written = [float(b.values.get("poin", 0)) for b in blocks if b.kind == "esai"]
    names = say("frame.number").split()
    return say(
        "frame.task.rules", automatic=names[min(len(points), 10)], points=f"{sum(points):g}",
        written=names[min(len(written), 10)], written_points=f"{sum(written):g}", total=f"{sum(points + written):g}",
    )  # fmt: skip


def _prefix(cells: list[NotebookNode], head: str) -> None:
    if not cells or cells[0].cell_type != "markdown":
        cells.insert(0, new_markdown_cell("", id="kepala"))
    cells[0].source = (head + cells[0].source).rstrip("\n")


def _question(line: str, source: str) -> NotebookNode:
    source, metadata, cell_id = questions.derive(line, source, {})
    return new_code_cell(source, metadata=metadata, id=cell_id)
