"""A small course, so that the workspace's tests do not depend on what lessons say."""

from __future__ import annotations

import json
from pathlib import Path

UNIT = "04-membaca-62-dan-73"
LESSON = f"pelajaran/{UNIT}.ipynb"
TASK = f"tugas/{UNIT}/{UNIT}.ipynb"


def markdown(source: str, **metadata) -> dict:
    return {"cell_type": "markdown", "metadata": metadata, "source": source}


def code(source: str, **metadata) -> dict:
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def graded(cell: dict, grade_id: str, grade: bool, solution: bool, points: float = 0) -> dict:
    """`cell` with nbgrader's metadata."""
    mine = {"grade_id": grade_id, "grade": grade, "solution": solution, "locked": grade and not solution}
    mine |= {"schema_version": 3, "task": False} | ({"points": points} if grade else {})
    return cell | {"metadata": cell["metadata"] | {"nbgrader": mine}, "id": grade_id}


def notebook(*cells: dict) -> bytes:
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    numbered = [{"id": f"sel-{number}"} | cell for number, cell in enumerate(cells)]
    content = {"cells": numbered, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False).encode()


def lesson(word: str = "satu") -> bytes:
    return notebook(
        markdown(f"# Membaca 62% dan 73% ({word})"),
        code("latihan.orang_dunia.check(orang_dunia)"),
        code("latihan.tahun.check(tahun)"),
    )


def task(word: str = "satu", solved: bool = False) -> bytes:
    """An assignment of two questions; the source form when `solved`, else as nbgrader releases it."""
    answer, memo, hidden = "orang_dunia = ...", "Tulis jawaban Anda di sini.", ""
    if solved:
        answer += "\n### BEGIN SOLUTION\norang_dunia = 4.9\n### END SOLUTION"
        memo = "=== BEGIN SOLUTION ===\ncontoh jawaban\n=== END SOLUTION ==="
        hidden = "\n### BEGIN HIDDEN TESTS\nassert orang_dunia == 4.9\n### END HIDDEN TESTS"
    return notebook(
        markdown(f"# Tugas 04 ({word})"),
        code("nama = ...\nnip = ...", tags=["identitas"]) | {"id": "identitas"},
        graded(code(answer), "jawab-orang-dunia", False, True),
        graded(code("assert orang_dunia > 1" + hidden), "uji-orang-dunia", True, False, 3),
        graded(markdown(memo), "esai-memo", True, True, 5),
        code('from egov.submit import submit_button\n\nsubmit_button("04")'),
    )


def edit(path: Path, number: int, source: str) -> None:
    """Write `source` into cell `number`, as JupyterLab would save it."""
    content = json.loads(path.read_bytes())
    content["cells"][number]["source"] = source.splitlines(keepends=True)
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")


def run_without_edit(path: Path) -> None:
    """Outputs and counters as after Run All; the cells stay."""
    content = json.loads(path.read_bytes())
    for count, cell in enumerate(c for c in content["cells"] if c["cell_type"] == "code"):
        cell["execution_count"] = count + 1
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "jalan\n"}]
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
