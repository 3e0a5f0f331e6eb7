"""Whatever is dropped in: every file gets a line, nothing is lost, the newest by the receipt's own time stays."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import pytest
from grading_course import RIGHT, SMALL, Course, build, fresh, notebook

from egov.grading.course import open_course
from egov.grading.intake import collect, quarantine, receipts

FAUZI, SITI, MADE = "00" + "1" * 16, "00" + "2" * 16, "00" + "3" * 16
NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.timezone(dt.timedelta(hours=7)))


@pytest.fixture(scope="module")
def master(tmp_path_factory) -> Course:
    return build(tmp_path_factory.mktemp("kursus") / "kecil", "04-kecil", notebook(SMALL))


@pytest.fixture
def kelas(master, tmp_path) -> Course:
    """Names as `egov roster` stores them: whole, with titles."""
    made = fresh(master, tmp_path / "kecil")
    for nip, name in {FAUZI: "Drs. Ahmad Fauzi, M.Si.", SITI: "Siti Aminah, S.Kom.", MADE: "I Made Sutama"}.items():
        made.roster(nip, last_name=name)
    return made


def work(course: Course, text: str = "62", made: dt.datetime | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("04-kecil.ipynb", json.dumps(course.filled(**{**RIGHT, "jawab_a": f"a = {text}"})))
        if made:
            archive.writestr("manifest.json", json.dumps({"made": made.isoformat()}))
    return stream.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def gathered(course: Course, tmp_path: Path, files: dict[str, bytes], owner: str | None = None):
    folder = tmp_path / "masuk"
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    done = collect.Collector(open_course(str(course.root)), None, owner, download=True)
    done.collect(folder)
    return done


def answer(course: Course, person: str) -> str:
    path = course.root / "submitted" / person / "04-kecil" / "04-kecil.ipynb"
    cells = {c["id"]: c["source"] for c in json.loads(path.read_text(encoding="utf-8"))["cells"]}
    return cells["jawab-a"]


LABELS = {
    "Moodle, without titles": "Ahmad Fauzi_881_assignsubmission_file_/tugas.zip",
    "Moodle, a group": "Kelompok A-Ahmad Fauzi_881_assignsubmission_file_/tugas.zip",
    "Moodle, last name first": "Fauzi Ahmad_881_assignsubmission_file_/tugas.zip",
    "Canvas": "fauziahmad_4711_5678_tugas.zip",
    "Canvas, late": "fauziahmad_LATE_4711_5678_tugas.zip",
    "named by hand": f"Tugas-04-{FAUZI}.zip",
    "named by hand, other signs": f"Tugas 04_{FAUZI}.zip",
    "a number alone": f"{FAUZI}.zip",
    "a number and a name": f"{FAUZI} Ahmad Fauzi.zip",
    "a name alone": "Tugas 04 - Ahmad Fauzi.zip",
    "downloaded twice": f"tugas-04-{FAUZI}-20261121-120000 (1).zip",
    "copied by Windows": f"tugas-04-{FAUZI}-20261121-120000 - Copy.zip",
}


# Inside a bulk file a bare name is no sign: only a file that lies on its own may be called so.
SHAPES = ("folder", "bulk", "Drive")
CASES = [(shape, how) for how in LABELS for shape in SHAPES if shape == "folder" or how != "a name alone"]


@pytest.mark.parametrize(("shape", "how"), CASES)
def test_whose_it_is(kelas, tmp_path, shape, how):
    label, content = LABELS[how], work(kelas)
    files = {
        "folder": {label: content},
        "bulk": {"unduhan.zip": zipped({label: content})},
        "Drive": {"drive-download.zip": zipped({f"Tugas minggu ini/{label}": content})},
    }[shape]
    done = gathered(kelas, tmp_path, files)
    assert done.taken == [(FAUZI, "04-kecil")], [line.text for line in done.lines]


def test_every_file_gets_a_line_and_keeps_its_name(kelas, tmp_path):
    files = {"a.rar": b"x", "b.pdf": b"y", "c.zip.crdownload": b"z", "tugas-04-999-20261121-120000.zip": work(kelas)}
    done = gathered(kelas, tmp_path, files)
    assert [line.state for line in done.lines] == ["refused"] * 4
    texts = " ".join(line.text for line in done.lines)
    assert "bukan zip atau buku catatan" in texts and "belum selesai" in texts and "Ini milik siapa?" in texts
    kept = {p.name for p in quarantine.folder(open_course(str(kelas.root))).rglob("*") if p.is_file()}
    assert kept == {*files, "alasan.txt"}


def test_the_same_refusal_twice_lies_there_once(kelas, tmp_path):
    files = {"a.rar": b"x", "tugas-04-999-20261121-120000.zip": work(kelas)}  # a zip holds the time it was made
    for _ in range(2):
        gathered(kelas, tmp_path, files)
    assert len(quarantine.entries(open_course(str(kelas.root)))) == 2


def test_a_refused_file_is_taken_in_for_a_person(kelas, tmp_path, egov):
    done = gathered(kelas, tmp_path, {"Ahmat Fauzy_881_assignsubmission_file_/tugas.zip": work(kelas)})
    [line] = done.lines
    assert line.likely[0].id == FAUZI
    said = egov("collect", str(line.place), "--owner", FAUZI, "--assignment", "04-kecil", cwd=kelas.root)
    assert said.returncode == 0, said.stdout
    assert answer(kelas, FAUZI) == "a = 62" and not line.place.exists()


def test_an_older_file_copied_later_does_not_replace_a_newer(kelas, tmp_path):
    name = f"tugas-04-{FAUZI}-20261121-1{{}}.zip"
    gathered(kelas, tmp_path, {name.format("30000"): work(kelas, "2", NOON)})
    done = gathered(kelas, tmp_path / "lagi", {name.format("20000"): work(kelas, "1", NOON - dt.timedelta(hours=1))})
    assert [line.state for line in done.lines] == ["older"] and "lebih baru" in done.lines[0].text
    assert answer(kelas, FAUZI) == "a = 2"
    done = gathered(kelas, tmp_path / "baru", {name.format("40000"): work(kelas, "3", NOON + dt.timedelta(hours=1))})
    assert done.lines[0].state == "taken" and "Menggantikan kiriman" in done.lines[0].text
    assert answer(kelas, FAUZI) == "a = 3"


def test_two_zips_in_one_entry(kelas, tmp_path):
    entry = "Ahmad Fauzi_881_assignsubmission_file_/"
    files = {f"{entry}a.zip": work(kelas, "2", NOON), f"{entry}b.zip": work(kelas, "1", NOON - dt.timedelta(hours=1))}
    done = gathered(kelas, tmp_path, files)
    assert len(done.lines) == 2 and answer(kelas, FAUZI) == "a = 2"


def test_an_identical_packet_changes_nothing(kelas, tmp_path):
    files = {f"tugas-04-{FAUZI}-20261121-120000.zip": work(kelas, made=NOON)}
    gathered(kelas, tmp_path, files)
    top = kelas.root / "submitted"
    before = {p: p.stat().st_mtime_ns for p in top.rglob("*")}
    (tmp_path / "masuk" / next(iter(files))).touch()
    done = gathered(kelas, tmp_path, files)
    assert [line.state for line in done.lines] == ["same"]
    assert {p: p.stat().st_mtime_ns for p in top.rglob("*")} == before


def test_a_receipt_from_the_future_is_not_believed(kelas, tmp_path):
    ahead = dt.datetime.now(dt.timezone.utc) + dt.timedelta(days=3)
    gathered(kelas, tmp_path, {f"tugas-04-{FAUZI}-20261121-120000.zip": work(kelas, "1", ahead)})
    done = gathered(kelas, tmp_path / "lagi", {f"tugas-04-{FAUZI}-20261121-130000.zip": work(kelas, "2")})
    assert done.lines[0].state == "taken" and answer(kelas, FAUZI) == "a = 2"


def test_tries_in_a_manifest_are_believed_as_far_as_they_can_be(kelas, tmp_path):
    odd = {"peran": "3", "orang_dunia": [4, 1], "<b>": [1, 1], "a": [True, 1], "b": [-1, 0], "c": [10**9, 7], "d": [1]}
    content = {"04-kecil.ipynb": work_only(kelas), "manifest.json": json.dumps({"tries": odd}).encode()}
    done = gathered(kelas, tmp_path, {f"tugas-04-{FAUZI}-20261121-120000.zip": zipped(content)})
    assert done.taken == [(FAUZI, "04-kecil")]
    assert receipts.everything(open_course(str(kelas.root)))[FAUZI, "04-kecil"].tries == {
        "orang_dunia": [4, 1],
        "c": [999, 0],
    }


def work_only(course: Course) -> bytes:
    with zipfile.ZipFile(io.BytesIO(work(course))) as archive:
        return archive.read("04-kecil.ipynb")
