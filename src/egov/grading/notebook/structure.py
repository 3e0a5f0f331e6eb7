"""Layer 2: puts a submitted notebook back into the shape the gradebook knows, and says what had to be mended.

Only the text of answer cells and of the trainee's own extra cells is taken from the submission. Identity is looked
for in nbgrader's metadata, then in cell ids, then in the text itself, because other editors drop metadata; role, points
and tests never come from there. Restored cells stand in source order, extra cells behind the one they followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nbformat.notebooknode import from_dict
from nbformat.v4 import new_notebook

from egov.grading.intake.reading import Rejected
from egov.grading.notebook import bounded, names, pictures
from egov.grading.notebook.spec import Cell, Spec

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
        self.signs: set[int] = set()
        self.notes: list[tuple[str, str]] = []

    def match(self) -> dict[int, int]:
        """Index in spec -> index in submission, surest signs first."""
        self._by_metadata()
        self._by(lambda cell, j: _same_id(cell, self.cells[j]), sure=True)
        self._by(lambda cell, j: bool(cell.released.strip()) and self.tidied[j] == tidy(cell.released))
        self._by(self._same_names)
        self.signs = set(self.found)  # what follows is a guess, and no sign of whose notebook this is
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
        if j not in self.binding:
            self._read()
        return set(names.read(cell.released).bound or cell.binds) <= self.binding[j]

    def _read(self) -> None:
        """A thousand cells are read once, not once for every question; and not without end."""
        texts: dict[int, str] = {}
        for j in self._free():
            text = _raw(self.cells[j]) if self.cells[j].get("cell_type") == "code" else ""
            self.left -= len(text)
            texts[j] = text if self.left > 0 else ""
        self.binding.update(zip(texts, bounded.bound(list(texts.values())), strict=True))

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


def _recognised(spec: Spec, matcher: Matcher) -> bool:
    """Is it this assignment's notebook? One sign is not enough where others are missing: `esai` is a cell of many."""
    graded = [i for i, cell in enumerate(spec.cells) if cell.name]
    mine = [i for i in graded if i in matcher.signs]
    fixed = [i for i in mine if spec.cells[i].kind in ("test", "locked") and spec.cells[i].released.strip()]
    kept = any(matcher.tidied[matcher.found[i]] == tidy(spec.cells[i].released) for i in fixed)
    return kept or (bool(mine) and len(mine) * 4 >= len(graded))


def _same_id(cell: Cell, other: dict) -> bool:
    name = other.get("id")
    return isinstance(name, str) and bool(name) and name in (cell.cell_id, cell.name)


def _make(cell_type: str, source: str, name: str, used: set[str]):
    """As nbformat's own makers do, without their validation of every cell: everything in it is ours but the text."""
    more = {"execution_count": None, "outputs": []} if cell_type == "code" else {}
    kind = cell_type if cell_type in ("code", "markdown") else "raw"
    cell = from_dict({"cell_type": kind, "metadata": {}, "source": source, **more})
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)[:60] or "sel"
    while name in used:
        name += "x"
    used.add(name)
    cell["id"] = name
    return cell


def _with_pictures(node, other: dict):
    found = pictures.keep(other.get("attachments")) if node.cell_type == "markdown" else {}
    if found:
        node["attachments"] = from_dict(found)
    return node


def restore(raw: dict, spec: Spec) -> Restored:
    """The notebook to grade. `raw` is parsed JSON from a trainee: nothing in it is believed but texts."""
    cells = [c for c in raw.get("cells", []) if isinstance(c, dict)][:MAX_CELLS]
    matcher = Matcher(spec, cells)
    found = matcher.match()
    if not _recognised(spec, matcher):
        raise Rejected("bukan-tugas-ini", tugas=spec.assignment)
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
            node = _make(kind if kind in ("code", "markdown") else "raw", _raw(cells[j]), f"tambahan-{j}", used)
            made.append(_with_pictures(node, cells[j]))
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


def _changed(cell: Cell, other: dict) -> bool:
    return tidy(other.get("source")) not in (tidy(cell.released), tidy(cell.source))


def _place(cell: Cell, other: dict | None, made: list, kinds: list, notes: list, used: set[str]) -> None:
    if cell.kind == "free":
        made.append(_with_pictures(_make(cell.cell_type, _raw(other), cell.cell_id, used), other))
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
        if other is not None and _changed(cell, other):
            notes.append(("uji-diubah" if cell.kind == "test" else "sel-terkunci-diubah", cell.name))
    used.discard(cell.name)
    node = _make(cell.cell_type, source, cell.name, used)
    node.metadata["nbgrader"] = cell.metadata()
    if cell.kind == "answer" and other is not None:
        _with_pictures(node, other)
    if cell.kind != "answer":
        node.metadata.update(deletable=False, editable=False)
    made.append(node)
    kinds.append(kind)
    typed = other is not None and cell.kind in ("locked", "task") and cell.cell_type == "markdown"
    if typed and _changed(cell, other):
        # Many type their answer into the question. A person shall see it, below the question as it was.
        made.append(_with_pictures(_make("markdown", _raw(other), f"tambahan-{cell.name}", used), other))
        kinds.append("text")
