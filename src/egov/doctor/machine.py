"""Checks of the machine: Python, packages, kernel, clock, encoding."""

from __future__ import annotations

import locale
import os
import sys
import time
from datetime import datetime
from importlib import metadata
from pathlib import Path
from subprocess import DEVNULL

from egov.core import paths
from egov.core.numbers import angka
from egov.doctor.finding import Finding, bad, good, note

LEAST_PYTHON = (3, 10)
# Nobody learned here before this course existed; a battery-less clock starts in 1970, 1980 or 2000.
EARLIEST, LATEST = datetime(2025, 1, 1), datetime(2045, 1, 1)
KERNEL_PATIENCE = 60
LETTERS = "é – ✓ “tanda”"


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Finding:
    shown = ".".join(map(str, version))
    if version[:2] < LEAST_PYTHON:
        least = ".".join(map(str, LEAST_PYTHON))
        return bad("python.bad", "python.do", version=shown, least=least)
    return good("python.good", version=shown)


def packages(lock: Path | None = None) -> Finding:
    """Everything this project needs to run, installed in the locked version."""
    top = paths.root()
    lock = lock or (top / "requirements.txt" if top else None)
    needed, missing = closure("melek-digital")
    if missing:
        return bad("packages.missing", "packages.do", names=", ".join(sorted(missing)[:8]))
    if lock is None or not lock.is_file():
        return good("packages.no_lock")
    wanted = locked(lock)
    differs = {n: v for n, v in needed.items() if n in wanted and wanted[n] != v}
    if differs:
        names = ", ".join(f"{name} {have} (seharusnya {wanted[name]})" for name, have in sorted(differs.items())[:8])
        return bad("packages.different", "packages.do", names=names)
    return good("packages.good", count=len(needed))


def locked(lock: Path) -> dict[str, str]:
    """Name → version of the lines of a compiled lock that are meant for this system."""
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    wanted = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if not line or line[0] in "# -":
            continue
        try:
            requirement = Requirement(line.split("--hash")[0].rstrip(" \\"))
        except InvalidRequirement:
            continue
        pins = [pin.version for pin in requirement.specifier if pin.operator == "=="]
        if pins and (requirement.marker is None or requirement.marker.evaluate()):
            wanted[canonicalize_name(requirement.name)] = pins[0]
    return wanted


def closure(start: str) -> tuple[dict[str, str], set[str]]:
    """Installed packages that `start` needs, with versions, and the names that are missing."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    found: dict[str, str] = {}
    missing: set[str] = set()
    waiting = [(start, frozenset())]
    seen = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            missing.add(name)
            continue
        if name != start:
            found[canonicalize_name(name)] = distribution.version
        for line in distribution.requires or []:
            requirement = Requirement(line)
            applies = requirement.marker is None or any(
                requirement.marker.evaluate({"extra": extra}) for extra in (extras or {""})
            )
            if applies:
                waiting.append((canonicalize_name(requirement.name), frozenset(requirement.extras)))
    return found, missing


def kernel() -> Finding:
    """Start the kernel the lab would start and let it compute."""
    from jupyter_client.manager import start_new_kernel

    started = time.monotonic()
    try:
        manager, client = start_new_kernel(
            kernel_name="python3", startup_timeout=KERNEL_PATIENCE, stdout=DEVNULL, stderr=DEVNULL
        )
    except Exception as problem:
        reason = str(problem).strip().splitlines() or [type(problem).__name__]
        return bad("kernel.bad", "kernel.do", reason=reason[0][:120])
    try:
        said: list[str] = []
        client.execute_interactive(
            "import sys; print(sys.prefix)",
            timeout=KERNEL_PATIENCE,
            output_hook=lambda message: said.append(message["content"].get("text", "")),
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    prefix = "".join(said).strip()
    if Path(prefix).resolve() != Path(sys.prefix).resolve():
        return bad("kernel.other", "kernel.other_do", path=prefix)
    return good("kernel.good", seconds=angka(time.monotonic() - started, 1))


def clock(now: datetime | None = None) -> Finding:
    """Submissions carry the time: a clock years away spoils the order in which they came."""
    now = now or datetime.now()
    shown = f"{now:%d-%m-%Y %H.%M}"
    newest = datetime.fromtimestamp(max(p.stat().st_mtime for p in Path(__file__).parent.glob("*.py")))
    if now < EARLIEST or now > LATEST or (newest - now).days > 1:
        return bad("clock.bad", "clock.do", time=shown)
    return good("clock.good", time=shown)


def encoding(stream=None) -> Finding:
    """Can this terminal and this disk take the letters the course uses?"""
    try:
        os.fsencode(LETTERS)
    except UnicodeEncodeError:
        return bad("encoding.files", "encoding.do", encoding=sys.getfilesystemencoding())
    name = getattr(stream or sys.stdout, "encoding", None) or locale.getpreferredencoding(False)
    try:
        LETTERS.encode(name)
    except (UnicodeEncodeError, LookupError):
        return note("encoding.bad", "encoding.do", encoding=name)
    return good("encoding.good")
