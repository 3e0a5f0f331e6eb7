"""Starting JupyterLab in a workspace: what it looks like stands in `jupyter/` as configuration files.

For instructors `jupyter_all/` takes its place: every extension, letter and dialog as JupyterLab ships them.

The settings a trainee changes are kept inside her workspace: on a shared machine nobody inherits another's.
"""

from __future__ import annotations

import os
import secrets
import signal
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from egov.core import files, place
from egov.core.messages import say

LANGUAGE_SETTING = "@jupyterlab/translation-extension/plugin.jupyterlab-settings"
# Not "default": that is the language of the machine.
LOCALES = {"id": "id_ID", "en": "en"}
CONFIGURATION = Path(__file__).parent / "jupyter"
EVERYTHING = Path(__file__).parent / "jupyter_all"
PAGES = Path(__file__).parent / "pages"  # in the place of Jupyter's English ones: no key, no such page, a fault
FRAME = Path(__file__).parent / "frame"  # around these pages, and around those of a class server
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
# Its reference pages are English and need the network.
KERNEL = b"c.IPythonKernel.help_links = []\n"


def environment(workspace: Path, everything: bool = False) -> dict[str, str]:
    """The variables that make JupyterLab find our configuration first, and hers inside the workspace."""
    configuration = EVERYTHING if everything else CONFIGURATION
    hidden = workspace / place.HIDDEN
    others = os.environ.get("JUPYTER_CONFIG_PATH")
    return {
        "JUPYTER_CONFIG_PATH": os.pathsep.join([str(configuration), *([others] if others else [])]),
        "JUPYTERLAB_SETTINGS_DIR": str(hidden / "lab-settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(hidden / "lab-workspaces"),
        "IPYTHONDIR": str(workspace / IPYTHON),
        place.ENVIRONMENT: str(workspace),
    }


def teach_kernels(workspace: Path) -> None:
    """Let every kernel of this workspace explain errors from its first cell on, and link to nothing outside."""
    files.write(workspace / IPYTHON / "profile_default/startup/00-galat.py", STARTUP)
    files.write(workspace / IPYTHON / "profile_default/ipython_kernel_config.py", KERNEL)


def speak(workspace: Path, language: str) -> None:
    """Set JupyterLab's own words to `id` or `en`, in the settings file its Language menu writes as well.

    The words stand in `egov.locale`.
    """
    files.write_json(_language_setting(workspace), {"locale": LOCALES[language]})


def speak_indonesian_at_first(workspace: Path) -> None:
    """The default of `jupyter/labconfig` reaches the page only: the server's titles of settings follow this file."""
    if not _language_setting(workspace).is_file():
        speak(workspace, "id")


def _language_setting(workspace: Path) -> Path:
    return workspace / place.HIDDEN / "lab-settings" / LANGUAGE_SETTING


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


def serve(
    workspace: Path, port: int, ip: str, browser: bool, ready: Callable[[], None], everything: bool = False
) -> None:
    """Run JupyterLab until Ctrl+C; `ready` is called once it listens."""
    os.environ.update(environment(workspace, everything))
    teach_kernels(workspace)
    speak_indonesian_at_first(workspace)
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
        *(f"--ServerApp.extra_template_paths={folder}" for folder in (PAGES, FRAME)),
    ]
    if zmq.has("curve"):
        # On a shared machine others cannot listen in between JupyterLab and its kernels.
        arguments.append("--KernelManager.transport_encryption=auto")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--ServerApp.allow_root=True")  # containers; Jupyter refuses root otherwise
    server = LabApp.initialize_server(argv=arguments)
    if port and server.port != port:
        print(say("workspace.port_taken", port=port, used=server.port))
    # One Ctrl+C ends it cleanly, kernels and notes included, on every system (Jupyter asks back, in English).
    signal.signal(signal.SIGINT, lambda *_: server.stop(from_signal=True))

    def announce() -> None:
        server.write_server_info_file()
        ready()
        url = address(server.connection_url, server.identity_provider.token)
        print(say("workspace.open", url=url), flush=True)
        if browser:
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()

    # Jupyter binds its port in the loop's first callback: what comes after it is true.
    server.io_loop.add_callback(announce)
    server.start()
    print(say("workspace.closed"))
