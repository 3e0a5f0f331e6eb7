"""The assignments as trainees get them, made by nbgrader itself from `assignments/source`.

Each is generated once per state of its source in a throw-away course folder under `.build/`, because
nbgrader takes seconds to start. Only notebooks leave that folder, and only if no solution is left in them.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import tempfile
from importlib import metadata
from pathlib import Path

from egov.core import paths
from egov.core.errors import UserError
from egov.core.messages import say

MARKERS = ("BEGIN SOLUTION", "END SOLUTION", "BEGIN HIDDEN TESTS", "END HIDDEN TESTS", "BEGIN MARK SCHEME")
# Raise it when the way of generating changes.
FORMAT = b"1"


def released(assignments: Path | None = None, cache: Path | None = None, tell=print) -> dict[str, Path]:
    """Assignment name → folder with its released notebooks; without sources, those that the package brought."""
    top = paths.root()
    if assignments is None and top is None:
        return {folder.name: folder for folder in sorted(paths.shared("assignments").glob("[0-9][0-9]-*"))}
    if assignments is None:
        if top is None:
            return {}
        assignments = top / "assignments"
    if cache is None:
        if top is None:
            return {}
        cache = top / ".build" / "release-cache"
    names = sorted(f.name for f in (assignments / "source").glob("*") if any(f.glob("*.ipynb")))
    found = {name: cache / f"{name}-{_key(assignments, name)}" for name in names}
    missing = [name for name in names if not found[name].is_dir()]
    if missing:
        tell(say("workspace.releasing"))
        cache.mkdir(parents=True, exist_ok=True)
        _generate(assignments, missing, found)
        for name in missing:
            _sweep(found[name], name)
    return found


def _sweep(current: Path, name: str) -> None:
    """Older releases of `name`, and course folders left by a kill."""
    for old in (*current.parent.glob(f"{name}-" + "[0-9a-f]" * 16), *current.parent.glob("kursus-*")):
        if old != current:
            shutil.rmtree(old, ignore_errors=True)


def _key(assignments: Path, name: str) -> str:
    """A digest of all that decides the released notebook."""
    digest = hashlib.sha256(FORMAT + metadata.version("nbgrader").encode())
    files = [assignments / "nbgrader_config.py", *sorted((assignments / "source" / name).rglob("*"))]
    for path in files:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _generate(assignments: Path, names: list[str], found: dict[str, Path]) -> None:
    """Run nbgrader once for all `names`, then move each release to its place in one step."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    cache = found[names[0]].parent
    with tempfile.TemporaryDirectory(dir=cache, prefix="kursus-") as folder:
        course = Path(folder)
        config = _configuration(assignments) or Config()
        config.CourseDirectory.root = str(course)
        # As `nbgrader generate_assignment --no-db`: this course folder has no gradebook to keep.
        config.SaveCells.enabled = False
        config.GenerateAssignment.no_database = True
        # Fall silent: the trainee reads our sentence, the author runs nbgrader for the long story.
        logging.getLogger("traitlets").setLevel(logging.CRITICAL)
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        for name in names:
            shutil.copytree(assignments / "source" / name, course / "source" / name)
            result = api.generate_assignment(name)
            made = sorted((course / "release" / name).glob("*.ipynb"))
            if not result["success"] or not made:
                raise UserError(say("workspace.release_failed", name=name))
            _keep(name, made, course / "siap" / name, found[name])


def _configuration(assignments: Path):
    """The instructor's own nbgrader configuration, so that stubs and checks are the same."""
    from traitlets.config.loader import PyFileConfigLoader

    path = assignments / "nbgrader_config.py"
    return PyFileConfigLoader(path.name, path=str(assignments)).load_config() if path.is_file() else None


def _keep(name: str, made: list[Path], ready: Path, place: Path) -> None:
    ready.mkdir(parents=True)
    for notebook in made:
        text = notebook.read_text(encoding="utf-8")
        if any(marker in text for marker in MARKERS):
            raise UserError(say("workspace.release_leaks", name=name))
        shutil.copyfile(notebook, ready / notebook.name)
    if not place.exists():
        ready.replace(place)
