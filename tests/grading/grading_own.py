"""The notebooks that nbgrader ships with its own tests and its guide, each as an assignment with hand-ins.

Every one is handed in as it is; where its name says that it is a hand-in to another one (`submitted-changed`,
`autotest-multi-unchanged`, the guide's students), to that one as well, beside that one's untouched release.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import nbgrader
from grading_course import CONFIG, ROOT, Course, build_from, notebook
from nbgrader.converters import NbGraderException

TOP = Path(nbgrader.__file__).parent
FILES = TOP / "tests/apps/files"
GUIDE = "docs/source/user_guide"
KERNEL = notebook([])["metadata"]["kernelspec"]
# A notebook written for its failing: eight seconds instead of nbgrader's own 30 show the same.
TIMEOUT = "c.Execute.timeout = 8\n"


@dataclass
class Own:
    """One notebook as an assignment: its path below nbgrader's package, and who hands in what."""

    path: str
    number: int
    hand_ins: dict[str, Path] = field(default_factory=dict)

    @property
    def assignment(self) -> str:
        return f"n{self.number:02}"


def found() -> list[Own]:
    paths = sorted(p.relative_to(TOP).as_posix() for p in TOP.rglob("*.ipynb"))
    made = {path: Own(path, number) for number, path in enumerate(paths)}
    for path in paths:
        base = _base(path)
        if base in made:
            made[base].hand_ins[path] = TOP / path
    return list(made.values())


def _base(path: str) -> str | None:
    folder, _, stem = path.removesuffix(".ipynb").rpartition("/")
    if stem.startswith("submitted-") and stem != "submitted-unchanged":
        return f"{folder}/submitted-unchanged.ipynb"
    if stem.startswith("autotest-") and "changed" in stem:
        return f"{folder}/{'-'.join(stem.split('-')[:2])}.ipynb"
    if path.startswith(GUIDE) and stem.startswith("problem") and "/source/ps1" not in path.removeprefix(GUIDE):
        return f"{GUIDE}/source/ps1/{stem}.ipynb"
    return None


def read(path: Path) -> dict:
    nb = json.loads(path.read_text(encoding="utf-8"))
    nb["metadata"] = {**nb.get("metadata", {}), "kernelspec": KERNEL}
    return nb


def course(root: Path) -> Course:
    root.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG + TIMEOUT)
    shutil.copytree(ROOT / "assignments/templates", root / "templates")
    shutil.copy(FILES / "autotests.yml", root)
    return Course(root)


def release(made: Course, own: Own) -> bool:
    """False where nbgrader itself makes no assignment of it."""
    made.assignment = own.assignment
    source = made.root / "source" / own.assignment
    source.mkdir(parents=True)
    nb = read(TOP / own.path)
    (source / f"{own.assignment}.ipynb").write_text(json.dumps(nb))
    shutil.copy(FILES / "data.txt", source)
    for name in ("autotests.yml",) if "### AUTOTEST" in json.dumps(nb) else ():
        shutil.copy(FILES / name, source)
    try:
        build_from(made)
    except (SystemExit, NbGraderException):
        return False
    made.submit("acuan", nb)
    if own.hand_ins:
        made.submit("rilis", made.released())
    for number, (_, path) in enumerate(own.hand_ins.items()):
        made.submit(f"k{number}", read(path))
    return True


def people(own: Own) -> dict[str, str]:
    released = {"rilis": "released"} if own.hand_ins else {}
    return {"acuan": "as it is", **released, **{f"k{n}": path for n, path in enumerate(own.hand_ins)}}


def points(made: Course, student: str) -> dict[str, float | None]:
    """By cell."""
    from nbgrader.api import MissingEntry

    try:
        return dict(sorted(made.scores(student).items()))
    except MissingEntry:
        return {}


def ours(made: Course, chosen: list[Own], pool=None) -> dict:
    """Every hand-in by our layers: points by cell, or `refused`."""
    from egov.core.errors import UserError
    from egov.grading.run.pool import LocalPool

    found, workers = {}, pool or LocalPool(2)
    for own in chosen:
        made.assignment = own.assignment
        try:
            states = {s: r["state"] for s, r in made.grade(workers, cell_s=8, test_s=8, total_s=60).items()}
        except UserError:  # no graded cell: said at once, and stock finds nothing either
            states = dict.fromkeys(people(own), "graded")
        for student in people(own):
            graded = states.get(student) in ("graded", "waiting")
            found[own.assignment, student] = points(made, student) if graded else states.get(student, "refused")
    if pool is None:
        workers.close()
    return found
