"""Every text of the course, what it becomes, and whether that still agrees with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from egov.build import compiled, objective_map, path_page, pictures, proof, readme, transcript
from egov.build.digest import digest
from egov.build.run import execute, keep_outputs
from egov.build.text import Page, dumps, read
from egov.core import register
from egov.core.errors import UserError
from egov.core.folders import numbers
from egov.core.messages import say


@dataclass(frozen=True)
class Job:
    """One text and the notebook it becomes. `compiled` is where its definitions go; only lessons are run."""

    text: Path
    notebook: Path
    runs: bool
    compiled: Path | None = None

    @property
    def number(self) -> str:
        return self.text.stem[:2]


def jobs(top: Path) -> list[Job]:
    """Every text below the project folder `top`, in order."""
    units = top / "src/egov/units"
    lessons = [
        Job(p, top / f"course/{p.stem}.ipynb", True, units / f"u{p.stem[:2]}/exercises.json")
        for p in sorted((top / "course/text").glob("*.md"))
    ]
    sources = [
        Job(p, top / f"assignments/source/{p.stem}/{p.stem}.ipynb", False, units / f"u{p.stem[:2]}/questions.json")
        for p in sorted((top / "assignments/text").glob("*.md"))
    ]
    gallery = [Job(p, top / f"docs/{p.stem}.ipynb", True) for p in sorted((top / "docs/text").glob("*.md"))]
    return lessons + sources + gallery


def definitions(job: Job, page: Page) -> dict:
    """What `job.compiled` holds."""
    if job.compiled.name == "exercises.json":
        return {"unit": job.number, "exercises": page.exercises}
    return {"unit": job.number, "questions": page.questions, "rubrics": page.rubrics}


def generated(top: Path, only: str = "") -> dict[Path, str]:
    """Pages that come from the texts and the register, and what they should hold; those of all units without `only`."""
    pages: dict[Path, str] = {}
    for number in (one for one in numbers() if one.startswith(only)):
        texts = [top / place / "text" / f"{register.unit(number).name}.md" for place in ("course", "assignments")]
        if all(text.is_file() for text in texts):
            pages[transcript.path(top, number)] = transcript.page(*map(read, texts), number)
        if lesson := _load(top / f"course/{register.unit(number).name}.ipynb"):
            pages[pictures.path(top, number)] = pictures.page(lesson, number)
    if not only:
        pages[objective_map.path(top)] = objective_map.page()
        pages[path_page.path(top)] = path_page.page()
        if readme.path(top).is_file():
            pages[readme.path(top)] = readme.page(top)
    return pages


def orphans(top: Path) -> list[Path]:
    """Notebooks in the course whose text is gone."""
    known = {job.notebook for job in jobs(top)}
    found = [*(top / "course").glob("*.ipynb"), *(top / "assignments/source").glob("*/*.ipynb")]
    return sorted(set(found) - known)


def _load(path: Path) -> NotebookNode | None:
    return nbformat.read(path, as_version=4) if path.is_file() else None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _stamp(job: Job, notebook: NotebookNode, top: Path) -> str:
    value = digest(notebook, job.number, top / "datasets")
    notebook.metadata.egov["digest"] = value
    return value


def disagreements(top: Path, only: str = "") -> list[str]:
    """One sentence for everything that differs from its text or has stale outputs; empty when all agree."""
    lines = []
    for job in jobs(top):
        if not job.text.stem.startswith(only):
            continue
        page, old = read(job.text), _load(job.notebook)
        name, text = (path.relative_to(top).as_posix() for path in (job.notebook, job.text))
        if job.compiled and _text(job.compiled) != compiled.dumps(definitions(job, page)):
            lines.append(say("build.check.compiled", name=job.compiled.relative_to(top).as_posix()))
        if old is None:
            lines.append(say("build.check.missing", name=name))
            continue
        now, then = _stamp(job, page.notebook, top), old.metadata.get("egov", {}).get("digest")
        if job.runs and not keep_outputs(page.notebook, old):
            lines.append(say("build.check.stale", name=name, what="sel kodenya"))
        elif now != then:
            what = "tabel, gambar, kegiatan, atau latihannya"
            lines.append(say("build.check.stale", name=name, what=what))
        elif dumps(page.notebook) != job.notebook.read_text(encoding="utf-8"):
            lines.append(say("build.check.content", name=name, text=text))
    for path, content in generated(top, only).items():
        if _text(path) != content:
            name = path.relative_to(top).as_posix()
            lines.append(say("build.check.content", name=name, text="teks unit atau course/units.toml"))
    return lines + [say("build.check.orphan", name=p.relative_to(top).as_posix()) for p in orphans(top)]


def build(top: Path, force: bool = False, only: str = "") -> list[str]:
    """Write what changed; returns a line for each. `force` runs lessons whose digest is unchanged.

    Raises UserError, with every sentence, when a text does not keep its word (`egov.build.proof`); its notebook
    is then left as it was.
    """
    done, wrong = [], []
    chosen = [job for job in jobs(top) if job.text.stem.startswith(only)]
    pages = {job: read(job.text) for job in chosen}
    for job in chosen:
        if job.compiled and compiled.write(job.compiled, definitions(job, pages[job])):
            done.append(f"{job.compiled.relative_to(top).as_posix()} ditulis")
    for job in chosen:
        page, old = pages[job], _load(job.notebook)
        changed = old is None or _stamp(job, page.notebook, top) != old.metadata.get("egov", {}).get("digest")
        _stamp(job, page.notebook, top)
        if (changed or force) and (found := proof.problems(page, job.number, job.text.name)):
            wrong += found
            continue
        ran = job.runs and (force or changed or not keep_outputs(page.notebook, old))
        if ran:
            execute(page.notebook, job.text.name)
        content = dumps(page.notebook)
        if old is None or content != job.notebook.read_text(encoding="utf-8"):
            job.notebook.parent.mkdir(parents=True, exist_ok=True)
            job.notebook.write_text(content, encoding="utf-8", newline="\n")
            done.append(f"{job.notebook.relative_to(top).as_posix()} {'dijalankan dan ' if ran else ''}ditulis")
    if wrong:
        raise UserError("\n".join(wrong))
    for path, content in generated(top, only).items():
        if _text(path) != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
            done.append(f"{path.relative_to(top).as_posix()} ditulis")
    return done
