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

from egov.grading import names, wire
from egov.grading.codec import Foreign
from egov.grading.remote import Remote
from egov.messages.grading import MESSAGES

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
        self.fetched: set[str] = set()
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
        result: dict = {}
        try:
            with (
                _limited(seconds),
                contextlib.redirect_stdout(out),
                contextlib.redirect_stderr(err),
                _at(self.folder),
            ):
                if needs_remote:
                    self._files(cell)
                    self.remote.fetch(asked, self.space)
                    odd = {n: self.space[n] for n in asked if type(self.space.get(n)) is Foreign}
                    self.odd.update({n: v.kind for n, v in odd.items()})
                result = self._run(source)
        except OverTime:
            result = {"state": "late"}
        except wire.Broken as broken:
            result = {"state": "late" if broken.code == "timeout" else "dead", "code": broken.code}
        except SystemExit:
            result = {"state": "failed", "error": ["SystemExit", "", 0]}
        if needs_remote and not self.remote.session.dead:
            with contextlib.suppress(wire.Broken):
                self.remote.sync()
        self.trusted |= (cell.bound | set(self.space)) - self.supplied - self.asked  # `exec` binds unseen names
        called = self.remote.calls > calls
        return {**result, "text": out.getvalue(), "warnings": err.getvalue(), "called": called}

    def _files(self, cell: names.Names) -> None:
        for name in self.fetched:  # what one test may read as text, another might run
            (self.folder / name).unlink(missing_ok=True)
        self.fetched.clear()
        wanted = sorted(n for n in cell.files if not (self.folder / n).exists())
        for name, content in self.remote.fetch_files(wanted, 4 << 20).items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(content)
            self.fetched.add(name)

    def _run(self, source: str) -> dict:
        tree = ast.parse(names.plain(source))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        value = None
        try:
            with warnings.catch_warnings():  # filters a test sets end with the test
                exec(compile(tree, "<uji>", "exec"), self.space)
                if last is not None:
                    value = eval(compile(ast.Expression(last.value), "<uji>", "eval"), self.space)
        except (OverTime, wire.Broken, SystemExit):
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
        return {"state": "failed", "error": ["TypeError", MESSAGES["bukan-angka"], 0, True]}
    return {"state": "passed"}


def _describe(error: BaseException) -> list:
    """Kind, sentence and line of what failed; `safe` marks sentences written for trainees (egov's own exercises)."""
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
        text = MESSAGES["nama-belum-ada"].format(nama=error.name)
    return [kind.__name__, text, line, kind.__module__.startswith("egov.exercises")]


@contextlib.contextmanager
def _at(folder: Path):
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _limited(seconds: float):
    def ring(*_):
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
