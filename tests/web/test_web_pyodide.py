"""Pyodide's files are taken by hash, not by trust."""

from __future__ import annotations

import hashlib
import json

import pytest

from egov.core.errors import UserError
from egov.web import pyodide


@pytest.fixture
def official(tmp_path):
    """A tiny distribution: one package that needs another, and the core."""
    files = {"core.js": b"core", "a.whl": b"a", "b_c.whl": b"b", "unused.whl": b"u"}
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    packages = {
        "a": {"depends": ["b-c"], "file_name": "a.whl", "sha256": sums["a.whl"]},
        "b_c": {"depends": [], "file_name": "b_c.whl", "sha256": sums["b_c.whl"]},
        "unused": {"depends": [], "file_name": "unused.whl", "sha256": sums["unused.whl"]},
    }
    folder = tmp_path / "pyodide resmi"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (tmp_path / "lock.json").write_text(json.dumps({"packages": packages}))
    (tmp_path / "core.json").write_text(json.dumps({"sha256": {"core.js": sums["core.js"]}}))
    return folder


def fill(official, tmp_path, monkeypatch):
    monkeypatch.setattr(pyodide.closure, "__defaults__", (("a",),))
    read = pyodide.from_folder(official)
    pyodide.fill(tmp_path / "site", tmp_path / "lock.json", tmp_path / "core.json", read, {})
    return tmp_path / "site"


def test_only_what_is_needed_is_taken_and_listed(official, tmp_path, monkeypatch):
    site = fill(official, tmp_path, monkeypatch)
    assert sorted(path.name for path in site.iterdir()) == ["a.whl", "b_c.whl", "core.js", "pyodide-lock.json"]
    assert set(json.loads((site / "pyodide-lock.json").read_text())["packages"]) == {"a", "b_c"}


@pytest.mark.parametrize("name", ["core.js", "b_c.whl"])
def test_a_changed_file_is_refused_by_name(official, tmp_path, monkeypatch, name):
    (official / name).write_bytes(b"changed on the way")
    with pytest.raises(UserError, match=name):
        fill(official, tmp_path, monkeypatch)


def test_a_missing_file_is_named(official, tmp_path, monkeypatch):
    (official / "a.whl").unlink()
    with pytest.raises(UserError, match=r"a\.whl"):
        fill(official, tmp_path, monkeypatch)
