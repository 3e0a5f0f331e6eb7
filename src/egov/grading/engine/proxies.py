"""What a test holds in place of a trainee's function, class or object; each question becomes a message."""

from __future__ import annotations

import functools
import sys

from egov.grading.sandbox.foreign import Foreign

# What a class of the exercise may define for operators and the like; asked only where the solution's class has it.
OPERATORS = {
    "__str__", "__repr__", "__len__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__add__",
    "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__pow__", "__radd__", "__rsub__", "__rmul__",
    "__neg__", "__abs__", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__bool__", "__int__",
    "__float__", "__iter__", "__next__", "__hash__", "__enter__", "__exit__",
}  # fmt: skip


class Proxy(Foreign):
    """A function that stayed with the trainee. `makes`: whether its results may be objects (see `supply.things`)."""

    def __init__(self, remote, message: dict, origin: str = "", makes: bool = False):
        number = message.get("id")
        if type(number) is not int or not 0 <= number < 1_000_000:
            raise ValueError("id")
        super().__init__(message.get("kind"))
        own = self.__dict__
        own["_egov_remote"], own["_egov_id"] = remote, number
        own["_egov_origin"], own["_egov_makes"] = origin, makes
        own["__name__"] = message["name"][:80] if type(message.get("name")) is str else ""
        own["__doc__"] = message["doc"][:5000] if type(message.get("doc")) is str else None

    def __bool__(self) -> bool:
        return True

    def __call__(self, *args, **keywords):
        if sys._getframe(1).f_code.co_name == "apply_if_callable":  # `table[answer]`: nobody meant to call the answer
            raise TypeError("fungsi tidak dapat menjadi nama kolom atau baris")
        return self._egov_remote.call(self, None, args, keywords)


class Thing(Proxy):
    """A class the exercise asks for, or an object of it: attributes and methods answer."""

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._egov_remote.call(self, name, None, {})

    def __setattr__(self, name: str, value: object) -> None:
        self._egov_remote.change(self, name, value)

    def __instancecheck__(self, other: object) -> bool:
        return isinstance(other, Thing) and self._egov_remote.related("isinstance", other, self)

    def __subclasscheck__(self, other: object) -> bool:
        return isinstance(other, Thing) and self._egov_remote.related("issubclass", other, self)


@functools.lru_cache(maxsize=32)
def kind_of_thing(operators: frozenset[str]) -> type:
    """A `Thing` that also answers these operators, because the reference solution's own classes do."""

    def forward(name: str):
        def ask(self, *args):
            return self._egov_remote.operate(self, name, args)

        return ask

    space = {name: forward(name) for name in operators & OPERATORS}
    if "__eq__" in space:
        space.setdefault("__ne__", object.__ne__)  # the opposite of `__eq__`
        space.setdefault("__hash__", Thing.__hash__)
    return type("Thing", (Thing,), space)
