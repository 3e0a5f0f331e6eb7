"""The desk inside an instructor's server on JupyterHub: the same pages, the hub's own keys."""

from __future__ import annotations

import os

from egov.desk.page import routes
from egov.desk.page.shared import Desk
from egov.grading.course import open_course


def _jupyter_server_extension_points() -> list[dict]:
    return [{"module": "egov.desk.page.extension"}]


def _load_jupyter_server_extension(app) -> None:
    """Open the class that JupyterHub names for this instructor."""
    app.web_app.settings["egov_desk"] = Desk(open_course(os.environ["EGOV_HUB_COURSE"]))
    app.web_app.settings["egov_desk_door"] = True
    app.web_app.add_handlers(".*$", routes.routes(app.web_app.settings["base_url"]))
