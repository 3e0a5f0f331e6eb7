"""On a Dask cluster of separate processes the result is the same, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest
from grading_course import FULL, RIGHT, fresh


@pytest.fixture(scope="module")
def cluster(sandbox):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def workers_of(cluster) -> list[int]:
    return [w.pid for w in cluster.workers.values()]


def test_same_gradebook_with_a_worker_killed(cluster, small_master, tmp_path, pool):
    from egov.grading.cluster import ClusterPool

    here, there = fresh(small_master, tmp_path / "sini"), fresh(small_master, tmp_path / "sana")
    for course in (here, there):
        course.roster(*(f"p{i}" for i in range(10)))
        for i in range(10):
            slow = "import time\ntime.sleep(0.3)\na = 62" if i % 2 else "a = 1"
            course.submit(f"p{i}", course.filled(**{**RIGHT, "jawab_a": slow}))
    here.grade(pool, cell_s=10, total_s=30)
    remote = ClusterPool(cluster.scheduler_address)
    victim = workers_of(cluster)[0]

    def strike() -> None:
        until = time.monotonic() + 60
        while not (there.root / "reports" / f"{there.assignment}.jurnal").is_file() and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(victim, signal.SIGKILL)

    thread = threading.Thread(target=strike)
    thread.start()
    try:
        results = there.grade(remote, cell_s=10, total_s=30)
    finally:
        thread.join()
        remote.close()
    assert len(results) == 10 and {r["state"] for r in results.values()} == {"waiting"}
    assert victim not in workers_of(cluster)
    for i in range(10):
        assert there.scores(f"p{i}") == here.scores(f"p{i}")
    assert there.scores("p1") == FULL
