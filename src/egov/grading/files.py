"""Files that are either wholly there or not at all, whatever kills us in between."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_atomic(path: Path, content: bytes, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        draft.chmod(mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def replace_folder(draft: Path, final: Path) -> None:
    """Put a finished folder in the place of an older one; a leftover of an earlier kill is cleared away first."""
    old = final.with_name(f".lama-{final.name}")
    shutil.rmtree(old, ignore_errors=True)
    if final.is_symlink():
        final.unlink()
    elif final.exists():
        final.rename(old)
    draft.rename(final)
    shutil.rmtree(old, ignore_errors=True)
