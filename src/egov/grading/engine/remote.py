"""The trusted side's view of a trainee's names: data as data, functions as proxies that call by message."""

from __future__ import annotations

import base64
import contextlib
import sys
from dataclasses import dataclass, field

from egov.grading.engine import errors, lent
from egov.grading.engine.proxies import Proxy, Thing, kind_of_thing
from egov.grading.sandbox import wire
from egov.grading.sandbox.codec import Encoder
from egov.grading.sandbox.decode import Decoder
from egov.grading.sandbox.foreign import Foreign, Wall
from egov.grading.sandbox.host import Session
from egov.grading.sandbox.shapes import Refused

MISSING = object()


@dataclass
class Supply:
    """Whose names are whose, read from the instructor's own texts (see `notebook.supply`). `names`: may be functions
    (None: all); `things`: may be classes or objects; `makers`: methods and attributes that give such objects;
    `operators`: what the solution's classes answer; `mutates`: functions that work on their arguments; `after`: names
    that functions change; `reads`: names that functions look up when they run."""

    names: set[str] | None = None
    things: set[str] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    operators: set[str] = field(default_factory=set)
    mutates: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, job: dict) -> Supply:
        given = {name: set(job.get(name, ())) for name in cls.__dataclass_fields__ if name != "names"}
        return cls(None if job.get("open") else set(job.get("supplied", ())), **given)


