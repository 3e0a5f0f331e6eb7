"""From the administrator's settings to JupyterHub's own configuration."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import quote

from egov.core import paths, place
from egov.hub import accounts, room
from egov.hub.settings import INSTRUCTORS, TRAINEES, VARIABLE, Settings
from egov.workspace.lab import FRAME

PAGES = Path(__file__).parent / "pages"


def apply(c, held: Settings) -> None:
    """Fill JupyterHub's configuration object `c`."""
    _hub(c, held)
    _login(c, held)
    _servers(c, held)
    _services(c, held)


def _hub(c, held: Settings) -> None:
    c.JupyterHub.bind_url = held.address
    c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{held.hub_port}"
    c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{held.proxy_port}"
    c.ConfigurableHTTPProxy.command = [str(proxy())]
    c.ConfigurableHTTPProxy.pid_file = str(held.secret / "proxy.pid")
    c.JupyterHub.db_url = f"sqlite:///{held.secret / 'hub.sqlite'}"
    c.JupyterHub.cookie_secret_file = str(held.secret / "kue")
    c.JupyterHub.template_paths = [str(PAGES), str(FRAME)]
    c.JupyterHub.cleanup_servers = False  # people go on working while the hub itself is started again
    c.JupyterHub.concurrent_spawn_limit = held.at_once
    # A whole class starting at eight is no attack: never give up after a few slow starts.
    c.Spawner.consecutive_failure_limit = 0
    # On a shared PC the key ends with the browser window.
    c.JupyterHub.tornado_settings = {"cookie_options": {"expires_days": None, "samesite": "Lax"}}
    c.JupyterHub.cookie_max_age_days = 0.5
    c.JupyterHub.shutdown_on_logout = False


def proxy() -> Path:
    """The proxy that `make hub` installs from npm's lock, beside this configuration."""
    return (paths.root() or Path.cwd()) / "hub" / "node_modules" / ".bin" / "configurable-http-proxy"


def _login(c, held: Settings) -> None:
    c.Authenticator.admin_users = set()
    c.Authenticator.delete_invalid_users = True
    if held.login == "lti":
        c.Authenticator.allow_all = True  # whom Moodle sends
        c.JupyterHub.authenticator_class = "ltiauthenticator.lti13.auth.LTI13Authenticator"

        def named(authenticator, handler, found: dict) -> dict:
            return found | {"name": accounts.sent_name(found["name"])}

        c.Authenticator.post_auth_hook = named
        for name, value in held.lti.items():
            setattr(c.LTI13Authenticator, name, value)
        return
    from egov.hub.first_login import ClassAuthenticator

    c.JupyterHub.authenticator_class = ClassAuthenticator
    c.ClassAuthenticator.open_sessions = False
    c.ClassAuthenticator.first_folder = str(held.secret / accounts.FIRST)
    c.ClassAuthenticator.allowed_groups = {TRAINEES, INSTRUCTORS}


def runs_systemd() -> bool:
    return Path("/run/systemd/system").is_dir()


def _servers(c, held: Settings) -> None:
    systemd = held.spawner == "systemd" or (held.spawner == "auto" and runs_systemd())
    if systemd:
        c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
        c.SystemdSpawner.mem_limit = held.memory
        c.SystemdSpawner.cpu_limit = held.cpu
        c.SystemdSpawner.isolate_tmp = True
        c.SystemdSpawner.isolate_devices = True
        c.SystemdSpawner.disable_user_sudo = True
        c.SystemdSpawner.readonly_paths = [str(held.folder / room.FOLDER)]
    else:
        c.JupyterHub.spawner_class = "egov.hub.spawner.LimitedSpawner"
        c.LimitedSpawner.memory = held.memory
    c.Spawner.cmd = room.command(held)
    c.Spawner.start_timeout = c.Spawner.http_timeout = 180
    c.Spawner.disable_user_config = True
    c.Spawner.env_keep = ["PATH", "LANG"]
    c.Spawner.default_url = f"/lab/tree/{quote(place.WELCOME)}"

    def before(spawner) -> None:
        name = spawner.user.name
        accounts.ensure(held, name)
        teaches = name in held.instructors
        spawner.environment = {
            "EGOV_INBOX": str(held.inboxes / name),
            "EGOV_HUB_COURSE": str(held.course) if teaches else "",
            "LANG": "C.UTF-8",
        }
        if teaches:
            spawner.default_url = "/desk"
            spawner.cmd = room.command(held, teaches=True)

    c.Spawner.pre_spawn_hook = before


def _services(c, held: Settings) -> None:
    """The culler, the collector, and a key for `egov hub warm`; each may do only what it is for."""
    child = [sys.executable, "-m", "egov.hub.child"]
    culler = [*child, "jupyterhub_idle_culler", f"--timeout={held.idle * 60}", "--cull-every=300"]
    keep = {VARIABLE: os.environ.get(VARIABLE, "")}
    c.JupyterHub.services = [
        {"name": "penutup", "command": culler},
        {"name": "pengumpul", "command": [*child, "egov.hub.collector"], "environment": keep},
        {"name": "pemanas", "api_token": accounts.token(held)},
    ]
    c.JupyterHub.load_roles = [
        {
            "name": "penutup",
            "services": ["penutup"],
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        },
        {
            "name": "pemanas",
            "services": ["pemanas"],
            "scopes": ["list:users", "admin:users", "servers", "read:servers"],
        },
    ]
