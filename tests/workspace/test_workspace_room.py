"""The small extension that makes JupyterLab a room: it knows the workspace by the names the workspace has."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from egov.core import place
from egov.workspace import lab, welcome

HERE = Path(lab.__file__).parent
SCRIPT = (HERE / "labextension/static/remoteEntry.js").read_text(encoding="utf-8")
PACKAGE = json.loads((HERE / "labextension/package.json").read_text(encoding="utf-8"))


def test_it_knows_the_places_by_their_names(tmp_path):
    assert f"const START = '{place.WELCOME}'" in SCRIPT
    assert f"const ROOMS = {{ {place.LESSONS}: 'Pelajaran', {place.ASSIGNMENTS}: 'Tugas' }}" in SCRIPT
    cells = json.loads(welcome.page(tmp_path))["cells"]
    assert [cell["id"] for cell in cells if cell["cell_type"] == "code"] == ["kemajuan"]
    assert "const PROGRESS = 'kemajuan'" in SCRIPT


def test_what_is_installed_is_what_stands_here():
    there = Path(sys.prefix) / "share/jupyter/labextensions" / PACKAGE["name"]
    for ours in (HERE / "labextension").rglob("*.*"):
        if ours.is_file():
            assert (there / ours.relative_to(HERE / "labextension")).read_bytes() == ours.read_bytes(), "make setup"


def test_instructors_get_jupyterlab_as_it_is():
    page = json.loads((lab.EVERYTHING / "labconfig/page_config.json").read_text(encoding="utf-8"))
    assert page["disabledExtensions"][PACKAGE["name"]] is True
    page = json.loads((lab.CONFIGURATION / "labconfig/page_config.json").read_text(encoding="utf-8"))
    assert PACKAGE["name"] not in page["disabledExtensions"]
