"""The same jobs on a Dask cluster. A worker machine needs this environment and bubblewrap: no disk, no gradebook.

Each Dask worker keeps one warm grading process. Jobs go out and results come back as JSON text: nothing that a worker
sends is unpickled here. The connection is TLS with certificates from both sides, or there is none.
"""

from __future__ import annotations

import json
import threading
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.run import keys
from egov.grading.run.pool import WorkerProcess, allowance

_lock = threading.Lock()
_mine: WorkerProcess | None = None


def grade_here(text: bytes) -> bytes:
    """Runs inside a Dask worker; one submission at a time per process. Never raises: an exception would be pickled."""
    global _mine
    try:
        jobs = json.loads(text)
        with _lock:
            _mine = _mine or WorkerProcess()
            _mine.submit(jobs)
            answer = _mine.collect(allowance(jobs))
    except Exception as error:
        answer = {"failed": f"{type(error).__name__}: {error}"}
    return json.dumps(answer).encode()


def answers_of(result: object, count: int) -> list[dict]:
    """What came back, if it is what may come back."""
    try:
        answer = json.loads(result) if isinstance(result, bytes) else None
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        return [{"failed": "protocol"}] * count
    results = answer.get("results")
    sound = isinstance(results, list) and len(results) == count and all(isinstance(r, dict) for r in results)
    return results if sound else [{"failed": str(answer.get("failed", "protocol"))[:200]}] * count


def _no_pickles() -> None:
    """Results may only be what msgpack knows; and an error from a worker is told, not made an exception of its own."""
    import distributed.client

    def plain(exception, traceback=None, **_more):
        return RuntimeError, RuntimeError("worker"), None

    distributed.client.clean_exception = plain


class ClusterPool:
    """`LocalPool`'s interface on `distributed`; a worker that dies has its submissions done by another."""

    def __init__(self, address: str, folder: Path):
        if not address.startswith("tls://"):
            raise UserError(say("grading.cluster.not_tls", alamat=address))
        try:
            from distributed import Client
        except ImportError as error:
            raise UserError(say("grading.cluster.no_dask")) from error
        security = keys.security(folder)
        _no_pickles()
        for last in (False, True):
            try:
                self.client = Client(address, timeout=5, security=security, serializers=["msgpack", "pickle"],
                                     deserializers=["msgpack"])  # fmt: skip
                return
            except AssertionError as error:  # its own thread did not start within ten seconds: a very busy machine
                if last:
                    raise UserError(say("grading.cluster.no_scheduler", alamat=address)) from error
            except (OSError, TimeoutError, ValueError) as error:
                raise UserError(say("grading.cluster.no_scheduler", alamat=address)) from error

    def run(self, tasks):
        """Keeps two submissions per worker under way, so that neither driver nor scheduler fills up."""
        from distributed import as_completed

        tasks, under_way = iter(tasks), {}
        done = as_completed(raise_errors=False)

        def give() -> bool:
            task = next(tasks, None)
            if task is not None:
                future = self.client.submit(grade_here, json.dumps(task[1]).encode(), pure=False, retries=2)
                under_way[future] = task
                done.add(future)
            return task is not None

        room = 2 * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))
        while len(under_way) < room and give():
            pass
        for future in done:
            key, jobs = under_way.pop(future)
            try:
                answers = answers_of(future.result() if future.status == "finished" else None, len(jobs))
            except Exception as error:
                answers = [{"failed": type(error).__name__}] * len(jobs)
            future.release()
            give()
            yield key, answers

    def close(self) -> None:
        self.client.close()
