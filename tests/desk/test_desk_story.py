"""A class from its Excel list to its results, in a browser at an office's screen size: one story, mostly by keyboard.

Each page it passes has nothing serious or critical for axe-core and asks nothing of an outside address.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from desk_class import CELLS
from desk_served import KEY, served
from grading_course import RIGHT, Course, build, notebook

from egov.grading.course import open_course

UNIT = "04-kecil"
PEOPLE = {"199001012015031001": "Siti Aminah, S.E.", "198505172010011002": "Drs. Ahmad Fauzi", "00" + "7" * 16: "Rina",
          "00" + "8" * 16: "Budi Santoso"}  # fmt: skip
FIRST, SECOND, NOTHING, UNNAMED = PEOPLE


@pytest.fixture(scope="module")
def kelas(tmp_path_factory) -> Course:
    return build(tmp_path_factory.mktemp("meja") / "kelas", UNIT, notebook(CELLS))


@pytest.fixture(scope="module")
def desk(kelas, page):
    """The desk as `egov desk` serves it; the page is in it, and every address it asked for is written down."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with served(kelas.root) as address:
        page.goto(f"{address}/desk?token={KEY}")
        yield page
        outside = [url for url in asked if not url.startswith((f"{address}/", "data:", "blob:"))]
        assert not outside


def roster() -> dict:
    made = openpyxl.Workbook()
    made.active.append(["Daftar peserta angkatan I"])
    made.active.append(["No", "NIP/NRP", "Nama Lengkap"])
    for n, (nip, name) in enumerate(PEOPLE.items(), start=1):
        made.active.append([n, f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if n == 1 else nip, name])
    stream = io.BytesIO()
    made.save(stream)
    return file("daftar.xlsx", stream.getvalue())


def file(name: str, content: bytes) -> dict:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def packet(course: Course, text: str) -> bytes:
    import json

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(f"{UNIT}.ipynb", json.dumps(course.filled(**{**RIGHT, "esai": text})))
    return stream.getvalue()


def sound(page, name: str) -> None:
    """Accessible, no wider than the screen, and a picture where a developer asked for one."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
        f"{name} is wider than the screen"
    )
    if folder := os.environ.get("EGOV_PHOTOS"):
        page.screenshot(path=f"{folder}/meja-{name}.png")


def go(page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()


def enter(page) -> None:
    """Press Enter on what the page has put the focus on, which it does a moment after it is there."""
    page.locator("[autofocus]:focus").wait_for()
    page.keyboard.press("Enter")


def test_from_the_excel_list_to_the_results(desk, kelas):
    page = desk
    go(page, "Daftar")
    page.set_input_files("#berkas", roster())
    page.get_by_text("Terbaca 4 peserta, 4 di antaranya baru").wait_for()
    sound(page, "daftar")
    enter(page)  # the button that stores has the focus
    page.get_by_text("4 peserta tercatat").wait_for()

    go(page, "Tenggat")
    page.get_by_label("Batas baru untuk").fill("25-11-2026 20.00")
    page.keyboard.press("Enter")
    page.get_by_text("Belum disimpan").wait_for()
    enter(page)
    page.get_by_role("cell", name="25-11-2026 20.00 WIB").wait_for()
    sound(page, "tenggat")

    go(page, "Kumpulkan")
    page.select_option("#tugas", UNIT)
    drops = [
        file(f"tugas-04-{nip}-20261121-120000.zip", packet(kelas, f"Jawaban {nip[:4]}.")) for nip in (FIRST, SECOND)
    ]
    page.set_input_files("#berkas", [*drops, file("foto.pdf", b"%PDF-1.4"),
                                     file("tugas saya.zip", packet(kelas, "Jawaban tanpa nama."))])  # fmt: skip
    page.get_by_text("2 dari 4 berkas diterima").wait_for()
    assert page.get_by_text("foto.pdf").count() and page.get_by_text("Ini milik siapa?").count()
    sound(page, "kumpulkan")
    waiting = page.locator("form.tunggu", has_text="tugas saya")
    waiting.get_by_label("Ini milik siapa?").fill("Budi Santoso")
    waiting.get_by_label("Tugas").select_option(UNIT)
    waiting.get_by_role("button", name="Terima").press("Enter")
    page.get_by_text("1 dari 1 berkas diterima").wait_for()

    go(page, "Nilai")
    page.get_by_role("button", name="Mulai menilai").click()
    page.get_by_text("3 dari 3 kiriman sudah dinilai.").wait_for(timeout=120_000)
    page.get_by_role("button", name="Periksa lagi").wait_for(timeout=60_000)
    sound(page, "nilai")

    go(page, "Tertulis")
    enter(page)  # the first question has the focus
    page.get_by_text("jawaban 1 dari 3").wait_for()
    assert not any(secret in page.inner_text("main") for secret in ("Siti", "Fauzi", *PEOPLE))
    sound(page, "tertulis")
    page.route("**/htmx*", lambda route: route.abort())  # a key is quicker than the page's own library
    page.reload()
    page.keyboard.press("2")
    page.get_by_text("jawaban 2 dari 3").wait_for()
    page.unroute("**/htmx*")
    go(page, "Tertulis")
    enter(page)
    page.get_by_text("jawaban 2 dari 3").wait_for()
    page.keyboard.press("2")
    page.get_by_text("jawaban 3 dari 3").wait_for()
    page.get_by_label("Poin lain").fill("2,5")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile("^0 menunggu")).wait_for()

    for name in ("Kemiripan", "Laporan", "Tinjau ulang", "Kelas"):
        go(page, name)
        sound(page, name.split(" ")[0].lower())
    rows = page.get_by_role("row").all_inner_texts()
    assert sum("selesai" in row for row in rows) == 3 and any("Rina" in row and "belum" in row for row in rows)
    assert sum("terlambat" in row for row in rows) == 3  # the deadline is long past

    go(page, "Hasil")
    sound(page, "hasil")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh hasil (XLSX)").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    found = {row[0]: row[3] for row in book[UNIT].iter_rows(values_only=True)}
    assert sorted(found[nip] for nip in (FIRST, SECOND, UNNAMED)) == [10.5, 10.5, 11.5] and found[NOTHING] is None

    go(page, "Sertifikat")
    page.get_by_label("Poin paling sedikit").fill("90")
    page.get_by_role("button", name="Simpan syarat").click()
    page.get_by_text("1 orang memenuhi syarat").wait_for()
    sound(page, "sertifikat")
    with page.expect_download() as download:
        page.get_by_role("button", name="Buat sertifikat").click()
    names = zipfile.ZipFile(download.value.path()).namelist()
    assert len(names) == 2 and "periksa-sertifikat.html" in names
    with open_course(str(kelas.root)).gradebook() as book:
        assert {s.student_id for s in book.assignment_submissions(UNIT)} == {FIRST, SECOND, UNNAMED}
