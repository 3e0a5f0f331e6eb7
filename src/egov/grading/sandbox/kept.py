"""Inside the sandbox: what cannot travel as data is kept here under a number, and the same thing under the same one."""

from __future__ import annotations

import collections.abc
import io

from egov.grading.sandbox.codec import Encoder
from egov.grading.sandbox.shapes import Refused


class Kept:
    def __init__(self):
        self.things: list = []
        self.numbers: dict[int, int] = {}

    def __getitem__(self, number: int) -> object:
        return self.things[number]

    def number(self, value: object) -> int:
        if id(value) not in self.numbers:
            self.numbers[id(value)] = len(self.things)
            self.things.append(value)
        return self.numbers[id(value)]

    def encode(self, value: object) -> object:
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
        if isinstance(value, type) and issubclass(value, BaseException):
            return {"t": "exc", "kind": kind, "line": self._line(value)}
        if isinstance(value, collections.abc.Iterator) and not isinstance(value, io.IOBase):
            return {"t": "iter", "id": self.number(value), "kind": kind}
        tag = "fn" if callable(value) else "obj"
        facts = {"name": str(getattr(value, "__name__", ""))[:80], "method": not isinstance(value, type)}
        if tag == "fn" and isinstance(getattr(value, "__doc__", None), str):
            facts["doc"] = value.__doc__[:5000]
        return {"t": tag, "id": self.number(value), "kind": kind, **facts}

    def _line(self, kind: type) -> list:
        """The classes of an exception, the trainee's own with a number, so that one class stays one."""
        made = []
        for base in kind.__mro__[:20]:
            own = base.__module__ == "__main__"
            made.append([base.__module__, base.__name__, self.number(base) if own else None])
        return made

    def error(self, error: BaseException) -> dict:
        """An exception as data: its classes, arguments, text, and what was put on it."""
        try:
            text = str(error)[:2000]
        except Exception:
            text = ""
        args = error.args
        if isinstance(error, OSError) and error.filename is not None and len(args) == 2:
            args = (*args, error.filename)
        return {"line": self._line(type(error)), "text": text, "args": self._plain(tuple(args)),
                "facts": self._plain(dict(vars(error)))}  # fmt: skip

    @staticmethod
    def _plain(value: object) -> object:
        try:
            return Encoder()(value)
        except Exception:
            return None
