"""The gradebook in PostgreSQL, for real: a server of our own on a free loopback port, the same scores as in SQLite."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from grading_course import FULL, RIGHT, Course, build_from, fresh

from egov.grading.course import open_course


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).parent if named else None


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """PostgreSQL refuses to run as root, so root lends it the user it came with."""
    psycopg2 = pytest.importorskip("psycopg2")
    programs = _programs()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed on this machine (apt-get install postgresql)")
    place = Path(tmp_path_factory.mktemp("pg"))
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if user:
        place = Path("/tmp") / f"egov-pg-{os.getpid()}"
        place.mkdir()
        shutil.chown(place, "postgres", "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = place / "data"

    def run(*words: str) -> None:
        subprocess.run([*user, *words], check=True, capture_output=True, cwd="/", timeout=120)

    run(str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "egov", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -h 127.0.0.1 -k {place} -F"
    run(str(programs / "pg_ctl"), "-D", str(data), "-o", options, "-w", "-l", str(place / "log"), "start")
    try:
        link = psycopg2.connect(host="127.0.0.1", port=port, user="egov", dbname="postgres")
        link.autocommit = True
        link.cursor().execute("CREATE DATABASE nilai")
        link.close()
        yield f"postgresql+psycopg2://egov@127.0.0.1:{port}/nilai"
    finally:
        run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(place, ignore_errors=True)


def test_scores_are_those_of_sqlite(server, small_master, tmp_path, pool):
    here = fresh(small_master, tmp_path / "sqlite")
    there = Course(tmp_path / "postgres", small_master.assignment)
    shutil.copytree(small_master.root, there.root)
    (there.root / "gradebook.db").unlink()
    with (there.root / "nbgrader_config.py").open("a") as handle:
        handle.write(f"c.CourseDirectory.db_url = {server!r}\n")
    there.db_url = server
    build_from(there)
    for course in (here, there):
        course.submit("benar", course.filled(**RIGHT))
        course.submit("kosong", course.released())
        course.submit("mati", course.filled(jawab_a="import os\nos._exit(0)"))
        course.submit("rusak", "{")
    ours, theirs = here.grade(pool), there.grade(pool)
    assert {s: r["state"] for s, r in ours.items()} == {s: r["state"] for s, r in theirs.items()}
    for student in ("benar", "kosong", "mati"):
        assert there.scores(student) == here.scores(student)
    assert there.scores("benar") == FULL
    assert not (there.root / "gradebook.db").exists()
    assert open_course(str(there.root)).coursedir.db_url == server
    assert there.grade(pool)["benar"]["state"] == "waiting"
