"""`egov build`: text to notebooks; `egov build --check`: do they agree?"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from egov.build import objective_map
from egov.build.run import execute, keep_outputs
from egov.build.text import dumps, read
from egov.errors import UserError
from egov.paths import root


@dataclass(frozen=True)
class Job:
    """One text and the notebook it becomes; lessons are run, assignment sources are not."""

    text: Path
    notebook: Path
    runs: bool


def jobs(top: Path) -> list[Job]:
    """Every text of the course, in order."""
    lessons = [Job(p, top / "course" / f"{p.stem}.ipynb", True) for p in sorted((top / "course/text").glob("*.md"))]
    sources = [
        Job(p, top / "assignments/source" / p.stem / f"{p.stem}.ipynb", False)
        for p in sorted((top / "assignments/text").glob("*.md"))
    ]
    gallery = [Job(p, top / "docs" / f"{p.stem}.ipynb", True) for p in sorted((top / "docs/text").glob("*.md"))]
    return lessons + sources + gallery


def orphans(top: Path) -> list[Path]:
    """Notebooks in the course whose text is gone."""
    known = {job.notebook for job in jobs(top)}
    found = [*(top / "course").glob("*.ipynb"), *(top / "assignments/source").glob("*/*.ipynb")]
    return sorted(set(found) - known)


def _load(path: Path) -> NotebookNode | None:
    return nbformat.read(path, as_version=4) if path.is_file() else None


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def disagreements(top: Path) -> list[str]:
    """One line for every notebook that differs from its text; empty when all agree."""
    lines = []
    for job in jobs(top):
        notebook, old = read(job.text), _load(job.notebook)
        name = job.notebook.relative_to(top).as_posix()
        if old is None:
            lines.append(f"{name} is missing")
        elif job.runs and not keep_outputs(notebook, old):
            lines.append(f"{name}: code differs from {job.text.relative_to(top).as_posix()}")
        elif dumps(notebook) != job.notebook.read_text(encoding="utf-8"):
            lines.append(f"{name}: content differs from {job.text.relative_to(top).as_posix()}")
    if _read(objective_map.path(top)) != objective_map.page():
        lines.append("docs/objective-map.md differs from src/egov/units/")
    return lines + [f"{path.relative_to(top).as_posix()} has no text" for path in orphans(top)]


def build(top: Path, force: bool = False, only: str = "") -> list[str]:
    """Write the notebooks that changed; returns a line for each. `force` runs lessons whose code is unchanged."""
    done = []
    for job in jobs(top):
        if not job.text.stem.startswith(only):
            continue
        notebook, old = read(job.text), _load(job.notebook)
        ran = False
        if job.runs and (force or old is None or not keep_outputs(notebook, old)):
            execute(notebook, job.text.name)
            ran = True
        content = dumps(notebook)
        if old is None or content != job.notebook.read_text(encoding="utf-8"):
            job.notebook.parent.mkdir(parents=True, exist_ok=True)
            job.notebook.write_text(content, encoding="utf-8", newline="\n")
            done.append(f"{job.notebook.relative_to(top).as_posix()} {'run and ' if ran else ''}written")
    if _read(objective_map.path(top)) != objective_map.page():
        objective_map.path(top).write_text(objective_map.page(), encoding="utf-8", newline="\n")
        done.append("docs/objective-map.md written")
    return done


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only tell which notebooks differ from their text")
    parser.add_argument("--force", action="store_true", help="run lessons again although their code is unchanged")
    parser.add_argument("--only", default="", metavar="NN", help="only texts whose name starts with NN")


def run(args: argparse.Namespace) -> int:
    top = root()
    if top is None:
        raise UserError("notebooks are built in a clone of the project; this is an installed copy.")
    if args.check:
        wrong = disagreements(top)
        for line in wrong:
            print(line)
        print("Run `make notebooks`, then commit." if wrong else f"{len(jobs(top))} texts and notebooks agree.")
        return 1 if wrong else 0
    done = build(top, args.force, args.only)
    print("\n".join(done) or "Nothing to do: every notebook agrees with its text.")
    return 0
