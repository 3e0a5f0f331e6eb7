"""Where the course tells people to open a menu, the menu has that name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from locale_catalogues import entries

from egov.core import messages

MENUS = ("File", "Edit", "View", "Run", "Kernel", "Tabs", "Settings", "Help")
NAMES = {"JupyterLab", "Nbgrader"}
NAMED = re.compile(r"(?:[Mm]enu|[Pp]ilih menu) \**([A-Z][A-Za-z]+)")


@pytest.fixture(scope="module")
def written(root) -> dict[str, str]:
    pages = [page for folder in ("course/text", "assignments/text", "docs") for page in (root / folder).glob("*.md")]
    pages += Path(messages.__file__).parent.glob("*.py")
    return {path.name: path.read_text(encoding="utf-8") for path in pages}


def test_every_menu_that_is_named_is_there(written):
    shown = {one.indonesian[0] for one in entries() if one.english[0] in MENUS}
    assert shown >= {"Berkas", "Jalankan", "Mesin", "Tab"}
    named = {(page, menu) for page, text in written.items() for menu in NAMED.findall(text) if menu not in NAMES}
    assert named, "nothing names a menu any more: this test can go"
    assert not {(page, menu) for page, menu in named if menu not in shown}
