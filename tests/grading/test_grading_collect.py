"""Collecting: identity from the roster and the outer name, never from inside; what is not sound is set aside with a
reason, and the rest goes on."""

from __future__ import annotations

import io
import json
import os
import stat
import time
import zipfile
from pathlib import Path

import pytest
from grading_course import egov_here

from egov.grading.course import open_course
from egov.grading.intake import quarantine
from egov.grading.intake.collect import Collector

ANI, BUDI, CITRA = "199001012020011001", "199202022020012002", "citra"


@pytest.fixture
def kelas(small):
    small.roster(ANI, first_name=None, last_name="Ani Rahmawati, S.E., M.Si.")
    small.roster(BUDI, first_name="Budi", last_name="Santoso", lms_user_id="4711")
    small.roster(CITRA, first_name="Citra", last_name="Dewi")
    return small


def zipped(files: dict[str, str | bytes], **info) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            for key, value in info.items():
                setattr(member, key, value)
            archive.writestr(member, content)
    return target.getvalue()


def book(course, text: str = "a = 62") -> str:
    return json.dumps(course.filled(jawab_a=text))


def own_zip(course, **more) -> bytes:
    return zipped({f"{course.assignment}.ipynb": book(course), "manifest.json": '{"nip": "orang-lain"}', **more})


def collect(course, *sources: Path, **said) -> Collector:
    collector = Collector(open_course(str(course.root)), course.assignment, **said)
    for source in sources:
        collector.collect(source)
    return collector


def folder_of(course, student: str) -> Path:
    return course.root / "submitted" / student / course.assignment


