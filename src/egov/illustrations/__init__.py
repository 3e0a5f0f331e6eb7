"""Charts and activities of each unit, one module a unit, so that a lesson's cells stay one line long.

>>> peraga = egov.figures("04")
>>> peraga.dua_edisi()
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from egov.exercises.results import say


def figures(number: str) -> ModuleType:
    """The charts and activities of unit `number`; sets our chart style. Raises KeyError for an unknown unit."""
    known = sorted(m.name[1:] for m in pkgutil.iter_modules(__path__) if m.name.startswith("f"))
    if number not in known:
        raise KeyError(say("unknown_unit", name=number, known=", ".join(known)))
    from egov.charts import style

    style()
    return importlib.import_module(f"egov.illustrations.f{number}")
