"""The course's data: `load("pengguna_internet")` works from any folder, installed or cloned, offline."""

from __future__ import annotations

from egov.data.lookup import value
from egov.data.package import UnknownTable
from egov.data.tables import load

__all__ = ["UnknownTable", "load", "value"]
