"""Worker processes on this machine, each warm and behind a socket. The driver and stock nbgrader use the same ones."""

from __future__ import annotations

import atexit
import contextlib
import os
import select
import socket
import subprocess
import sys
import time

from egov.grading.sandbox import bwrap, wire
from egov.grading.sandbox.limits import Limits


class WorkerProcess:
    """One worker. `submit` and `collect` are apart, so that one thread can serve many."""

    def __init__(self):
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        ours, theirs = socket.socketpair()
        start = bwrap.same_egov("sys.argv[0] = 'egov-penilai'; from egov.grading.run.worker import main; main()")
        self.process = subprocess.Popen(
            [sys.executable, "-I", *start, str(theirs.fileno())], pass_fds=[theirs.fileno()], cwd="/",
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=_environment(), start_new_session=True,
        )  # fmt: skip
        theirs.close()
        self.channel = ours

    def fileno(self) -> int:
        return self.channel.fileno()

    def submit(self, jobs: list[dict]) -> None:
        if self.process is None or self.process.poll() is not None:
            self.close()
            self.start()
        wire.send(self.channel, {"jobs": jobs})

    def collect(self, timeout: float) -> dict:
        """The result; a worker that died or hangs is replaced, and the job is told apart as `failed`."""
        try:
            return wire.receive(self.channel, timeout, limit=256 << 20)
        except wire.Broken as broken:
            self.close()
            return {"failed": broken.code}

    def close(self) -> None:
        if self.process is not None:
            self.channel.close()
            with contextlib.suppress(ProcessLookupError):
                self.process.kill()
            self.process.wait()
            self.process = None


def _environment() -> dict[str, str]:
    kept = {k: os.environ[k] for k in ("PATH", "HOME", "LANG", "TZ", "TMPDIR") if k in os.environ}
    return {**kept, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MPLBACKEND": "agg",
            "NBGRADER_EXECUTION": "autograde"}  # fmt: skip


_single: WorkerProcess | None = None


def run_here(job: dict) -> dict:
    """One job in this process's own worker, started at first use: the way of stock `nbgrader autograde`."""
    global _single
    if _single is None:
        _single = WorkerProcess()
        atexit.register(_single.close)
    _single.submit([job])
    answer = _single.collect(allowance([job]))
    return answer["results"][0] if "results" in answer else answer


def allowance(jobs: list[dict]) -> float:
    """Far beyond every limit inside: only a fault of ours or of the machine can use it up."""
    return 90 + sum(Limits.of(job.get("limits")).total_s + 70 for job in jobs)


class LocalPool:
    """N workers on this machine, fed lazily, so that a thousand submissions cost no more memory than ten."""

    def __init__(self, count: int):
        self.idle = [WorkerProcess() for _ in range(count)]
        for worker in self.idle:
            worker.start()  # they warm up while the caller reads its course
        self.busy: dict[WorkerProcess, tuple[object, list[dict], float, int]] = {}

    def run(self, tasks):
        """`(key, jobs)` in, `(key, results)` out, in the order they finish. A worker that dies is replaced, its task
        tried once more."""
        try:
            yield from self._run(iter(tasks))
        finally:  # an abandoned run must not leave its answers to the next one
            for worker in list(self.busy):
                worker.close()
                self.idle.append(worker)
            self.busy.clear()

    def _run(self, tasks):
        self._feed(tasks)
        while self.busy:
            for answer in self._ready():
                self._feed(tasks)  # first: its worker goes on while the caller writes this one down
                yield answer

    def _feed(self, tasks) -> None:
        while self.idle and (task := next(tasks, None)):
            self._give(*task, 1)

    def _give(self, key, jobs: list[dict], attempt: int) -> None:
        worker = self.idle.pop()
        worker.submit(jobs)
        self.busy[worker] = (key, jobs, time.monotonic() + allowance(jobs), attempt)

    def _ready(self):
        ready = select.select(list(self.busy), [], [], 1.0)[0]
        late = [w for w, task in self.busy.items() if time.monotonic() > task[2]]
        for worker in {*ready, *late}:
            key, jobs, _, attempt = self.busy.pop(worker)
            answer = {"failed": "timeout"}
            if worker in ready:
                answer = worker.collect(60)
            else:
                worker.close()
            self.idle.append(worker)
            if "results" not in answer and attempt < 2:
                self._give(key, jobs, attempt + 1)
            else:
                yield key, answer.get("results") or [answer] * len(jobs)

    def close(self) -> None:
        for worker in [*self.idle, *self.busy]:
            worker.close()
