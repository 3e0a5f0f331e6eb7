"""JupyterHub's configuration for one class: everything follows from the file that MELEK_HUB names."""

import os
from pathlib import Path

from egov.hub import configure, settings

file = os.environ.get(settings.VARIABLE)
configure.apply(get_config(), settings.load(Path(file) if file else None))  # noqa: F821 - JupyterHub gives it
