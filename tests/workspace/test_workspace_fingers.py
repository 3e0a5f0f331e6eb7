"""Letters that act on a selected cell are off for trainees; `egov lab --pengajar` has all that JupyterLab ships."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from jupyterlab_server.config import get_page_config
from jupyterlab_server.settings_utils import _get_overrides

from egov.workspace import lab

SCHEMAS = Path(sys.prefix) / "share/jupyter/lab/schemas"
SHORTCUTS = "@jupyterlab/shortcuts-extension:shortcuts"
LETTER = re.compile(r"(Shift )?.")
ON_A_SELECTED_CELL = re.compile(r"jp-mod-commandMode|data-jp-kernel-user")


def overrides(monkeypatch, tmp_path, configuration: Path) -> dict:
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(configuration))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    found, error = _get_overrides(str(tmp_path))
    assert not error
    return found


@pytest.fixture(scope="module")
def letters() -> list[tuple]:
    """What the installed JupyterLab binds to letters, digits and signs while a cell is selected."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.rglob("*.json"))]
    bound = [one for schema in schemas for one in schema.get("jupyter.lab.shortcuts", [])]
    return sorted(
        (one["command"], *one["keys"], one["selector"])
        for one in bound
        if ON_A_SELECTED_CELL.search(one["selector"])
        and any(one["keys"])
        and all(LETTER.fullmatch(key) for key in one["keys"])
    )


def test_every_letter_that_acts_is_off(letters, monkeypatch, tmp_path):
    off = overrides(monkeypatch, tmp_path, lab.CONFIGURATION)[SHORTCUTS]["shortcuts"]
    assert all(one["disabled"] is True for one in off)
    on_a_cell = [one for one in off if ON_A_SELECTED_CELL.search(one["selector"])]
    assert sorted((one["command"], *one["keys"], one["selector"]) for one in on_a_cell) == letters
    assert {command for command, *_ in letters} >= {"notebook:delete-cell", "notebook:cut-cell", "kernelmenu:restart"}


def test_instructors_have_every_letter_and_extension(monkeypatch, tmp_path):
    assert SHORTCUTS not in overrides(monkeypatch, tmp_path, lab.EVERYTHING)
    assert lab.environment(tmp_path, everything=True)["JUPYTER_CONFIG_PATH"].startswith(str(lab.EVERYTHING))
    off = get_page_config([], tmp_path)["disabledExtensions"]
    # What would ask the network, and the trainees' room.
    assert set(off) == {"@jupyterlab/apputils-extension:announcements", "melek-digital-ruang"}
    server = json.loads((lab.EVERYTHING / "jupyter_server_config.json").read_text(encoding="utf-8"))
    assert "jpserver_extensions" not in server["ServerApp"]


def test_both_save_notebooks_alike():
    saved = [
        json.loads((folder / "jupyter_server_config.json").read_text(encoding="utf-8"))["FileContentsManager"]
        for folder in (lab.CONFIGURATION, lab.EVERYTHING)
    ]
    assert saved[0] == saved[1]
