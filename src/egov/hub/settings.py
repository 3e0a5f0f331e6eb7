"""What an administrator may set, read from `melek-hub.toml`; everything has a value that works."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, fields
from pathlib import Path

from egov.core import register
from egov.core.errors import UserError
from egov.core.messages import say

VARIABLE = "MELEK_HUB"  # the file, for JupyterHub's configuration and its services
ACCOUNT = "melek-kelas"  # owns the class: collects, grades, and nothing else
TRAINEES, INSTRUCTORS = "melek-peserta", "melek-pengajar"
USUAL = Path("/etc/melek-hub.toml")
MEMORY = re.compile(r"\d+[MG]")


@dataclass(frozen=True)
class Settings:
    """Paths are absolute; `memory` is per trainee, as systemd writes it; times are minutes."""

    folder: Path = Path("/srv/melek-digital")
    instructors: tuple[str, ...] = ()
    address: str = "http://127.0.0.1:8000"
    hub_port: int = 8081
    proxy_port: int = 8001
    spawner: str = "auto"  # systemd, local, or whichever this machine runs
    memory: str = "1G"
    cpu: float = 1.0
    idle: int = 60
    at_once: int = 10
    login: str = "sandi"  # or "lti"
    live: bool = False  # may the desk count at which exercise the class is? The class is asked first
    lti: dict = field(default_factory=dict)

    @property
    def course(self) -> Path:
        return self.folder / "kelas"

    @property
    def inboxes(self) -> Path:
        return self.folder / "kiriman"

    @property
    def secret(self) -> Path:
        """Root's own: database, keys, first passwords, who is who."""
        return self.folder / "rahasia"

    @property
    def accounts(self) -> Path:
        return self.secret / "akun.json"

    @property
    def token(self) -> Path:
        return self.secret / "kunci-hub"


def file(given: Path | None = None) -> Path | None:
    """The file to read: the one given, the one of the environment, /etc's where there is one."""
    told = os.environ.get(VARIABLE)
    if given or told:
        return given or Path(told)
    return USUAL if USUAL.is_file() else None


def found(given: Path | None = None) -> Settings:
    return load(file(given))


def load(file: Path | None) -> Settings:
    """The settings in `file`; a wrong line is told with what may stand there."""
    if file is None:
        return Settings()
    if not file.is_file():
        raise UserError(say("hub.settings.none", file=file))
    held = register.read_toml(file)
    known = {one.name: one for one in fields(Settings)}
    for name, value in held.items():
        if name not in known:
            raise UserError(say("hub.settings.unknown", file=file, name=name, known=", ".join(known)))
        if not _fits(name, value):
            raise UserError(say("hub.settings.wrong", file=file, name=name, value=value))
    if "folder" in held:
        held["folder"] = Path(held["folder"])
    held["instructors"] = tuple(held.get("instructors", ()))
    found = Settings(**held)
    if found.login == "lti" and not {"issuer", "authorize_url", "jwks_endpoint", "client_id"} <= found.lti.keys():
        raise UserError(say("hub.settings.lti", file=file))
    return found


def _fits(name: str, value: object) -> bool:
    checks = {
        "folder": lambda v: isinstance(v, str) and v.startswith("/"),
        "instructors": lambda v: isinstance(v, list) and all(isinstance(one, str) and one for one in v),
        "address": lambda v: isinstance(v, str) and re.fullmatch(r"https?://[\w.-]+(:\d+)?", v) is not None,
        "spawner": lambda v: v in ("auto", "systemd", "local"),
        "login": lambda v: v in ("sandi", "lti"),
        "memory": lambda v: isinstance(v, str) and MEMORY.fullmatch(v) is not None,
        "cpu": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool) and v > 0,
        "live": lambda v: isinstance(v, bool),
        "lti": lambda v: isinstance(v, dict),
    }
    whole = lambda v: isinstance(v, int) and not isinstance(v, bool) and v > 0  # noqa: E731
    return checks.get(name, whole)(value)