class Remote:
    """Whatever is neither data nor asked for by the exercise stays `Foreign`: a table whose `equals` is the trainee's
    would pass where data are asked for."""

    def __init__(self, session: Session, supply: Supply):
        self.session, self.supply = session, supply
        self.thing = kind_of_thing(frozenset(supply.operators))
        self.known: dict[str, object] = {}
        self.space: dict = {}
        self.seconds, self.calls = 30.0, 0
        self.classes = errors.Classes()
        self.things: dict[int, Thing] = {}
        self.given: set[int] = set()  # objects that a test gave to a function, which may hand them back
        self.lent = lent.Lent(self)
        self.unsent: list[str] = []

    # -- values in and out -----------------------------------------------------------------------------------------

    def decode(self, message: object, origin: str = "", calls: bool = False, makes: bool = False) -> object:
        """`calls`: functions may be called; `makes`: objects answer."""

        def proxy(part: dict) -> object:
            kind, number = part.get("t"), part.get("id")
            if kind == "iter":
                return self._stream(part)
            if kind == "exc" and makes:
                return self.classes.of(part.get("line"))
            if makes or (type(number) is int and number in self.given):
                if number not in self.things:
                    self.things[number] = self.thing(self, part, origin, makes)
                return self.things[number]
            if kind == "fn":
                return Proxy(self, part, origin) if calls else _Function(part.get("kind"))
            return Foreign(part.get("kind"))

        return Decoder(proxy)(message)

    def encode(self, value: object) -> object:
        return Encoder(self.lent.message)(value)

    def _stream(self, part: dict):
        """A generator or another iterator of the trainee's, asked for one element after another."""
        number = part.get("id")
        while True:
            answer = self._ask("next", id=number)
            if answer.get("done") is True:
                return
            yield self.decode(answer.get("value"))

    # -- names -----------------------------------------------------------------------------------------------------

    def fetch(self, names: list[str], space: dict, bound: set[str] = frozenset()) -> None:
        """Put what the trainee has under these names into `space`; a name they lack is absent there too. `bound` are
        names that this test sets itself: functions that read them must see what it sets."""
        self.lent.forget()
        self.space, self.known = space, {n: space.get(n, MISSING) for n in (bound & self.supply.reads) - set(names)}
        answer = self.session.ask("values", self.seconds, names=names) if names else {}
        if answer.get("late") or "wall" in answer:
            raise Wall("nilai-lama", ", ".join(names)[:60])
        found = answer.get("values")
        for name in names:
            space.pop(name, None)
            if isinstance(found, dict) and name in found:
                space[name] = self._named(name, found[name])
            self.known[name] = space.get(name, MISSING)

    def _named(self, name: str, message: object) -> object:
        calls = self.supply.names is None or name in self.supply.names
        return self.decode(message, name, calls, name in self.supply.things)

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
                try:
                    values[name] = self.encode(now)
                except Refused:
                    self.unsent.append(name)
            self.known[name] = now
        if gone or values:
            self.calls += bool(values)  # what a test sets, a later cell could print
            self.session.ask("set", self.seconds, values=values, gone=gone)

    # -- calls -----------------------------------------------------------------------------------------------------

    def call(self, proxy: Proxy, attribute: str | None, args: tuple | None, keywords: dict) -> object:
        origin = attribute or proxy._egov_origin
        makes = attribute in self.supply.makers if attribute else proxy._egov_makes
        answer = self._send(proxy, attribute, args, keywords, origin)
        if attribute is not None:
            return self._attribute(answer.get("value"), attribute, makes)
        result = self.decode(answer.get("value"), origin, True, makes)
        changed = answer.get("args")
        if (result is None or origin in self.supply.mutates) and isinstance(changed, list):
            for mine, theirs in zip(args, changed, strict=False):
                if theirs is not None:
                    lent.refresh(mine, self.decode(theirs))
        return result

    def _attribute(self, message: object, name: str, makes: bool) -> object:
        """A method is called on; what is merely kept in an object is data, unless the solution keeps objects there."""
        found = self.decode(message, name, True, makes and not _is_method(message))
        if type(found) is Proxy:
            found.__dict__["_egov_makes"] = makes
        return found

    def operate(self, thing: Thing, name: str, args: tuple) -> object:
        """An operator: the sandbox evaluates it with the object first; results are data or, where made so, objects."""
        answer = self._send(thing, name, args, {}, name)
        if answer.get("other") is True:
            return NotImplemented
        return self.decode(answer.get("value"), name, False, name in self.supply.makers)

    def change(self, thing: Thing, name: str, value: object) -> None:
        self._checked(self._ask("change", id=thing._egov_id, name=name, value=self._argument(value)))

    def related(self, how: str, one: Thing, other: Thing) -> bool:
        return self._ask("related", how=how, id=one._egov_id, of=other._egov_id).get("value") is True

    def _send(self, proxy: Proxy, attribute: str | None, args: tuple | None, keywords: dict, origin: str) -> dict:
        self.sync()
        self.calls += 1
        sent = [self._argument(a) for a in args or ()]
        named = {k: self._argument(v) for k, v in keywords.items()}
        after = sorted(n for n in self.supply.after if self.space.get(n, MISSING) is self.known.get(n, self))
        answer = self._ask("call", id=proxy._egov_id, get=attribute, call=args is not None, args=sent, keywords=named,
                           after=after, changed="always" if origin in self.supply.mutates else "none",
                           **self.lent.around())  # fmt: skip
        self._checked(answer)
        for name in after:
            found = answer.get("after")
            if isinstance(found, dict) and name in found:
                self.space[name] = self.known[name] = self._named(name, found[name])
        return answer

    def _argument(self, value: object) -> object:
        try:
            return self.encode(value)
        except Refused as reason:
            raise Wall("argumen", str(reason)[:60]) from None

    def _ask(self, do: str, **more) -> dict:
        return self.session.ask(do, self.seconds, back=self.lent.serve, **more)

    def _checked(self, answer: dict) -> None:
        self._show(answer.get("outputs"))
        if answer.get("late"):
            raise Wall("lama")
        if "wall" in answer:
            raise Wall("memori" if answer["wall"] == "memori" else "rusak")
        if "error" in answer:
            raise self._error(answer["error"])

    @staticmethod
    def _show(shown: object) -> None:
        for item in shown if isinstance(shown, list) else []:
            if isinstance(item, dict) and item.get("output_type") == "stream" and isinstance(item.get("text"), str):
                (sys.stderr if item.get("name") == "stderr" else sys.stdout).write(item["text"])

    def _error(self, told: object) -> Exception:
        if not isinstance(told, dict) or type(told.get("text")) is not str:
            raise wire.Broken("protocol")
        kind, text = self.classes.of(told.get("line")), told["text"][:2000]
        arguments, facts = self.decode(told.get("args")), self.decode(told.get("facts"))
        facts = facts if type(facts) is dict else {}
        facts = {k: v for k, v in facts.items() if type(k) is str and k.isidentifier() and not k.startswith("_")}
        return errors.build(kind, arguments if type(arguments) is tuple else (text,), text, facts)


class _Function(Foreign):
    """A function where none was asked for: calling it is no refusal by the trainee."""

    def __call__(self, *_args, **_more):
        self._egov_ask()


def _is_method(message: object) -> bool:
    return isinstance(message, dict) and message.get("t") == "fn" and message.get("method") is True
