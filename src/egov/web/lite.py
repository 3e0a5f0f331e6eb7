"""JupyterLite's own build with our settings, cut down to what this course shows."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.workspace.lab import CONFIGURATION

# Reproducible: the same files get the same time on every build.
EPOCH = "1767225600"
APP = "lab"
# JupyterLite's other applications and pages: one is enough, and each would be one more door to explain.
UNUSED = ("consoles", "edit", "notebooks", "repl", "tree", "doc", "bootstrap.js", "package.json")
# It needs JupyterLab's language servers, which `egov lab` has switched off.
ALSO_OFF = ["@jupyterlite/application-extension:lsp-connection-manager"]
STORE = "Melek Digital"
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"


def build(python: Path, packages: Path, content: Path, work: Path, site: Path) -> None:
    """Run `jupyter lite build` and take away what nobody opens here; `packages` is a folder to import from."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(site, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "jupyter-lite.json").write_text(json.dumps(settings(), indent=1), encoding="utf-8")
    build_settings = {
        "LiteBuildConfig": {"contents": [str(content)], "output_dir": str(site), "no_sourcemaps": True},
        # Our manifest and the notes on progress have names with a dot.
        "ContentsManager": {"allow_hidden": True},
    }
    (work / "jupyter_lite_config.json").write_text(json.dumps(build_settings), encoding="utf-8")
    env = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "JUPYTER_PLATFORM_DIRS": "1", "PYTHONPATH": str(packages)}
    command = [str(python), "-m", "jupyterlite_core", "build"]
    done = subprocess.run(command, cwd=work, env=env, capture_output=True, text=True)
    if done.returncode or not (site / APP / "index.html").is_file():
        raise UserError(say("web.tool_failed", tool="jupyter lite", words=done.stderr.strip()[-600:]))
    for name in UNUSED:
        path = site / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def settings() -> dict:
    """What `jupyter-lite.json` says: the same look as `egov lab`, and Pyodide from this folder only."""
    lab = CONFIGURATION / "labconfig"
    page = json.loads((lab / "page_config.json").read_text(encoding="utf-8"))
    overrides = json.loads((lab / "default_setting_overrides.json").read_text(encoding="utf-8"))
    kernel = {
        "pyodideUrl": "./static/pyodide/kernel.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "packages": ["micropip", "ssl", "sqlite3", "comm", "jedi", "ipython", "melek-digital"],
            "env": {"EGOV_WORKSPACE": "/drive", "HOME": "/home/pyodide", "MPLBACKEND": "agg"},
        },
    }
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Melek Digital",
            "collaborative": False,
            "contentsStorageName": STORE,
            "disabledExtensions": [name for name, off in page["disabledExtensions"].items() if off] + ALSO_OFF,
            "enableMemoryStorage": False,
            "exposeAppInBrowser": True,
            "litePluginSettings": {KERNEL: kernel},
            "settingsOverrides": overrides,
            "settingsStorageName": f"{STORE} pengaturan",
            "workspacesStorageName": f"{STORE} jendela",
        },
    }
