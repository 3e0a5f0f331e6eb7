"""nbgrader's exchange, where a class has one (a JupyterHub with a shared folder); never on Windows.

The same content goes there as into the zip: the notebook under its official name and the manifest.
"""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit.pack import Receipt

DEFAULT_ROOT = "/usr/local/share/nbgrader/exchange"


def available() -> bool:
    """Is there an exchange that takes submissions of this course? Cheap: nbgrader is not imported."""
    if os.name == "nt":
        return False
    with contextlib.suppress(Exception):
        config = configuration()
        course = config.CourseDirectory.get("course_id", "")
        if not isinstance(course, str) or not course:
            return False
        if "submit" in config.ExchangeFactory:  # a plug-in without a shared folder
            return True
        inbound = Path(config.Exchange.get("root", DEFAULT_ROOT)) / course / "inbound"
        return inbound.is_dir() and os.access(inbound, os.W_OK | os.X_OK)
    return False


def configuration():
    """nbgrader's configuration as any nbgrader command of this user would find it."""
    from jupyter_core.paths import jupyter_config_path
    from traitlets.config import Config
    from traitlets.config.loader import JSONFileConfigLoader, PyFileConfigLoader

    config = Config()
    for folder in reversed(jupyter_config_path()):
        for loader, suffix in ((JSONFileConfigLoader, "json"), (PyFileConfigLoader, "py")):
            if (Path(folder) / f"nbgrader_config.{suffix}").is_file():
                config.merge(loader(f"nbgrader_config.{suffix}", path=folder).load_config())
    return config


def send(receipt: Receipt) -> str:
    """Submit by nbgrader's own class; the time it noted, or a UserError that names the other way."""
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeFactory

    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    name = receipt.unit.name
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / name
        place.mkdir()
        with zipfile.ZipFile(receipt.file) as archive:
            for member in (f"{name}.ipynb", "manifest.json"):
                (place / member).write_bytes(archive.read(member))
        config = configuration()
        config.Exchange.assignment_dir = folder
        config.Exchange.path_includes_course = False
        course = CourseDirectory(config=config)
        course.assignment_id = name
        try:
            exchange = ExchangeFactory(config=config)
            exchange.Submit(coursedir=course, authenticator=Authenticator(config=config)).start()
        except Exception as problem:  # plug-ins raise what they like
            raise UserError(say("submit.send_failed")) from problem
    return f"{datetime.now():%d-%m-%Y %H.%M}"
