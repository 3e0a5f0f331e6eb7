"""The interpreter inside the sandbox: runs the trainee's cells and answers questions about their names, as data.

Everything here is within the trainee's reach and may be changed by hostile code. That is taken into account: the
trusted side treats each answer as a claim to be checked, and the tests never come here.
"""

from __future__ import annotations

import base64
import builtins
import contextlib
import json
import os
import signal
import socket
import sys
from pathlib import Path

from egov.grading.sandbox import wire
from egov.grading.sandbox.decode import Decoder
from egov.grading.sandbox.kept import Kept
from egov.grading.sandbox.shell import Recorder


class TookTooLong(BaseException):
    """Raised by the alarm inside a cell; not an `Exception`, so that `except Exception` does not swallow it."""


@contextlib.contextmanager
def _alarm(seconds: float):
    """Yields a list that is no longer empty once the time is over (IPython swallows the exception itself). Inside
    another alarm, that one goes on afterwards."""
    rang: list[bool] = []

    def ring(*_):
        rang.append(True)
        raise TookTooLong("waktu habis")

    before = signal.signal(signal.SIGALRM, ring)
    left = signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.1))[0]
    try:
        yield rang
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


class Guest:
    def __init__(self, channel: socket.socket, recorder: Recorder):
        self.channel, self.recorder = channel, recorder
        self.space = recorder.shell.user_ns
        self.kept = Kept()

    def serve(self) -> None:
        while True:
            self._answer(wire.receive(self.channel))

    def _answer(self, request: dict) -> None:
        handler = getattr(self, "do_" + str(request.get("do")))
        try:
            answer = handler(request)
        except TookTooLong:
            answer = {"late": True}
        except MemoryError:
            answer = {"wall": "memori"}
        except Exception as error:  # the shell itself stumbled over a cell, not the trainee's code
            answer = {"state": "error", "outputs": [], "wall": f"{type(error).__name__}: {error}"[:200]}
        answer["n"] = request.get("n")
        try:
            message = wire.dumps(answer)
        except (MemoryError, TypeError, ValueError):
            message = wire.dumps({"n": request.get("n"), "wall": "tidak dapat dikirim"})
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
            return {"values": self._values(request["names"])}

    def _values(self, names: list[str]) -> dict:
        return {n: self.kept.encode(self.space[n]) for n in names if n in self.space}

    def do_call(self, request: dict) -> dict:
        self.recorder.begin()
        outer = self.recorder.log
        try:
            with _alarm(request["seconds"]) as rang, self._lent(request):
                answer = self._call(request)
            if rang:
                answer = {"late": True}
        except (TookTooLong, MemoryError):
            raise
        except BaseException as error:  # whatever the function raises is its answer
            answer = {"error": self.kept.error(error)}
            answer["after"] = self._values(request.get("after", []))
        self.recorder.log = outer
        answer["outputs"] = self.recorder.end()
        return answer

    def _call(self, request: dict) -> dict:
        target = self.kept[request["id"]]
        if request.get("get") is not None:
            target = getattr(target, request["get"])
        sent, named = request["args"], request["keywords"]
        try:
            args, keywords = [self._made(a) for a in sent], {k: self._made(v) for k, v in named.items()}
        except Exception as error:
            return {"wall": f"{type(error).__name__}"[:80]}
        if not request["call"]:
            return {"value": self.kept.encode(target)}
        result = target(*args, **keywords)
        if result is NotImplemented:
            return {"other": True}
        answer = {"value": self.kept.encode(result), "after": self._values(request.get("after", []))}
        if request["changed"] == "always" or result is None:
            answer["args"] = [self._changed(a, m) for a, m in zip(args, sent, strict=True)]
        return answer

    def _changed(self, value: object, before: object) -> object:
        """What became of an argument that can be worked on in place; None if nothing did."""
        if before is None or type(before) is not dict or before.get("t") in ("fn", "ref", "own", "back"):
            return None
        now = self.kept.encode(value)
        return None if json.dumps(now) == json.dumps(before) else now

    def do_change(self, request: dict) -> dict:
        try:
            setattr(self.kept[request["id"]], request["name"], self._made(request["value"]))
        except Exception as error:
            return {"error": self.kept.error(error)}
        return {}

    def do_related(self, request: dict) -> dict:
        ask = {"isinstance": isinstance, "issubclass": issubclass}[request["how"]]
        return {"value": bool(ask(self.kept[request["id"]], self.kept[request["of"]]))}

    def do_next(self, request: dict) -> dict:
        with _alarm(request["seconds"]):
            try:
                return {"value": self.kept.encode(next(self.kept[request["id"]]))}
            except StopIteration:
                return {"done": True}
            except (TookTooLong, MemoryError):
                raise
            except BaseException as error:
                return {"error": self.kept.error(error)}

    def do_set(self, request: dict) -> dict:
        for name, value in request["values"].items():
            self.space[name] = self._made(value)
        for name in request["gone"]:
            self.space.pop(name, None)
        return {}

    def do_files(self, request: dict) -> dict:
        found = {}
        for name in request["names"]:
            path = Path(name)
            if path.is_file() and path.stat().st_size < request["limit"]:
                found[name] = base64.b64encode(path.read_bytes()).decode("ascii")
        return {"files": found}

    # -- what a test lends -----------------------------------------------------------------------------------------

    def _made(self, message: object) -> object:
        return Decoder(self._other)(message)

    def _other(self, message: dict) -> object:
        kind = message["t"]
        if kind == "own":
            return self.space[message["n"]]
        if kind == "ref":
            __import__(message["m"])
            found = sys.modules[message["m"]]
            for part in filter(None, message["n"].split(".")):
                found = getattr(found, part)
            return found
        return self._stub(message) if kind == "back" else self.kept[message["id"]]

    def _stub(self, message: dict):
        """A function of the test's: each call of it is a question to the other side, which may ask back meanwhile."""

        def lent(*args, **keywords):
            sent = [self.kept.encode(a) for a in args]
            named = [[k, self.kept.encode(v)] for k, v in keywords.items()]
            wire.send(self.channel, {"back": message["id"], "args": {"t": "list", "v": sent},
                                     "keywords": {"t": "dict", "v": named}})  # fmt: skip
            while "do" in (answer := wire.receive(self.channel)):
                self._answer(answer)
            if "error" in answer:
                name, text = answer["error"]
                known = getattr(builtins, name, None)
                raise (known if isinstance(known, type) and issubclass(known, Exception) else Exception)(text)
            return self._made(answer.get("value"))

        lent.__name__ = message.get("name") or "fungsi"
        return lent

    @contextlib.contextmanager
    def _lent(self, request: dict):
        """Replaced functions and seeds of the test's, for the time of one call."""
        for name, state in (request.get("seeds") or {}).items():
            _seed(name, self._made(state))
        mocks = {name: self._stub(message) for name, message in (request.get("mocks") or {}).items()}
        before = {name: getattr(builtins, name) for name in mocks}
        try:
            for name, stub in mocks.items():
                setattr(builtins, name, stub)
            yield
        finally:
            for name, original in before.items():
                setattr(builtins, name, original)


def _seed(name: str, state: object) -> None:
    if name == "random" and state:
        import random

        random.setstate(state)
    elif state:
        import numpy as np

        kind, keys, *rest = state
        np.random.set_state((kind, np.array(keys, dtype="uint32"), *rest))


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
