"""What could not cross the wall, and the error that says so.

A test for "this must be refused" accepts whatever exception comes. So the wall's own errors are of a class that no
`except Exception` catches, and they are remembered: a test during which one was raised has not passed, whatever it did
with the error.
"""

from __future__ import annotations


class Wall(BaseException):
    """`code` names the sentence (`tembok` in the messages), `what` the thing that could not be answered."""

    seen: list[Wall] = []

    def __init__(self, code: str, what: str = ""):
        super().__init__(code)
        self.code, self.what = code, what
        Wall.seen.append(self)


class Foreign:
    """Stands for something that could not be sent as data. Is only itself, and answers no question about its content:
    an answer made up here would be neither the trainee's nor the test's."""

    def __init__(self, kind: object = "?", reason: object = ""):
        own = self.__dict__  # not by assignment, which may be a question too
        own["_egov_kind"] = (kind if type(kind) is str and kind else "?")[:60]
        own["_egov_reason"] = (reason if type(reason) is str else "")[:200]

    def __repr__(self) -> str:
        return f"<{self._egov_kind}>"

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other or (other is not None and other is not ... and self._egov_ask())

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __getattr__(self, name: str):
        if name.startswith("_"):  # numpy and pandas look for their own
            raise AttributeError(name)
        self._egov_ask()

    def _egov_ask(self, *_args, **_more):
        raise Wall("terlalu-besar" if self._egov_reason == "terlalu besar" else "objek", self._egov_kind)


QUESTIONS = (
    "bool len iter getitem contains lt le gt ge add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod "
    "rmod pow rpow neg pos abs invert and rand or ror xor rxor matmul float int index complex round enter exit next"
)
for _name in QUESTIONS.split():
    setattr(Foreign, f"__{_name}__", Foreign._egov_ask)
