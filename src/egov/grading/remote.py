"""The trusted side's view of a trainee's names: data as data, functions as proxies that call by message."""

from __future__ import annotations

import base64
import builtins
import contextlib
import sys

from egov.grading import wire
from egov.grading.codec import Encoder, Foreign, Refused
from egov.grading.decode import Decoder
from egov.grading.sandbox.host import Session

ERRORS = {
    name: kind for name, kind in vars(builtins).items()
    if isinstance(kind, type) and issubclass(kind, Exception) and kind not in (StopIteration, StopAsyncIteration)
}  # fmt: skip
PLAIN = {n: k for n, k in ERRORS.items() if not issubclass(k, (UnicodeError, OSError)) and "Group" not in n}
MISSING = object()


class TraineeError(Exception):
    """An exception of a kind the trainee defined; only its name and text come across."""


class Proxy(Foreign):
    """A function (or, where the exercise asks for a class, an object) that stayed with the trainee."""

    def __init__(self, remote: Remote, message: dict):
        number = message.get("id")
        if type(number) is not int or not 0 <= number < 100_000:
            raise ValueError("id")
        super().__init__(message.get("kind", "?"))
        self._remote, self._id = remote, number
        self.__name__ = str(message.get("name", ""))[:80]
        self.__doc__ = message["doc"][:5000] if isinstance(message.get("doc"), str) else None

    def __bool__(self) -> bool:
        return True

    def __call__(self, *args, **keywords):
        if sys._getframe(1).f_code.co_name == "apply_if_callable":  # `table[answer]`: nobody meant to call the answer
            raise TypeError("fungsi tidak dapat menjadi nama kolom atau baris")
        return self._remote.call(self, None, args, keywords)


class Thing(Proxy):
    """A class the exercise asks for, or an object of it: attributes and methods answer, comparisons do not."""

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._remote.call(self, name, None, {})


class Remote:
    """`supplied`: names that may be functions (None: all); `things`: names that may be classes or objects. Whatever
    else is no data stays `Foreign`: a table whose `equals` is the trainee's would pass where data are asked for."""

    def __init__(self, session: Session, supplied: set[str] | None, things: set[str]):
        self.session, self.supplied, self.things = session, supplied, things
        self.known: dict[str, object] = {}
        self.space: dict = {}
        self.seconds, self.calls = 30.0, 0

    def decode(self, message: object, calls: bool = False, things: bool = False) -> object:
        def proxy(part: dict) -> Foreign:
            if things:
                return Thing(self, part)
            return Proxy(self, part) if calls and part.get("t") == "fn" else Foreign(part.get("kind", "?"))

        return Decoder(proxy)(message)

    def _encode(self, value: object) -> object:
        def other(item: object):
            return {"t": "fn", "id": item._id} if isinstance(item, Proxy) else None

        return Encoder(other)(value)

    def fetch(self, names: list[str], space: dict) -> None:
        """Put what the trainee has under these names into `space`; a name they lack is absent there too."""
        self.space, self.known = space, {}
        found = self.session.ask("values", self.seconds, names=names).get("values") if names else {}
        for name in names:
            space.pop(name, None)
            if isinstance(found, dict) and name in found:
                calls = self.supplied is None or name in self.supplied
                space[name] = self.decode(found[name], calls, name in self.things)
            self.known[name] = space.get(name, MISSING)

    def fetch_files(self, names: list[str], limit: int) -> dict[str, bytes]:
        found = self.session.ask("files", self.seconds, names=names, limit=limit).get("files") if names else {}
        kept = {}
        for name in names:
            text = found.get(name) if isinstance(found, dict) else None
            with contextlib.suppress(ValueError):
                if isinstance(text, str) and len(text) < 2 * limit:
                    kept[name] = base64.b64decode(text)
        return kept

    def sync(self) -> None:
        """What a test did to the trainee's names (`del squares`) must hold where the trainee's functions run."""
        gone, values = [], {}
        for name, before in self.known.items():
            now = self.space.get(name, MISSING)
            if now is before:
                continue
            if now is MISSING:
                gone.append(name)
            else:
                with contextlib.suppress(Refused):
                    values[name] = self._encode(now)
            self.known[name] = now
        if gone or values:
            self.calls += bool(values)  # what a test sets, a later cell could print
            self.session.ask("set", self.seconds, values=values, gone=gone)

    def call(self, proxy: Proxy, attribute: str | None, args: tuple | None, keywords: dict) -> object:
        self.sync()
        self.calls += 1
        try:
            sent = [self._encode(a) for a in args or ()]
            named = {k: self._encode(v) for k, v in keywords.items()}
        except Refused as reason:
            raise TypeError(f"nilai ini tidak dapat dikirim ke fungsi peserta: {reason}") from None
        answer = self.session.ask("call", self.seconds, id=proxy._id, get=attribute, call=args is not None,
                                  args=sent, keywords=named)  # fmt: skip
        self._show(answer.get("outputs"))
        if answer.get("late"):
            raise TimeoutError("fungsi ini terlalu lama")
        if "error" in answer:
            raise self._error(answer["error"])
        result = self.decode(answer.get("value"), True, isinstance(proxy, Thing))
        if result is None and args and isinstance(answer.get("args"), list):
            for mine, theirs in zip(args, answer["args"], strict=False):
                _refresh(mine, self.decode(theirs))
        return result

    @staticmethod
    def _show(outputs: object) -> None:
        for item in outputs if isinstance(outputs, list) else []:
            if isinstance(item, dict) and item.get("output_type") == "stream" and isinstance(item.get("text"), str):
                (sys.stderr if item.get("name") == "stderr" else sys.stdout).write(item["text"])

    @staticmethod
    def _error(pair: object) -> Exception:
        if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(p, str) for p in pair)):
            raise wire.Broken("protocol")
        name, text = pair[0][:80], pair[1][:2000]
        if name in PLAIN:
            return PLAIN[name](text)
        return (
            OSError(text) if name in ERRORS and issubclass(ERRORS[name], OSError) else TraineeError(f"{name}: {text}")
        )


def _refresh(mine: object, theirs: object) -> None:
    """A function that answers None may have worked in place, as `sort` does; one that answers a value may not."""
    if type(mine) is list and type(theirs) is list:
        mine[:] = theirs
    elif type(mine) is type(theirs) and type(mine) in (dict, set):
        mine.clear()
        mine.update(theirs)
