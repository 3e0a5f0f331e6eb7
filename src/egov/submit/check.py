"""Is a notebook whole? Compared with what was handed out; every finding warns and none forbids."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from egov.core import cells
from egov.core.messages import say

NIP_DIGITS = 18
LINE = re.compile(r"^[ \t]*(\w+)[ \t]*=(?!=)[ \t]*(\.\.\.[ \t]*(?:#.*)?$)?", re.MULTILINE)


@dataclass
class Checked:
    """What the check found; `warnings` are pairs of a stable id and the sentence shown."""

    name: str = ""
    nip: str = ""
    questions: list[str] = field(default_factory=list)
    untouched: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)  # their answer cell ended with an error when last run
    version: str | None = None
    warnings: list[tuple[str, str]] = field(default_factory=list)

    def warn(self, identity: str, **values: object) -> None:
        sentence = say(f"submit.warning.{identity}", **values)
        self.warnings.append((identity, sentence[0].upper() + sentence[1:]))


def check(content: bytes, versions: list[dict], number: str) -> Checked:
    """Look through a notebook; `versions` are the released originals the workspace's manifest knows."""
    found = Checked()
    mine = cells.read(content)
    _identity(mine, found)
    version = _closest(mine, versions)
    original = version["cells"] if version else cells.released(content)
    found.version = version["version"] if version else None
    if not version:
        found.warn("no_original")
    elif not any(cells.graded(cell) for cell in mine):
        found.warn("not_this_assignment", number=number)
    _compare(mine, original, bool(version), found)
    if found.untouched:
        found.warn("untouched", questions=", ".join(label(key, original) for key in found.untouched))
    if found.failed:
        found.warn("failed", questions=", ".join(label(key, original) for key in found.failed))
    return found


def _identity(mine: list[dict], found: Checked) -> None:
    """Name and NIP as literals in the header cell (or the first cell that assigns both)."""
    code = [cell for cell in mine if cell.get("cell_type") == "code"]
    headers = [c for c in code if "identitas" in (cells.graded(c).get("grade_id"), c.get("id"))]
    for cell in headers or code:
        values = literals(cells.source(cell))
        if headers or {"nama", "nip"} <= values.keys():
            found.name = _words(values.get("nama"))
            found.nip = re.sub(r"\D", "", _words(values.get("nip")))
            break
    else:
        found.warn("no_identity")
        return
    if not found.name:
        found.warn("no_name")
    if not found.nip:
        found.warn("no_nip")
    elif len(found.nip) != NIP_DIGITS:
        found.warn("odd_nip", count=len(found.nip))


def literals(source: str) -> dict[str, object]:
    """Simple assignments of constants in a cell, read without running it."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _words(value: object) -> str:
    """Text or a whole number as one tidy line; a placeholder or anything else as nothing."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return " ".join(str(value).split())[:100]


def _closest(mine: list[dict], versions: list[dict]) -> dict | None:
    """The released version with most cells in common: she may have started with an older one."""
    held = {(cells.graded(cell).get("grade_id"), cells.digest(cell)) for cell in mine}
    return max(
        reversed(versions),
        key=lambda version: sum((cell["id"], cell["sha256"]) in held for cell in version["cells"]),
        default=None,
    )


def _compare(mine: list[dict], original: list[dict], known: bool, found: Checked) -> None:
    """Cells missing, copied, changed; questions still as they were handed out."""
    by_id: dict[str, list[dict]] = {}
    for cell in mine:
        if grade_id := cells.graded(cell).get("grade_id"):
            by_id.setdefault(grade_id, []).append(cell)
    found.questions = list(dict.fromkeys(key_of(c["id"]) for c in original if c["kind"] != cells.ANSWER))
    for cell in original:
        held = by_id.get(cell["id"], [])
        question = label(key_of(cell["id"]), original)
        is_test = cell["kind"] == cells.TEST
        if not held:
            found.warn("test_missing" if is_test else "answer_missing", question=question)
        elif len(held) > 1:
            found.warn("cell_copied", question=question, count=len(held))
        elif is_test and known and cells.digest(held[0]) != cell["sha256"]:
            found.warn("test_changed", question=question)
        if not is_test and (not held or _untouched(held[0], cell, known)):
            found.untouched.append(key_of(cell["id"]))
        elif not is_test and _failed(held[0]):
            found.failed.append(key_of(cell["id"]))
    found.failed = list(dict.fromkeys(found.failed))
    found.untouched = list(dict.fromkeys(found.untouched))


def _failed(cell: dict) -> bool:
    """Does the cell show an error? Its name holds nothing then, whatever stands in the line."""
    return any(isinstance(one, dict) and one.get("output_type") == "error" for one in cell.get("outputs") or ())


def _untouched(cell: dict, original: dict, known: bool) -> bool:
    """As handed out, empty, or with a placeholder `...` that nothing below it replaces."""
    source = cells.source(cell)
    if not source.strip() or (known and cells.digest(cell) == original["sha256"]):
        return True
    return cell.get("cell_type") == "code" and still_open(source)


def still_open(source: str) -> bool:
    """Does a name of this cell end as `...`? An answer written below a line that was left standing counts."""
    open_names: dict[str, bool] = {}
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # half-written: line by line, the last one counts
        open_names = {name: bool(dots) for name, dots in LINE.findall(source)}
        return any(open_names.values())
    for statement in statements:
        value = getattr(statement, "value", None)
        dots = isinstance(statement, ast.Assign) and isinstance(value, ast.Constant) and value.value is Ellipsis
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                open_names[node.id] = dots
    return any(open_names.values())


def key_of(grade_id: str) -> str:
    """`uji-orang-dunia` and `jawab-orang-dunia` belong to the question `orang-dunia`."""
    return grade_id.partition("-")[2] or grade_id


def label(key: str, original: list[dict]) -> str:
    """A question as the trainee knows it: its number on the page and its key."""
    order = list(dict.fromkeys(key_of(cell["id"]) for cell in original))
    return say("submit.question", number=order.index(key) + 1, key=key)