def put(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / "masuk" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_zip_by_submit_goes_to_its_owner(kelas, tmp_path):
    done = collect(kelas, put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", own_zip(kelas, **{"data.csv": "a;b"})))
    assert done.taken == [(ANI, kelas.assignment)] and not done.refused
    there = folder_of(kelas, ANI)
    assert sorted(p.name for p in there.iterdir()) == [
        "data.csv", "submission_secret.txt", "timestamp.txt", f"{kelas.assignment}.ipynb",
    ]  # fmt: skip
    assert len((there / "submission_secret.txt").read_text()) == 128


def test_time_is_the_receivers(kelas, tmp_path):
    path = put(
        tmp_path, f"tugas-04-{ANI}-20200101-000000.zip", own_zip(kelas, **{"timestamp.txt": "2001-01-01 00:00:00"})
    )
    os.utime(path, (0, 0))
    collect(kelas, path)
    text = (folder_of(kelas, ANI) / "timestamp.txt").read_text()
    assert text.startswith(time.strftime("%Y-%m", time.gmtime())), text


LABELS = {
    "Moodle, folder": ("Ani Rahmawati_88123_assignsubmission_file_/tugas saya.ipynb", ANI),
    "Moodle, zip": (
        "Budi Santoso_88124_assignsubmission_file_/tugas-04-199001012020011001-20261121-101500.zip",
        BUDI,
    ),
    "Moodle, satu berkas": ("Citra Dewi_88125_assignsubmission_file_tugas.ipynb", CITRA),
    "Canvas": ("dewicitra_1234_5678_tugas.ipynb", CITRA),
    "Canvas terlambat, nomor LMS": ("siapapun_LATE_4711_5678_tugas-1.zip", BUDI),
}


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("shape", ["zip", "folder"])
def test_bulk_downloads(kelas, tmp_path, label, shape):
    name, owner = LABELS[label]
    content = own_zip(kelas) if name.endswith(".zip") else book(kelas).encode()
    if shape == "zip":
        source = put(tmp_path, "unduhan.zip", zipped({name: content}))
    else:
        put(tmp_path, f"unduhan/{name}", content)
        source = tmp_path / "masuk/unduhan"
    refused = collect(kelas, source)
    assert not refused.taken and "--lms" in refused.refused[0][1]  # what lies inside says nothing
    done = collect(kelas, source, download=True)
    assert done.taken == [(owner, kelas.assignment)], done.refused
    assert json.loads((folder_of(kelas, owner) / f"{kelas.assignment}.ipynb").read_text())["nbformat"] == 4


def test_exchange_of_a_hub(kelas, tmp_path):
    put(
        tmp_path,
        f"inbound/{CITRA}+{kelas.assignment}+2026-11-21 10:00:00 UTC+abc/{kelas.assignment}.ipynb",
        book(kelas).encode(),
    )
    put(tmp_path, f"inbound/salah-nama/{kelas.assignment}.txt", b"x")
    foreign = put(
        tmp_path,
        f"inbound/{ANI}+{kelas.assignment}+2026-11-21 10:00:00 UTC/{kelas.assignment}.ipynb",
        book(kelas).encode(),
    )
    if os.getuid() == 0:
        os.chown(foreign.parent, 12345, 12345)
    done = collect(kelas, tmp_path / "masuk")
    assert (CITRA, kelas.assignment) in done.taken
    if os.getuid() == 0:
        assert done.taken == [(CITRA, kelas.assignment)]
        assert any("Pemilik" in reason for _, reason in done.refused)


def test_newer_replaces_older_and_not_the_reverse(kelas, tmp_path):
    first = put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", own_zip(kelas))
    collect(kelas, first)
    time.sleep(0.05)
    later = put(tmp_path, f"tugas-04-{ANI}-20261121-101600.zip", zipped({"x.ipynb": book(kelas, "a = 'baru'")}))
    assert collect(kelas, later).taken and collect(kelas, first).refused
    assert "baru" in (folder_of(kelas, ANI) / f"{kelas.assignment}.ipynb").read_text()


def bomb(course) -> bytes:
    return zipped({f"{course.assignment}.ipynb": b"0" * (15 << 20)})


def lying(course) -> bytes:
    """Says it is small; unpacks to much more."""
    content = bytearray(zipped({f"{course.assignment}.ipynb": b" " * (25 << 20)}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(content)


NB = "tugas-uji.ipynb"
HOSTILE = {
    "jalan ke atas": lambda c: own_zip(c, **{"../../../gradebook.db": "x"}),
    "jalan mutlak": lambda c: own_zip(c, **{"/etc/cron.d/x": "x"}),
    "jalan Windows": lambda c: own_zip(c, **{"..\\..\\x": "x"}),
    "huruf kendali": lambda c: own_zip(c, **{"a\x07b.txt": "x"}),
    "huruf kandar": lambda c: own_zip(c, **{"C:evil.txt": "x"}),
    "tautan": lambda c: zipped({NB: "/etc/passwd"}, external_attr=(stat.S_IFLNK | 0o777) << 16),
    "perangkat": lambda c: zipped({NB: "x"}, external_attr=(stat.S_IFCHR | 0o777) << 16),
    "bom": bomb,
    "bom yang berbohong": lying,
    "ribuan berkas": lambda c: zipped({f"f{i}": "" for i in range(5001)}),
    "nama kembar": lambda c: zipped({NB: book(c), NB.upper(): book(c)}),
    "rusak": lambda c: own_zip(c)[:-30],
    "isi rusak": lambda c: own_zip(c).replace(b"\x00", b"\x01", 300),
    "bukan zip": lambda c: b"halo",
    "kosong": lambda c: zipped({}),
    "tanpa notebook": lambda c: zipped({"a.txt": "x"}),
    "notebook rusak": lambda c: zipped({NB: "{"}),
    "kunci ganda": lambda c: zipped({NB: '{"nbformat": 4, "cells": [], "cells": [], "metadata": {}}'}),
    "menara kurung": lambda c: zipped({NB: "[" * 100_000}),
    "hanya zip di dalam zip": lambda c: zipped({"dalam.zip": zipped({"lagi.zip": own_zip(c)})}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_archives_are_set_aside(kelas, tmp_path, name):
    good = put(tmp_path, f"tugas-04-{BUDI}-20261121-101500.zip", own_zip(kelas))
    bad = put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", HOSTILE[name](kelas))
    before = {p: p.stat().st_mtime_ns for p in kelas.root.rglob("*") if p.is_file() and "gradebook" not in p.name}
    done = collect(kelas, bad, good)
    assert done.taken == [(BUDI, kelas.assignment)]
    assert len(done.refused) == 1 and len(done.refused[0][1].split()) > 3
    assert not folder_of(kelas, ANI).exists()
    assert list((kelas.root / "quarantine").rglob("alasan.txt"))
    assert all(p.stat().st_mtime_ns == t for p, t in before.items())


def test_a_file_inside_ones_zip_never_becomes_anothers(kelas, tmp_path):
    inner = {f"Budi Santoso_1_assignsubmission_file_/{NB}": book(kelas, "a = 'palsu'"), f"{BUDI}/{NB}": book(kelas)}
    collect(kelas, put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", zipped(inner)))
    assert not folder_of(kelas, BUDI).exists()


SITI = {f"Siti Rahma_9_assignsubmission_file_/{NB}": "a = 'palsu'", f"rahmasiti_9_8_{NB}": "a = 'palsu'"}


@pytest.mark.parametrize("entry", SITI)
@pytest.mark.parametrize("outer", ["kiriman budi.zip", "199202022020012002.zip", "submissions.zip"])
@pytest.mark.parametrize("way", ["berkas", "di folder"])
def test_inside_a_persons_file_nothing_speaks_for_another(kelas, tmp_path, entry, outer, way):
    kelas.roster("siti", first_name="Siti", last_name="Rahma")
    content = book(kelas, SITI[entry])
    put(tmp_path, outer, zipped({entry: content}))
    inbox = tmp_path / "masuk"
    collect(kelas, inbox / outer if way == "berkas" else inbox)
    assert not folder_of(kelas, "siti").exists()


@pytest.mark.parametrize(
    "inner",
    [
        "tugas-04-{0}-20261121-101500.ipynb",
        "tugas-04-{0}-20261121-101500/x.ipynb",
        "{0}.ipynb",
        "{0}+{1}+2026-11-21 10:00:00 UTC/{1}.ipynb",
    ],
)
@pytest.mark.parametrize("top", ["kiriman budi", "a/b"])
def test_an_unpacked_zip_in_the_folder_of_the_class_speaks_for_nobody(kelas, tmp_path, inner, top):
    """What lies deeper than the named folder may be one person's: only the instructor's word makes it a class's."""
    put(tmp_path, f"{top}/{inner.format(CITRA, kelas.assignment)}", book(kelas).encode())
    done = collect(kelas, tmp_path / "masuk")
    assert not done.taken and [r for _, r in done.refused if "--lms" in r]
    assert collect(kelas, tmp_path / "masuk", download=True).taken == [(CITRA, kelas.assignment)]
    (waiting,) = quarantine.entries(open_course(str(kelas.root)))
    assert collect(kelas, waiting[0], owner=BUDI).taken == [(BUDI, kelas.assignment)]  # or a person says whose


def test_two_entries_of_one_shown_name_go_to_a_person(kelas, tmp_path):
    """Two people of that name take part; one of them is on the list. Nothing tells which."""
    one, other = (f"Citra Dewi_{n}_assignsubmission_file_/{NB}" for n in (1, 2))
    done = collect(kelas, put(tmp_path, "unduhan.zip", zipped({one: book(kelas), other: book(kelas)})), download=True)
    assert not done.taken and len(done.refused) == 2 and "dua orang" in done.refused[0][1]


def test_a_reason_shows_no_control_character(kelas, tmp_path):
    """Names of files reach the terminal through the sentence that says what is wrong with them."""
    odd = "tugas-04-\x1b[2J\u202e\x9b31m-20261121-101500.zip"
    twice = zipped({f"a\u202e\x9b{NB}": "1", f"A\u202e\x9b{NB}": "2"})
    refused = collect(kelas, put(tmp_path, odd, own_zip(kelas))).refused
    refused += collect(kelas, put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", twice)).refused
    assert len(refused) == 2
    assert all(reason.isprintable() for _, reason in refused)
    assert all(p.read_text().strip().isprintable() for p in (kelas.root / "quarantine").rglob("alasan.txt"))


def test_strangers_doubles_and_links_are_set_aside(kelas, tmp_path):
    kelas.roster("kembar1", "kembar2", first_name="Dian", last_name="Sari")
    target = put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", own_zip(kelas))
    link = tmp_path / f"tugas-04-{BUDI}-20261121-101500.zip"
    link.symlink_to(target)
    stranger = put(tmp_path, "tugas-04-123-20261121-101500.zip", own_zip(kelas))
    twins = put(tmp_path, "unduhan.zip", zipped({f"Dian Sari_1_assignsubmission_file_/{NB}": book(kelas)}))
    done = collect(kelas, link, stranger)
    bulk = collect(kelas, twins, download=True)
    refused = done.refused + bulk.refused
    assert not done.taken and not bulk.taken
    assert [r for _, r in refused if "tautan" in r] and [r for _, r in refused if "Lebih dari satu" in r]


def test_command_counts_and_says_why(kelas, tmp_path):
    good = put(tmp_path, f"tugas-04-{BUDI}-20261121-101500.zip", own_zip(kelas))
    bad = put(tmp_path, f"tugas-04-{ANI}-20261121-101500.zip", b"halo")
    done = egov_here("collect", str(good), str(bad), "--assignment", kelas.assignment, "--course", str(kelas.root))
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1] == "1 diterima · 1 dikarantina"
    assert "rusak" in done.stdout
