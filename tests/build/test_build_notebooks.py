"""Text to notebooks: agreement, stability, outputs kept until something they depend on changes."""

from __future__ import annotations

import nbformat

from egov.build.digest import closure, digest, tables
from egov.build.jobs import build, disagreements, jobs
from egov.build.text import dumps, read

LESSON = "04-membaca-62-dan-73"


def test_committed_notebooks_agree_with_their_text(root):
    assert disagreements(root) == [], "run `make notebooks` and commit"


def test_rebuild_is_byte_identical(clone):
    before = {job.notebook: job.notebook.read_bytes() for job in jobs(clone)}
    assert build(clone, only="04") == []
    assert {path: path.read_bytes() for path in before} == before


def test_prose_edit_keeps_outputs_and_ids(clone):
    text = clone / f"course/text/{LESSON}.md"
    old = nbformat.read(clone / f"course/{LESSON}.ipynb", 4)
    text.write_text(
        text.read_text(encoding="utf-8").replace("## Cerita", "Satu kalimat lagi.\n\n## Cerita", 1), encoding="utf-8"
    )
    assert disagreements(clone, "04") == [
        f"course/{LESSON}.ipynb berbeda dari course/text/{LESSON}.md. Jalankan make notebooks."
    ]
    assert build(clone, only="04") == [f"course/{LESSON}.ipynb ditulis"]
    new = nbformat.read(clone / f"course/{LESSON}.ipynb", 4)
    assert [c.outputs for c in new.cells if c.cell_type == "code"] == [
        c.outputs for c in old.cells if c.cell_type == "code"
    ]
    assert len({c.id for c in old.cells} - {c.id for c in new.cells}) <= 1


def test_code_edit_runs_the_lesson_again(clone):
    text = clone / f"course/text/{LESSON}.md"
    added = "```{code-cell}\n6 * 7\n```\n\n## Diskusi"
    text.write_text(text.read_text(encoding="utf-8").replace("## Diskusi", added, 1), encoding="utf-8")
    assert "sudah usang" in disagreements(clone, "04")[0]
    assert build(clone, only="04") == [
        f"course/{LESSON}.ipynb dijalankan dan ditulis",
        f"assignments/source/{LESSON}/{LESSON}.ipynb ditulis",  # it carries the unit's minutes
    ]
    code = [c for c in nbformat.read(clone / f"course/{LESSON}.ipynb", 4).cells if c.cell_type == "code"]
    assert "42" in [o.get("data", {}).get("text/plain") for c in code for o in c.outputs]


def test_missing_and_orphaned_notebooks_are_named(clone):
    (clone / f"course/{LESSON}.ipynb").rename(clone / "course/99-lain.ipynb")
    assert disagreements(clone, "04") == [
        f"course/{LESSON}.ipynb belum ada. Jalankan make notebooks.",
        "course/99-lain.ipynb tidak punya teks. Hapus, atau tulis teksnya.",
    ]


def test_nothing_volatile_is_saved(root):
    for job in jobs(root):
        content = job.notebook.read_text(encoding="utf-8")
        assert "widget-view" not in content and '"widgets"' not in content and "iopub.execute" not in content
        assert content == dumps(nbformat.read(job.notebook, 4))


def test_digest_follows_imports_tables_and_tags(root, tmp_path):
    assert {"egov.charts", "egov.units.u04.data"} <= closure(("egov.units.u04.charts",))
    assert tables(['load("penduduk")', "value('sumber', 'x')"]) == {"penduduk", "sumber"}
    page = read(root / f"course/text/{LESSON}.md").notebook
    before = digest(page, "04", root / "datasets")
    assert digest(page, "04", tmp_path) != before, "a deleted table must change the digest"
    page.cells[3].metadata["tags"] = ["lain"]
    assert digest(page, "04", root / "datasets") != before or page.cells[3].cell_type == "markdown"
