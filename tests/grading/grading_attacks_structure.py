# ruff: noqa: E501 - tables of attacks, one per line
"""Attacks on the notebook as a file: its metadata, its cells, its JSON, and what lies beside it."""

from __future__ import annotations

import json

from grading_attack import ATTACKS
from grading_course import Course, code

META = "metadata and structure"


def each(name: str, change) -> None:
    """An attack that changes every cell of the untouched notebook in place."""

    def make(course: Course) -> dict:
        nb = course.released()
        for cell in nb["cells"]:
            change(cell, cell["metadata"].get("nbgrader", {}))
        return nb

    ATTACKS[name] = (META, make)


def whole(name: str, change) -> None:
    def make(course: Course):
        nb = course.released()
        return change(nb) or nb

    ATTACKS[name] = (META, make)


def of_test(key: str, value):
    def change(cell, grading):
        if grading.get("grade"):
            grading[key] = value

    return change


each("skip-execution tag", lambda c, g: c["metadata"].update(tags=["skip-execution", "raises-exception", "hide-cell"]))
each("solution false", lambda c, g: g.update(solution=False))
each("solution true", lambda c, g: g.update(solution=True))
each("grade false", lambda c, g: g.update(grade=False))
each("locked false", lambda c, g: g.update(locked=False))
each("task true", lambda c, g: g.update(task=True))
each("thousand points", of_test("points", 1000))
each("negative points", of_test("points", -3))
each("NaN points", of_test("points", float("nan")))
each("points as text", of_test("points", "banyak"))
each("schema 99", lambda c, g: g.update(schema_version=99))
each("schema as text", lambda c, g: g.update(schema_version="x"))
each("schema missing", lambda c, g: g.pop("schema_version", None))
each("forged checksum", lambda c, g: g.update(checksum="0" * 32))
each("metadata no dict", lambda c, g: c.update(metadata=[1, 2]))
each("nbgrader no dict", lambda c, g: c["metadata"].update(nbgrader="x"))
each("grade_id no text", lambda c, g: g.update(grade_id={"a": 1}))
each("grade_id as path", lambda c, g: g.update(grade_id="../../../etc/passwd"))
each("same cell ids", lambda c, g: c.update(id="sama"))
each("broken cell ids", lambda c, g: c.update(id="<script>" * 50))
each(
    "forged outputs",
    lambda c, g: (
        c["cell_type"] == "code"
        and c.update(
            outputs=[
                {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}, "execution_count": 1}
            ]
        )
    ),
)
each("malformed outputs", lambda c, g: c.update(outputs={"x": 1}, execution_count="tujuh"))
each("attachments", lambda c, g: c.update(attachments={"x": {"text/html": "<script>alert(1)</script>"}}))
each("test cell as markdown", lambda c, g: g.get("grade") and c.update(cell_type="markdown"))
each("test cell as raw", lambda c, g: g.get("grade") and c.update(cell_type="raw"))
each("unknown cell type", lambda c, g: c.update(cell_type="heading"))
each("test cell emptied", lambda c, g: g.get("grade") and c.update(source="pass"))
each("test cell as number", lambda c, g: g.get("grade") and c.update(source="2"))
each("source no text", lambda c, g: c.update(source=7))
each("source mixed list", lambda c, g: c.update(source=["a = 1\n", 7, None]))
each("broken letters", lambda c, g: c.update(source="a = '\ud800'"))
each("null byte", lambda c, g: g.get("solution") and c.update(source="a = 1\x00"))


def without_tests(nb: dict) -> None:
    nb["cells"] = [c for c in nb["cells"] if not c["metadata"].get("nbgrader", {}).get("grade")]


def doubled(nb: dict, source: str, first: bool) -> None:
    copies = []
    for cell in nb["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            copies.append({**cell, "source": source, "id": "salinan" + cell["id"]})
    nb["cells"] = copies + nb["cells"] if first else nb["cells"] + copies


def swapped(nb: dict) -> None:
    """The test of a question that passes without an answer is to count for one that does not."""
    names = [c["metadata"]["nbgrader"]["grade_id"] for c in nb["cells"] if "nbgrader" in c["metadata"]]
    for cell, name in zip([c for c in nb["cells"] if "nbgrader" in c["metadata"]], reversed(names), strict=True):
        cell["metadata"]["nbgrader"]["grade_id"] = name
        cell["id"] = name


def own_locked(nb: dict) -> None:
    nb["cells"][0]["source"] = "isclose = lambda *x: True\nharapan = ..."


def bonus(nb: dict) -> None:
    nb["cells"].append(code("2", "bonus", grade=True, solution=False, locked=True, points=100))


whole("tests deleted", without_tests)
whole("passing copies in front", lambda nb: doubled(nb, "pass", True))
whole("passing copies behind", lambda nb: doubled(nb, "2", False))
whole("identities swapped", swapped)
whole("locked cell replaced", own_locked)
whole("bonus question", bonus)
whole(
    "evil kernel",
    lambda nb: nb["metadata"].update(kernelspec={"name": "../../evil", "display_name": "x", "argv": ["sh"]}),
)
whole(
    "evil notebook metadata",
    lambda nb: nb.update(metadata={"language_info": 7, "widgets": {"state": "x"}, "title": "<script>"}),
)
whole("cells no dicts", lambda nb: nb["cells"].extend([1, None, "x", []]))
whole("top-level keys", lambda nb: nb.update({"__proto__": {}, "x": [1] * 1000}))
whole("thousand cells", lambda nb: nb["cells"].extend(code("pass") for _ in range(900)))
whole("answer only in an extra cell", lambda nb: nb["cells"].append(code("a = 62")))

REFUSED: dict[str, object] = {
    "no JSON": "ini bukan buku catatan",
    "empty": "",
    "cut off": '{"cells": [{"cell_type": "code", "source": "a',
    "list": "[1, 2]",
    "no cells": '{"nbformat": 4, "metadata": {}}',
    "format 3": '{"nbformat": 3, "metadata": {}, "worksheets": [], "cells": []}',
    "format 5": '{"nbformat": 5, "metadata": {}, "cells": []}',
    "doubled keys": '{"nbformat": 4, "cells": [], "cells": [{"cell_type": "code", "source": "a = 62"}], "metadata": {}}',
    "tower of brackets": '{"nbformat": 4, "cells": ' + "[" * 200_000 + "]" * 200_000 + "}",
    "too many cells": json.dumps({"nbformat": 4, "metadata": {}, "cells": [code("1")] * 1001}),
    "huge cell": json.dumps({"nbformat": 4, "metadata": {}, "cells": [code("x" * (2 << 20))]}),
    "huge file": '{"nbformat": 4, "x": "' + "x" * (17 << 20) + '"}',
}

SHADOWS = {
    "pandas.py": "raise SystemExit", "math.py": "isclose = lambda *x: True", "ipykernel_launcher.py": "print('kena')", "sitecustomize.py": "raise SystemExit",
    "egov.py": "raise SystemExit", "IPython.py": "raise SystemExit", "conftest.py": "raise SystemExit", "nbgrader_config.py": "raise SystemExit",
    "json.py": "raise SystemExit", "jupyter_config.py": "raise SystemExit", "jahat.pth": "import os", "timestamp.txt": "bukan waktu \x00 9999999",
}  # fmt: skip
