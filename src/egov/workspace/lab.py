"""Starting JupyterLab in a workspace: what it looks like stands in `jupyter/` as configuration files.

The settings a trainee changes are kept inside her workspace: on a shared machine nobody inherits another's.
"""

from __future__ import annotations

import importlib.util
import os
import secrets
import signal
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from egov.errors import UserError
from egov.messages.workspace import MESSAGES
from egov.workspace import files, place

LANGUAGE_PACK = "jupyterlab_language_pack_id_ID"
LANGUAGE_SETTING = "@jupyterlab/translation-extension/plugin.jupyterlab-settings"
LOCALES = {"id": "id_ID", "en": "default"}
CONFIGURATION = Path(__file__).parent / "jupyter"
IPYTHON = f"{place.HIDDEN}/ipython"
# A page opened again shows its old results, so its first cell is easily forgotten: errors must speak Indonesian
# even then. Another kernel's Python, without egov, is left as it is.
STARTUP = b"""try:
    from egov.exercises import galat as _galat
    _galat.install()
    del _galat
except ImportError:
    pass
"""


def environment(workspace: Path) -> dict[str, str]:
    """The variables that make JupyterLab find our configuration first, and hers inside the workspace."""
    hidden = workspace / place.HIDDEN
    others = os.environ.get("JUPYTER_CONFIG_PATH")
    return {
        "JUPYTER_CONFIG_PATH": os.pathsep.join([str(CONFIGURATION), *([others] if others else [])]),
        "JUPYTERLAB_SETTINGS_DIR": str(hidden / "lab-settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(hidden / "lab-workspaces"),
        "IPYTHONDIR": str(workspace / IPYTHON),
        place.ENVIRONMENT: str(workspace),
    }


def teach_kernels(workspace: Path) -> None:
    """Let every kernel of this workspace explain errors from its first cell on."""
    files.write(workspace / IPYTHON / "profile_default/startup/00-galat.py", STARTUP)


def speak(workspace: Path, language: str) -> None:
    """Set JupyterLab's own words to `id` or `en`, in the settings file its Language menu writes as well.

    English is the default: the published Indonesian pack (4.5) mixes both languages within one menu, and within
    one line ("Dimulai lagi kernel and ..."), and leaves the top menus and most buttons in English.
    """
    if language == "id" and importlib.util.find_spec(LANGUAGE_PACK) is None:
        raise UserError(MESSAGES["no-language-pack"])
    setting = workspace / place.HIDDEN / "lab-settings" / LANGUAGE_SETTING
    files.write_json(setting, {"locale": LOCALES[language]})


def address(base: str, token: str) -> str:
    """The welcome page, with the key that opens it."""
    return f"{base}lab/tree/{quote(place.WELCOME)}" + (f"?token={token}" if token else "")


def servers() -> list[dict]:
    """Jupyter servers of this user that answer; one that was killed leaves its note behind."""
    from jupyter_server.serverapp import list_running_servers

    found = []
    for server in list_running_servers():
        if {"root_dir", "url"} <= server.keys() and _answers(server["url"]):
            found.append(server)
    return found


def running(workspace: Path) -> str | None:
    """The address of a JupyterLab that already serves this workspace, or None."""
    for server in servers():
        if Path(server["root_dir"]).resolve() == workspace:
            return address(server["url"], server.get("token", ""))
    return None


def _answers(url: str) -> bool:
    import socket
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    try:
        socket.create_connection((parts.hostname, parts.port), timeout=2).close()
    except OSError:
        return False
    return True


def serve(workspace: Path, port: int, ip: str, browser: bool, ready: Callable[[], None]) -> None:
    """Run JupyterLab until Ctrl+C; `ready` is called once it listens."""
    os.environ.update(environment(workspace))
    teach_kernels(workspace)
    # Only now: JupyterLab reads the variables when it is imported.
    import zmq
    from jupyterlab.labapp import LabApp

    arguments = [
        f"--ServerApp.root_dir={workspace}",
        f"--ServerApp.port={port}",
        f"--ServerApp.ip={ip}",
        "--ServerApp.open_browser=False",
        f"--IdentityProvider.token={os.environ.get('JUPYTER_TOKEN') or secrets.token_hex(24)}",
        f"--LabApp.default_url=/lab/tree/{quote(place.WELCOME)}",
    ]
    if zmq.has("curve"):
        # On a shared machine others cannot listen in between JupyterLab and its kernels.
        arguments.append("--KernelManager.transport_encryption=auto")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--ServerApp.allow_root=True")  # containers; Jupyter refuses root otherwise
    server = LabApp.initialize_server(argv=arguments)
    if port and server.port != port:
        print(MESSAGES["port-taken"].format(port=port, used=server.port))
    # One Ctrl+C ends it cleanly, kernels and notes included, on every system (Jupyter asks back, in English).
    signal.signal(signal.SIGINT, lambda *_: server.stop(from_signal=True))

    def announce() -> None:
        server.write_server_info_file()
        ready()
        url = address(server.connection_url, server.identity_provider.token)
        print(MESSAGES["open"].format(url=url), flush=True)
        if browser:
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()

    # Jupyter binds its port in the loop's first callback: what comes after it is true.
    server.io_loop.add_callback(announce)
    server.start()
    print(MESSAGES["closed"])
