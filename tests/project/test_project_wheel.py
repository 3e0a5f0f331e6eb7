"""Installed as a wheel, without the clone: data and lessons come along, from any folder, and no answers do."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, root) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_data_loads_from_any_folder_without_the_clone(wheel, tmp_path):
    site = tmp_path / "situs paket"
    zipfile.ZipFile(wheel).extractall(site)
    code = (
        "import egov.data as d, egov.core.paths as p; assert p.root() is None; "
        "from egov.core.register import units; assert len(units()) == 15 and units()[4].ready; "
        "print(d.__file__, len(d.load('pengguna_internet')), p.shared('course').is_dir())"
    )
    elsewhere = tmp_path / "di tempat lain"
    elsewhere.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(site)!r}); {code}"],
        cwd=elsewhere, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert str(site) in done.stdout and done.stdout.split()[-1] == "True"


def test_wheel_holds_no_answers(wheel):
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        assert not [name for name in names if "assignments" in name]
        secrets = ("BEGIN HIDDEN TESTS\n", "BEGIN SOLUTION\n")
        for name in names:
            if name.endswith((".py", ".ipynb", ".md", ".yaml")):
                text = packed.read(name).decode()
                assert not any(secret in text for secret in secrets), name


def test_wheel_brings_the_indonesian_of_jupyterlab_compiled(wheel, tmp_path):
    site = tmp_path / "situs"
    zipfile.ZipFile(wheel).extractall(site)
    code = (
        "from jupyterlab_server import translation_utils as t; import egov; "
        "t.translator.set_locale('id_ID'); title = t.translator.load('jupyterlab').pgettext('schema', 'Language'); "
        "print(egov.__file__); print(t.get_language_pack('id_ID')[0]['jupyterlab']['Save'][0], title)"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(site)!r}); {code}"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    place, words = done.stdout.splitlines()
    assert str(site) in place and words == "Simpan Bahasa"
    assert not list(site.rglob("*.po")), "a wheel needs only what JupyterLab reads"
    extension = next(site.glob("*.data/data/share/jupyter/labextensions/melek-digital-bahasa"))
    load = json.loads((extension / "package.json").read_text(encoding="utf-8"))["jupyterlab"]["_build"]["load"]
    assert (extension / load).is_file()
