"""The regression suite: one class, graded once, in which nearly everybody cheats. No attack earns a point, and the
honest people among them get theirs.

All attackers sit in one batch on purpose: an attack may also aim at the batch, its workers and its neighbours.
"""

from __future__ import annotations

import csv
import hashlib
import os
from pathlib import Path

import pytest
from grading_attacks import ATTACKS
from grading_attacks_structure import REFUSED, SHADOWS
from grading_course import FULL, RIGHT, Course, fresh

NAMES = sorted(ATTACKS)
ZERO = dict.fromkeys(FULL, 0.0)
HONEST = [f"jujur-{i}" for i in range(6)]
# Their essay cell holds some text of their own, so a person will read it.
ESSAY = {
    "source no text", "source mixed list", "broken letters", "null byte", "test cell emptied", "test cell as number",
    "identities swapped", "passing copies in front", "passing copies behind",
    # Work where grading does not look: a person reads it.
    "answer only in an extra cell", "bonus question", "thousand cells",
}  # fmt: skip


def student(name: str) -> str:
    return "p" + hashlib.sha256(name.encode()).hexdigest()[:10]


def files_of(course: Course) -> dict[str, str]:
    tops = [course.root / "source", course.root / "submitted", course.root / "release"]
    return {
        str(p): hashlib.sha256(p.read_bytes()).hexdigest()
        for top in tops
        for p in sorted(top.rglob("*"))
        if p.is_file() and not p.is_symlink() and not p.name.startswith("pipa")
    }


@pytest.fixture(scope="session")
def battlefield(small_master, pool, tmp_path_factory):
    """Everybody hands in; one run grades them all."""
    course = fresh(small_master, tmp_path_factory.mktemp("medan") / "kursus")
    course.roster(*HONEST, "bayangan", *(student(n) for n in [*ATTACKS, *REFUSED]))
    for i, name in enumerate(HONEST):
        course.submit(name, course.filled(**RIGHT) if i % 2 else course.released())
    for name, (_, make) in ATTACKS.items():
        course.submit(student(name), make(course))
    for name, text in REFUSED.items():
        course.submit(student(name), text)
    course.submit("bayangan", course.filled(jawab_a="import math, pandas, json\na = 1"))
    beside = course.root / "submitted" / "bayangan" / course.assignment
    for file, text in SHADOWS.items():
        (beside / file).write_text(text)
    for name in ("tautan", "pipa", "kembar", "folder-tautan", "folder-ipynb"):
        odd_submission(course, name)
    before = files_of(course)
    results = course.grade(pool)
    return course, results, before


def odd_submission(course: Course, name: str) -> None:
    course.roster(name)
    folder = course.root / "submitted" / name / course.assignment
    target = folder / f"{course.assignment}.ipynb"
    answers = course.root / "source" / course.assignment / target.name
    if name == "folder-tautan":
        folder.parent.mkdir(parents=True)
        folder.symlink_to(course.root / "submitted" / HONEST[1] / course.assignment)
        return
    folder.mkdir(parents=True)
    if name == "tautan":
        target.symlink_to(answers)
    elif name == "pipa":
        os.mkfifo(target)
    elif name == "kembar":
        os.link(answers, target)
    else:
        target.mkdir()


@pytest.mark.parametrize("name", NAMES)
def test_attack_earns_nothing(battlefield, name):
    course, results, _ = battlefield
    entry = results[student(name)]
    assert entry["state"] in ("graded", "waiting"), entry
    assert course.scores(student(name)) == {**ZERO, "esai": None if name in ESSAY else 0.0}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_unreadable_is_a_state_of_its_own(battlefield, name):
    _, results, _ = battlefield
    entry = results[student(name)]
    assert entry["state"] == "ungradable"
    assert len(entry["reason"].split()) > 3


@pytest.mark.parametrize("name", ["tautan", "pipa", "kembar", "folder-tautan", "folder-ipynb"])
def test_what_is_no_regular_file_is_refused(battlefield, name):
    course, results, _ = battlefield
    assert results[name]["state"] == "ungradable"
    assert not (course.root / "autograded" / name).exists()


def test_files_beside_the_notebook_shadow_nothing(battlefield):
    course, results, _ = battlefield
    assert results["bayangan"]["state"] == "graded"
    assert course.scores("bayangan") == ZERO
    text = str(course.graded_notebook("bayangan"))
    assert "SystemExit" not in text and "kena" not in text


@pytest.mark.parametrize("number", range(len(HONEST)))
def test_honest_neighbours_get_theirs(battlefield, number):
    course, results, _ = battlefield
    assert course.scores(HONEST[number]) == (FULL if number % 2 else ZERO)
    assert results[HONEST[number]]["notes"] == []


def test_nothing_outside_was_touched(battlefield):
    course, _, before = battlefield
    assert files_of(course) == before
    assert not any(p.is_symlink() for p in (course.root / "autograded").rglob("*"))


def test_every_attack_has_a_reason_in_the_report(battlefield):
    """A reason, or nothing to tell: what is merely a wrong answer or text in metadata that is dropped anyway."""
    course, _, _ = battlefield
    path = Path(course.root / "reports" / f"{course.assignment}.csv")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    rows = {r["peserta"]: r for r in csv.DictReader(lines, delimiter=";")}
    silent = {n for n in [*NAMES, *REFUSED] if not rows[student(n)]["catatan"]}
    told = {n for n in NAMES if ATTACKS[n][0] not in ("partial credit", "metadata and structure", "magics")}
    assert silent & (told | set(REFUSED)) <= WRONG_ONLY


# Nothing but a wrong answer: its cell already says why it has no points.
WRONG_ONLY = {
    "function raises SystemExit", "function raises KeyboardInterrupt", "function raises GeneratorExit", "exit",
    "memory", "sys.exit", "waits for input", "huge error", "huge array", "subclassed array",
    "function returns an ocean",
}  # fmt: skip
