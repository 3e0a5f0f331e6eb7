"""The interpreter inside the sandbox: runs the trainee's cells and answers questions about their names, as data.

Everything here is within the trainee's reach and may be changed by hostile code. That is taken into account: the
trusted side treats each answer as a claim to be checked, and the tests never come here.
"""

from __future__ import annotations

import base64
import contextlib
import os
import signal
import socket
import sys
from pathlib import Path

from egov.grading import wire
from egov.grading.codec import Encoder, Refused
from egov.grading.decode import Decoder
from egov.grading.sandbox.shell import Recorder


class TookTooLong(BaseException):
    """Raised by the alarm inside a cell; not an `Exception`, so that `except Exception` does not swallow it."""


@contextlib.contextmanager
def _alarm(seconds: float):
    """Yields a list that is no longer empty once the time is over (IPython swallows the exception itself)."""
    rang: list[bool] = []

    def ring(*_):
        rang.append(True)
        raise TookTooLong("waktu habis")

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.1))
    try:
        yield rang
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


class Guest:
    def __init__(self, channel: socket.socket, recorder: Recorder):
        self.channel, self.recorder = channel, recorder
        self.space = recorder.shell.user_ns
        self.kept: list = []

    def serve(self) -> None:
        while True:
            request = wire.receive(self.channel)
            handler = getattr(self, "do_" + str(request.get("do")))
            try:
                answer = handler(request)
            except TookTooLong:
                answer = {"late": True}
            except MemoryError:
                answer = {"error": ["MemoryError", "memori habis"]}
            except Exception as error:  # the shell itself stumbled over a cell, not the trainee's code
                answer = {"state": "error", "outputs": [], "error": [type(error).__name__, str(error)[:200]]}
            answer["n"] = request.get("n")
            try:
                message = wire.dumps(answer)
            except (MemoryError, TypeError, ValueError) as error:
                message = wire.dumps({"n": request.get("n"), "error": [type(error).__name__, "tidak dapat dikirim"]})
            self.channel.sendall(message)

    def do_cell(self, request: dict) -> dict:
        self.recorder.begin()
        state, alarm = "late", _alarm(request["seconds"])
        with contextlib.suppress(TookTooLong, KeyboardInterrupt), alarm as rang:
            state = self.recorder.run(request["source"])
        cut = self.recorder.log.cut
        return {"state": "late" if rang else state, "outputs": self.recorder.end(), "cut": cut}

    def do_values(self, request: dict) -> dict:
        with _alarm(request["seconds"]):
            found = {n: self._encode(self.space[n]) for n in request["names"] if n in self.space}
        return {"values": found}

    def do_call(self, request: dict) -> dict:
        self.recorder.begin()
        decode = Decoder(self._stored)
        try:
            with _alarm(request["seconds"]):
                target = self.kept[request["id"]]
                if request.get("get") is not None:
                    target = getattr(target, request["get"])
                args = [decode(a) for a in request["args"]]
                keywords = {k: decode(v) for k, v in request["keywords"].items()}
                result = target(*args, **keywords) if request["call"] else target
                answer = {"value": self._encode(result)}
                if result is None and any(isinstance(a, (list, dict, set)) for a in args):
                    answer["args"] = [self._encode(a) for a in args]
        except TookTooLong:
            raise
        except BaseException as error:  # whatever the function raises is its answer
            answer = {"error": [type(error).__name__[:80], str(error)[:2000]]}
        answer["outputs"] = self.recorder.end()
        return answer

    def do_set(self, request: dict) -> dict:
        decode = Decoder(self._stored)
        for name, value in request["values"].items():
            self.space[name] = decode(value)
        for name in request["gone"]:
            self.space.pop(name, None)
        return {}

    def do_files(self, request: dict) -> dict:
        found = {}
        for name in request["names"]:
            path = Path(name)
            if path.is_file() and path.stat().st_size < request["limit"]:
                found[name] = self._encode(path.read_bytes())["v"]
        return {"files": found}

    def _stored(self, message: dict) -> object:
        return self.kept[message["id"]]

    def _encode(self, value: object) -> object:
        try:
            return Encoder(self._other)(value)
        except Refused as reason:
            return {"t": "no", "kind": type(value).__name__, "reason": str(reason)}
        except RecursionError:
            return {"t": "no", "kind": type(value).__name__, "reason": "terlalu dalam"}
        except Exception as error:  # one odd value must not take its neighbours along
            return {"t": "no", "kind": type(value).__name__, "reason": type(error).__name__}

    def _other(self, value: object) -> dict:
        kind = type(value).__name__
        if kind == "module":
            return {"t": "mod", "name": value.__name__}
        self.kept.append(value)
        tag = "fn" if callable(value) else "obj"
        facts = {"name": str(getattr(value, "__name__", ""))[:80]}
        if tag == "fn" and isinstance(getattr(value, "__doc__", None), str):
            facts["doc"] = value.__doc__[:5000]
        return {"t": tag, "id": len(self.kept) - 1, "kind": kind, **facts}


def run(channel: socket.socket, recorder: Recorder, folder: Path) -> None:
    """The life of one sandboxed interpreter; ends with the process. The first message brings the files."""
    recorder.attach()  # before the files, which may leave no room
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in wire.receive(channel, limit=wire.FILES_LIMIT)["files"].items():
        target = folder / name
        with contextlib.suppress(OSError):  # too many, or in each other's way: their owner's loss, nobody else's
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(base64.b64decode(content))
    os.chdir(folder)
    sys.path.append(str(folder))
    wire.send(channel, {"ready": True})
    with contextlib.suppress(wire.Broken):
        Guest(channel, recorder).serve()
