"""A grading worker: a warm process that forks once per submission, so that a hung or swollen test ends with its fork.

Jobs and results pass through one socket, framed as in `wire`. Holds no gradebook and no course.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path

from egov.core.errors import UserError
from egov.grading.engine import submission as engine
from egov.grading.sandbox import mended, wire
from egov.grading.sandbox.host import Server
from egov.grading.sandbox.limits import Limits

MEMORY = 2 << 30
PREFIX = "egov-uji-"
LOOK_S = 15.0  # for the look at unusual words, when all points are told
WARM = ("numpy", "pandas", "egov", "egov.data", "egov.exercises", "IPython.core.inputtransformer2")


class Worker:
    """Used in this process (a Dask worker) or behind pipes (`main`)."""

    def __init__(self, driver: socket.socket | None = None):
        self.server: Server | None = None
        self.driver = driver
        for name in WARM:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        mended.mend()
        sweep()

    def grade(self, job: dict) -> dict:
        """Never raises for what a submission did; a machine that cannot grade says so in `broken`."""
        try:
            if self.server is None or not self.server.alive():
                self.server = Server()
        except UserError as problem:
            return {"broken": str(problem)}
        return self._forked(job)

    def _forked(self, job: dict) -> dict:
        ours, theirs = socket.socketpair()
        number = self.server.reserve()
        folder = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
        pid = os.fork()
        if pid == 0:
            ours.close()
            self._child(job, theirs, number, folder)
        theirs.close()
        try:
            return self._told(ours, job)
        finally:
            ours.close()
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            self.server.kill(number)
            shutil.rmtree(folder, ignore_errors=True)

    def _told(self, channel: socket.socket, job: dict) -> dict:
        """The result of a fork, cell by cell. A value can keep a test busy where no alarm reaches (inside one call into
        C), or kill the fork: then what was told before stands, and the rest is settled without it."""
        limits = Limits.of(job.get("limits"))
        end = time.monotonic() + limits.total_s + 60
        patience = limits.cell_s + limits.test_s + limits.grace_s + 20
        parts, flags, begun = [], [], False
        while True:
            left = min(patience if len(parts) < len(job["cells"]) else LOOK_S, end - time.monotonic())
            try:
                self._wait(channel, left)
                message = wire.receive(channel, left, limit=256 << 20)
            except wire.Broken as broken:
                return engine.broken_off(job, parts, flags, broken.code) if begun else {"failed": broken.code}
            if "part" not in message:
                return {**message, "cells": parts} if "cells" in message else message
            flags, begun = message["flags"], True
            parts += [message["part"]] if message["part"] is not None else []

    def _wait(self, channel: socket.socket, seconds: float) -> None:
        """Until there is something to read; a driver that is gone needs no answer any more."""
        watched = [channel, self.driver] if self.driver else [channel]
        ready = select.select(watched, [], [], max(seconds, 0))[0]
        if not ready:
            raise wire.Broken("timeout")
        if self.driver in ready and channel not in ready and not self.driver.recv(1, socket.MSG_PEEK):
            raise wire.Broken("dead")

    def _child(self, job: dict, channel: socket.socket, number: int, folder: str) -> None:
        try:
            from egov.grading.sandbox import jail

            jail.die_with_parent()
            _bound(Limits.of(job.get("limits")))

            def tell(part: dict | None, flags: list) -> None:
                wire.send(channel, {"part": part, "flags": flags})

            result = {**engine.grade(job, self.server, number, tell, folder), "cells": None}
        except UserError as problem:
            result = {"broken": str(problem)}
        except BaseException as error:  # a fault of ours: told, counted as "galat sistem"
            import traceback

            result = {"failed": f"{type(error).__name__}: {error}", "trace": traceback.format_exc()[-100_000:]}
        with contextlib.suppress(BaseException):
            wire.send(channel, result)
        os._exit(0)

    def close(self) -> None:
        if self.server:
            self.server.close()


def sweep() -> None:
    """Folders of workers that were killed; those of the living are theirs."""
    for place in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        owner = place.name.removeprefix(PREFIX).split("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(place, ignore_errors=True)


def _bound(limits: Limits) -> None:
    """A small value may make an honest test swell or spin (`list(range(…))`, a table joined with itself): the fork that
    runs it ends before the machine suffers."""
    held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    memory, seconds = held + MEMORY, int(limits.total_s) + 20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """The loop of a worker process; ends when its driver closes the pipe or dies."""
    channel = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = Worker(channel)
    with contextlib.suppress(UserError):  # told with the first job
        worker.server = Server()
    with contextlib.suppress(wire.Broken):
        while True:
            if not select.select([channel], [], [], 3600)[0]:
                continue
            request = wire.receive(channel, limit=256 << 20)
            wire.send(channel, {"results": [worker.grade(job) for job in request["jobs"]]})
    worker.close()


if __name__ == "__main__":
    main()
