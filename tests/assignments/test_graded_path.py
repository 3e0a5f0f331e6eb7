"""The whole path with stock nbgrader's own commands and real files, as an instructor walks it.

generate → trainees' notebooks filled in → collected → autograded → feedback → export.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest

ASSIGNMENT = "04-membaca-62-dan-73"
PEOPLE = {  # invented: no NIP starts with 00
    "001111111111111111": "Rahmawati, S.E., M.Si.",
    "002222222222222222": "Yohanes Tuhumena",
    "003333333333333333": "Siti Aminah, S.Kom.",
    "004444444444444444": "Made Tidak Mengumpulkan",
}
RIGHT, HALF, UNTOUCHED, ABSENT = PEOPLE


def nbgrader(course: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=course, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def answered(released: Path, source: Path, keys: set[str], wrong: dict[str, str]) -> nbformat.NotebookNode:
    """The released notebook with the reference answers of `keys` typed in, and `wrong` ones."""
    book = nbformat.read(released, 4)
    solutions = {c.id: c for c in nbformat.read(source, 4).cells}
    for cell in book.cells:
        key = cell.id.removeprefix("jawab-").removeprefix("esai-")
        if cell.id == "identitas":
            cell.source = 'nama = "Uji"\nnip = "00"'
        elif key in wrong:
            cell.source = wrong[key]
        elif key in keys and cell.id != key:
            cell.source = re.sub(r"(?m)^(.*BEGIN SOLUTION|.*END SOLUTION).*$\n?", "", solutions[cell.id].source)
    return book


@pytest.fixture(scope="module")
def course(tmp_path_factory, root) -> Path:
    """A course directory of its own, walked from the roster to the export."""
    top = tmp_path_factory.mktemp("kursus dengan spasi") / "assignments"
    top.mkdir()
    shutil.copy(root / "assignments/nbgrader_config.py", top)
    shutil.copytree(root / "assignments/templates", top / "templates")
    shutil.copytree(root / "assignments/source" / ASSIGNMENT, top / "source" / ASSIGNMENT)
    roster = top / "peserta.csv"
    rows = "\n".join(f'{nip};"{name}"' for nip, name in PEOPLE.items())
    roster.write_text(f"nip;nama\n{rows}\n", encoding="utf-8-sig")
    egov = [sys.executable, "-m", "egov.cli", "roster", str(roster), "--course", str(top)]
    assert "4 peserta tercatat (4 baru)" in subprocess.run(egov, capture_output=True, text=True).stdout

    nbgrader(top, "generate_assignment", ASSIGNMENT, "--force")
    released = top / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    source = top / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    everything = {c.id.partition("-")[2] for c in nbformat.read(source, 4).cells if c.id.startswith(("jawab", "esai"))}
    works = {
        RIGHT: answered(released, source, everything, {}),
        HALF: answered(released, source, {"persen-apjii"}, {"orang-apjii": "orang_apjii = 77.02 * 272_682_600"}),
        UNTOUCHED: answered(released, source, set(), {}),
    }
    archive = top / "downloaded" / ASSIGNMENT / "archive"
    archive.mkdir(parents=True)
    for nip, book in works.items():
        with zipfile.ZipFile(archive / f"tugas-04-{nip}-20261121-183000.zip", "w") as handed_in:
            handed_in.writestr(f"{ASSIGNMENT}.ipynb", nbformat.writes(book))
    nbgrader(top, "zip_collect", ASSIGNMENT, "--force")
    nbgrader(top, "autograde", ASSIGNMENT, "--force")
    nbgrader(top, "generate_feedback", ASSIGNMENT, "--force")
    nbgrader(top, "export", f"--ExportPlugin.to={top / 'nilai.csv'}")
    return top


def test_release_holds_no_solution_no_hidden_test_no_text(course):
    files = [path for path in (course / "release").rglob("*") if path.is_file()]
    assert [path.name for path in files] == [f"{ASSIGNMENT}.ipynb"]
    text = files[0].read_text(encoding="utf-8")
    for secret in ("SOLUTION", "HIDDEN", "decide(", "BEGIN", "77.02 / 100", '["A", "D"]', "kira-kira 210 juta"):
        assert secret not in text
    assert "orang_apjii = ..." in text and "Ganti tanda ..." in text and "Tulis jawaban Anda di sini" in text


def test_release_opens_without_english_stubs(course):
    text = (course / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8")
    assert "YOUR CODE HERE" not in text and "NotImplementedError" not in text


def test_scores(course):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        scores = {s["student"]: (s["score"], s["needs_manual_grade"]) for s in gradebook.submission_dicts(ASSIGNMENT)}
    assert scores == {RIGHT: (14, True), HALF: (2, False), UNTOUCHED: (0, False)}


def test_export_keeps_names_whole_and_tells_states_apart(course):
    with (course / "nilai.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["nip"].lstrip("'"): row for row in csv.DictReader(file, delimiter=";")}
    assert {nip: row["nama"] for nip, row in rows.items()} == PEOPLE
    assert (rows[RIGHT]["nilai"], rows[RIGHT]["keadaan"]) == ("14", "menunggu nilai tertulis")
    assert (rows[HALF]["nilai"], rows[HALF]["keadaan"]) == ("2", "dinilai")
    assert (rows[ABSENT]["nilai"], rows[ABSENT]["keadaan"]) == ("", "belum mengumpulkan")
    assert rows[RIGHT]["dikumpulkan"].startswith("2026-11-21 18:30")


def page(course: Path, nip: str) -> str:
    return (course / "feedback" / nip / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("nip", [RIGHT, HALF, UNTOUCHED])
def test_feedback_is_offline_scriptless_and_hides_tests(course, nip):
    html = page(course, nip)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", html)
    assert "<script" not in html.lower() and "@import" not in html
    for secret in ("HIDDEN", "decide(", "Traceback", "BEGIN SOLUTION"):
        assert secret not in html
    assert '<html lang="id">' in html and "Umpan balik" in html and "¶" not in html


def test_feedback_names_the_misconception(course):
    assert "Bagi persennya dengan 100" in page(course, HALF)
    assert "Isi dulu" in page(course, UNTOUCHED)
    assert "Tepat" in page(course, RIGHT)
