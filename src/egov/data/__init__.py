"""The course's data: `load("pengguna_internet")` works from any folder, installed or cloned, offline.

Heavy libraries (pandas) are imported by the call that needs them, never by importing this package.
"""

from __future__ import annotations

from egov.data.card import catalog as list
from egov.data.card import describe
from egov.data.lookup import value
from egov.data.package import UnknownTable
from egov.data.tables import load

__all__ = ["UnknownTable", "describe", "list", "load", "value"]
