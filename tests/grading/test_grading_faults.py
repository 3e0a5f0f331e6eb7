"""Whatever is killed, locked or full: started again, the run ends with the gradebook of an undisturbed one."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from grading_course import FULL, RIGHT, Course, egov, fresh

from egov.core.errors import UserError
from egov.grading.course import open_course
from egov.grading.run.driver import Driver

KILLS, STUDENTS = 20, 60


def contents(course: Course) -> list[tuple]:
    """All that the gradebook says about people, without ids and clocks."""
    rows = []
    with course.book() as book:
        for submission in book.assignment_submissions(course.assignment):
            for notebook in submission.notebooks:
                rows += [(submission.student.id, g.name, g.auto_score, g.needs_manual_grade) for g in notebook.grades]
                rows += [(submission.student.id, c.name, c.comment) for c in notebook.comments]
    return sorted(rows, key=str)


def hand_in(course: Course, count: int) -> None:
    course.roster(*(f"p{i:02}" for i in range(count)))
    for i in range(count):
        text = [course.filled(**RIGHT), course.released(), course.filled(jawab_a="a = 1"), "{"][i % 4]
        course.submit(f"p{i:02}", text)


class Recorded:
    """Answers of the real workers, played back: this test kills drivers, and their workers are pure functions."""

    def __init__(self, pool):
        self.pool, self.known = pool, {}

    def run(self, tasks):
        for key, jobs in tasks:
            mark = json.dumps(jobs, sort_keys=True)
            if mark not in self.known:
                [(_, self.known[mark])] = list(self.pool.run([(key, jobs)]))
            yield key, json.loads(json.dumps(self.known[mark]))


def drive(course: Course, pool) -> list[dict]:
    driver = Driver(open_course(str(course.root)), course.assignment)
    return driver.run(pool, [], False, show=False)


def test_driver_killed_twenty_times(small_master, pool, tmp_path):
    calm, wild = fresh(small_master, tmp_path / "tenang"), fresh(small_master, tmp_path / "kacau")
    hand_in(calm, STUDENTS)
    hand_in(wild, STUDENTS)
    recorded = Recorded(pool)
    drive(calm, recorded)
    chance = random.Random(62)
    survived = 0
    for _ in range(KILLS):
        pid = os.fork()
        if pid == 0:
            try:
                drive(wild, recorded)
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0.05, 0.5))
        os.kill(pid, signal.SIGKILL)
        survived += os.waitpid(pid, 0)[1] == 0
    results = drive(wild, recorded)
    assert survived < KILLS and len(results) == STUDENTS
    assert contents(wild) == contents(calm)
    ours, theirs = (sorted(p.name for p in (c.root / "autograded").iterdir()) for c in (wild, calm))
    assert ours == theirs
    assert not list((wild.root / "autograded").rglob(".*"))


def test_command_killed_leaves_no_process_and_resumes(small):
    hand_in(small, 6)
    small.submit("p00", small.filled(jawab_a="while True: pass"))
    words = [sys.executable, "-m", "egov.cli", "grade", small.assignment, "--course", str(small.root)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = small.root / "reports" / f"{small.assignment}.jurnal"
    until = time.monotonic() + 120
    while not journal.is_file() and time.monotonic() < until and process.poll() is None:
        time.sleep(0.05)
    family = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    assert family
    gone, alive = psutil.wait_procs(family, timeout=20)
    assert not [p for p in alive if p.status() != psutil.STATUS_ZOMBIE]
    small.submit("p00", small.filled(**RIGHT))
    done = egov("grade", small.assignment, "--course", str(small.root))
    assert done.returncode == 0, done.stderr
    assert small.scores("p00") == FULL and small.scores("p04") == FULL


def test_a_killed_worker_costs_nothing(small, pool):
    hand_in(small, 8)
    small.submit("p00", small.filled(jawab_a="import time\ntime.sleep(1)\na = 62"))

    def kill_one() -> None:
        time.sleep(0.4)
        for worker in list(pool.busy):
            worker.process.kill()

    threading.Thread(target=kill_one).start()
    results = small.grade(pool)
    assert {r["state"] for r in results.values()} == {"graded", "waiting", "ungradable"}
    assert small.scores("p04") == FULL
    assert small.scores("p00")["uji-a"] == 2


def test_a_locked_gradebook_is_waited_for(small, pool):
    hand_in(small, 2)
    holder = sqlite3.connect(small.root / "gradebook.db", isolation_level=None, check_same_thread=False)
    began = time.monotonic()
    holder.execute("BEGIN EXCLUSIVE")
    seconds = 10.0  # nbgrader itself gives up after five
    threading.Timer(seconds, holder.rollback).start()
    small.grade(pool)
    assert time.monotonic() - began >= seconds
    assert small.scores("p00") == FULL
    holder.close()


def test_a_full_disk_is_said_and_resumed(small, pool, tmp_path):
    if os.getuid() != 0:
        pytest.skip("mounting a small file system needs root; the sentence itself is tested below")
    place = tmp_path / "sempit"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1800k", "tmpfs", str(place)], check=True)
    try:
        narrow = fresh(small, place / "kursus")
        hand_in(narrow, 8)
        filler = place / "penuh"
        with filler.open("wb", buffering=0) as handle:
            try:
                while True:
                    handle.write(b"0" * 4096)
            except OSError:
                pass
        with pytest.raises(UserError, match="Ruang penyimpanan habis"):
            narrow.grade(pool)
        filler.unlink()
        narrow.grade(pool)
        assert narrow.scores("p00") == FULL and narrow.scores("p04") == FULL
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_no_submissions_fault(small, pool, monkeypatch):
    hand_in(small, 2)
    import errno

    def full(*_args, **_more):
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr("egov.grading.run.writer.replace_folder", full)
    with pytest.raises(UserError, match="Ruang penyimpanan habis"):
        small.grade(pool)
    monkeypatch.undo()
    assert small.grade(pool)["p00"]["state"] == "waiting"


def test_two_runs_at_once_are_refused(small, pool):
    hand_in(small, 2)
    from egov.grading.run.journal import Journal

    held = Journal(small.root / "reports", small.assignment)
    with pytest.raises(UserError, match="jendela lain"):
        small.grade(pool)
    held.close()


def test_resubmission_that_fails_loses_the_old_points(small, pool):
    small.submit("p1", small.filled(**RIGHT))
    small.submit("p2", small.filled(**RIGHT))
    small.submit("p3", small.filled(**RIGHT))
    small.grade(pool)
    without = small.released()
    without["cells"] = [c for c in without["cells"] if not c["metadata"].get("nbgrader", {}).get("grade")]
    small.submit("p1", without)
    small.submit("p2", small.filled(jawab_a="import os\nos._exit(0)"))
    small.submit("p3", "{")
    results = small.grade(pool)
    assert small.scores("p1") == dict.fromkeys(FULL, 0.0)
    assert small.scores("p2") == dict.fromkeys(FULL, 0.0)
    assert small.scores("p3") == dict.fromkeys(FULL)
    assert results["p3"]["state"] == "ungradable" and all(results[p]["notes"] for p in ("p1", "p2"))


def test_points_earned_before_a_crash_stay(small, pool):
    deaf = "import signal, time\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\ntime.sleep(99)"
    small.submit("p1", small.filled(**{**RIGHT, "jawab_t": "import os\nos._exit(0)"}))
    small.submit("p2", small.filled(**{**RIGHT, "jawab_t": deaf}))
    results = small.grade(pool)
    for student, code in (("p1", "dead"), ("p2", "timeout")):
        assert small.scores(student) == {"uji-a": 2, "uji-f": 3, "uji-t": 0, "uji-s": 0, "esai": None}
        assert [code, "jawab-t"] in results[student]["notes"]


def test_manual_points_survive_a_second_run(small, pool):
    small.submit("p1", small.filled(**RIGHT))
    small.grade(pool)
    with small.book() as book:
        grade = book.find_grade("esai", small.assignment, small.assignment, "p1")
        grade.manual_score, grade.needs_manual_grade = 2.5, False
        book.db.commit()
    assert small.grade(pool)["p1"]["state"] == "waiting"  # unchanged: taken from the journal
    small.grade(pool, again=True)
    with small.book() as book:
        grade = book.find_grade("esai", small.assignment, small.assignment, "p1")
        assert grade.manual_score == 2.5 and grade.needs_manual_grade


def test_nothing_is_done_twice(small, pool):
    hand_in(small, 4)
    small.grade(pool)
    path = Path(small.root / "autograded/p00" / small.assignment / f"{small.assignment}.ipynb")
    before = path.stat().st_mtime_ns
    small.grade(pool)
    assert path.stat().st_mtime_ns == before
    small.submit("p00", small.filled(jawab_a="a = 62"))
    small.grade(pool)
    assert path.stat().st_mtime_ns != before and small.scores("p00")["uji-f"] == 0
