"""Starts the desk: a Jupyter server without lab, notebooks or terminals, open only to whoever has its token."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable

from egov.desk.page import routes
from egov.desk.page.shared import Desk
from egov.grading.course import Course


def serve(course: Course, port: int, browser: bool, ready: Callable[[str], None]) -> None:
    """Until Ctrl+C; `ready` gets the address with the key that opens it."""
    from jupyter_server.serverapp import ServerApp

    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)
    app = ServerApp.instance(log_level="ERROR")
    app.initialize(
        [
            f"--ServerApp.root_dir={course.root}",
            f"--ServerApp.port={port}",
            "--ServerApp.open_browser=False",
            "--ServerApp.terminals_enabled=False",
            f"--IdentityProvider.token={token}",
            "--ServerApp.allow_root=True",
        ],
        find_extensions=False,
    )
    desk = app.web_app.settings["egov_desk"] = Desk(course)
    desk.warm()
    base = app.web_app.settings["base_url"]
    app.web_app.add_handlers(".*$", routes.routes(base))
    local = app.local_url.partition("?")[0].rstrip("/")
    address = f"{local}/desk?token={token}"
    app.io_loop.add_callback(ready, address)
    if browser:
        import webbrowser

        app.io_loop.call_later(0.5, webbrowser.open, address)
    app.start()
