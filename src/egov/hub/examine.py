"""`egov doctor --server`: is this machine large enough, closed where it should be, and complete?"""

from __future__ import annotations

import os
import shutil
import stat
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from egov.core.messages import say
from egov.doctor.finding import BAD, GOOD, NOTE, Finding
from egov.hub import accounts, configure
from egov.hub.settings import Settings

# Measured: an active trainee's server and kernel in GB, the hub with its proxy, core-seconds of one start.
PERSON, HUB, START = 0.26, 0.3, 10
PATIENT = 60  # seconds that a class waits without asking what is wrong


def checks(held: Settings) -> Iterator[Finding]:
    people = len(accounts.known(held)) or 30
    yield memory(people, _total_memory())
    yield cores(people, os.cpu_count() or 1)
    yield disk(held.folder)
    yield limits()
    yield _there(configure.proxy().is_file(), "proxy")
    yield _there(shutil.which("bwrap") is not None, "sandbox")
    yield secret(held)
    yield inboxes(held)
    yield answers(held)


def _total_memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _there(good: bool, what: str) -> Finding:
    if good:
        return Finding(GOOD, say(f"hub.check.{what}"))
    return Finding(BAD, say(f"hub.check.{what}_missing"), say(f"hub.check.{what}_do"))


def memory(people: int, have: float) -> Finding:
    need = HUB + people * PERSON
    told = say("hub.check.memory", have=round(have), people=people, need=round(need + 0.5))
    return Finding(GOOD, told) if have >= need else Finding(BAD, told, say("hub.check.memory_do"))


def cores(people: int, count: int) -> Finding:
    seconds = people * START / count
    told = say("hub.check.cores", cores=count, people=people, seconds=round(seconds))
    return Finding(GOOD, told) if seconds <= PATIENT else Finding(NOTE, told, say("hub.check.cores_do"))


def disk(folder: Path) -> Finding:
    there = next(one for one in (folder, *folder.parents) if one.is_dir())
    free = shutil.disk_usage(there).free / 1e9
    told = say("hub.check.disk", free=round(free))
    return Finding(GOOD, told) if free > 5 else Finding(BAD, told, say("hub.check.disk_do"))


def limits() -> Finding:
    if configure.runs_systemd():
        return Finding(GOOD, say("hub.check.limits"))
    return Finding(NOTE, say("hub.check.limits_process"))


def _others(path: Path) -> bool:
    """Does `path` give anything to people who are neither its owner nor in its group?"""
    return bool(path.stat().st_mode & stat.S_IRWXO)


def secret(held: Settings) -> Finding:
    if held.secret.is_dir() and (_others(held.secret) or held.secret.stat().st_mode & stat.S_IRWXG):
        told = say("hub.check.secret_open", folder=held.secret)
        return Finding(BAD, told, say("hub.check.secret_do", folder=held.secret))
    return Finding(GOOD, say("hub.check.secret"))


def inboxes(held: Settings) -> Finding:
    there = sorted(held.inboxes.iterdir()) if held.inboxes.is_dir() and os.access(held.inboxes, os.R_OK) else []
    wrong = [one.name for one in there if _others(one) or one.stat().st_uid != 0]
    if wrong:
        told = say("hub.check.inboxes_open", names=", ".join(wrong[:10]))
        return Finding(BAD, told, say("hub.check.inboxes_do"))
    return Finding(GOOD, say("hub.check.inboxes", count=len(there)))


def answers(held: Settings) -> Finding:
    try:
        with urllib.request.urlopen(f"{held.address}/hub/health", timeout=5):
            return Finding(GOOD, say("hub.check.answers"))
    except (OSError, urllib.error.URLError):
        told = say("hub.check.answers_not", address=held.address)
        return Finding(BAD, told, say("hub.check.answers_do"))
