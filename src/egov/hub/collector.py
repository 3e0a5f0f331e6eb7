"""Root's courier: from each inbox into the class, at once, and an answer back.

A file counts as its inbox's person's, whatever it claims. Root only moves bytes: what reads them runs as the class's
own account, without any right of root's.
"""

from __future__ import annotations

import contextlib
import grp
import json
import logging
import os
import pwd
import stat
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from egov.core import files
from egov.core.messages import say
from egov.hub import accounts, live
from egov.hub.settings import ACCOUNT, INSTRUCTORS, VARIABLE, Settings, load
from egov.submit.inbox import ANSWER

PAUSE, LIVE_PAUSE, AGAIN = 1.0, 20.0, 300.0
LARGEST = 50 * 2**20
PATIENCE = 300
log = logging.getLogger("egov.hub")


class Unfit(Exception):
    """What lies there is no handed-in file; its text is the sentence for the trainee."""


def content(path: Path, uid: int) -> bytes:
    """The bytes of a plain file of `uid`'s own: no link, no pipe, not larger than a handed-in file can be."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as problem:
        raise Unfit(say("hub.refused.kind")) from problem
    with os.fdopen(handle, "rb") as stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_uid != uid or found.st_nlink != 1:
            raise Unfit(say("hub.refused.kind"))
        if found.st_size > LARGEST:
            raise Unfit(say("hub.refused.large", most=LARGEST // 2**20))
        return stream.read(LARGEST + 1)[:LARGEST]


def waiting(inbox: Path) -> list[Path]:
    """Files put in completely, oldest first."""
    found = []
    with contextlib.suppress(FileNotFoundError), os.scandir(inbox) as entries:
        for entry in entries:
            if not entry.name.startswith(".") and not entry.name.endswith(ANSWER):
                with contextlib.suppress(FileNotFoundError):
                    found.append((entry.stat(follow_symlinks=False).st_mtime, Path(entry.path)))
    return [path for _, path in sorted(found)]


@dataclass(frozen=True)
class Moved:
    """A file out of an inbox, and where it lies in the class now."""

    user: str
    nip: str
    inside: Path
    file: Path


def once(held: Settings) -> list[tuple[str, str, str]]:
    """Take in what lies in the inboxes; (account, file, answer) of each. What fits on no disk stays where it is.

    Raises OSError, when all others have their answers.
    """
    done, moved, people, stuck = [], [], accounts.known(held), None
    for inbox in sorted(held.inboxes.iterdir()) if held.inboxes.is_dir() else []:
        for path in waiting(inbox):
            try:
                data = content(path, pwd.getpwnam(inbox.name).pw_uid)
                file = _put(held, inbox.name, path.name, data)
                moved.append(Moved(inbox.name, people.get(inbox.name, {}).get("nip", ""), path, file))
            except Unfit as problem:
                done.append((inbox.name, path, str(problem)))
            except KeyError:  # an account that is gone: a person looks
                continue
            except OSError as problem:
                stuck = problem
    answers = _take_in(held, moved) if moved else []
    done += [(one.user, one.inside, told) for one, told in zip(moved, answers, strict=True)]
    for user, path, told in done:
        _answer(path, told)
        _remove(path)
        log.info("%s: %s: %s", user, path.name, told)
    if stuck:
        raise stuck
    return [(user, path.name, told) for user, path, told in done]


def again(held: Settings) -> int:
    """What was moved and could not be read then (a full disk, no list of the class yet); how many are taken in now."""
    people = accounts.known(held)
    left = [file for file in sorted((held.course / "masuk").glob("*/*/*")) if not file.name.startswith(".")]
    moved = [Moved(file.parts[-3], people.get(file.parts[-3], {}).get("nip", ""),
                   held.inboxes / file.parts[-3] / file.name, file) for file in left]  # fmt: skip
    answers = _take_in(held, moved) if moved else []
    taken = [(one, told) for one, told in zip(moved, answers, strict=True) if told != say("hub.received_later")]
    for one, told in taken:
        with contextlib.suppress(OSError):  # an inbox that is gone
            _answer(one.inside, told)
        log.info("%s: %s: %s", one.user, one.inside.name, told)
    return len(taken)


def _owner() -> tuple[int, int]:
    return pwd.getpwnam(ACCOUNT).pw_uid, grp.getgrnam(INSTRUCTORS).gr_gid


def _put(held: Settings, user: str, name: str, data: bytes) -> Path:
    place = held.course / "masuk" / user / f"{time.time_ns()}" / name
    try:
        place.parent.mkdir(parents=True)
        files.write(place, data)
    except OSError:
        with contextlib.suppress(OSError):
            place.parent.rmdir()
        raise
    for one in (place.parent.parent, place.parent, place):
        os.chown(one, *_owner())
        one.chmod(0o2770 if one.is_dir() else 0o660)
    return place


def _take_in(held: Settings, moved: list[Moved]) -> list[str]:
    """All at once: starting the class's account costs more than reading fifty files."""
    owner, group = _owner()
    keep = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "HOME": str(held.course)}
    asked = json.dumps([[str(one.file), one.nip] for one in moved])
    found = subprocess.run([sys.executable, "-m", "egov.hub.take_in"], cwd=held.course, env=keep, umask=0o007,
                           user=owner, group=group, extra_groups=[], input=asked, capture_output=True, text=True,
                           timeout=PATIENCE + len(moved))  # fmt: skip
    if found.returncode:
        log.error("%s files: %s", len(moved), found.stderr[-2000:])
        return [say("hub.received_later")] * len(moved)
    return json.loads(found.stdout.splitlines()[-1])


def _answer(path: Path, text: str) -> None:
    """Beside the file, under a name its person can open: the folder itself they cannot list."""
    half = path.with_name(f".{path.name}{ANSWER}.{time.time_ns()}")
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        os.fchmod(stream.fileno(), 0o644)
        stream.write(text)
    half.replace(path.with_name(path.name + ANSWER))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rename(path.with_name(f".tolak-{time.time_ns()}"))
    else:
        path.unlink(missing_ok=True)


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    told = os.environ.get(VARIABLE)
    held = load(Path(told) if told else None)
    last = looked = 0.0
    while True:
        try:
            once(held)
            if time.monotonic() - looked > AGAIN:
                looked = time.monotonic()
                again(held)
            if held.live and time.monotonic() - last > LIVE_PAUSE:
                live.write(held)
                last = time.monotonic()
        except Exception:  # a full disk, a file gone in between: what lies in an inbox stays there until it is taken
            log.exception("courier")
            time.sleep(10)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main()
