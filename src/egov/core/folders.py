"""The units' folders, `egov/units/uNN/`, by number: which there are, and a module of one.

Modules are found by name when they are asked for, so that a room which stands below the units can use theirs.
"""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType

from egov.core.paths import PACKAGE

UNITS = PACKAGE / "units"


def numbers() -> list[str]:
    """Numbers of the units that exist, e.g. ["00", "04"]."""
    return sorted(path.name[1:] for path in UNITS.glob("u[0-9][0-9]") if (path / "__init__.py").is_file())


def module(number: str, room: str) -> ModuleType | None:
    """`egov.units.uNN.<room>`, or None where the unit has no such module."""
    name = f"egov.units.u{number}.{room}"
    return importlib.import_module(name) if importlib.util.find_spec(name) else None
