"""Accounts of a class on this machine: one system user, one home, one inbox for each person of the roster.

Root only. Who is who (`akun.json`) and the passwords that nobody has changed yet stand in root's own folder.
"""

from __future__ import annotations

import grp
import hashlib
import json
import os
import pwd
import re
import secrets
import subprocess
from dataclasses import dataclass
from pathlib import Path

from egov.core import files, naming
from egov.core.errors import UserError
from egov.core.messages import say
from egov.hub.settings import ACCOUNT, INSTRUCTORS, TRAINEES, Settings

LONGEST = 16
CONSONANTS, VOWELS = "bdgjklmnprst", "aiou"
FIRST = "sandi-awal"  # an empty file for everyone who still has the password of the slip
NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")


@dataclass(frozen=True)
class Slip:
    """What one person is handed on paper."""

    user: str
    name: str
    password: str


def need_root() -> None:
    if os.geteuid() != 0:
        raise UserError(say("hub.need_root"))


def token(held: Settings) -> str:
    """The key of `egov hub warm`; made at the first asking, for root alone."""
    if not held.token.is_file():
        held.secret.mkdir(parents=True, exist_ok=True)
        held.secret.chmod(0o700)
        held.token.touch(0o600)
        held.token.write_text(secrets.token_hex(32), encoding="ascii")
    return held.token.read_text(encoding="ascii")


def known(held: Settings) -> dict[str, dict]:
    """Account → {"nip", "nama"} of everyone who has one."""
    return files.read_json(held.accounts)


def short_name(name: str, taken: set[str]) -> str:
    """`siti`, `siti-r`, `siti-r2`: as short as the class allows, and no account of the system's."""
    words = [re.sub("[^a-z0-9]", "", word) for word in naming.words(name)]
    words = [word for word in words if word[:1].isalpha()] or ["peserta"]
    first = words[0][:LONGEST]
    tries = [first, *(f"{first}-{word[0]}" for word in words[1:2])]
    tries += [f"{tries[-1]}{number}" for number in range(2, 1000)]
    return next(one for one in tries if one not in taken and not exists(one))


def exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def password() -> str:
    """Five syllables and two digits: readable aloud, about 2 in 10^10 a guess."""
    syllables = ["".join((secrets.choice(CONSONANTS), secrets.choice(VOWELS))) for _ in range(5)]
    return f"{''.join(syllables[:3])}-{''.join(syllables[3:])}-{secrets.randbelow(90) + 10}"


def groups() -> None:
    for group in (TRAINEES, INSTRUCTORS):
        subprocess.run(["groupadd", "--force", group], check=True)


def make(held: Settings, people: dict[str, str]) -> list[Slip]:
    """Accounts for those of `people` (NIP → name) and of the instructors who have none; their slips."""
    need_root()
    groups()
    there = known(held)
    have = {one["nip"] for one in there.values()}
    slips = []
    for user in held.instructors:
        if not exists(user):
            slips.append(_new(held, user, user, INSTRUCTORS))
    for nip, name in people.items():
        if nip not in have:
            user = short_name(name, set(there))
            slips.append(_new(held, user, name, TRAINEES))
            there[user] = {"nip": nip, "nama": name}
            _note(held, there)  # after each: an interruption leaves nobody with an account and no entry
    return slips


def renew(held: Settings, user: str) -> Slip:
    """A new password for someone who has lost theirs."""
    need_root()
    there = known(held)
    if user not in there and user not in held.instructors:
        raise UserError(say("hub.account.unknown", user=user))
    return _password(held, user, there.get(user, {}).get("nama", user))


def ensure(held: Settings, user: str) -> None:
    """Before each start: an account (for those whom an LMS sends), a closed home, an inbox."""
    if not NAME.fullmatch(user):
        raise UserError(say("hub.account.name", user=user))
    if not exists(user):
        groups()
        _system_user(user, user, TRAINEES)
    if not of_class(user):  # root, say, under the name that an LMS sent
        raise UserError(say("hub.account.foreign", user=user))
    entry = pwd.getpwnam(user)
    Path(entry.pw_dir).chmod(0o700)
    inbox(held, user)


