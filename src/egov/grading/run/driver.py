"""Grades an assignment: reads submissions, hands pure jobs to a pool, and alone writes what comes back."""

from __future__ import annotations

import contextlib
import errno
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import OperationalError
from tqdm import tqdm

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course, check_folder
from egov.grading.intake import reading as intake
from egov.grading.intake.reading import Rejected, visible
from egov.grading.notebook import identity, structure
from egov.grading.notebook.spec import Spec
from egov.grading.run import faults, job, reference, report
from egov.grading.run.journal import Journal
from egov.grading.run.writer import Writer
from egov.grading.sandbox.limits import Limits

VERSION = "1"
BAR = "{desc} {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt}, " + say("grading.remaining") + " {remaining}"
FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass
class Task:
    """One submission on its way: what was read, until the results are back."""

    student: str
    folder: Path
    mark: str
    parts: dict[str, structure.Restored] = field(default_factory=dict)
    notes: list = field(default_factory=list)
    slips: list = field(default_factory=list)


class Driver:
    def __init__(self, course: Course, assignment: str, limits: Limits | None = None):
        self.course, self.assignment = course, assignment
        self.book = course.gradebook()
        self.specs: dict[str, Spec] = {s.notebook: s for s in course.specs(self.book, assignment)}
        self.names = {s.id: " ".join(filter(None, (s.first_name, s.last_name))) for s in self.book.students}
        self.writer = Writer(course, self.book, assignment)
        self.limits = limits or Limits.within(course.config.Execute.get("timeout", 30))
        self.salt = VERSION + "".join(s.digest() for s in self.specs.values()) + str(self.limits)
        self.tasks: dict[str, Task] = {}
        self.weak: list[list[str]] = []
        self.spent: Counter[str] = Counter()

    def chosen(self, students: list[str]) -> dict[str, Path]:
        """Whose submissions to look at; refuses what cannot be meant, before anything is changed."""
        folders = self.course.submissions(self.assignment)
        for student in students:
            if student not in folders:
                raise UserError(say("grading.assignment.none_of_student", peserta=student, tugas=self.assignment))
        folders = {s: folders[s] for s in students} if students else folders
        if not folders:
            raise UserError(say("grading.assignment.no_submission", tugas=self.assignment))
        if not self.course.create_student:
            if not self.names:
                raise UserError(say("grading.roster.empty"))
            if not set(folders) & set(self.names):
                raise UserError(say("grading.roster.no_match", siapa=visible(", ".join(sorted(folders)[:5]))))
        return folders

    def run(self, pool, students: list[str], again: bool, show=True) -> list[dict]:
        folders = self.chosen(students)
        journal = Journal(self.course.reports, self.assignment)
        try:
            done = {} if again else self._still_valid(journal.read(), folders)
            results = dict(done)
            self.weak = reference.weak(pool, self.specs, self.limits, self.course.reports, self.assignment, self.salt)
            with self._bar(len(folders), len(done), show) as bar:
                for key, answers in pool.run(self._prepare(folders, done, results, journal, bar)):
                    self._finish(self.tasks.pop(key), answers, results, journal)
                    bar.update()
            return self._all(journal, results, students)
        except OperationalError as error:
            raise UserError(say("grading.gradebook.locked")) from error
        except OSError as error:
            if error.errno in FULL:
                raise UserError(say("grading.disk_full")) from error
            raise
        finally:
            journal.close()

    def _all(self, journal: Journal, results: dict[str, dict], students: list[str]) -> list[dict]:
        """The report covers everyone, also when only one was graded now."""
        if students:
            results = {**journal.read(), **results}
        return list(results.values())

    @staticmethod
    def _bar(total: int, done: int, show: bool) -> tqdm:
        return tqdm(
            total=total, initial=done, desc=say("grading.grading"), bar_format=BAR, disable=not show, mininterval=0.5
        )

    def _still_valid(self, entries: dict[str, dict], folders: dict[str, Path]) -> dict[str, dict]:
        there = {s.student_id for s in self.book.find_assignment(self.assignment).submissions}
        self.book.db.expunge_all()
        kept = {}
        for student, entry in entries.items():
            if student in folders and entry.get("mark") == self._mark(folders[student]):
                graded = entry["state"] in ("graded", "waiting")
                target = self.course.folder("autograded", student, self.assignment)
                if not graded or (student in there and target.is_dir()):
                    kept[student] = entry
        return kept

    def _mark(self, folder: Path) -> str:
        return "tautan" if folder.is_symlink() else intake.fingerprint(folder, self.salt)

    def _prepare(self, folders, done, results, journal, bar):
        """Yields jobs one by one, when a worker is free; refused submissions are settled at once."""
        for student, folder in folders.items():
            if student in done:
                continue
            task = Task(student, folder, "")
            entry = None
            try:
                check_folder(folder)
                task.mark = self._mark(folder)
                with self._timed("membaca"):
                    jobs = self._jobs(task)
            except Rejected as refused:
                entry = self._entry(task, "ungradable", reason=str(refused))
            except Exception as error:
                entry = self._fault(task, error)
            if entry is None:
                self.tasks[student] = task
                yield student, jobs
                continue
            self.writer.forget(student)
            results[student] = entry
            if entry["state"] == "ungradable":
                journal.add(entry)
            bar.update()

    def _fault(self, task: Task, error: Exception | dict) -> dict:
        """One submission must not stop the class; a full disk or a locked gradebook is no submission's fault."""
        full = isinstance(error, OSError) and error.errno in FULL
        if full or isinstance(error, (OperationalError, UserError)):
            raise error
        cause, path = faults.log(self.course.reports, self.assignment, task.student, error)
        return self._entry(task, "system", reason=say("grading.system_error", sebab=visible(cause[:200]), berkas=path))

    def _jobs(self, task: Task) -> list[dict]:
        if task.student not in self.names and not self.course.create_student:
            raise Rejected("tak-terdaftar", peserta=task.student)
        if intake.odd_files(task.folder):
            task.notes.append(("berkas-tak-wajar", ""))
        found, notes = intake.find_notebooks(task.folder, list(self.specs))
        task.notes += notes
        if not found:
            raise Rejected("tanpa-notebook")
        files = job.extra_files(task.folder)
        jobs = []
        for name, spec in self.specs.items():
            if name not in found:
                task.notes.append(("berkas-hilang", name))
                continue
            restored = structure.restore(intake.read_notebook(found[name]), spec)
            task.parts[name] = restored
            task.notes += restored.notes
            task.notes += identity.notes(restored.notebook, task.student, self.names)
            jobs.append(job.build(restored.notebook, restored.kinds, spec, files, self.limits))
        return jobs

    def _finish(self, task: Task, answers: list[dict], results: dict, journal: Journal) -> None:
        bad = next((a for a in answers if "cells" not in a), None)
        if bad is not None:
            if "broken" in bad:
                raise UserError(bad["broken"])
            self.writer.forget(task.student)
            results[task.student] = self._fault(task, bad)
            return
        try:
            entry = self._record(task, answers)
        except Exception as error:
            self.book.db.rollback()
            entry = self._fault(task, error)
            self.writer.forget(task.student)
        results[task.student] = entry
        if entry["state"] != "system":
            journal.add(entry)

    def _record(self, task: Task, answers: list[dict]) -> dict:
        parts = {}
        for (name, restored), answer in zip(task.parts.items(), answers, strict=True):
            outcomes = job.apply(restored.notebook, restored.kinds, answer)
            task.notes += [tuple(flag) for flag in answer["flags"]]
            task.slips += job.slips(name, outcomes)
            parts[name] = (self.specs[name], restored.notebook, outcomes)
            self.spent.update(answer.get("spent", {}))
        if task.student not in self.names:
            self.book.update_or_create_student(task.student)
        with self._timed("menulis"):
            return self._store(task, parts)

    def _store(self, task: Task, parts: dict) -> dict:
        self.writer.folder(task.student, task.folder, {n: p[1] for n, p in parts.items()}, self.specs)
        facts = self.writer.scores(task.student, task.folder, parts)
        return self._entry(task, "waiting" if facts["waiting"] else "graded", **facts)

    @contextlib.contextmanager
    def _timed(self, what: str):
        began = time.perf_counter()
        try:
            yield
        finally:
            self.spent[what] += time.perf_counter() - began

    def _entry(self, task: Task, state: str, **facts) -> dict:
        notes = [list(n) for n in dict.fromkeys(tuple(n) for n in task.notes)]
        return {"student": task.student, "name": self.names.get(task.student, ""), "mark": task.mark, "state": state,
                "notes": notes, "slips": task.slips, **facts}  # fmt: skip


def write_report(course: Course, assignment: str, results: list[dict]) -> tuple[Path, Path]:
    return report.write(course.reports, assignment, results)
