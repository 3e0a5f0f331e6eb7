"""The trusted end: starts the warm server, opens a session per submission, and never waits longer than agreed."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import os
import socket
import subprocess
import time

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.sandbox import bwrap, cgroup, wire
from egov.grading.sandbox.limits import Limits


class Server:
    """One warm server in its sandbox. Sessions are cheap; the server costs seconds and is kept."""

    def __init__(self):
        bwrap.check()
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        words = bwrap.command(theirs.fileno())
        self.group = cgroup.make(Limits().processes)
        inside = self.group / "cgroup.procs" if self.group else None
        self.process = subprocess.Popen(
            words, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, close_fds=True,
            preexec_fn=(lambda: inside.write_text(str(os.getpid()))) if inside else None,
        )  # fmt: skip
        theirs.close()
        self.numbers = itertools.count(1)
        self.control.settimeout(90)
        try:
            self.ready = json.loads(self.control.recv(4096))
        except (OSError, ValueError) as error:
            self.process.kill()
            reason = (self.process.stderr.read() or b"").decode("utf-8", "replace").strip()[-300:]
            raise UserError(say("grading.machine.sandbox_failed", sebab=reason or type(error).__name__)) from error
        self.control.settimeout(10)

    def alive(self) -> bool:
        return self.process.poll() is None

    def session(self, limits: Limits, files: dict[str, bytes], number: int | None = None) -> Session:
        """`number` lets a supervisor end the session even when the process that opened it is gone."""
        number = next(self.numbers) if number is None else number
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            request = {"do": "start", "session": number, "limits": limits.as_dict()}
            socket.send_fds(self.control, [json.dumps(request).encode()], [theirs.fileno()])
        return Session(self, number, ours, limits, files)

    def kill(self, number: int) -> None:
        with contextlib.suppress(OSError):
            self.control.send(json.dumps({"do": "kill", "session": number}).encode())

    def reserve(self) -> int:
        return next(self.numbers)

    def close(self) -> None:
        self.control.close()
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        cgroup.remove(self.group)


class Session:
    """Questions to one sandboxed interpreter. After the first broken answer it is dead and stays dead."""

    def __init__(self, server: Server, number: int, channel: socket.socket, limits: Limits, files: dict[str, bytes]):
        self.server, self.number, self.channel, self.limits = server, number, channel, limits
        self.started, self.count, self.dead = time.monotonic(), 0, None
        self.channel.settimeout(20)
        packed = {name: base64.b64encode(content).decode("ascii") for name, content in files.items()}
        self._guarded(lambda: wire.send(self.channel, {"files": packed}))
        # Before any code of the trainee's: only here can "broken" be the machine's own word.
        answer = self._guarded(lambda: wire.receive(self.channel, 20))
        if "broken" in answer:
            raise UserError(say("grading.machine.sandbox_failed", sebab=str(answer["broken"])[:300]))

    def _guarded(self, step):
        try:
            return step()
        except wire.Broken as broken:
            self.dead = self.dead or broken.code
            self.close()
            raise

    def ask(self, do: str, seconds: float, back=None, **more) -> dict:
        """One request, one answer; `wire.Broken` if the sandbox is dead, late, flooding or lying about the protocol.
        Before its answer it may call `back`, if that was lent to it, with requests of its own."""
        if self.dead:
            raise wire.Broken("dead")
        left = self.limits.total_s - (time.monotonic() - self.started)
        seconds = min(seconds, left)
        if seconds <= 0:
            self.dead = "timeout"
            self.close()
            raise wire.Broken("timeout")
        self.count += 1
        number, until = self.count, time.monotonic() + seconds + self.limits.grace_s
        request = {"do": do, "n": number, "seconds": seconds, **more}

        def step() -> dict:
            wire.send(self.channel, request)
            answer = wire.receive(self.channel, until - time.monotonic())
            while "back" in answer and back is not None:
                wire.send(self.channel, back(answer))
                answer = wire.receive(self.channel, max(until - time.monotonic(), 0.01))
            if answer.get("n") != number:
                raise wire.Broken("protocol")
            return answer

        return self._guarded(step)

    def close(self) -> None:
        self.server.kill(self.number)
        self.channel.close()