def of_class(user: str) -> bool:
    """Is this account the class's own, not the system's?"""
    entry = pwd.getpwnam(user)
    ours = {grp.getgrnam(one).gr_gid for one in (TRAINEES, INSTRUCTORS)}
    return bool(ours & set(os.getgrouplist(user, entry.pw_gid)))


def sent_name(name: str) -> str:
    """An account's name for whom an LMS sends: `12345` is `m12345`; what had to be changed otherwise gets four signs of
    its own, so that two people never share one."""
    plain = re.sub("[^a-z0-9-]", "-", name.casefold()).strip("-")
    plain = plain if plain[:1].isalpha() else f"m{plain}"
    if plain in (name, f"m{name}") and NAME.fullmatch(plain):
        return plain
    return f"{plain[:24]}-{hashlib.sha256(name.encode()).hexdigest()[:4]}"


def inbox(held: Settings, user: str) -> Path:
    """The folder to which `user` alone may add, which nobody but root may list."""
    held.inboxes.mkdir(parents=True, exist_ok=True)
    held.inboxes.chmod(0o711)
    place = held.inboxes / user
    place.mkdir(exist_ok=True)
    os.chown(place, 0, pwd.getpwnam(user).pw_gid)
    place.chmod(0o1730)
    return place


def _new(held: Settings, user: str, name: str, group: str) -> Slip:
    _system_user(user, name, group)
    inbox(held, user)
    return _password(held, user, name)


def _system_user(user: str, name: str, group: str) -> None:
    plain = re.sub(r"[:,\n]", " ", name)[:60]
    command = ["useradd", "--create-home", "--user-group", "--groups", group, "--shell", "/bin/bash"]
    subprocess.run([*command, "--comment", plain, user], check=True, capture_output=True)
    Path(pwd.getpwnam(user).pw_dir).chmod(0o700)


def _password(held: Settings, user: str, name: str) -> Slip:
    slip = Slip(user, name, password())
    told = f"{slip.user}:{slip.password}\n"
    subprocess.run(["chpasswd"], input=told, text=True, check=True, capture_output=True)
    first = held.secret / FIRST
    first.mkdir(parents=True, exist_ok=True)
    held.secret.chmod(0o700)
    (first / user).touch()
    return slip


def _note(held: Settings, there: dict) -> None:
    held.secret.mkdir(parents=True, exist_ok=True)
    held.secret.chmod(0o700)
    files.write(held.accounts, json.dumps(there, ensure_ascii=False, indent=1).encode())
    held.accounts.chmod(0o600)


def class_folder(held: Settings, template: Path) -> None:
    """`kelas/` as a copy of the course's `assignments/`, owned by the class's own account, open to its instructors."""
    need_root()
    import shutil

    from egov.grading.course import open_course

    groups()
    if not exists(ACCOUNT):
        command = ["useradd", "--system", "--gid", INSTRUCTORS, "--home-dir", str(held.course)]
        subprocess.run([*command, "--shell", "/usr/sbin/nologin", ACCOUNT], check=True, capture_output=True)
    held.folder.mkdir(parents=True, exist_ok=True)
    held.folder.chmod(0o755)
    if not (held.course / "nbgrader_config.py").is_file():
        kept = ("nbgrader_config.py", "nbgrader_config.json", "source", "release", "templates")
        for name in kept:
            if (template / name).is_dir():
                shutil.copytree(template / name, held.course / name, dirs_exist_ok=True)
            elif (template / name).is_file():
                held.course.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(template / name, held.course / name)
    (held.course / "masuk").mkdir(parents=True, exist_ok=True)
    # SQLite makes its file writable for its owner alone; every instructor is to write in it.
    open_course(str(held.course)).gradebook(create=True).close()
    group = grp.getgrnam(INSTRUCTORS).gr_gid
    owner = pwd.getpwnam(ACCOUNT).pw_uid
    for path in (held.course, *held.course.rglob("*")):
        os.chown(path, owner, group)
        path.chmod(0o2770 if path.is_dir() else 0o660)
    token(held)
