"""The folder itself: whole, without an address outside, without answers."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile

from egov.core import register
from egov.workspace.release import MARKERS

OUTSIDE = re.compile(r"""(src|href)=["']?(https?:)?//|fetch\(["'](https?:)?//|import ["']https?:""")


def test_every_file_is_the_one_its_checksum_names(site):
    lines = (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    assert set(sums) == found
    for name, digest in sums.items():
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == digest, name


def test_pyodides_own_lock_holds_for_every_package(site, root):
    official = json.loads((root / "web/pyodide-lock.json").read_text())["packages"]
    held = json.loads((site / "static/pyodide/pyodide-lock.json").read_text())["packages"]
    theirs = {name for name in held if name in official and name not in {"comm", "ipywidgets"}}
    assert len(theirs) > 25
    for name in theirs:
        content = (site / "static/pyodide" / held[name]["file_name"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == official[name]["sha256"], name


def test_our_pages_and_settings_name_no_address_outside(site):
    pages = [site / "index.html", site / "lab/index.html", site / "jupyter-lite.json", *(site / "melek").iterdir()]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"""(src|href)=["']?(https?:)?//|fetch\(["'](https?:)?//|import ["']https?:""", text), (
            page.name
        )


def test_the_front_page_shows_every_unit_and_reads_without_python(site):
    text = (site / "index.html").read_text(encoding="utf-8")
    assert [unit.title in text for unit in register.units()] == [True] * 15
    for page in (site / "baca").glob("*.html"):
        assert f"baca/{page.name}" in text and "<script" not in page.read_text(encoding="utf-8")


def test_no_answer_travels_with_the_site(site):
    wheel = next((site / "static/pyodide").glob("melek_digital-*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        texts = {name: packed.read(name) for name in packed.namelist()}
    texts |= {path.name: path.read_bytes() for path in (site / "files").rglob("*") if path.is_file()}
    assert not [name for name in texts if name.startswith(("egov/grading/", "egov/build/", "egov/_share/course/text"))]
    for name, content in texts.items():
        if not name.endswith("/release.py"):  # it names the marks in order to refuse them
            assert not any(mark.encode() in content for mark in MARKERS), name
