"""The last touches: our bar in JupyterLab's page, our scripts, the worker that knows every file, the checksums."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from egov.core.errors import UserError
from egov.core.files import digest
from egov.core.messages import say

SCRIPTS = ("lab.css", "lab.js", "site.css", "start.js", "store.js", "widgets.js", "words.js", "work.js", "zip.js")
LAB = "lab/index.html"
WORKER = "service-worker.js"
SUMS = "SHA256SUMS"
# A server of ours (MelekDigital.exe) answers this address itself; any other server gives this file.
NO_SAVING = {"save": None}
# What changes between builds or is asked for without being part of the course.
UNLISTED = {WORKER, SUMS, "melek/server.json"}
START = re.compile(r"<script>\s*\(async function \(\).*?</script>", re.DOTALL)


def finish(pages: Path, site: Path) -> None:
    """Make the folder that `lite` and `pyodide` filled into our site."""
    shutil.copy(pages / "kernel.js", site / "static" / "pyodide")
    folder = site / "melek"
    folder.mkdir(exist_ok=True)
    for name in SCRIPTS:
        shutil.copy(pages / name, folder)
    (folder / "server.json").write_text(json.dumps(NO_SAVING) + "\n", encoding="utf-8")
    lab(site / LAB, (pages / "bar.html").read_text(encoding="utf-8"))
    worker(pages / WORKER, site)
    sums = [f"{digest((site / name).read_bytes())}  {name}" for name in listed(site) if name != SUMS]
    (site / SUMS).write_text("\n".join(sums) + "\n", encoding="utf-8")


def lab(page: Path, bar: str) -> None:
    """JupyterLab's page with our bar; our script looks after the work first and then starts JupyterLab."""
    text = page.read_text(encoding="utf-8")
    text, starts = START.subn('<link rel="stylesheet" href="../melek/lab.css" />', text)
    indicator = text.find('<div id="jupyterlite-loading-indicator"')
    end = text.find("</body>")
    if starts != 1 or not 0 < indicator < end:
        raise UserError(say("web.lab_page"))
    text = text[:indicator] + bar.strip() + "\n  " + text[end:]
    text = text.replace("<title>JupyterLite</title>", "<title>Ruang belajar – Melek Digital</title>")
    text = text.replace("WASM powered Jupyter running in the browser.", "Ruang belajar Melek Digital")
    page.write_text(text.replace("<html>", '<html lang="id">'), encoding="utf-8")


def listed(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def worker(ours: Path, site: Path) -> None:
    """Our service worker with every file's hash, before JupyterLite's own."""
    hashes = {name: digest((site / name).read_bytes())[:16] for name in listed(site) if name not in UNLISTED}
    theirs = (site / WORKER).read_text(encoding="utf-8")
    mine = ours.read_text(encoding="utf-8").replace("/*FILES*/ {}", json.dumps(hashes, separators=(",", ":")))
    (site / WORKER).write_text(mine + "\n" + theirs, encoding="utf-8")
