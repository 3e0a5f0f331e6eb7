"""Compiles the catalogues into every wheel, also the one of an editable installation."""

from __future__ import annotations

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):
    def initialize(self, version: str, build_data: dict) -> None:
        sys.path.insert(0, str(Path(self.root) / "src"))
        import egov.locale  # noqa: F401  importing it compiles
