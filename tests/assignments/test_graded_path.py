"""The instructor's chain as docs/panduan-pengajar.md says it: the shipped configuration, the current folder, `egov`.

An XLSX of the class → assignments made → zips of `submit()` → `egov collect` → graded → feedback → results, for every
unit of the course: the reference answers get all automatic points, untouched work none. No test configures anything.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import shutil
import zipfile
from pathlib import Path

import nbformat
import openpyxl
import pytest

from egov import cli
from egov.submit.pack import submit

UNIT = "04-membaca-62-dan-73"
PEOPLE = {  # invented: no NIP starts with 00
    "001111111111111111": "Rahmawati, S.E., M.Si.",
    "002222222222222222": "Yohanes Tuhumena",
    "003333333333333333": "Siti Aminah, S.Kom.",
    "004444444444444444": "Made Tidak Mengumpulkan",
}
RIGHT, HALF, UNTOUCHED, ABSENT = PEOPLE
ALL = "test_release_holds_no_solution_no_hidden_test_no_text"
SOURCES = sorted(path.parent.name for path in (Path(__file__).parents[2] / "assignments/source").glob("*/*.ipynb"))
MADE = dt.datetime(2026, 11, 21, 18, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def cells_of(path: Path) -> dict:
    return {cell.id: cell for cell in nbformat.read(path, 4).cells}


def points(source: Path) -> tuple[float, float]:
    """(automatic, written) points of an assignment."""
    graded = [cell.metadata.get("nbgrader", {}) for cell in nbformat.read(source, 4).cells]
    written = sum(one["points"] for one in graded if one.get("grade") and one.get("solution"))
    return sum(one["points"] for one in graded if one.get("grade")) - written, written


def answered(released: Path, source: Path, nip: str, keys: set[str] | None, wrong: dict[str, str]) -> str:
    """The released notebook with the reference answers of `keys` (None: all) typed in, and `wrong` ones."""
    book, solutions = nbformat.read(released, 4), cells_of(source)
    for cell in book.cells:
        kind, _, key = cell.id.partition("-")
        if cell.id == "identitas":
            cell.source = re.sub(r"(?m)^nama = .*$", 'nama = "Uji"', cell.source)
            cell.source = re.sub(r"(?m)^nip = .*$", f'nip = "{nip}"', cell.source)
            cell.source = re.sub(r"(?m)^provinsi = .*$", 'provinsi = "Maluku"', cell.source)
        elif key in wrong:
            cell.source = wrong[key]
        elif kind in ("jawab", "esai") and (keys is None or key in keys):
            cell.source = re.sub(r"(?m)^(.*BEGIN SOLUTION|.*END SOLUTION).*$\n?", "", solutions[cell.id].source)
    return nbformat.writes(book)


@contextlib.contextmanager
def standing_in(folder: Path):
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def units(request) -> list[str]:
    """All that are asked about: one unit's author (`-k 04`) need not wait for the others."""
    mine = [one for one in request.session.items if one.path == request.path]
    asked = {one.callspec.params.get("unit") for one in mine if hasattr(one, "callspec")}
    whole = any(one.originalname == ALL for one in mine)
    return SOURCES if whole else sorted({UNIT} | asked.intersection(SOURCES))


@pytest.fixture(scope="module")
def course(tmp_path_factory, root, units) -> Path:
    """A course folder as it is shipped, walked from the class list to the results."""
    home = tmp_path_factory.mktemp("kursus dengan spasi")
    top, hands = home / "assignments", home / "kiriman"
    shutil.copytree(
        root / "assignments", top, ignore=shutil.ignore_patterns("release", "*.db", "submitted", "autograded")
    )
    book = openpyxl.Workbook()
    for row in (("NIP", "Nama"), *PEOPLE.items()):
        book.active.append(row)
    book.save(top / "peserta.xlsx")
    with standing_in(top):
        assert cli.main(["roster", "peserta.xlsx", "--yes"]) == 0
        make_assignments(top, units)
        hand_in(top, hands, units)
        assert cli.main(["collect", str(hands)]) == 0
        for unit in units:
            assert cli.main(["grade", unit, "--workers", "1"]) == 0
        assert cli.main(["feedback", UNIT]) == 0
        assert cli.main(["results", "--feedback"]) == 0
    return top


