"""Layer 2: puts a submitted notebook back into the shape the gradebook knows, and says what had to be mended.

Only the text of answer cells and of the trainee's own extra cells is taken from the submission. Identity is looked
for in nbgrader's metadata, then in cell ids, then in the text itself, because other editors drop metadata; role, points
and tests never come from there. Restored cells stand in source order, extra cells behind the one they followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from egov.grading import names
from egov.grading.spec import Cell, Spec

MAX_CELLS = 1000
MAX_READ = 1_000_000  # characters among which an answer without any sign is looked for


@dataclass
class Restored:
    notebook: object
    kinds: list[str]
    notes: list[tuple[str, str]] = field(default_factory=list)


def tidy(text: object) -> str:
    """Line ends and trailing blanks do not count: Windows and other editors change them."""
    if isinstance(text, list):
        text = "".join(t for t in text if isinstance(t, str))
    text = text if isinstance(text, str) else ""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).rstrip()


def _raw(cell: dict) -> str:
    text = cell.get("source", "")
    text = "".join(t for t in text if isinstance(t, str)) if isinstance(text, list) else text
    if not isinstance(text, str):
        return ""
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode("utf-8")


def _grade_id(cell: dict) -> str | None:
    meta = cell.get("metadata")
    meta = meta.get("nbgrader") if isinstance(meta, dict) else None
    name = meta.get("grade_id") if isinstance(meta, dict) else None
    return name if isinstance(name, str) else None


class Matcher:
    """Finds, for every cell of the spec, the submitted cell that is it."""

    def __init__(self, spec: Spec, cells: list[dict]):
        self.spec, self.cells = spec, cells
        self.found: dict[int, int] = {}
        self.tidied = [tidy(c.get("source")) for c in cells]
        self.binding: dict[int, set[str]] = {}
        self.left = MAX_READ
        self.notes: list[tuple[str, str]] = []

    def match(self) -> dict[int, int]:
        """Index in spec -> index in submission, surest signs first."""
        self._by_metadata()
        self._by(lambda cell, j: _same_id(cell, self.cells[j]), sure=True)
        self._by(lambda cell, j: bool(cell.released.strip()) and self.tidied[j] == tidy(cell.released))
        self._by(self._same_names)
        self._by_gap()
        return self.found

    def _free(self) -> list[int]:
        taken = set(self.found.values())
        return [j for j in range(len(self.cells)) if j not in taken]

    def _by_metadata(self) -> None:
        holders: dict[str, list[int]] = {}
        for j, cell in enumerate(self.cells):
            holders.setdefault(_grade_id(cell) or "", []).append(j)
        for i, cell in enumerate(self.spec.cells):
            mine = holders.get(cell.name, []) if cell.name else []
            if len(mine) > 1:
                self.notes.append(("sel-ganda", cell.name))
            if mine:
                self.found[i] = self._original(cell, mine)

    def _original(self, cell: Cell, mine: list[int]) -> int:
        """Among copies: an answered one before an empty one, then the one that kept its own cell id, then the first."""

        def rank(j: int) -> tuple:
            same = _same_id(cell, self.cells[j])
            empty = self.tidied[j] in ("", tidy(cell.released))
            return (cell.kind == "answer" and empty, not same, j)

        return min(mine, key=rank)

    def _by(self, rule, sure: bool = False) -> None:
        for i, cell in enumerate(self.spec.cells):
            if i in self.found:
                continue
            fitting = [j for j in self._free() if rule(cell, j)]
            if len(fitting) == 1 or (fitting and sure):
                self.found[i] = fitting[0]
                if cell.name and not sure:
                    self.notes.append(("metadata-hilang", cell.name))

    def _same_names(self, cell: Cell, j: int) -> bool:
        other = self.cells[j]
        if cell.kind != "answer" or cell.cell_type != "code" or not cell.binds or other.get("cell_type") != "code":
            return False
        if j not in self.binding:  # a thousand cells are read once, not once for every question, and not without end
            text = _raw(other)
            self.left -= len(text)
            self.binding[j] = names.read(text).bound if self.left > 0 else set()
        return set(names.read(cell.released).bound or cell.binds) <= self.binding[j]

    def _by_gap(self) -> None:
        """An answer without any sign, alone of its type between two known neighbours."""
        order = sorted(self.found)
        for i, cell in enumerate(self.spec.cells):
            if i in self.found or cell.kind != "answer":
                continue
            before = max((self.found[k] for k in order if k < i), default=-1)
            after = min((self.found[k] for k in order if k > i), default=len(self.cells))
            fitting = [
                j for j in self._free() if before < j < after and self.cells[j].get("cell_type") == cell.cell_type
            ]
            if len(fitting) == 1:
                self.found[i] = fitting[0]
                self.notes.append(("metadata-hilang", cell.name))


def _same_id(cell: Cell, other: dict) -> bool:
    name = other.get("id")
    return isinstance(name, str) and bool(name) and name in (cell.cell_id, cell.name)


def _make(cell_type: str, source: str, name: str, used: set[str]):
    maker = {"code": new_code_cell, "markdown": new_markdown_cell}.get(cell_type, new_raw_cell)
    cell = maker(source=source)
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)[:60] or "sel"
    while name in used:
        name += "x"
    used.add(name)
    cell["id"] = name
    return cell


def restore(raw: dict, spec: Spec) -> Restored:
    """The notebook to grade. `raw` is parsed JSON from a trainee: nothing in it is believed but texts."""
    cells = [c for c in raw.get("cells", []) if isinstance(c, dict)][:MAX_CELLS]
    matcher = Matcher(spec, cells)
    found = matcher.match()
    notes = list(matcher.notes)
    known = [found[i] for i in range(len(spec.cells)) if i in found]
    if known != sorted(known):
        notes.append(("urutan-berubah", ""))
    made, kinds, used = [], [], {c.name for c in spec.cells if c.name}
    placed = {j: i for i, j in found.items()}
    trailing: dict[int, list[int]] = {}
    anchor = -1
    for j in range(len(cells)):
        anchor = placed.get(j, anchor)
        if j not in placed:
            trailing.setdefault(anchor, []).append(j)

    def extras(after: int) -> None:
        for j in trailing.get(after, []):
            kind = cells[j].get("cell_type")
            made.append(_make(kind if kind in ("code", "markdown") else "raw", _raw(cells[j]), f"tambahan-{j}", used))
            kinds.append("trainee" if kind == "code" else "text")

    extras(-1)
    for i, cell in enumerate(spec.cells):
        other = cells[found[i]] if i in found else None
        if other is not None or cell.kind != "free":
            _place(cell, other, made, kinds, notes, used)
        extras(i)
    notebook = new_notebook(cells=made)
    notebook.metadata = {"kernelspec": spec.kernelspec, "language_info": spec.language_info}
    return Restored(notebook, kinds, notes)


def _place(cell: Cell, other: dict | None, made: list, kinds: list, notes: list, used: set[str]) -> None:
    if cell.kind == "free":
        made.append(_make(cell.cell_type, _raw(other), cell.cell_id, used))
        kinds.append("trainee" if cell.cell_type == "code" else "text")
        return
    if other is None:
        notes.append(("sel-hilang", cell.name))
    elif other.get("cell_type") != cell.cell_type:
        notes.append(("jenis-sel-berubah", cell.name))
    if cell.kind == "answer":
        source = cell.source if other is None else _raw(other)
        kind = "trainee" if cell.cell_type == "code" else "text"
    else:
        source = cell.source
        kind = cell.kind if cell.cell_type == "code" else "text"
        if other is not None and tidy(other.get("source")) not in (tidy(cell.released), tidy(cell.source)):
            notes.append(("uji-diubah" if cell.kind == "test" else "sel-terkunci-diubah", cell.name))
    used.discard(cell.name)
    node = _make(cell.cell_type, source, cell.name, used)
    node.metadata["nbgrader"] = cell.metadata()
    if cell.kind != "answer":
        node.metadata.update(deletable=False, editable=False)
    made.append(node)
    kinds.append(kind)
