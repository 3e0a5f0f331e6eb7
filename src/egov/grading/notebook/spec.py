"""What an assignment's notebook must look like, from the gradebook alone; order and names from the instructor's source.

The gradebook knows the text, the role and the points of every graded cell. It knows neither the order of cells nor
the solution; both come from `source/` (or `release/`), which the instructor owns. Nothing comes from a submission.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from egov.grading.notebook import names, supply
from egov.grading.notebook.outputs import BEGIN, END

MAX_EXTRA = 20 << 20
MARK = re.compile(r"(BEGIN|END) SOLUTION")


@dataclass
class Cell:
    """`kind`: test (automatic), answer (what the trainee writes), locked, task, or free (an ordinary source cell)."""

    name: str
    kind: str
    cell_type: str
    source: str
    released: str
    cell_id: str = ""
    points: float | None = None
    checksum: str | None = None
    binds: list[str] = field(default_factory=list)

    @property
    def hidden(self) -> bool:
        return BEGIN in self.source

    def metadata(self) -> dict:
        """nbgrader's own metadata, made from the gradebook."""
        graded = self.points is not None and self.kind != "task"
        made = {"grade": graded, "grade_id": self.name, "locked": self.kind in ("test", "locked", "task"),
                "schema_version": 3, "solution": self.kind == "answer", "task": self.kind == "task",
                "cell_type": self.cell_type, "checksum": self.checksum}  # fmt: skip
        if self.points is not None:
            made["points"] = self.points
        return made


@dataclass
class Spec:
    assignment: str
    notebook: str
    cells: list[Cell]
    kernelspec: dict
    language_info: dict = field(default_factory=dict)
    supplied: list[str] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    makers: list[str] = field(default_factory=list)
    operators: list[str] = field(default_factory=list)
    mutates: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    open: bool = False
    files: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    solved: dict[str, str] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)

    def graded(self) -> list[Cell]:
        return [c for c in self.cells if c.kind != "free"]

    def trusted(self) -> set[str]:
        """Names that only the instructor's own cells bind."""
        cells = [c for c in self.graded() if c.kind in ("test", "locked") and c.cell_type == "code"]
        return {n for c in cells for n in names.read(c.source).bound} - set(self.supplied)

    def digest(self) -> str:
        import hashlib

        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


def without_hidden(source: str, begin: str = BEGIN, end: str = END) -> str:
    """The text as released, by nbgrader's own rule (ClearHiddenTests)."""
    kept, inside = [], False
    for line in source.split("\n"):
        if begin in line:
            inside = True
        elif end in line:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)


def _from_gradebook(notebook) -> dict[str, Cell]:
    points = {c.name: c.max_score for c in [*notebook.grade_cells, *notebook.task_cells]}
    solutions, tasks = {c.name for c in notebook.solution_cells}, {c.name for c in notebook.task_cells}
    cells = {}
    for cell in notebook.source_cells:
        if cell.name in tasks:
            kind = "task"
        elif cell.name in solutions:
            kind = "answer"
        else:
            kind = "test" if cell.name in points and cell.cell_type == "code" else "locked"
        source = cell.source or ""
        cells[cell.name] = Cell(cell.name, kind, cell.cell_type, source, without_hidden(source),
                                points=points.get(cell.name), checksum=cell.checksum)  # fmt: skip
    return cells


def _master(folders: list[Path], notebook: str):
    """The instructor's notebook: the source with its solution, else the release without."""
    for folder in folders:
        path = folder / f"{notebook}.ipynb"
        if path.is_file():
            return nbformat.read(path, as_version=4), folder
    return None, None


def _extras(folder: Path | None) -> dict[str, str]:
    found, size = {}, 0
    for path in sorted(folder.rglob("*")) if folder else []:
        if (
            path.is_file()
            and not path.is_symlink()
            and path.suffix not in (".ipynb", ".pyc")
            and ".ipynb_checkpoints" not in path.parts
        ):
            size += path.stat().st_size
            if size > MAX_EXTRA:
                break
            found[str(path.relative_to(folder))] = base64.b64encode(path.read_bytes()).decode("ascii")
    return found


def _shown(files: dict[str, str], released: Path, ignored: list[str]) -> dict[str, str]:
    """What the trainee got: the release, or of the source what nbgrader would release. Notes beside a source, its
    answers perhaps, are read by the tests alone."""
    if released.is_dir():
        return _extras(released)
    return {n: c for n, c in files.items() if not any(fnmatch(p, i) for p in Path(n).parts for i in ignored)}


def _solved(master, known: dict[str, Cell]) -> dict[str, str]:
    """The author's answers, without the marks around them."""
    found = {}
    for cell in master.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if name in known and known[name].kind == "answer":
            found[name] = "\n".join(line for line in cell.source.split("\n") if not MARK.search(line))
    return found


def _given(path: Path) -> list[str]:
    """Texts of the released notebook: releasing changes ordinary cells too, and adds a header and a footer."""
    return [cell.source for cell in nbformat.read(path, as_version=4).cells] if path.is_file() else []


def load(gradebook: Gradebook, assignment: str, notebook: str, source: Path, release: Path, ignored: list[str]) -> Spec:
    row = gradebook.find_notebook(notebook, assignment)
    known = _from_gradebook(row)
    master, folder = _master([source, release], notebook)
    spec = Spec(assignment, notebook, [], json.loads(row.kernelspec or "{}"), files=_extras(folder))
    spec.shown = _shown(spec.files, release, ignored)
    left = dict(known)
    for cell in master.cells if master else []:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if name in left:
            known[name].cell_id = cell.get("id", "")
            spec.cells.append(left.pop(name))
        else:  # a notebook older than cell ids has its cells all the same
            place = cell.get("id") or f"asal-{len(spec.cells)}"
            spec.cells.append(Cell("", "free", cell.cell_type, cell.source, cell.source, place))
    spec.cells += left.values()
    if master:
        spec.language_info = dict(master.metadata.get("language_info", {}))
    if not spec.language_info.get("name"):
        spec.language_info = {"name": "python"}
    spec.given = _given(release / f"{notebook}.ipynb")
    spec.solved = _solved(master, known) if master and folder == source else {}
    supply.settle(spec, master, known)
    return spec