def make_assignments(top: Path, units: list[str]) -> None:
    """`nbgrader generate_assignment` for every unit, in one process."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config.loader import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(top)).load_config()
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    for unit in units:
        done = api.generate_assignment(unit)
        assert done["success"], done


def hand_in(top: Path, hands: Path, units: list[str]) -> None:
    """As trainees do: fill in the notebook, press the button in their own folder, send the zip."""
    hands.mkdir()
    for unit in units:
        released, source = (top / place / unit / f"{unit}.ipynb" for place in ("release", "source"))
        works = {RIGHT: (None, {}), UNTOUCHED: (set(), {})}
        if unit == UNIT:
            works[HALF] = ({"persen-apjii"}, {"orang-apjii": "orang_apjii = 77.02 * 272_682_600"})
        for nip, (keys, wrong) in works.items():
            desk = hands.parent / "peserta" / nip / unit
            desk.mkdir(parents=True)
            (desk / f"{unit}.ipynb").write_text(answered(released, source, nip, keys, wrong), encoding="utf-8")
            with standing_in(desk):
                shutil.move(submit(unit[:2], MADE).file, hands)


@pytest.fixture(scope="module")
def scores(course, units) -> dict[tuple[str, str], tuple[float, bool]]:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        rows = [row for unit in units for row in book.submission_dicts(unit)]
    return {(row["name"], row["student"]): (row["score"], row["needs_manual_grade"]) for row in rows}


@pytest.mark.parametrize("unit", SOURCES)
def test_the_reference_gets_all_automatic_points_and_untouched_work_none(course, scores, unit):
    automatic, written = points(course / "source" / unit / f"{unit}.ipynb")
    assert automatic + written == (20 if unit[:2] != "00" else automatic + written)
    assert scores[unit, RIGHT] == (automatic, True)
    assert scores[unit, UNTOUCHED] == (0, False)
    assert (unit, ABSENT) not in scores


def test_half_right_is_half_scored(scores):
    assert scores[UNIT, HALF] == (2, False)


def test_release_holds_no_solution_no_hidden_test_no_text(course):
    files = [path for path in (course / "release").rglob("*") if path.is_file()]
    assert sorted(path.stem for path in files) == SOURCES
    for path in files:
        text = path.read_text(encoding="utf-8")
        for secret in ("SOLUTION", "HIDDEN", "decide(", "YOUR CODE HERE", "NotImplementedError"):
            assert secret not in text, f"{path.name}: {secret}"
        assert "= ..." in text and "Tulis jawaban Anda di sini" in text


def test_results_keep_names_whole_and_tell_states_apart(course):
    sheet = openpyxl.load_workbook(course / "hasil" / "hasil.xlsx")[UNIT]
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    by_nip = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert {nip: row["Nama"] for nip, row in by_nip.items()} == PEOPLE
    assert (by_nip[RIGHT]["Nilai"], by_nip[HALF]["Nilai"], by_nip[ABSENT]["Nilai"]) == (14, 2, None)
    # The clock of who received it counts, not the trainee's, and it is told in the class's own zone.
    told = dt.datetime.strptime(by_nip[RIGHT]["Dikumpulkan"], "%d-%m-%Y %H.%M WIB").replace(tzinfo=MADE.tzinfo)
    assert dt.timedelta(0) <= dt.datetime.now(MADE.tzinfo) - told < dt.timedelta(minutes=30)


def page(course: Path, nip: str) -> str:
    with zipfile.ZipFile(course / "hasil" / f"umpan-balik-{UNIT}.zip") as bundle:
        (name,) = [one for one in bundle.namelist() if nip in one]
        return bundle.read(name).decode("utf-8")


@pytest.mark.parametrize("nip", [RIGHT, HALF, UNTOUCHED])
def test_feedback_is_offline_scriptless_and_hides_tests(course, nip):
    html = page(course, nip)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", html)
    assert "<script" not in html.lower() and "@import" not in html
    for secret in ("HIDDEN", "decide(", "Traceback", "BEGIN SOLUTION"):
        assert secret not in html
    assert '<html lang="id">' in html and "Umpan balik" in html and "¶" not in html


def test_feedback_names_the_misconception(course):
    assert "Persen perlu dibagi 100 dulu" in page(course, HALF)
    assert "Isi dulu" in page(course, UNTOUCHED)
    assert "Tepat" in page(course, RIGHT)
