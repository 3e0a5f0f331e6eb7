"""The trainee's package opens, and nothing in it holds a hidden test, a solution, a source or an instructor's tool."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from egov.web.release import trainee_zip
from egov.workspace.release import MARKERS


@pytest.fixture(scope="module")
def package(root, tmp_path_factory) -> zipfile.ZipFile:
    return zipfile.ZipFile(trainee_zip(root, tmp_path_factory.mktemp("dist")))


@pytest.fixture(scope="module")
def inside(package) -> dict[str, bytes]:
    """Every file of the package, the wheel's among them."""
    found = {name: package.read(name) for name in package.namelist()}
    wheel = next(content for name, content in found.items() if name.endswith(".whl"))
    with zipfile.ZipFile(io.BytesIO(wheel)) as unpacked:
        return found | {name: unpacked.read(name) for name in unpacked.namelist()}


def hidden_lines(root) -> set[str]:
    """The lines that only the sources hold: what stands between nbgrader's marks."""
    lines = set()
    for path in (root / "assignments/source").glob("*/*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            text = "".join(cell["source"])
            for block in re.findall(r"### BEGIN (?:HIDDEN TESTS|SOLUTION)\n(.*?)### END", text, re.DOTALL):
                lines |= {
                    line.strip() for line in block.splitlines() if len(line.strip()) > 20 and "import" not in line
                }
    return lines


def test_no_hidden_test_and_no_solution(inside, root):
    secret = hidden_lines(root)
    assert len(secret) > 20
    for name, content in inside.items():
        text = content.decode("utf-8", "replace")
        if name.endswith("/release.py"):  # names the marks in order to refuse them
            continue
        assert not any(mark in text for mark in MARKERS), name
        found = [line for line in secret if line in text or json.dumps(line)[1:-1] in text]
        assert not found, (name, found)


def test_no_source_text_and_no_instructors_tool(inside):
    theirs = ("egov/build/", "egov/grading/", "egov/desk/", "egov/_share/course/text/")
    assert not [name for name in inside if name.startswith(theirs) or "assignments/source" in name]


def test_lessons_assignments_and_starters_are_there(inside, root):
    lessons = {path.name for path in (root / "course").glob("*.ipynb")}
    assert lessons <= {name.rpartition("/")[2] for name in inside if name.startswith("egov/_share/course/")}
    tasks = {path.parent.name for path in (root / "assignments/source").glob("*/*.ipynb")}
    assert tasks == {name.split("/")[3] for name in inside if name.startswith("egov/_share/assignments/")}
    starter = inside["melek-digital/Mulai.bat"].decode()
    assert "{wheel}" not in starter and re.search(r"melek_digital-\S+\.whl", starter) and "\r\n" in starter


def test_two_packages_are_the_same_bytes(package, root, tmp_path):
    again = trainee_zip(root, tmp_path)
    assert again.read_bytes() == Path(package.filename).read_bytes()
