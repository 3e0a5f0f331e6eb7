"""All steps of `egov web`, in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from egov.core import paths
from egov.core.messages import say
from egov.web import content, lite, pages, pyodide, supply
from egov.web.finish import finish
from egov.web.slim import slim

OURS = ("comm", "jupyterlab-widgets", "ipywidgets", "simpy")
# The kernel's own stand-in: it keeps ipywidgets from asking for the classic notebook's extension.
STAND_IN = "widgetsnbextension"


def build(root: Path, site: Path, official: Path | None, tell: Callable[[str], None]) -> None:
    work = root / ".build" / "web"
    tell(say("web.step_supply"))
    wheels = supply.wheels(root / "requirements-web.txt", work / "wheels", with_carrier=official is None)
    tell(say("web.step_build"))
    course = supply.course_wheel(root, work / "course")
    python = supply.environment(work / "env", wheels)
    lite.build(python, course.parent / "unpacked", content.lay(work / "content"), work / "lite", site)
    ours = {name: supply.wheel(wheels, name) for name in OURS}
    ours[STAND_IN] = next(site.glob(f"extensions/@jupyterlite/*/static/pypi/{STAND_IN}-4*.whl"))
    ours[pyodide.COURSE] = slim(course, work / "slim" / course.name, {})
    read = pyodide.from_folder(official) if official else pyodide.from_wheel(supply.wheel(wheels, supply.CARRIER))
    lock, core = root / "web" / "pyodide-lock.json", root / "web" / "pyodide-core.json"
    pyodide.fill(site / "static" / "pyodide", lock, core, read, ours)
    pages.write(root / "web" / "pages", paths.shared("course"), site)
    finish(root / "web" / "pages", site)
