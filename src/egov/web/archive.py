"""Zips that are the same bytes for the same files: fixed order, times and rights."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

WHEN = (2026, 1, 1, 0, 0, 0)


def write_zip(target: Path, files: Mapping[str, Path | bytes]) -> None:
    """Pack `files` (name inside → file or content)."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            one = files[name]
            add(archive, name, one if isinstance(one, bytes) else one.read_bytes())


def add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = (0o755 if name.endswith(".sh") else 0o644) << 16
    archive.writestr(info, content)
