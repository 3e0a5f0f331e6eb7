"""Text to notebooks: agreement, stability, outputs kept, and errors that tell the author what to do."""

from __future__ import annotations

import nbformat
import pytest

from egov.build.command import build, disagreements, jobs
from egov.build.text import dumps, read
from egov.errors import UserError

LESSON = "04-membaca-62-dan-73"


def test_committed_notebooks_agree_with_their_text(root):
    assert disagreements(root) == [], "run `make notebooks` and commit"


def test_rebuild_is_byte_identical(clone):
    before = {job.notebook: job.notebook.read_bytes() for job in jobs(clone)}
    assert build(clone) == []
    assert {path: path.read_bytes() for path in before} == before


def test_prose_edit_keeps_outputs_and_ids(clone):
    text = clone / f"course/text/{LESSON}.md"
    old = nbformat.read(clone / f"course/{LESSON}.ipynb", 4)
    text.write_text(text.read_text(encoding="utf-8").replace("Hari Jumat", "Hari Kamis"), encoding="utf-8")
    assert disagreements(clone) == [f"course/{LESSON}.ipynb: content differs from course/text/{LESSON}.md"]
    assert build(clone) == [f"course/{LESSON}.ipynb written"]
    new = nbformat.read(clone / f"course/{LESSON}.ipynb", 4)
    assert [c.outputs for c in new.cells if c.cell_type == "code"] == [
        c.outputs for c in old.cells if c.cell_type == "code"
    ]
    assert len({c.id for c in old.cells} - {c.id for c in new.cells}) == 1


def test_code_edit_runs_the_lesson_again(clone):
    text = clone / f"course/text/{LESSON}.md"
    text.write_text(text.read_text(encoding="utf-8").replace("penduduk_2024 = 284_973_643", "6 * 7"), encoding="utf-8")
    assert "code differs" in disagreements(clone)[0]
    assert build(clone, only="04") == [f"course/{LESSON}.ipynb run and written"]
    texts = [o.get("data", {}).get("text/plain") for c in read_code(clone) for o in c.outputs]
    assert "42" in texts


def read_code(clone):
    return [c for c in nbformat.read(clone / f"course/{LESSON}.ipynb", 4).cells if c.cell_type == "code"]


def test_missing_and_orphaned_notebooks_are_named(clone):
    (clone / f"course/{LESSON}.ipynb").rename(clone / "course/99-lain.ipynb")
    assert disagreements(clone) == [f"course/{LESSON}.ipynb is missing", "course/99-lain.ipynb has no text"]


def test_nothing_volatile_is_saved(root):
    for job in jobs(root):
        content = job.notebook.read_text(encoding="utf-8")
        assert "widget-view" not in content and '"widgets"' not in content and "iopub.execute" not in content
        assert content == dumps(nbformat.read(job.notebook, 4))


HEAD = '---\nunit: "04"\njudul: x\njp: 1\n---\n\n# x\n\n'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("```{code-cell}\n:soal: coba orang-apjii\nx = 1\n```", "unknown word"),
        ("```{code-cell}\n:soal: uji orang-apjii\n1\n```", "'uji KEY POINTS'"),
        ("```{code-cell}\n:soal: jawab tidak-ada\nx = 1\n```", "Add it to QUESTIONS"),
        ("```{code-cell}\n:soal: uji orang-apjii 2\nx = 1\n```", "as an expression"),
        ("```{code-cell}\n:soal: uji orang-apjii 2\nx = (\n```", "not valid Python"),
        ('+++ {"soal": "jawab orang-apjii"}\n\nteks', "belongs on a code cell"),
        ("```{code-cell}\n:soal: kunci a\n1\n```\n\n```{code-cell}\n:soal: kunci a\n2\n```", "used twice"),
    ],
)
def test_a_wrong_question_line_is_explained(tmp_path, body, words):
    path = tmp_path / "04-x.md"
    path.write_text(HEAD + body, encoding="utf-8")
    with pytest.raises(UserError, match="04-x.md") as caught:
        read(path)
    assert words in str(caught.value)


@pytest.mark.parametrize("head", ["---\njudul: x\njp: 1\n---\n# x", '---\nunit: "05"\njudul: x\njp: 1\n---\n# x'])
def test_a_wrong_head_is_explained(tmp_path, head):
    path = tmp_path / "04-x.md"
    path.write_text(head, encoding="utf-8")
    with pytest.raises(UserError, match="unit"):
        read(path)
