"""A class in one file and back; and assignments made known without a terminal."""

from __future__ import annotations

import shutil
import tarfile

import pytest
from desk_class import CELLS
from grading_course import build, notebook

from egov.desk import assign, backup
from egov.grading.course import open_course


@pytest.fixture
def kelas(tmp_path):
    return build(tmp_path / "kelas", "04-kecil", notebook(CELLS))


def tree(folder) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_destroyed_class_comes_back(kelas, egov, tmp_path):
    kelas.roster("p1")
    kelas.submit("p1", kelas.released())
    file = tmp_path / "cadangan.tar.gz"
    assert egov("backup", str(file), cwd=kelas.root).returncode == 0
    before = tree(kelas.root)
    shutil.rmtree(kelas.root)
    told = egov("restore", str(file), "--course", str(kelas.root), cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    after = tree(kelas.root)
    assert before.keys() == after.keys()
    assert all(before[name] == after[name] for name in before if name != "gradebook.db")
    with open_course(str(kelas.root)).gradebook() as book:
        assert [s.id for s in book.students] == ["p1"]


def test_what_stands_there_is_put_aside_and_never_lost(kelas, egov, tmp_path):
    file = tmp_path / "cadangan.tar.gz"
    egov("backup", str(file), cwd=kelas.root)
    (kelas.root / "baru.txt").write_text("sesudah cadangan")
    refused = egov("restore", str(file), "--course", str(kelas.root), cwd=tmp_path)
    assert refused.returncode == 1 and "--replace" in refused.stderr and (kelas.root / "baru.txt").is_file()
    assert egov("restore", str(file), "--course", str(kelas.root), "--replace", cwd=tmp_path).returncode == 0
    [aside] = tmp_path.glob("kelas-disisihkan-*")
    assert (aside / "baru.txt").is_file() and not (kelas.root / "baru.txt").exists()


@pytest.mark.parametrize("harm", ["cut", "changed", "outside", "text"])
def test_a_damaged_backup_changes_nothing(kelas, egov, tmp_path, harm):
    file = tmp_path / "cadangan.tar.gz"
    egov("backup", str(file), cwd=kelas.root)
    content = file.read_bytes()
    if harm == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif harm == "text":
        file.write_text("bukan cadangan")
    else:
        with tarfile.open(file, "w:gz") as archive:
            name = "../luar.txt" if harm == "outside" else "nbgrader_config.py"
            backup._add(archive, name, b"x", 0o600)
            backup._add(archive, backup.LIST, b'{"berkas": {"nbgrader_config.py": "0"}}', 0o600)
    before = tree(kelas.root)
    told = egov("restore", str(file), "--course", str(kelas.root), "--replace", cwd=tmp_path)
    assert told.returncode == 1 and "Traceback" not in told.stderr and str(file) in told.stderr
    assert tree(kelas.root) == before and not (tmp_path / "luar.txt").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cadangan.tar.gz", "kelas"]


def test_a_backup_inside_the_class_is_refused(kelas, egov):
    told = egov("backup", str(kelas.root / "cadangan.tar.gz"), cwd=kelas.root)
    assert told.returncode == 1 and "di luar" in told.stderr


def test_an_assignment_is_made_known_once(kelas, egov):
    shutil.copytree(kelas.root / "source/04-kecil", kelas.root / "source/05-kecil")
    (kelas.root / "source/05-kecil/04-kecil.ipynb").rename(kelas.root / "source/05-kecil/05-kecil.ipynb")
    told = egov("assign", cwd=kelas.root)
    assert told.returncode == 0 and "1 dari 1 siap: 05-kecil" in told.stdout
    assert "sudah siap" in egov("assign", cwd=kelas.root).stdout
    course = open_course(str(kelas.root))
    with course.gradebook() as book:
        assert all(one.known for one in assign.states(course, book))
    refused = egov("assign", "09-tidak-ada", cwd=kelas.root)
    assert refused.returncode == 1 and "tidak ada di folder source" in refused.stderr
