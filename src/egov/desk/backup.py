"""A whole class in one file, and back: gradebook, what was handed in, lists, reports, certificates.

The gradebook is copied by SQLite's own backup, so that it is whole even while somebody grades. Every file's SHA-256
stands in the archive; a file that differs on the way back stops the restore before anything is touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath

from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course

BOOK, LIST = "gradebook.db", "isi.json"
# Made again from what is kept.
NOT_KEPT = {"__pycache__", ".ipynb_checkpoints", ".nbgrader.log"}


def write(course: Course, target: Path) -> int:
    """Write `target` (.tar.gz) in one step; the number of files in it."""
    _sqlite(course)
    held: dict[str, str] = {}
    half = target.with_name(f".{target.name}.setengah")
    try:
        with tarfile.open(half, "w:gz", compresslevel=5) as archive:
            for name, data, mode in _content(course):
                held[name] = hashlib.sha256(data).hexdigest()
                _add(archive, name, data, mode)
            facts = {"format": 1, "dibuat": datetime.now().isoformat(timespec="seconds"), "berkas": held}
            _add(archive, LIST, json.dumps(facts).encode(), 0o600)
        half.chmod(0o600)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return len(held)


def _sqlite(course: Course) -> Path:
    url = course.coursedir.db_url
    if not url.startswith("sqlite:///"):
        raise UserError(say("desk.backup.other_database"))
    return Path(url.removeprefix("sqlite:///").partition("?")[0])


def _content(course: Course) -> Iterator[tuple[str, bytes, int]]:
    book = _sqlite(course)
    if book.is_file():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / BOOK
            with (
                contextlib.closing(sqlite3.connect(book, timeout=120)) as live,
                contextlib.closing(sqlite3.connect(copy)) as still,
            ):
                live.backup(still)
            yield BOOK, copy.read_bytes(), 0o660
    for path in sorted(course.root.rglob("*")):
        inside = path.relative_to(course.root)
        if path.is_symlink() or not path.is_file() or NOT_KEPT & set(inside.parts) or path.name.startswith(BOOK):
            continue
        yield inside.as_posix(), path.read_bytes(), path.stat().st_mode & 0o777


def _add(archive: tarfile.TarFile, name: str, data: bytes, mode: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode, entry.mtime = len(data), mode, int(datetime.now().timestamp())
    archive.addfile(entry, io.BytesIO(data))


def _unpack(source: Path, folder: Path) -> int:
    """All of a backup into an empty folder, each file checked; UserError for one that is damaged or no backup."""
    sums: dict[str, str] = {}
    held: dict[str, str] | None = None
    try:
        with tarfile.open(source, "r:gz") as archive:
            for entry in archive:
                if not entry.isfile() or not _inside(entry.name):
                    raise UserError(say("desk.backup.foreign", berkas=source))
                data = archive.extractfile(entry).read()
                if entry.name == LIST:
                    held = json.loads(data)["berkas"]
                    continue
                sums[entry.name] = hashlib.sha256(data).hexdigest()
                path = folder / entry.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                path.chmod(entry.mode & 0o777)
        wrong = [name for name in sorted({*held, *sums}) if sums.get(name) != held.get(name)]
    except (OSError, EOFError, tarfile.TarError, KeyError, TypeError, ValueError) as problem:
        raise UserError(say("desk.backup.unreadable", berkas=source)) from problem
    if wrong:
        raise UserError(say("desk.backup.damaged", berkas=source, nama=wrong[0], banyak=len(wrong)))
    return len(sums)


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def restore(source: Path, target: Path, replace: bool) -> tuple[int, Path | None]:
    """(files, where the class that was there stands now): first all beside `target`, then one change of names."""
    there = target.is_dir() and any(target.iterdir())
    if there and not replace:
        raise UserError(say("desk.backup.there", folder=target))
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        count = _unpack(source, fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    fresh.chmod(target.stat().st_mode & 0o7777 if target.is_dir() else 0o750)
    aside = None
    if there:
        aside = target.with_name(f"{target.name}-disisihkan-{datetime.now():%Y%m%d-%H%M%S}")
        target.replace(aside)
    elif target.is_dir():
        target.rmdir()
    fresh.replace(target)
    return count, aside
