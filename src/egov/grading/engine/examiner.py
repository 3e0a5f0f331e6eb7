"""Runs the instructor's cells in the trusted process: ordinary asserts, in a namespace of their own per submission."""

from __future__ import annotations

import ast
import contextlib
import io
import math
import numbers
import os
import signal
import sys
import traceback
import types
import warnings
from pathlib import Path

from egov.core.messages import say
from egov.grading.engine.guard import Guard
from egov.grading.engine.remote import Remote
from egov.grading.notebook import names
from egov.grading.sandbox import wire
from egov.grading.sandbox.foreign import Foreign, Wall

SHOWN = 20_000


class OverTime(BaseException):
    """The test itself took too long, perhaps on purpose of the value it was given."""


class Paper(io.StringIO):
    """Keeps the beginning of what a test prints."""

    def write(self, text: str) -> int:
        return super().write(text[: max(0, SHOWN - self.tell())])


def _magic_stub() -> types.SimpleNamespace:
    def ignore(*_args, **_kwargs):
        return None

    return types.SimpleNamespace(run_line_magic=ignore, run_cell_magic=ignore, system=ignore, getoutput=lambda *_: [])


class Examiner:
    """The trusted namespace of one submission. `own` are names that the instructor's cells bind, and nobody else."""

    def __init__(self, remote: Remote, supplied: set[str], imports: list[str], folder: Path, own: set[str]):
        self.remote, self.supplied, self.folder = remote, supplied, folder
        self.trusted: set[str] = own - supplied
        self.trusted_at_first = frozenset(self.trusted)
        self.fetched: dict[str, bytes] = {}
        self.guard = Guard()
        self.odd: dict[str, str] = {}
        self.asked: set[str] = set()
        self.space: dict = {"__name__": "__main__", "__builtins__": __builtins__, "get_ipython": _magic_stub,
                            "display": lambda *a, **k: None}  # fmt: skip
        self.helpers: dict[str, set[str]] = {}  # what each of them needs in its turn, a table of the lesson perhaps
        for line in imports:
            with contextlib.suppress(Exception):
                exec(compile(line, "<impor>", "exec"), self.space)
                found = names.own(line)
                self.trusted |= found.bound
                self.helpers.update(dict.fromkeys(found.bound, found.used))

    def run(self, source: str, seconds: float, needs_remote: bool = True) -> dict:
        """The outcome: `state` (passed, failed, partial, late, dead), then `value`, `error`, what it printed."""
        cell = names.own(source)
        asked = names.asked(cell, self.trusted, self.supplied, self.helpers)
        self.asked |= set(asked)
        out, err = Paper(), Paper()
        self.remote.seconds, calls = seconds, self.remote.calls
        Wall.seen.clear()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _at(self.folder):
            result = self._limited(cell, asked, source, seconds, needs_remote)
            self._put_away()
        if needs_remote and not self.remote.session.dead:
            with contextlib.suppress(wire.Broken):
                self.remote.sync()
        self.trusted |= (cell.bound | set(self.space)) - self.supplied - self.asked  # `exec` binds unseen names
        called = self.remote.calls > calls
        return {**result, "text": out.getvalue(), "warnings": err.getvalue(), "called": called}

    def _limited(self, cell: names.Names, asked: list[str], source: str, seconds: float, needs_remote: bool) -> dict:
        """The outcome. What ended a test from outside counts even where the test itself caught the error."""
        before = self.remote.session.dead
        rang: list[bool] = []
        result: dict = {}
        try:
            with _alarm(seconds, rang):
                if needs_remote:
                    self._files(cell)
                    self.remote.fetch(asked, self.space, cell.bound)
                    odd = {n: self.space[n] for n in asked if type(self.space.get(n)) is Foreign}
                    self.odd.update({n: v._egov_kind for n, v in odd.items()})
                result = self._run(source)
        except (OverTime, wire.Broken, Wall):
            pass
        except SystemExit:
            result = {"state": "failed", "error": ["SystemExit", "", 0]}
        dead = self.remote.session.dead if self.remote.session.dead != before else None
        if rang or dead == "timeout":
            return {"state": "late", **({"code": dead} if dead else {})}
        if dead or (not result and before):
            return {"state": "dead", "code": dead or before}
        if Wall.seen:
            return {"state": "failed", "wall": True, "error": _walled(Wall.seen[0])}
        return result

    def _files(self, cell: names.Names) -> None:
        """What the trainee wrote, for the time of this cell; a file that the instructor's cells wrote is theirs."""
        wanted = sorted(n for n in cell.files if not (self.folder / n).exists())
        for name, content in self.remote.fetch_files(wanted, 4 << 20).items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(content)
            self.fetched[name] = content
        self.guard.on = bool(self.fetched)

    def _put_away(self) -> None:
        """What one test may read as text, another might run."""
        self.guard.on = False
        for name, content in self.fetched.items():
            path = self.folder / name
            if path.is_file() and path.read_bytes() == content:
                path.unlink()
        self.fetched.clear()

    def _run(self, source: str) -> dict:
        tree = ast.parse(names.plain(source))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        value = None
        try:
            with warnings.catch_warnings():  # filters a test sets end with the test
                exec(compile(tree, "<uji>", "exec"), self.space)
                if last is not None:
                    value = eval(compile(ast.Expression(last.value), "<uji>", "eval"), self.space)
        except (OverTime, wire.Broken, Wall, SystemExit):
            raise
        except BaseException as error:  # a test's assertion, or whatever a strange value made it do
            return {"state": "failed", "error": _describe(error)}
        return _judge(value)


def _judge(value: object) -> dict:
    """nbgrader's partial credit: the last value of a test cell, if it is a number. What a trainee could have supplied
    instead of a number is no credit; what only a test can make (an object of its own) is the end of a passed test."""
    if value is None:
        return {"state": "passed"}
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        with contextlib.suppress(OverflowError):  # a whole number or a fraction can be finite and still no float
            return {"state": "partial", "value": float(value) if math.isfinite(value) else None}
        return {"state": "partial", "value": None}
    home = type(value).__module__.split(".")[0]
    if isinstance(value, Foreign) or home in ("builtins", "numpy", "pandas", "datetime", "decimal", "fractions"):
        return {"state": "failed", "error": ["TypeError", say("grading.cell.not_a_number"), 0, True]}
    return {"state": "passed"}


def _walled(wall: Wall) -> list:
    return ["Penilaian", say(f"grading.wall.{wall.code}", apa=wall.what or "?"), 0, True]


def _describe(error: BaseException) -> list:
    """Kind, sentence and line of what failed; `safe` marks sentences written for trainees (egov's own exercises), which
    also name the misconception they caught."""
    line = 0
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == "<uji>":
            line = frame.lineno or 0
    try:
        text = str(error)[:2000]
    except Exception:
        text = ""
    kind = type(error)
    if kind is NameError and getattr(error, "name", None):
        text = say("grading.cell.name_unknown", nama=error.name)
    safe = kind.__module__.startswith("egov.exercises")
    return [kind.__name__, text, line, safe, str(getattr(error, "cause", None) or "")[:80] if safe else ""]


@contextlib.contextmanager
def _at(folder: Path):
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _alarm(seconds: float, rang: list[bool]):
    def ring(*_):
        rang.append(True)
        raise OverTime()

    before = signal.signal(signal.SIGALRM, ring)
    limit = sys.getrecursionlimit()
    signal.setitimer(signal.ITIMER_REAL, seconds + 5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        sys.setrecursionlimit(limit)
