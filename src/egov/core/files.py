"""Files that are either wholly there or not at all, whatever kills us in between."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import stat
from pathlib import Path

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write(path: Path, content: bytes, scratch: Path | None = None, durable: bool = True) -> None:
    """Put `content` at `path` in one step; `scratch` is a folder on the same disk for the half-written file.

    `durable=False` leaves the flushing to the system: for notes whose loss would cost nobody anything.
    """
    folder = scratch or path.parent
    folder.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = folder / f".{hashlib.sha256(str(path).encode()).hexdigest()[:12]}-{os.getpid()}.tmp"
    try:
        with half.open("wb") as stream:
            stream.write(content)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        half.replace(path)
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def write_text(path: Path, text: str, durable: bool = True) -> None:
    """As UTF-8 with `\\n` at the ends of lines, on every system."""
    write(path, text.encode("utf-8"), durable=durable)


def write_json(path: Path, value: object, scratch: Path | None = None, durable: bool = True) -> None:
    write(path, json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n", scratch, durable)


def read_json(path: Path) -> dict:
    """The object in `path`, or an empty one: a damaged file of ours must never stop a trainee."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


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


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def is_read_only(path: Path) -> bool:
    """True where somebody protected the file: replacing it would go against their wish."""
    return not path.stat().st_mode & stat.S_IWUSR
