"""The project's own files: one list of dependencies, a portable lock, a README that keeps its promises."""

from __future__ import annotations

import re
import subprocess
from fnmatch import fnmatch

import pytest
import yaml

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib


@pytest.fixture(scope="module")
def project(root) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def direct(project) -> set[str]:
    listed = [*project["project"]["dependencies"], *sum(project["project"]["optional-dependencies"].values(), [])]
    return {re.match(r"[A-Za-z0-9_-]+", one)[0].lower().replace("_", "-") for one in listed}


def locked(root) -> set[str]:
    text = (root / "requirements.txt").read_text(encoding="utf-8")
    return {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}


def test_environment_yml_lists_only_python_and_this_project(root):
    listed = yaml.safe_load((root / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    assert [str(one).split("=")[0] for one in listed[:2]] == ["python", "pip"]
    assert listed[2:] == [{"pip": ["-e .[dev,desk]"]}], "dependencies are listed once, in pyproject.toml"


def test_lock_holds_every_direct_dependency(root, project):
    assert direct(project) <= locked(root), "run `make lock`"


def test_lock_has_hashes_for_all_and_no_address(root):
    text = (root / "requirements.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]
    assert entries and all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", text)


def test_no_link_inside_the_project_is_dead(root):
    for page in [root / "README.md", *(root / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}, which does not exist"


def test_readme_map_agrees_with_the_lessons(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\d\d) \|.*\| ([a-z ]+) \|$", text, re.MULTILINE))
    assert len(rows) == 15
    ready = {number for number, state in rows.items() if state == "ready"}
    assert ready == {path.name[:2] for path in (root / "course").glob("*.ipynb")}


def test_make_help_names_both_commands(root):
    shown = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert "make lab" in shown and "make test" in shown


def test_readme_windows_lines_use_the_lock(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    for line in ("py -m venv .venv", "--require-hashes -r requirements.txt", r".venv\Scripts\egov lab"):
        assert line in text


def test_pytest_goes_into_every_room_of_tests(root, pytestconfig):
    """Its own list of folders to leave out holds `build`: tests/build had never run."""
    left_out = pytestconfig.getini("norecursedirs")
    rooms = {part for path in (root / "tests").rglob("test_*.py") for part in path.relative_to(root).parts[:-1]}
    assert "build" in rooms
    assert [room for room in rooms if any(fnmatch(room, pattern) for pattern in left_out)] == []
