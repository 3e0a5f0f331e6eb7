"""On a Dask cluster of separate processes the result is the same, also when a worker is killed in the middle."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time

import pytest
from grading_course import FULL, RIGHT, fresh

from egov.core.errors import UserError
from egov.grading.run import keys


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("kunci") / "kunci"
    assert {oct(path.stat().st_mode)[-3:] for path in keys.make(made)} == {"600"}
    return made


@pytest.fixture(scope="module")
def cluster(sandbox, folder):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50, protocol="tls://",
        security=keys.security(folder),
    ) as made:  # fmt: skip
        yield made


def evil(path: str, driver: int):
    """What a worker could send instead of a result: a pickle that acts when the driver reads it."""

    class Evil:
        def __reduce__(self):
            return (eval, (f"__import__('os').getpid() == {driver} and open({path!r}, 'w')",))

    return Evil()


def evil_error(path: str, driver: int):
    error = RuntimeError("x")
    error.args = (evil(path, driver),)
    raise error


@pytest.mark.parametrize("send", [evil, evil_error])
def test_a_result_that_is_no_json_is_not_opened(cluster, folder, tmp_path, send):
    from egov.grading.run import cluster as ours

    pool = ours.ClusterPool(cluster.scheduler_address, folder)
    future = pool.client.submit(send, str(tmp_path / "dibuka"), os.getpid(), pure=False)
    began = time.monotonic()
    while future.status == "pending" and time.monotonic() - began < 10:
        time.sleep(0.05)
    with contextlib.suppress(Exception):
        future.result(timeout=5)
    with contextlib.suppress(Exception):
        pool.close()
    assert not (tmp_path / "dibuka").exists()


@pytest.mark.parametrize(
    "result", [b"{}", b"[]", b"{", "x", None, b'{"results": [1]}', b'{"results": []}', b"[" * 99999]
)
def test_a_result_of_another_shape_is_a_fault_and_not_a_grade(result):
    from egov.grading.run.cluster import answers_of

    assert answers_of(result, 1) == [{"failed": "protocol"}]


def test_without_our_certificate_there_is_no_conversation(cluster, tmp_path):
    from distributed import Client
    from distributed.security import Security

    from egov.grading.run.cluster import ClusterPool

    keys.make(tmp_path / "lain")
    with pytest.raises(UserError, match="tidak menjawab"):
        ClusterPool(cluster.scheduler_address, tmp_path / "lain")
    for security in (Security(), Security(require_encryption=True, tls_ca_file=str(tmp_path / "lain/ca.pem"))):
        with pytest.raises((OSError, TimeoutError, TypeError)):
            Client(cluster.scheduler_address, timeout=2, security=security)


def workers_of(cluster) -> list[int]:
    return [w.pid for w in cluster.workers.values()]


def test_same_gradebook_with_a_worker_killed(cluster, folder, small_master, tmp_path, pool):
    from egov.grading.run.cluster import ClusterPool

    here, there = fresh(small_master, tmp_path / "sini"), fresh(small_master, tmp_path / "sana")
    for course in (here, there):
        course.roster(*(f"p{i}" for i in range(10)))
        for i in range(10):
            slow = "import time\ntime.sleep(0.3)\na = 62" if i % 2 else "a = 1"
            course.submit(f"p{i}", course.filled(**{**RIGHT, "jawab_a": slow}))
    here.grade(pool, cell_s=10, total_s=30)
    remote = ClusterPool(cluster.scheduler_address, folder)
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
